/** What is counted of each article, as flat typed arrays in the order of the days: what the counting index is built from. */
import type { Row } from './schema.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The smallest array of so many numbers, none above `most`. */
export const codes = (length: number, most: number): Codes =>
  most <= 0xff ? new Uint8Array(length) : most <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);

/** The same numbers in the smallest array. */
export function narrowed(numbers: Uint32Array): Codes {
  const all = codes(numbers.length, numbers.reduce((most, number) => Math.max(most, number), 0));
  all.set(numbers);
  return all;
}

/** Per cent: how finely sureness is told. */
export const SURE_STEP = 5;

/**
 * How sure the place and the day of an article are, in whole steps from 0: the lesser of both confidences; an article without
 * a day has none to be unsure of. A hair is added so that 0.55, which is a little less, counts as 55 %.
 */
export function sureSteps({ date, date_confidence, boundary_confidence }: Pick<Row<'articles'>, 'date' | 'date_confidence' | 'boundary_confidence'>): number {
  const sure = date === null ? boundary_confidence : Math.min(boundary_confidence, date_confidence);
  return Math.floor((sure * 100 + 0.000001) / SURE_STEP);
}

/** Values of the articles: those of article i are `key[start[i]]` up to, without, `key[start[i + 1]]`; ascending, each once. */
export interface Lists {
  readonly start: Uint32Array;
  /** Index into the ids. */
  readonly key: Codes;
}

/** Articles are numbered by day, those without one last; those of a day by kind, then by topics, then by officials. */
export interface CountColumns {
  readonly articles: number;
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  /** First article of each day from `firstDay` on, then of those without a day, then the number of articles. */
  readonly dayStart: Uint32Array;
  readonly kinds: readonly string[];
  /** Of each article, an index into `kinds`. */
  readonly kind: Codes;
  /** Those who act locally come first; only they are counted one by one. */
  readonly officials: readonly string[];
  readonly localOfficials: number;
  /** `times` the name stands in the article. */
  readonly official: Lists & { readonly times: Codes };
  readonly topics: readonly string[];
  readonly topic: Lists;
  /** Of each article, in steps of 5 % from 0. */
  readonly sure: Codes;
}

/** Articles `from` to, without, `to`. */
export type Run = readonly [from: number, to: number];

/** What is there of columns that come year by year. */
export interface Part {
  /** Ascending; what stands in the columns beside them is of no meaning. */
  readonly there: readonly Run[];
  /** Of each kind, the articles of each day, whether there or not; those without a day after the last. */
  readonly perKind: readonly Uint32Array[];
}
