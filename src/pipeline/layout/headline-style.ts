/** How much characters look like a headline rather than like a cut of running text (lexicon/headline-glyphs.ts). */
import { ANYWHERE, FIRST, LAST, SUM } from '../lexicon/headline-glyphs.ts';

const first = weights(FIRST);
const last = weights(LAST);
/** What a character says wherever it stands. */
export const anywhere = weights(ANYWHERE);

function weights(table: readonly (readonly [number, string])[]): Float32Array {
  const weight = new Float32Array(0x10000);
  for (const [value, chars] of table) for (let i = 0; i < chars.length; i++) weight[chars.charCodeAt(i)] = value;
  return weight;
}

/** Log odds that a text is a headline: `sum` of what its characters say anywhere, how many they are, the first and the last of them. */
export function headlineOdds(sum: number, count: number, from: number, to: number): number {
  return SUM.constant + (SUM.anywhere * sum) / Math.sqrt(count) + SUM.first * first[from]! + SUM.last * last[to]!;
}
