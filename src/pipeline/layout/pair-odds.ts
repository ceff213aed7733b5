/** What two characters that meet say: pointwise mutual information, from counts of running text and of the page itself. */
import { BIGRAMS } from '../lexicon/bigrams.ts';
import { commonness } from '../people/tables.ts';
import { ln, steady } from '../steady.ts';

/** Counts of level n of the table stand near 2^(n + 3.5); pairs that are not in it near this. */
const UNLISTED = 2;
const counts = Float64Array.from({ length: 32 }, (_, level) => (level === 0 ? UNLISTED : steady(2 ** (level + 3.5))));
/** Pairs of the page itself are worth this many of the table: names and terms that it repeats. */
const OWN = 30;
const SMOOTH = 5;
const RARE = 300;

/** How often a character opens and closes a pair, and all pairs. */
const opening = new Float32Array(0x10000).fill(RARE);
const closing = new Float32Array(0x10000).fill(RARE);
let total = 0;
for (const line of BIGRAMS.trim().split('\n')) {
  const [first, ...levels] = line.split(' ') as [string, ...string[]];
  for (const level of levels) {
    const count = counts[Number(level[0])]!;
    for (let i = 1; i < level.length; i++) closing[level.charCodeAt(i)]! += count;
    opening[first.charCodeAt(0)]! += count * (level.length - 1);
    total += count * (level.length - 1);
  }
}

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Log odds, roughly, that two Han characters meet inside a word or phrase rather than by chance; `own`: how often the page has them so. */
export function pairOdds(x: number, y: number, own: number): number {
  const expected = (opening[x]! * closing[y]!) / total;
  const information = ln((counts[commonness(x, y)]! + OWN * own + SMOOTH) / (expected + SMOOTH));
  if (information < 0) return Math.max(-2.2, 0.75 * information - 0.3);
  return information < 1 ? 1.8 * information - 0.3 : Math.min(3.6, 1.5 + 0.6 * (information - 1));
}
