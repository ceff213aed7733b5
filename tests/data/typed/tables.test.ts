import { beforeEach, describe, expect, test } from 'vitest';
import type { DataApi } from '../../../src/data/api.ts';
import { Fault } from '../../../src/data/fault.ts';
import { createService } from '../../../src/data/service.ts';
import { tablesMissed, tablesNamed } from '../../../src/data/typed/tables.ts';
import { TABLE_NAMES } from '../../../src/tables/schema.ts';
import { nodeDriver } from '../engine.node.ts';
import { filesOf, FOLDER, host, SAMPLE } from '../sample.ts';

const ON_DEMAND = ['texts', 'page_texts', 'spans', 'evidence'];
const SMALL = TABLE_NAMES.filter((table) => !ON_DEMAND.includes(table));

describe('the tables of a statement', () => {
  test.each([
    ['SELECT count(*) FROM articles', ['articles']],
    ['from "Mentions" JOIN TEXTS USING (article_id) ORDER BY title DESC', ['mentions', 'texts']],
    ["SELECT 'articles' FROM kinds -- officials", ['articles', 'officials', 'kinds']],
    ['SELECT max(score ORDER BY score DESC) FROM article_topics', ['article_topics']],
    ['SELECT 1', []],
    ['FROM oficials', []],
  ])('%s: those it names', (text, tables) => {
    expect(tablesNamed(text).toSorted()).toEqual(tables.toSorted());
  });
  test.each([
    'SELECT * FROM duckdb_tables() WHERE table_name <> \'articles\'',
    'SELECT count(*) FROM information_schema.columns, articles',
    'FROM (SHOW TABLES), articles',
    'FROM (DESC), articles',
    'FROM (/* all */ desc), articles',
    "FROM pragma_table_info('articles')",
  ])('%s: all small ones', (text) => {
    expect(tablesNamed(text).toSorted()).toEqual(SMALL.toSorted());
  });
  test('a large one that is named comes beside all small ones', () => {
    expect(tablesNamed('SELECT (SELECT count(*) FROM duckdb_tables()) FROM spans').toSorted()).toEqual([...SMALL, 'spans'].toSorted());
  });
  test('only a name that is missing in the catalogue calls for more', () => {
    expect(tablesMissed(new Fault('question', 'Catalog Error: Table with name mention does not exist!'))).toEqual(SMALL);
    expect(tablesMissed(new Fault('question', 'Parser Error: syntax error'))).toEqual([]);
    expect(tablesMissed(new Fault('engine', 'Catalog Error'))).toEqual([]);
  });
});

describe('in the engine', () => {
  let files: Map<string, Uint8Array>;
  let service: DataApi;
  beforeEach(async () => {
    files = new Map(filesOf(SAMPLE));
    service = createService(nodeDriver, host(files));
    await service.open(FOLDER);
  });

  test('a statement waits for the tables that it names alone', async () => {
    for (const table of TABLE_NAMES) if (table !== 'articles') files.delete(`${table}.parquet`);
    expect(await service.start(() => undefined, true)).toEqual({ ok: true, value: null });
    expect(await service.typed('SELECT count(*) FROM articles', 10, 1)).toMatchObject({ ok: true, value: { cells: [['5']] } });
    expect(await service.typed('FROM mentions', 10, 2)).toMatchObject({ ok: false, code: 'not-found', subject: 'mentions' });
  });
  test('one that names none waits for none, not even while the engine starts', async () => {
    for (const table of TABLE_NAMES) files.delete(`${table}.parquet`);
    expect(await service.typed('SELECT 1', 10, 1)).toMatchObject({ ok: true, value: { cells: [['1']] } });
  });
  test('one that lists the tables finds all small ones', async () => {
    const answer = await service.typed('SELECT table_name FROM duckdb_tables() ORDER BY 1', 100, 1);
    expect(answer).toMatchObject({ ok: true, value: { cells: [SMALL.toSorted()] } });
  });
  test('a name that is misspelt gets the suggestion that it would get among all tables', async () => {
    const answer = await service.typed('FROM articles JOIN oficials USING (article_id)', 10, 1);
    expect(answer).toMatchObject({ ok: false, code: 'question', message: expect.stringContaining('officials') as string });
  });
});
