/** While only some years are there, the counting index and DuckDB agree on every number of them; with the last year it is the index of the whole. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CountingIndex, tallyOf } from '../../src/counting/counting-index.ts';
import { countQuestion, toTally } from '../../src/data/counts.ts';
import type { Engine } from '../../src/data/engine.ts';
import { rowsOf } from '../../src/data/service.ts';
import { countedSoFar, predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { encodeYears, YearlyColumns } from '../../src/tables/columns/years-bytes.ts';
import { dayFrom } from '../../src/tables/days.ts';
import type { TableName } from '../../src/tables/schema.ts';
import { content, nodeEngine } from '../data/engine.node.ts';
import { SAMPLE } from '../data/sample.ts';
import { columnsOf, placesOf } from '../tables/gathered.ts';
import { article, tablesOf } from '../tables/loose-tables.ts';
import { DECLARATIONS, finish, sorted, standingIn, walks } from './walks.ts';

const [FIRST, LAST] = [17_000, 19_000];
const spread = fc.array(fc.tuple(article, fc.integer({ min: FIRST, max: LAST })), { minLength: 1, maxLength: 60 }).map((drawn) => drawn.map(([each, day]) => ({ ...each, date: each.date && dayFrom(day) })));

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

test('index and engine agree on every declared count of the years that are there', async () => {
  await fc.assert(
    fc.asyncProperty(spread, walks(FIRST - 30, LAST + 30), fc.infiniteStream(fc.nat()), async (drawn, steps, picks) => {
      fc.pre(drawn.some(({ date }) => date !== null));
      const tables = tablesOf(drawn);
      for (const [table, rows] of Object.entries(tables)) await engine.insert(table as TableName, await content(table as TableName, rows as never));
      const placeOf = placesOf(tables);
      const whole = columnsOf(tables);
      const { overview, years: left } = encodeYears(whole.directory, whole.counted);
      const columns = new YearlyColumns(overview);
      const waiting = [...left];
      let index: CountingIndex | null = null;
      let present = NOTHING_SELECTED;
      for (const [step, part, declarations] of steps) {
        // The newest comes first, then one that the hand or the line chose.
        const [come] = waiting.splice(index === null ? 0 : picks.next().value % Math.max(1, waiting.length), 1);
        if (come) {
          finish(columns.reading(come.year, come.bytes));
          index = new CountingIndex(columns.columns, columns.part, index);
          finish(index.preparing(DECLARATIONS.slice(0, 9), present)); // what is asked may change meanwhile, and the index be made ready again
          if (picks.next().value % 2 === 0) finish(index.preparing(DECLARATIONS.slice(0, 9), { ...step, words: null }));
        }
        const next: Selection = { ...step, words: standingIn(tables, placeOf, step.words) };
        present = { ...(part === 'all' || part === 'back' ? next : { ...present, [part]: next[part] }), years: columns.years };
        finish(index!.foreseeing({ ...present, officials: next.officials }));
        for (const declaration of declarations) {
          const where = predicate(present, declaration.by);
          const counted = index!.count(declaration, present);
          const asked = await engine.ask(countQuestion(declaration, where, countedSoFar(present)));
          expect(sorted(tallyOf(counted)), JSON.stringify({ declaration, present })).toEqual(sorted(toTally(rowsOf(asked))));
          if (declaration.by !== 'date' || declaration.unit !== 'articles') continue;
          const all = new CountingIndex(whole.counted).count(declaration, NOTHING_SELECTED);
          expect(counted.waiting ? counted.total.map((count, slot) => count + counted.waiting![slot]!) : counted.total).toEqual(all.total);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
