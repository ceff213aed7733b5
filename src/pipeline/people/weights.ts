/** The tables of weights, read once when the module loads. All weights are tenths of a log-odds. */
import { BIGRAMS } from '../lexicon/bigrams.ts';
import { CONTEXT, PAIRS } from '../lexicon/contexts.ts';
import { GIVEN } from '../lexicon/given.ts';
import { SURNAMES } from '../lexicon/surnames.ts';

const entries = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));
const perUnit = (): Float32Array => new Float32Array(0x10000);

/** By the surname's character; not a number where no surname is written so. */
export const surname = perUnit().fill(Number.NaN);
export const compound = new Map<string, number>();
/** A character as the first of two, the last of two, the only one of a given name. */
export const given = [perUnit(), perUnit(), perUnit()] as const;
/** A character before a name, after it. */
export const around = [perUnit(), perUnit()] as const;

export type PairKind = 'before' | 'after' | 'open' | 'close' | 'head' | 'tail';
const pairs: Readonly<Record<PairKind, Map<number, number>>> = {
  before: new Map(),
  after: new Map(),
  open: new Map(),
  close: new Map(),
  head: new Map(),
  tail: new Map(),
};
const levels = new Map<number, number>();

for (const [word, weight] of entries(SURNAMES) as [string, string][]) {
  if (word.length === 1) surname[word.charCodeAt(0)] = Number(weight);
  else compound.set(word, Number(weight));
}
for (const [char, ...weights] of entries(GIVEN) as [string, ...string[]][]) {
  weights.forEach((weight, i) => (given[i as 0 | 1 | 2][char.charCodeAt(0)] = Number(weight)));
}
for (const [char, ...weights] of entries(CONTEXT) as [string, ...string[]][]) {
  weights.forEach((weight, i) => (around[i as 0 | 1][char.charCodeAt(0)] = Number(weight)));
}
for (const [kind, chars, weight] of entries(PAIRS) as [PairKind, string, string][]) {
  pairs[kind].set(both(chars.charCodeAt(0), chars.charCodeAt(1)), Number(weight));
}
for (const [first, ...groups] of entries(BIGRAMS) as [string, ...string[]][]) {
  for (const group of groups) {
    for (let i = 1; i < group.length; i++) levels.set(both(first.charCodeAt(0), group.charCodeAt(i)), Number(group[0]));
  }
}

function both(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Weight of two units at a place in or around a name. */
export const pair = (kind: PairKind, first: number, second: number): number => pairs[kind].get(both(first, second)) ?? 0;

/** How common two units are side by side in running text: 0 (not) to 7. */
export const commonness = (first: number, second: number): number => levels.get(both(first, second)) ?? 0;
