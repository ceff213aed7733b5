/** The counting index and DuckDB must agree on every number: random data sets, random walks of selections, all declared counts. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CountingIndex, tallyOf } from '../../src/counting/counting-index.ts';
import { countQuestion, toTally, type Declaration, type Tally } from '../../src/data/counts.ts';
import type { Engine } from '../../src/data/engine.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection, type Worded } from '../../src/filters/selection.ts';
import { rowsOf } from '../../src/data/service.ts';
import { decodeColumns, encodeColumns } from '../../src/tables/columns.ts';
import type { CountColumns } from '../../src/tables/counted.ts';
import { dayFrom } from '../../src/tables/days.ts';
import { columnsOf, placesOf, type Gathered } from '../tables/gathered.ts';
import type { TableName } from '../../src/tables/schema.ts';
import { directoryAnswers } from '../data/directory.ts';
import { content, nodeEngine } from '../data/engine.node.ts';
import { SAMPLE } from '../data/sample.ts';
import { article, DAYS, FIRST, ids, looseTables, tablesOf } from '../tables/loose-tables.ts';

const DECLARATIONS = (['date', 'official', 'topic', 'kind'] as const).flatMap((by) =>
  (['articles', 'mentions'] as const).flatMap((unit) => ([null, 'kind'] as const).map((split): Declaration => ({ by, unit, split }))),
);
const day = fc.integer({ min: FIRST - 3, max: FIRST + DAYS + 3 }).map(dayFrom);
const selection: fc.Arbitrary<Selection> = fc.record({
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
});
/** Words that stand in the picked articles of a set; picks beyond its end are left out. */
function standingIn({ articles }: Gathered, placeOf: Uint32Array, words: Worded | null): Worded | null {
  const sorted = articles.map(({ article_id }) => article_id).sort();
  const picks = [...new Set(words?.counted)].filter((pick) => pick < sorted.length);
  return words && { ...words, articles: picks.map((pick) => sorted[pick]!), counted: Uint32Array.from(picks, (pick) => placeOf[pick]!) };
}
/**
 * A walk changes one dimension at a time, most often the days, as a hand does, or goes back to where it was. Before that
 * the index foresees another selection than will come, or the right one, or does not come to the end of it.
 */
const walk = fc.array(
  fc.tuple(
    selection,
    fc.constantFrom<keyof Selection | 'all' | 'back'>('date', 'date', 'date', 'officials', 'topics', 'kinds', 'words', 'sure', 'all', 'back'),
    fc.subarray(DECLARATIONS, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('nothing', 'right', 'wrong', 'halfway'),
  ),
  { minLength: 1, maxLength: 6 },
);

function finish(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

/** Puts the tables into the engine, and their columns through the file that the page reads. */
async function load(tables: Gathered): Promise<CountColumns> {
  for (const [table, rows] of Object.entries(tables)) await engine.insert(table as TableName, await content(table as TableName, rows as never));
  return decodeColumns(encodeColumns(columnsOf(tables))).counted;
}

const sorted = ({ rows, base }: Tally): Tally => ({
  rows: rows.toSorted((a, b) => `${String(a.key)} ${String(a.kind)}`.localeCompare(`${String(b.key)} ${String(b.kind)}`, 'en')),
  base,
});

test('index and engine agree on every declared count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 60 }), walk, async (drawn, steps) => {
      const tables = tablesOf(drawn);
      const index = new CountingIndex(await load(tables));
      const placeOf = placesOf(tables);
      let [before, present] = [NOTHING_SELECTED, NOTHING_SELECTED];
      for (const [step, part, declarations, foreseen] of steps) {
        const next = { ...step, words: standingIn(tables, placeOf, step.words) };
        const to = part === 'all' ? next : part === 'back' ? { ...before } : { ...present, [part]: next[part] };
        const foreseeing = index.foreseeing(foreseen === 'wrong' ? next : { ...to });
        if (foreseen === 'halfway') foreseeing.next();
        else if (foreseen !== 'nothing') finish(foreseeing);
        [before, present] = [present, to];
        const tallies = new Map(DECLARATIONS.map((declaration) => [declaration, sorted(tallyOf(index.count(declaration, present)))]));
        for (const declaration of declarations) {
          const where = predicate(present, declaration.by);
          expect(tallies.get(declaration), JSON.stringify({ declaration, present })).toEqual(sorted(toTally(rowsOf(await engine.ask(countQuestion(declaration, where))))));
        }
      }
    }),
    { numRuns: 50 },
  );
}, 120_000);

test('a range that moves day by day gives the same numbers as one set at once', async () => {
  const drawn = Array.from({ length: 500 }, (_, i) => ({
    date: i % 7 === 0 ? null : dayFrom(FIRST + ((i * 13) % DAYS)), kind: `k${i % 3}`, sure: [(i % 11) / 10, 1] as [number, number], topics: [`t${i % 4}`], mentions: [`o${i % 5}`, `o${i % 2}`].map((id): [string, null] => [id, null]),
  }));
  const columns = await load(tablesOf(drawn));
  const moving = new CountingIndex(columns);
  for (let shift = -5; shift < DAYS; shift++) {
    const present: Selection = { ...NOTHING_SELECTED, officials: ['o1'], sure: 30, date: { from: dayFrom(FIRST + shift), to: dayFrom(FIRST + shift + 9) } };
    const fresh = new CountingIndex(columns);
    for (const declaration of DECLARATIONS) expect(tallyOf(moving.count(declaration, present))).toEqual(tallyOf(fresh.count(declaration, present)));
  }
}, 60_000);

test('the directory of the columns file is the one that SQL finds', async () => {
  await fc.assert(
    fc.asyncProperty(looseTables, async (tables) => {
      await load(tables);
      const asked = await directoryAnswers(async (question) => rowsOf(await engine.ask(question)));
      const { directory } = decodeColumns(encodeColumns(columnsOf(tables)));
      for (const part of ['officials', 'topics', 'kinds'] as const) expect([...directory[part]]).toEqual([...asked[part]]);
      expect(directory.pageDays).toEqual(asked.pageDays);
    }),
    { numRuns: 15 },
  );
}, 120_000);
