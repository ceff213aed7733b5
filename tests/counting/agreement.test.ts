/** The counting index and DuckDB must agree on every number: random data sets, random walks of selections, all declared counts. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CountingIndex, tallyOf } from '../../src/counting/counting-index.ts';
import { countQuestion, toTally } from '../../src/data/counts.ts';
import type { Engine } from '../../src/data/engine.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { rowsOf } from '../../src/data/service.ts';
import { decodeColumns, encodeColumns } from '../../src/tables/columns.ts';
import type { CountColumns } from '../../src/tables/counted.ts';
import { dayFrom } from '../../src/tables/days.ts';
import { columnsOf, placesOf, type Gathered } from '../tables/gathered.ts';
import type { TableName } from '../../src/tables/schema.ts';
import { directoryAnswers } from '../data/directory.ts';
import { content, nodeEngine } from '../data/engine.node.ts';
import { SAMPLE } from '../data/sample.ts';
import { article, DAYS, FIRST, looseTables, tablesOf } from '../tables/loose-tables.ts';
import { DECLARATIONS, finish, sorted, standingIn, walks } from './walks.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

/** Puts the tables into the engine, and their columns through the file that the page reads. */
async function load(tables: Gathered): Promise<CountColumns> {
  for (const [table, rows] of Object.entries(tables)) await engine.insert(table as TableName, await content(table as TableName, rows as never));
  return decodeColumns(encodeColumns(columnsOf(tables))).counted;
}

test('index and engine agree on every declared count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 60 }), walks(FIRST - 3, FIRST + DAYS + 3), async (drawn, steps) => {
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
