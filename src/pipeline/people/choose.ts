/** Chooses among overlapping candidates: the set with the greatest sum of scores, where names in a list support each other. */
import type { Candidate } from './candidate.ts';

/** What a name gains from a neighbour across 、, a blank or 和. */
const LIST_BONUS: Readonly<Record<string, number>> = { '、': 2, ' ': 1.5, '　': 1.5, 和: 1, 及: 1, 与: 0.5 };

/** Names of this length are printed without a mark between them, too. */
const RUN_TOGETHER = 3;
const RUN_BONUS = 1;

/** The best set of candidates that do not overlap, in the order of the text. */
export function choose(text: string, candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.end - b.end || a.start - b.start);
  const endingAt = new Map<number, number[]>();
  /** Best sum with candidate k as the last one, and what it follows. */
  const sum = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  /** Best candidate among the first k to end a chain, or -1. */
  const bestOf = new Int32Array(sorted.length + 1).fill(-1);
  const value = (k: number): number => (k < 0 ? 0 : sum[k]!);

  sorted.forEach((candidate, k) => {
    const before = bestOf[endedBy(sorted, candidate.start, k)]!;
    let best = value(before);
    previous[k] = before;
    const follow = (place: number, bonus: number, length: number): void => {
      for (const m of endingAt.get(place) ?? []) {
        if (value(m) + bonus <= best || sorted[m]!.end - sorted[m]!.start < length) continue;
        best = value(m) + bonus;
        previous[k] = m;
      }
    };
    const bonus = LIST_BONUS[text[candidate.start - 1] ?? ''];
    if (bonus !== undefined) follow(candidate.start - 1, bonus, 0);
    else if (candidate.end - candidate.start >= RUN_TOGETHER) follow(candidate.start, RUN_BONUS, RUN_TOGETHER);
    sum[k] = best + candidate.score;
    bestOf[k + 1] = value(bestOf[k]!) >= sum[k] ? bestOf[k]! : k;
    const same = endingAt.get(candidate.end);
    if (same) same.push(k);
    else endingAt.set(candidate.end, [k]);
  });

  const chosen: Candidate[] = [];
  for (let k = bestOf[sorted.length]!; k >= 0; k = previous[k]!) chosen.push(sorted[k]!);
  return chosen.reverse();
}

/** How many of the first `limit` candidates end at `place` or before. */
function endedBy(sorted: readonly Candidate[], place: number, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
