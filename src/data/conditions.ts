/** What a selection asks of an article, as plain data that a worker can be sent: `filters/dimensions.ts` says the same in SQL. */

/** Values inside a condition widen (any of), conditions narrow (all of). */
export interface Conditions {
  /** Days, both inclusive, `YYYY-MM-DD`; or the articles without a day. */
  readonly date: { readonly from: string; readonly to: string } | 'undated' | null;
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  /** Ids of the articles that hold the words asked for; null where no words are. */
  readonly words: readonly string[] | null;
  /** Per cent, in steps of 5. */
  readonly sure: number;
  /** The years that are counted so far, and with them what has no day; null where all are. */
  readonly years: readonly number[] | null;
}
