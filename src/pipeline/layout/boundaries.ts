/**
 * Where articles start. Every line that could open an article, with zero to four lines of headline, gets a score: the
 * sum of the weights of what is seen there (log odds). Dynamic programming finds the best consistent set for the whole
 * page, and the sums over all sets tell how sure each start is.
 */
import type { Line } from '../model.ts';
import { isContinuation, isFinal, isLead } from './signs.ts';

/** A line with what the page says around it. */
export interface SignedLine extends Line {
  /** Width of a full line of its column, in ems. */
  readonly measure: number;
  /** Offset in the page where a closing byline starts in it, or -1; its whole text may be one. */
  readonly byline: number;
}

/** An article of lines [start, end), of which the first `head` are its headline. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** Probability that it starts here. */
  readonly confidence: number;
}

const LONGEST_HEAD = 4;

/** The articles of a page, in order; they cover all lines. */
export function findRuns(lines: readonly SignedLine[]): Run[] {
  const count = lines.length;
  if (count === 0) return [];
  // best[i]: score of the best division of lines [0, i); a start at i with h lines of headline needs a body line i + h.
  const starts: { at: number; head: number; score: number; before: number; total: number }[] = [];
  const first = { at: 0, head: 0, score: 0, before: -1, total: 0 };
  for (let head = 0, best = -Infinity; head <= Math.min(LONGEST_HEAD, count - 1); head++) {
    const score = openingScore(lines, 0, head);
    if (score > best) {
      best = score;
      first.head = head;
    }
  }
  starts.push(first);
  for (let i = 1; i < count; i++) {
    const edge = edgeScore(lines, i);
    if (edge < -6) continue;
    let head = 0;
    let score = -Infinity;
    for (let h = 0; h <= Math.min(LONGEST_HEAD, count - 1 - i); h++) {
      const opening = openingScore(lines, i, h);
      if (opening > score) {
        score = opening;
        head = h;
      }
    }
    score += edge;
    // Nearest earlier starts first: the best chain that leaves the earlier article at least one body line.
    let before = -1;
    let total = -Infinity;
    for (let s = starts.length - 1; s >= 0; s--) {
      const earlier = starts[s]!;
      if (earlier.at + earlier.head >= i) continue;
      if (earlier.total > total) {
        total = earlier.total;
        before = s;
      }
      if (s < starts.length - 12) break;
    }
    if (before >= 0 && score > -3) starts.push({ at: i, head, score, before, total: total + Math.max(score, -20) });
  }
  let best = 0;
  starts.forEach((s, i) => {
    if (s.total > starts[best]!.total) best = i;
  });
  const runs: Run[] = [];
  let end = count;
  for (let s = best; s >= 0; s = starts[s]!.before) {
    const { at, head, score } = starts[s]!;
    runs.push({ start: at, end, head, confidence: s === 0 ? 1 : 1 / (1 + Math.exp(-score)) });
    end = at;
  }
  return runs.reverse();
}

/** What the end of line i - 1 and the space after it say. */
function edgeScore(lines: readonly SignedLine[], i: number): number {
  const before = lines[i - 1]!;
  const line = lines[i]!;
  let score = -2;
  score += line.gap === 0 ? -4.5 : line.gap === 1 ? 0 : 1.5;
  if (before.byline >= 0) score += 7;
  else if (isFinal(before.text)) score += before.width < before.measure - 1.2 ? 1.2 : 0.5;
  else score += before.width >= before.measure - 1.2 ? -6 : -4;
  if (isContinuation(line.text)) score -= 6;
  if (Math.abs(before.measure - line.measure) > 1.4) score += 1;
  return score;
}

/** What the lines from i on say, if the first `head` of them are a headline. */
function openingScore(lines: readonly SignedLine[], i: number, head: number): number {
  const body = lines[i + head]!;
  let score = isLead(body.text) ? (head > 0 ? 5 : 6) : head > 0 ? 0 : -2;
  if (head === 0) return score;
  score += body.gap > 0 ? 1.5 : -1.5;
  let longest = 0;
  let shortest = Infinity;
  for (let k = i; k < i + head; k++) {
    const { text, width, gap } = lines[k]!;
    if (k > i && gap > 0) score -= 2;
    if (isFinal(text) && text.endsWith('。')) score -= 5;
    if (text.includes('。')) score -= 3;
    if (text.includes('，')) score -= 1;
    if (isLead(text)) score -= 6;
    if (lines[k]!.byline >= 0) score -= 6;
    if (width > body.measure + 8) score -= 3;
    longest = Math.max(longest, width);
    shortest = Math.min(shortest, width);
  }
  if (head > 1) score += longest - shortest < 3 ? 0.5 : -0.5;
  score -= head > 2 ? 1.5 : 0;
  if (body.width < body.measure - 3 && !isLead(body.text)) score -= 1;
  return score;
}
