/**
 * Columns that were run together: lines of two or more columns that follow each other by turns, or strays of a column in
 * its neighbour. A beam search over the lines says for each which of the columns that wait for more it goes on from, or
 * that it opens one. Pages whose line ends nearly all run on into the next line are left alone.
 */
import { TURNS } from '../lexicon/layout-turns.ts';
import type { Habits, SignedLine } from './habits.ts';
import { Joins } from './joins.ts';
import { TURN_SIGNS, Turns } from './turns.ts';
import type { Chain, SeeTurn } from './turns.ts';
import { exp, ln } from '../steady.ts';

/** Lines that follow each other in one column, by their place on the page. */
export type Column = readonly number[];

const BEAM = 24;
/** Enough to see whether a page is broken at all. */
const NARROW_BEAM = 4;
/** Columns that are held at a time, that of the line above included. */
const MOST = 4;
/** A column whose sentence has ended is given up after so many lines. */
const FORGOTTEN = 80;
/** Cost, in log odds, of a column that is left in mid sentence. */
const UNFINISHED = 3;
/** What reading by turns must win over reading down, times the returns to a column: on a small page, and as many more lines as there are. */
const CLEAR = 30;
const SMALL = 60;
/** Log odds below which a join looks odd, and what lines lie below it on average on a page that is looked at again. */
const ODD = -0.3;
const BROKEN = 0.045;
/** What a line of a page in order may cost, read from top to bottom. */
const IN_ORDER = -0.03;

const weights = Float64Array.from(TURN_SIGNS, (sign) => TURNS[sign] ?? 0);
/** What the signs say that were weighed since it was set to 0: one function adds them up wherever signs are weighed, so that it can be compiled into each place. */
let said = 0;
const weigh: SeeTurn = (sign, value) => {
  said += weights[sign]! * value;
};

interface Path {
  readonly score: number;
  /** The line that the last line runs on from, -1 where it opens a column. */
  readonly from: number;
  /** The columns that may go on, that of the last line first. */
  readonly chains: readonly Chain[];
  readonly before: Path | null;
}

/** The columns of a page, each in reading order, or null where the page reads well from top to bottom. */
export function untangle(lines: readonly SignedLine[], habits: Habits): Column[] | null {
  if (lines.length < 8) return null;
  const joins = new Joins(lines, habits.forms, true);
  if (!isBroken(joins, lines.length)) return null;
  const turns = new Turns(lines, habits.forms, joins, habits.indents > 0);
  const down = readDown(turns, lines.length);
  if (down > IN_ORDER * lines.length) return null;
  if (!isClear(read(turns, lines.length, NARROW_BEAM), down, lines.length)) return null;
  const path = read(turns, lines.length, BEAM);
  return isClear(path, down, lines.length) ? columnsOf(path, lines.length) : null;
}

/** Whether reading by turns wins so much, by so many returns to a column that waited, that the page can hardly be in order. */
function isClear(path: Path, down: number, count: number): boolean {
  let returns = 0;
  for (let at: Path | null = path, i = count - 1; at.before; at = at.before, i--) if (at.from >= 0 && at.from < i - 1) returns++;
  return (path.score - down) * returns >= CLEAR * Math.max(1, count / SMALL);
}

/** Whether lines break off more than a few odd joins do: without it the page is in order. */
function isBroken(joins: Joins, count: number): boolean {
  let broken = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (joins.breaksOff(i)) broken += Math.max(0, ODD - joins.score(i, i + 1, joins.measure(i)));
  }
  return broken >= BROKEN * count;
}

/** Columns that wait in mid sentence. */
const unfinished = (chains: readonly Chain[]): number => chains.reduce((sum, { ending }) => sum + Number(ending === 'mid'), 0);

/** The columns that may go on once `next` has line i at its end, where it went on from `from` or opened. */
export function takenUp(chains: readonly Chain[], from: Chain | null, next: Chain): Chain[] {
  const rest = chains.filter((chain) => chain !== from && (chain.ending === 'mid' || next.line - chain.line < FORGOTTEN));
  if (rest.length >= MOST) {
    // The one that ended longest ago, else the one that waited longest.
    let out = -1;
    rest.forEach((chain, k) => {
      if (out < 0) out = k;
      const worse = Number(chain.ending !== 'mid') - Number(rest[out]!.ending !== 'mid') || rest[out]!.line - chain.line;
      if (worse > 0) out = k;
    });
    rest.splice(out, 1);
  }
  return [next, ...rest];
}

/** Calls back with the signs of each way for line i: going on from each column, then opening one. */
export function seeChoices(turns: Turns, chains: readonly Chain[], i: number, see: (choice: number, sign: number, value: number) => void): void {
  const active = chains[0]!;
  const longest = longestWaiting(chains);
  chains.forEach((chain, k) => {
    const seeIt: SeeTurn = (sign, value) => {
      see(k, sign, value);
    };
    turns.seeTurn(chain, active, chain === longest, seeIt);
    turns.seeOn(chain, i, seeIt);
  });
  turns.seeOpening(i, active, unfinished(chains), (sign, value) => {
    see(chains.length, sign, value);
  });
}

/** The column that has waited longest, where more than one waits. */
function longestWaiting(chains: readonly Chain[]): Chain | null {
  if (chains.length < 3) return null;
  return chains.reduce((longest, chain) => (chain.line < longest.line ? chain : longest));
}

/** What it costs to read the lines one below the other; articles may still open after one has ended. */
function readDown(turns: Turns, count: number): number {
  let chains: readonly Chain[] = [turns.extended(null, 0)];
  let score = 0;
  for (let i = 1; i < count; i++) {
    const scores = chains.map((chain) => {
      said = 0;
      turns.seeOn(chain, i, weigh);
      return said;
    });
    const opening = addTurns(turns, chains, i, scores);
    const opens = chains[0]!.ending !== 'mid' && opening > scores[0]!;
    const from = opens ? null : chains[0]!;
    score = score + (opens ? opening : scores[0]!) - logSum(scores);
    chains = takenUp(chains, from, turns.extended(from, i));
  }
  return score - UNFINISHED * unfinished(chains.slice(1));
}

/** Adds to the scores of going on from each column what the turn itself says, and appends that of opening one, which it gives. */
function addTurns(turns: Turns, chains: readonly Chain[], i: number, scores: number[]): number {
  const active = chains[0]!;
  const longest = longestWaiting(chains);
  for (let k = 0; k < chains.length; k++) {
    said = 0;
    turns.seeTurn(chains[k]!, active, chains[k] === longest, weigh);
    scores[k]! += said;
  }
  said = 0;
  turns.seeOpening(i, active, unfinished(chains), weigh);
  scores.push(said);
  return said;
}

/** The likeliest columns. */
function read(turns: Turns, count: number, width: number): Path {
  let paths: Path[] = [{ score: 0, from: -1, chains: [turns.extended(null, 0)], before: null }];
  for (let i = 1; i < count; i++) {
    const next = new Map<number, Path>();
    const steps = new Steps(turns, i);
    for (const path of paths) {
      const { chains } = path;
      const scores = chains.map((chain) => steps.weigh(chain));
      addTurns(turns, chains, i, scores);
      const all = logSum(scores);
      for (let k = 0; k < scores.length; k++) {
        const chain = chains[k] ?? null;
        const score = path.score + scores[k]! - all;
        const after = takenUp(chains, chain, steps.extend(chain));
        const key = keyOf(after, i);
        const rival = next.get(key);
        if (!rival || rival.score < score) next.set(key, { score, from: chain?.line ?? -1, chains: after, before: path });
      }
    }
    paths = [...next.values()].sort((a, b) => b.score - a.score).slice(0, width);
  }
  return paths
    .map((path) => ({ ...path, score: path.score - UNFINISHED * unfinished(path.chains.slice(1)) }))
    .reduce((best, path) => (path.score > best.score ? path : best));
}

/** What line i adds to columns: paths share most of theirs, and each is weighed and extended once. */
class Steps {
  readonly #turns: Turns;
  readonly #line: number;
  readonly #weighed: Chain[] = [];
  readonly #scores: number[] = [];
  readonly #extended: (Chain | null)[] = [];
  readonly #longer: Chain[] = [];

  constructor(turns: Turns, line: number) {
    this.#turns = turns;
    this.#line = line;
  }

  /** How well the line goes on from a column, whatever others wait. */
  weigh(chain: Chain): number {
    const at = this.#weighed.indexOf(chain);
    if (at >= 0) return this.#scores[at]!;
    said = 0;
    this.#turns.seeOn(chain, this.#line, weigh);
    this.#weighed.push(chain);
    this.#scores.push(said);
    return said;
  }

  extend(chain: Chain | null): Chain {
    const at = this.#extended.indexOf(chain);
    if (at >= 0) return this.#longer[at]!;
    const longer = this.#turns.extended(chain, this.#line);
    this.#extended.push(chain);
    this.#longer.push(longer);
    return longer;
  }
}

const REMOTE = 8191;

/** The same for paths whose columns end with the same lines, of which the first is line i. */
function keyOf(chains: readonly Chain[], i: number): number {
  const [, a, b, c] = chains;
  const x = a ? Math.min(REMOTE, i - a.line) : 0;
  const y = b ? Math.min(REMOTE, i - b.line) : 0;
  const z = c ? Math.min(REMOTE, i - c.line) : 0;
  const least = Math.min(x, y, z);
  const most = Math.max(x, y, z);
  return (most * (REMOTE + 1) + (x + y + z - least - most)) * (REMOTE + 1) + least;
}

function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += exp(score - most);
  return most + ln(sum);
}

function columnsOf(path: Path, count: number): Column[] {
  const from = new Int32Array(count);
  let at: Path | null = path;
  for (let i = count - 1; i >= 0 && at; i--, at = at.before) from[i] = at.from;
  const columns: number[][] = [];
  const own = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    if (from[i]! < 0) {
      own[i] = columns.length;
      columns.push([i]);
    } else {
      own[i] = own[from[i]!]!;
      columns[own[i]!]!.push(i);
    }
  }
  return columns;
}
