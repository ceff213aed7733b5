/**
 * Where articles start. Every line that could open an article, with zero to six lines of headline, is scored: the sum
 * of the weights of the signs seen there, as log odds against no start. Dynamic programming finds the best consistent
 * set for the whole page; the sums over all sets give the probability of each start.
 */
import { AGAIN, WEIGHTS } from '../lexicon/layout-weights.ts';
import { seeBare, seeCohesion, seeEdge, seeHeadline, seeHeadlineLine, seeStyle, SIGNS, styleOf } from './features.ts';
import type { Sign, Style } from './features.ts';
import type { Habits, SignedLine } from './habits.ts';
import { closesWithSource, isBracketed, isContinuation, LONGEST_HEAD } from './signs.ts';
import { exp, ln1p } from '../steady.ts';

/** An article of lines [start, end), of which the first `head` are its headline. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** Probability that an article starts here. */
  readonly confidence: number;
}

/** No opening makes up for an edge below this; most column breaks end here. */
const HOPELESS_EDGE = -7.5;
const HOPELESS = -9;
/** Words shared across an edge, or none, add no more than this. */
const MOST_COHESION = 3;
/** Nor does the style of the page make up for a start below this. */
const NO_RIVAL = -6.5;
/** Two articles read as one spoil both, one read as two spoils one: a start wins with less than even odds. */
const READINESS = 0.5;

const SURE = 0.8;

/** The articles that show the style of the page: those that are sure, and not continued from another page, where their headline is. */
export const telling = (runs: readonly Run[], lines: readonly SignedLine[]): Run[] => runs.filter(({ start, confidence }) => confidence > SURE && lines[start]!.above !== 'from');

interface Start {
  readonly at: number;
  /** Log odds against no start for each length of the headline; -Infinity where there is no line for the body. */
  readonly scores: readonly number[];
}

/** Whether the line could open an article at all: this keeps the scoring to a few lines in a hundred. */
export function mayStart(lines: readonly SignedLine[], habits: Habits, i: number): boolean {
  const line = lines[i]!;
  const before = lines[i - 1];
  if (!before) return true;
  if (isContinuation(line.text) || line.byline === line.start || closesWithSource(line.text) || isBracketed(line.text) || line.isCaption) return false;
  if (line.gap > 0 || line.above !== 'nothing' || before.byline >= 0 || line.lead !== 'none') return true;
  if (!before.final) return false;
  return before.indent + before.width < habits.above[i]! - 1.2 || isOverLead(lines, i);
}

/** Whether a line may be the first of a headline that stands over a lead or a byline. */
function isOverLead(lines: readonly SignedLine[], i: number): boolean {
  for (let k = i; k < i + LONGEST_HEAD && k + 1 < lines.length && !lines[k]!.final; k++) {
    const below = lines[k + 1]!;
    if (below.lead !== 'none' || below.isByline) return true;
  }
  return false;
}

/** A headline does not run over a byline, nor beyond its first line over a news lead. */
export function mayHead(line: SignedLine, first: boolean): boolean {
  return !line.isByline && line.byline < 0 && (first || line.lead !== 'house');
}

const first = weightsOf(WEIGHTS);
const again = weightsOf(AGAIN);

function weightsOf(weights: Readonly<Record<Sign, number>>): Float64Array {
  return Float64Array.from(SIGNS, (sign) => weights[sign]);
}

function scoreStart(lines: readonly SignedLine[], habits: Habits, i: number, style: Style | null): Start | null {
  const weights = style ? again : first;
  let sum = 0;
  const see = (sign: number, value: number): void => {
    sum += weights[sign]! * value;
  };
  seeEdge(lines, habits, i, see);
  if (i > 0 && style === null && sum + READINESS + MOST_COHESION < HOPELESS_EDGE) return null;
  seeCohesion(lines, habits, i, see);
  let edge = sum + READINESS;
  if (i > 0 && style === null && edge < HOPELESS_EDGE) return null;
  const scores: number[] = [];
  for (let head = 0; head <= LONGEST_HEAD && i + head < lines.length; head++) {
    sum = edge;
    if (head === 0) seeBare(lines, habits, i, see);
    else {
      if (!mayHead(lines[i + head - 1]!, head === 1)) break;
      seeHeadlineLine(lines, habits, i, i + head - 1, see);
      edge = sum;
      seeHeadline(lines, habits, i, head, see);
    }
    if (style) seeStyle(lines, style, i, head, see);
    scores.push(sum);
  }
  return { at: i, scores };
}

/** The articles of a page, in order; they cover all lines. */
export function findRuns(lines: readonly SignedLine[], habits: Habits): Run[] {
  const starts: Start[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!mayStart(lines, habits, i)) continue;
    const start = scoreStart(lines, habits, i, null);
    if (start && (i === 0 || Math.max(...start.scores) > HOPELESS)) starts.push(start);
  }
  const runs = divide(starts, lines.length);
  const sure = telling(runs, lines);
  if (sure.length < 2) return runs;
  const style = styleOf(lines, sure);
  const rivals = starts.filter(({ at, scores }) => at === 0 || Math.max(...scores) > NO_RIVAL);
  return divide(rivals.map(({ at }) => scoreStart(lines, habits, at, style)!), lines.length);
}

/** Where one is so much more, the other adds nothing that counts. */
const FAR = 40;

function logAdd(a: number, b: number): number {
  const more = Math.max(a, b);
  const apart = more - Math.min(a, b);
  return apart < FAR ? more + ln1p(exp(-apart)) : more;
}

/** The best set of starts, each after the headline of the one before, with the probability of each. */
function divide(starts: readonly Start[], count: number): Run[] {
  // For each line x: best and summed score of all divisions whose last headline ends at or above line x - 1.
  const best = new Float64Array(count + 2).fill(-Infinity);
  const sum = new Float64Array(count + 2).fill(-Infinity);
  const last = new Int32Array(count + 2).fill(-1);
  const forward: number[][] = [];
  const chosen: { head: number; before: number; score: number }[] = [];
  let line = 0;
  starts.forEach((start, s) => {
    for (; line < start.at; line++) {
      if (best[line]! > best[line + 1]!) {
        best[line + 1] = best[line]!;
        last[line + 1] = last[line]!;
      }
      sum[line + 1] = logAdd(sum[line + 1]!, sum[line]!);
    }
    const top = s === 0;
    const open = top ? 0 : best[start.at]!;
    const opened = top ? 0 : sum[start.at]!;
    forward.push(start.scores.map((score) => score + opened));
    let head = 0;
    start.scores.forEach((score, h) => {
      if (score > start.scores[head]!) head = h;
      const x = start.at + h + 1;
      sum[x] = logAdd(sum[x]!, score + opened);
    });
    chosen.push({ head, before: top ? -1 : last[start.at]!, score: open + start.scores[head]! });
    const x = start.at + head + 1;
    if (chosen[s]!.score > best[x]!) {
      best[x] = chosen[s]!.score;
      last[x] = s;
    }
  });
  return trace(starts, chosen, confidences(starts, forward, count), count);
}

/** Forward and backward sums over all divisions: the probability that a start is one. */
function confidences(starts: readonly Start[], forward: readonly number[][], count: number): number[] {
  const after = new Float64Array(count + 2).fill(0);
  const shares: number[] = [];
  let line = count + 1;
  let total = 0;
  for (let s = starts.length - 1; s >= 0; s--) {
    const start = starts[s]!;
    for (; line > start.at; line--) after[line - 1] = after[line]!;
    let own = -Infinity;
    let inside = -Infinity;
    start.scores.forEach((score, h) => {
      const rest = after[start.at + h + 1]!;
      own = logAdd(own, forward[s]![h]! + rest);
      inside = logAdd(inside, score + rest);
    });
    shares[s] = own;
    after[start.at] = logAdd(after[start.at]!, inside);
    if (s === 0) total = own;
  }
  return shares.map((share) => Math.min(1, exp(share - total)));
}

function trace(starts: readonly Start[], chosen: readonly { head: number; before: number; score: number }[], confidence: readonly number[], count: number): Run[] {
  let best = chosen.length - 1;
  chosen.forEach(({ score }, s) => {
    if (score > chosen[best]!.score) best = s;
  });
  const runs: Run[] = [];
  let end = count;
  for (let s = best; s >= 0; s = chosen[s]!.before) {
    const { at } = starts[s]!;
    runs.push({ start: at, end, head: chosen[s]!.head, confidence: confidence[s]! });
    end = at;
  }
  return runs.reverse();
}
