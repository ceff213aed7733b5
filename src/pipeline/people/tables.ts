/** Tables that reading and training share: how common two units are side by side, what transcribes a sound, what is a surname. */
import { BIGRAMS } from '../lexicon/bigrams.ts';
import { JAPANESE_SURNAMES } from '../lexicon/japanese-surnames.ts';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SELDOM_SURNAMES } from '../lexicon/rare-surnames.ts';
import { SOUNDS } from '../lexicon/sounds.ts';
import { SURNAMES } from '../lexicon/surnames.ts';
import { levelOf, PairTable } from './pair-table.ts';
import { UnitSet, WordSet } from './words.ts';

export const entries = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));

/** How much a unit speaks for the name of another nation, in tenths of a log-odds; not a number where it hardly ever is in one. */
export const sound = new Float32Array(0x10000).fill(Number.NaN);
for (const [char, weight] of entries(SOUNDS) as [string, string][]) sound[char.charCodeAt(0)] = Number(weight);

/** The units that `sound` knows. */
export const sounds = new UnitSet(entries(SOUNDS).map(([char]) => char).join(''));

/** What a surname says that no count knows. */
const RARE = '20';
const SELDOM = '-12';
const COMPOUND = '40';

/** What surnames speak for a name, those of one character and those of two. */
const surnames = [...SELDOM_SURNAMES.map((name) => [name, SELDOM] as const), ...RARE_SURNAMES.map((name) => [name, RARE] as const), ...COMPOUND_SURNAMES.map((name) => [name, COMPOUND] as const), ...(entries(SURNAMES) as [string, string][])];
/** By the surname's character; not a number where no surname is written so. */
export const surname = new Float32Array(0x10000).fill(Number.NaN);
for (const [word, weight] of surnames) if (word.length === 1) surname[word.charCodeAt(0)] = Number(weight);
export const compoundSurnames = new Map(surnames.filter(([word]) => word.length === 2));
export const compounds = new WordSet([...compoundSurnames.keys()]);
export const japanese = new WordSet(JAPANESE_SURNAMES);
/** Units that begin a surname of any kind. */
export const surnameBegins = new UnitSet([...surnames.map(([name]) => name[0]), ...JAPANESE_SURNAMES.map((name) => name[0])].join(''));

/** What two units side by side may be to a name: the two before it, its last and the one after it (close), and so on. */
export const PAIRS = ['before', 'after', 'open', 'close', 'head', 'tail', 'soundsFirst', 'soundsLast'] as const;
/** How common two units are side by side in running text, as levels from 1 to 7, and what the kinds of pairs weigh, a column each. */
export const pairs = new PairTable(80_000, PAIRS.length);
for (const [first, ...groups] of entries(BIGRAMS) as [string, ...string[]][]) {
  for (const group of groups) {
    const level = Number(group[0]);
    for (let i = 1; i < group.length; i++) pairs.setLevel(first.charCodeAt(0), group.charCodeAt(i), level);
  }
}

/** 0 (hardly ever side by side) to 7. */
export const commonness = (first: number, second: number): number => levelOf(pairs.entry(first, second));
