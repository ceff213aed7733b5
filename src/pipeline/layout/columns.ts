/**
 * Columns that were run together: lines of two or more columns that follow each other by turns, or strays of a column in
 * its neighbour. A beam search gives every line the line it runs on from; the lines above that wait for more are the
 * tails. Pages whose line ends nearly all run on into the next line are left alone.
 */
import type { SignedLine } from './habits.ts';
import { Joins } from './joins.ts';
import type { LineForms } from './line-forms.ts';
import { neverOpens } from './signs.ts';

/** Lines that follow each other in one column, by their place on the page. */
export type Column = readonly number[];

const BEAM = 20;
/** Enough to see whether a page is broken at all. */
const NARROW_BEAM = 8;
/** Costs in the same odds: going over to the other column, opening one in mid sentence or at an end, leaving one so. */
const TURN = 1.2;
const OPENING = 6;
const OPENING_AT_END = 4;
const UNFINISHED = 3;
/** For each line that a column had to wait. */
const LATE = 0.05;
/** Weight of the words that a line shares with the last lines of a column. */
const AKIN = 1.5;
const RECENT = 6;
const NONE: readonly number[] = [];
/** What reading by turns must win over reading down; pages in order stay below it. */
const CLEAR = 3;
const CLEAR_PER_LINE = 0.02;
/** Lines within which a broken line is looked for below. */
const REACH = 16;

/** The end of a column: its last line, its measure, its last lines from below. */
interface Tail {
  readonly line: number;
  readonly measure: number;
  readonly recent: readonly number[];
}

interface Path {
  readonly score: number;
  /** The line that the last line runs on from, -1 where it opens a column. */
  readonly from: number;
  readonly last: Tail;
  /** The column that waits for more. */
  readonly other: Tail | null;
  readonly before: Path | null;
}

/** The columns of a page, each in reading order, or null where the page reads well from top to bottom. */
export function untangle(lines: readonly SignedLine[], forms: LineForms): Column[] | null {
  if (lines.length < 8) return null;
  const lenient = new Joins(lines, forms, true);
  if (!isBroken(lenient, lines.length)) return null;
  const starts = Float64Array.from(lines, (_, i) => (i === 0 ? 0 : opening(lines, forms, i)));
  const gain = readByTurns(lenient, lines.length, starts, NARROW_BEAM, 0).score - readDown(lenient, lines.length, starts);
  if (gain < CLEAR + CLEAR_PER_LINE * lines.length) return null;
  const strict = new Joins(lines, forms, false);
  const columns = joined(lines, forms, strict, columnsOf(readByTurns(strict, lines.length, starts, BEAM, AKIN), lines.length));
  return columns.length > 1 ? columns : null;
}

/** Whether many lines break off, and some go on a few lines below: without it no search is worth its time. */
function isBroken(joins: Joins, count: number): boolean {
  let running = 0;
  let broken = 0;
  let resumed = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (!joins.breaksOff(i)) continue;
    running++;
    const measure = joins.measure(i);
    if (joins.score(i, i + 1, measure) > -0.3) continue;
    broken++;
    for (let k = i + 2; k < Math.min(count, i + REACH); k++) {
      if (joins.score(i, k, measure) < 2 || joins.score(k - 1, k, joins.measure(k - 1)) > 0.8) continue;
      resumed++;
      break;
    }
  }
  return broken >= 0.04 * running && resumed >= Math.max(1, 0.01 * count);
}

/** Appends a column that opens like no article to the one above that it goes on best from. */
function joined(lines: readonly SignedLine[], forms: LineForms, joins: Joins, columns: readonly Column[]): Column[] {
  const kept: number[][] = [];
  for (const column of columns) {
    const first = column[0]!;
    let best: number[] | null = null;
    let most = opening(lines, forms, first) > 1 ? Infinity : 0;
    for (const other of kept) {
      const last = other.at(-1)!;
      if (last > first || joins.breaksOff(last)) continue;
      const score = joins.score(last, first, 0) + AKIN * joins.affinity(other.slice(-RECENT), first) - 0.02 * (first - last);
      if (score <= most) continue;
      most = score;
      best = other;
    }
    if (best) best.push(...column);
    else kept.push([...column]);
  }
  return kept;
}

/** What the page is worth read from top to bottom, as one column. */
function readDown(joins: Joins, count: number, starts: Float64Array): number {
  let sum = 0;
  let measure = joins.measure(0);
  for (let i = 1; i < count; i++) {
    const join = joins.score(i - 1, i, measure);
    sum += joins.ends(i - 1) ? Math.max(join, starts[i]!) : join;
    measure = joins.measure(i) || measure;
  }
  return sum;
}

/** The best reading of the page by turns, of two columns at a time. */
function readByTurns(joins: Joins, count: number, starts: Float64Array, width: number, akin: number): Path {
  let paths: Path[] = [{ score: 0, from: -1, last: { line: 0, measure: joins.measure(0), recent: [0] }, other: null, before: null }];
  for (let i = 1; i < count; i++) {
    const opens = starts[i]!;
    const own = joins.measure(i);
    const run = ({ line, measure, recent }: Tail): number => {
      const score = joins.score(line, i, measure) + (akin === 0 ? 0 : akin * joins.affinity(recent, i));
      return joins.ends(line) ? Math.max(score, opens) : score;
    };
    const put = (before: Path, score: number, tail: Tail | null, other: Tail | null): Path => ({
      score,
      from: tail?.line ?? -1,
      last: { line: i, measure: own > 0 ? own : (tail?.measure ?? 0), recent: akin === 0 ? NONE : [i, ...(tail?.recent.slice(0, RECENT - 1) ?? [])] },
      other,
      before,
    });
    const next: Path[] = [];
    // All that turn leave line i - 1 waiting: only the best of them counts.
    let most = -Infinity;
    let turning = paths[0]!;
    let resumes = false;
    for (const path of paths) {
      const { last, other } = path;
      const on = path.score + run(last);
      next.push(put(path, on, last, other));
      if (other) {
        const back = path.score + run(other) - TURN - LATE * (i - other.line);
        if (back > most) {
          most = back;
          turning = path;
          resumes = true;
        }
      }
      const left = other && joins.breaksOff(other.line) ? UNFINISHED : 0;
      const opened = path.score + opens - left - (joins.ends(last.line) ? OPENING_AT_END : OPENING);
      if (opened > most) {
        most = opened;
        turning = path;
        resumes = false;
      }
    }
    next.push(put(turning, most, resumes ? turning.other : null, turning.last));
    paths = next.sort((a, b) => b.score - a.score);
    if (paths.length > width) paths.length = width;
  }
  return paths
    .map((path) => ({ ...path, score: path.score - (path.other && joins.breaksOff(path.other.line) ? UNFINISHED : 0) }))
    .reduce((best, path) => (path.score > best.score ? path : best));
}

/** How much line i looks like the first of a column or article: a lead, or a headline over one. */
function opening(lines: readonly SignedLine[], { first, styles }: LineForms, i: number): number {
  const line = lines[i]!;
  if (neverOpens(first[i]!)) return -4;
  const above = lines[i - 1];
  const below = above && !above.final && line.gap === 0 && styles[i - 1]! > 0;
  if (line.lead !== 'none') return below ? 3 : 4;
  let sum = Math.max(-1, Math.min(2, 0.5 * styles[i]!)) + (line.gap > 0 ? 0.5 : -0.3);
  for (let k = i; !below && k < i + 3 && k + 1 < lines.length && !lines[k]!.final && styles[k]! > 0; k++) {
    if (lines[k + 1]!.lead === 'none' && !lines[k + 1]!.isByline) continue;
    sum += 1.5;
    break;
  }
  return sum;
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
