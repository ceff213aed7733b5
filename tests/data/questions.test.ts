/** Selections, counts and the directory, asked on the real engine with its locks on. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/data/api.ts';
import { countQuestion, toTally, type Declaration } from '../../src/data/counts.ts';
import type { Engine } from '../../src/data/engine.ts';
import { headlines } from './list-statements.ts';
import { rowsOf } from '../../src/data/service.ts';
import type { Sql } from '../../src/data/sql.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { nodeEngine } from './engine.node.ts';
import { SAMPLE } from './sample.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});
const ask = async (question: Sql): Promise<AnswerRow[]> => rowsOf(await engine.ask(question));
const select = (part: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...part });
const chosen = async (part: Partial<Selection>, except?: 'date' | 'official' | 'topic' | 'kind'): Promise<unknown[]> =>
  (await ask(headlines(predicate(select(part), except)))).map((row) => row['article_id']);

describe('selections', () => {
  const YEAR = { from: '2023-01-01', to: '2023-12-31' };
  test('nothing chosen leaves everything', async () => expect(await chosen({})).toEqual(['p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2']));
  test('days, both inclusive, leave out what has no day', async () => {
    expect(await chosen({ date: YEAR })).toEqual(['p1-1', 'p1-2']);
    expect(await chosen({ date: { from: '2023-06-28', to: '2024-07-17' } })).toEqual(['p1-1', 'p1-2', 'p2-1']);
    expect(await chosen({ date: 'undated' })).toEqual(['p1-3']);
  });
  test('values inside a dimension widen, dimensions narrow', async () => {
    expect(await chosen({ officials: ['fan-huilin'] })).toEqual(['p1-1', 'p1-2', 'p2-2']);
    expect(await chosen({ officials: ['fan-huilin', 'li-zhuoyu'] })).toEqual(['p1-1', 'p1-2', 'p2-1', 'p2-2']);
    expect(await chosen({ officials: ['fan-huilin'], topics: ['party', 'urban'], kinds: ['meeting'], date: YEAR })).toEqual(['p1-1']);
  });
  test('a dimension can be left out', async () => {
    expect(await chosen({ kinds: ['visit'], date: YEAR }, 'kind')).toEqual(['p1-1', 'p1-2']);
    expect(await chosen({ kinds: ['visit'], date: YEAR }, 'date')).toEqual(['p1-2']);
  });
  test('a value that looks like SQL is a value', async () => expect(await chosen({ officials: ["' OR 1=1 --", '\\', '"'] })).toEqual([]));
});

describe('counts', () => {
  const count = async (declaration: Declaration, selection: Selection): Promise<ReturnType<typeof toTally>> =>
    toTally(await ask(countQuestion(declaration, predicate(selection, declaration.by))));
  test('by day under the other filters, those without a day apart, the unfiltered total beside', async () => {
    expect(await count({ by: 'date', unit: 'articles', split: null }, select({ officials: ['fan-huilin'], date: 'undated' }))).toEqual({
      rows: [
        { key: '2023-06-28', kind: null, total: 2, selected: 2 },
        { key: '2024-07-17', kind: null, total: 1, selected: 0 },
        { key: '2024-07-18', kind: null, total: 1, selected: 1 },
        { key: null, kind: null, total: 1, selected: 0 },
      ],
      base: { total: 5, selected: 3 },
    });
  });
  test('of officials: articles once, mentions each time', async () => {
    const kinds = select({ kinds: ['meeting'] });
    expect((await count({ by: 'official', unit: 'articles', split: null }, kinds)).rows).toEqual([
      { key: 'fan-huilin', kind: null, total: 3, selected: 2 },
      { key: 'li-zhuoyu', kind: null, total: 2, selected: 2 },
    ]);
    expect((await count({ by: 'official', unit: 'mentions', split: null }, kinds)).rows).toEqual([
      { key: 'fan-huilin', kind: null, total: 4, selected: 3 },
      { key: 'li-zhuoyu', kind: null, total: 2, selected: 2 },
    ]);
  });
  test('split by kind, and mentions by topic', async () => {
    expect((await count({ by: 'topic', unit: 'mentions', split: 'kind' }, select({ officials: ['fan-huilin'] }))).rows).toEqual([
      { key: 'livelihood', kind: 'visit', total: 1, selected: 1 },
      { key: 'party', kind: 'meeting', total: 3, selected: 3 },
      { key: 'party', kind: 'visit', total: 1, selected: 1 },
      { key: 'urban', kind: 'meeting', total: 1, selected: 1 },
    ]);
  });
});
