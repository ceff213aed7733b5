/** The tables of weights, read once when the module loads. All weights are tenths of a log-odds. */
import { BIGRAMS } from '../lexicon/bigrams.ts';
import { CONTEXT, PAIRS } from '../lexicon/contexts.ts';
import { GIVEN } from '../lexicon/given.ts';
import { SOUNDS } from '../lexicon/sounds.ts';
import { SURNAMES } from '../lexicon/surnames.ts';
import { PairTable } from './pair-table.ts';

const entries = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));
const perUnit = (): Float32Array => new Float32Array(0x10000);

/** By the surname's character; not a number where no surname is written so. */
export const surname = perUnit().fill(Number.NaN);
/** Surnames of two characters: first -> second -> weight. */
export const compound = new Map<number, Map<number, number>>();
/** A character as the first of two, the last of two, the only one of a given name. */
export const given = [perUnit(), perUnit(), perUnit()] as const;
/** A character in a name of another nation; not a number where it hardly ever is. */
export const sound = perUnit().fill(Number.NaN);
/** A character before a name, after it. */
export const around = [perUnit(), perUnit()] as const;

export type PairKind = 'before' | 'after' | 'open' | 'close' | 'head' | 'tail';
const KINDS: readonly PairKind[] = ['before', 'after', 'open', 'close', 'head', 'tail'];

for (const [word, weight] of entries(SURNAMES) as [string, string][]) {
  if (word.length === 1) surname[word.charCodeAt(0)] = Number(weight);
  else {
    const seconds = compound.get(word.charCodeAt(0)) ?? new Map<number, number>();
    compound.set(word.charCodeAt(0), seconds.set(word.charCodeAt(1), Number(weight)));
  }
}
for (const [char, ...weights] of entries(GIVEN) as [string, ...string[]][]) {
  weights.forEach((weight, i) => (given[i as 0 | 1 | 2][char.charCodeAt(0)] = Number(weight)));
}
for (const [char, weight] of entries(SOUNDS) as [string, string][]) sound[char.charCodeAt(0)] = Number(weight);
for (const [char, ...weights] of entries(CONTEXT) as [string, ...string[]][]) {
  weights.forEach((weight, i) => (around[i as 0 | 1][char.charCodeAt(0)] = Number(weight)));
}

type Entry = readonly [first: number, second: number, value: number];

const weighed = entries(PAIRS) as [PairKind, string, string][];
const tableOf = (kind: PairKind): PairTable =>
  new PairTable(weighed.filter(([k]) => k === kind).map(([, chars, weight]): Entry => [chars.charCodeAt(0), chars.charCodeAt(1), Number(weight)]));
const pairs = Object.fromEntries(KINDS.map((kind) => [kind, tableOf(kind)])) as Readonly<Record<PairKind, PairTable>>;

const levels = new PairTable(
  (entries(BIGRAMS) as [string, ...string[]][]).flatMap(([first, ...groups]) =>
    groups.flatMap((group) => Array.from(group.slice(1), (second): Entry => [first.charCodeAt(0), second.charCodeAt(0), Number(group[0])])),
  ),
);

/** Weight of two units at a place in or around a name. */
export const pair = (kind: PairKind, first: number, second: number): number => pairs[kind].get(first, second);

/** How common two units are side by side in running text: 0 (not) to 7. */
export const commonness = (first: number, second: number): number => levels.get(first, second);
