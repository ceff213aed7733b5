/** What a reader types, on the real engine: read only, one statement, stopped in time, and told exactly. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import { createService } from '../../../src/data/service.ts';
import { sql } from '../../../src/data/sql.ts';
import { readTyped } from '../../../src/data/typed/read.ts';
import { nodeDriver, nodeEngine } from '../engine.node.ts';
import { filesOf, FOLDER, host, SAMPLE } from '../sample.ts';

const WAITING = new AbortController().signal;
const ENDLESS = 'WITH RECURSIVE t AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t';
const TRAP = "SELECT length(repeat('x', 3000000000))";

describe('reading', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await nodeEngine(SAMPLE);
  });
  const read = (text: string, most = 100): ReturnType<typeof readTyped> => readTyped(engine, text, most, WAITING);

  test('gives names, types and texts, two columns of one name apart', async () => {
    expect(await read("SELECT 1 AS n, 2 AS n, -1.50::DECIMAL(9,2) AS money, NULL::DATE AS day, ['a'] AS list ORDER BY 1;")).toEqual({
      columns: [['n', 'INTEGER'], ['n_1', 'INTEGER'], ['money', 'DECIMAL(9,2)'], ['day', 'DATE'], ['list', 'VARCHAR[]']].map(([name, type]) => ({ name, type })),
      cells: [['1'], ['2'], ['-1.50'], [null], ['[a]']], shown: 1, total: 1,
    });
  });
  test('keeps the columns of an empty answer', async () => {
    expect(await read('SELECT kind_id, zh FROM kinds WHERE false')).toMatchObject({ columns: [{ name: 'kind_id' }, { name: 'zh' }], cells: [[], []], shown: 0, total: 0 });
  });
  test('tells how many rows there are beyond those it gives', async () => {
    expect(await read('FROM range(123456)', 10_000)).toMatchObject({ shown: 10_000, total: 123_456 });
    expect(await read('FROM range(10)', 10)).toMatchObject({ shown: 10, total: 10 });
    const { cells, shown, total } = await read('SELECT i FROM range(5000) t(i) ORDER BY i DESC', 3);
    expect([cells, shown, total]).toEqual([[['4999', '4998', '4997']], 3, 5000]);
  });
  test.each(['SHOW TABLES', 'DESCRIBE articles', 'SUMMARIZE kinds', 'VALUES (1), (2)', 'TABLE kinds', 'WITH a AS (SELECT 1) FROM a', "PIVOT kinds ON kind_id IN ('visit') USING count(*)"])('%s reads', async (text) => {
    expect((await read(text)).shown).toBeGreaterThan(0);
  });
  test.each([
    ['DELETE FROM articles', /single SELECT/], ['CREATE TABLE x AS SELECT 1', /single SELECT/], ['SELECT 1; SELECT 2', /multiple statements/], ['SELECT 1; DROP TABLE articles', /multiple statements/],
    ["SELECT * FROM read_csv('a.csv')", /disabled|exist/], ['SET memory_limit = 1', /single SELECT|locked/], ['SELECT nosuch FROM articles', /LINE 1/], ['SELEC 1', /syntax error/],
    ['SELECT * FROM enable_logging()', /not run: enable_logging/], ['EXPLAIN SELECT 1', /single SELECT/], ['COMMIT', /single SELECT|no transaction/],
  ])('%s is refused, and the next statement runs', async (text, message) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) as string });
    expect((await read('SELECT count(*) FROM articles')).cells).toEqual([['5']]);
  });
  test.each([ENDLESS, 'FROM range(1000000000)'])('gives up %s when it is told to, and the engine stands', async (text) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(readTyped(engine, text, 1e9, stop.signal)).rejects.toMatchObject({ name: 'Refusal', message: 'stopped' });
    expect((await read('SELECT count(*) FROM articles')).cells).toEqual([['5']]);
  });
});

describe('under the supervisor', () => {
  const files = filesOf(SAMPLE);
  const COUNT = sql`SELECT count(*) AS n FROM articles`;
  const DEADLINES = { boot: 20_000, question: 10_000, insert: 20_000, typed: 300 };
  async function opened(start = vi.fn(nodeDriver)): Promise<{ service: ReturnType<typeof createService>; start: typeof start }> {
    const service = createService(start, host(files), DEADLINES);
    await service.open(FOLDER);
    return { service, start };
  }

  test('tables that are read on demand are there when a statement names them', async () => {
    const { service } = await opened();
    expect(await service.typed("SELECT count(*) FROM Texts WHERE text LIKE '%樊惠林'", 10, 1)).toMatchObject({ ok: true, value: { cells: [['5']] } });
  });
  test('an endless statement is stopped at its deadline without a restart', async () => {
    const { service, start } = await opened();
    expect(await service.typed(ENDLESS, 10, 1)).toMatchObject({ ok: false, code: 'deadline' });
    expect(await service.rows(COUNT, 2)).toEqual({ ok: true, value: [{ n: 5 }] });
    expect(start).toHaveBeenCalledTimes(1);
  });
  test('one that is no longer wanted is stopped at once', async () => {
    const { service, start } = await opened();
    await service.start(() => undefined);
    const answer = service.typed(ENDLESS, 10, 1);
    setTimeout(() => void service.cancel(1), 50);
    expect(await answer).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await service.typed('FROM kinds', 10, 2)).toMatchObject({ ok: true, value: { shown: 3 } });
    expect(start).toHaveBeenCalledTimes(1);
  });
  test('one that does not hear costs one restart, and nothing is lost', async () => {
    let drivers = 0;
    const { service } = await opened(vi.fn(async () => {
      const driver = await nodeDriver();
      if (++drivers > 1) return driver;
      return { ...driver, connect: async () => ({ ...(await driver.connect()), prepare: () => new Promise<never>(() => undefined) }) };
    }));
    expect(await service.typed('FROM kinds', 10, 1)).toMatchObject({ ok: false, code: 'deadline' });
    expect(await service.typed('FROM kinds', 10, 2)).toMatchObject({ ok: true, value: { shown: 3 } });
    expect(drivers).toBe(2);
  });
  test('a trap is never repeated, costs one restart each time, and is no reason to give up', async () => {
    const { service, start } = await opened();
    for (let i = 1; i <= 4; i++) {
      expect(await service.typed(TRAP, 10, i)).toMatchObject({ ok: false, code: 'engine' });
      expect(await service.rows(COUNT, 100 + i)).toEqual({ ok: true, value: [{ n: 5 }] });
      expect(start).toHaveBeenCalledTimes(1 + i);
    }
  });
});
