/** Random walks of selections, as a hand makes them, and what is asked on the way. */
import fc from 'fast-check';
import type { Declaration, Tally } from '../../src/data/counts.ts';
import type { Selection, Worded } from '../../src/filters/selection.ts';
import { dayFrom } from '../../src/tables/days.ts';
import type { Gathered } from '../tables/gathered.ts';
import { ids } from '../tables/loose-tables.ts';

export const DECLARATIONS = (['date', 'official', 'topic', 'kind'] as const).flatMap((by) =>
  (['articles', 'mentions'] as const).flatMap((unit) => ([null, 'kind'] as const).map((split): Declaration => ({ by, unit, split }))),
);

/** Selections with days from `first` to `last`. */
const selections = (first: number, last: number): fc.Arbitrary<Selection> => {
  const day = fc.integer({ min: first, max: last }).map(dayFrom);
  return fc.record({
    date: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })) },
      fc.constant(null),
      fc.constant('undated' as const),
    ),
    officials: fc.array(ids('o', 9), { maxLength: 2 }),
    topics: fc.array(ids('t', 6), { maxLength: 2 }),
    kinds: fc.array(ids('k', 4), { maxLength: 2 }),
    sure: fc.integer({ min: 0, max: 20 }).map((steps) => steps * 5),
    words: fc.option(fc.array(fc.nat(59)).map((picks): Worded => ({ words: String(picks), articles: picks.map(String), counted: Uint32Array.from(picks), toJSON: () => String(picks) }))),
    years: fc.constant(null),
  });
};

/** Words that stand in the picked articles of a set; picks beyond its end are left out. */
export function standingIn({ articles }: Gathered, placeOf: Uint32Array, words: Worded | null): Worded | null {
  const sorted = articles.map(({ article_id }) => article_id).sort();
  const picks = [...new Set(words?.counted)].filter((pick) => pick < sorted.length);
  return words && { ...words, articles: picks.map((pick) => sorted[pick]!), counted: Uint32Array.from(picks, (pick) => placeOf[pick]!) };
}
/**
 * A walk changes one dimension at a time, most often the days, as a hand does, or goes back to where it was. Before that
 * the index foresees another selection than will come, or the right one, or does not come to the end of it.
 */
export const walks = (first: number, last: number) => fc.array(
  fc.tuple(
    selections(first, last),
    fc.constantFrom<keyof Selection | 'all' | 'back'>('date', 'date', 'date', 'officials', 'topics', 'kinds', 'words', 'sure', 'all', 'back'),
    fc.subarray(DECLARATIONS, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('nothing', 'right', 'wrong', 'halfway'),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Runs steps to their end. */
export function finish(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

/** The rows in one order. */
export const sorted = ({ rows, base }: Tally): Tally => ({
  rows: rows.toSorted((a, b) => `${String(a.key)} ${String(a.kind)}`.localeCompare(`${String(b.key)} ${String(b.kind)}`, 'en')),
  base,
});
