import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../src/data/engine.ts';
import { sql } from '../../src/data/sql.ts';
import { content, nodeDriver } from './engine.node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await nodeDriver());
});

/** One row's cells with their types. */
async function one(question: Parameters<Engine['ask']>[0]): Promise<Record<string, unknown>> {
  const { columns } = await engine.ask(question);
  return Object.fromEntries(columns.map((column) => [column.name, [column.type, ...column.cells]]));
}

describe('values come back exact', () => {
  test('numbers of every width', async () => {
    expect(
      await one(sql`SELECT 1.25::DECIMAL(10,2) AS money, -0.05::DECIMAL(4,2) AS small, sum(x) AS huge, count(*) AS n, avg(x) AS mean,
        9007199254740991::BIGINT AS most, 7::UTINYINT AS tiny FROM range(10) t(x)`),
    ).toEqual({
      money: ['number', 1.25], small: ['number', -0.05], huge: ['int', 45], n: ['int', 10], mean: ['number', 4.5],
      most: ['int', 9007199254740991], tiny: ['int', 7],
    });
  });
  test('days are days in every time zone, and far years too', async () => {
    const zone = process.env.TZ;
    for (const tz of ['America/Los_Angeles', 'Asia/Shanghai', 'UTC']) {
      process.env.TZ = tz;
      expect(await one(sql`SELECT DATE '2023-06-28' AS day, DATE '0999-01-01' AS old, NULL::DATE AS none`)).toEqual({
        day: ['day', '2023-06-28'], old: ['day', '0999-01-01'], none: ['day', null],
      });
    }
    process.env.TZ = zone;
  });
  test('text, flags, enumerations, nothing', async () => {
    expect(await one(sql`SELECT ${"樊'; --"} AS name, true AS yes, 'a'::ENUM('a', 'b') AS e, NULL AS nothing, '' AS empty`)).toEqual({
      name: ['text', "樊'; --"], yes: ['flag', true], e: ['text', 'a'], nothing: ['int', null], empty: ['text', ''],
    });
  });
  test.each([sql`[1]`, sql`INTERVAL 3 DAY`, sql`TIMESTAMP '2023-06-28 08:00:00'`, sql`9007199254740993::BIGINT`, sql`{'a': 1}`])(
    '$text is refused instead of guessed',
    async (value) => {
      await expect(engine.ask(sql`SELECT ${value} AS value`)).rejects.toThrow(/exact/);
    },
  );
});

describe('the engine is locked', () => {
  test.each([
    "SELECT * FROM read_csv('https://example.org/a.csv')", "COPY (SELECT 1) TO 'a.csv'", 'SET memory_limit = "2GB"', "INSTALL json; LOAD json",
    "LOAD json", "ATTACH 'a.db'", "SET enable_external_access = true", 'SELECT 1; SELECT 2',
  ])('%s is refused cleanly', async (text) => {
    await expect(engine.ask({ text, values: [] })).rejects.toThrow(/Error: /);
    expect(await one(sql`SELECT 1 AS alive`)).toEqual({ alive: ['int', 1] });
  });
});

describe('inserting', () => {
  test('every column type arrives, with its gaps', async () => {
    const article = {
      article_id: 'p1-1', page_id: 'p1', number: 1, page_start: 0, page_end: 9, headline: '区委召开会议', headline_origin: 'printed',
      date: '2023-06-28', year: 2023, month: 6, day: 28, date_precision: 'day', date_text: null, date_basis: 'text', year_basis: 'page',
      year_text: null, date_confidence: 0.75, kind: 'meeting', kind_confidence: 1, boundary_confidence: 1, chars: 9, corrected: null,
    };
    const undated = { ...article, article_id: 'p1-2', date: null, year: null, month: null, day: null };
    await engine.insert('articles', await content('articles', [article, undated]));
    const { columns } = await engine.ask(sql`SELECT * FROM articles ORDER BY article_id`);
    expect(Object.fromEntries(columns.map(({ name, cells }) => [name, cells[0]]))).toEqual(article);
    expect(Object.fromEntries(columns.map(({ name, cells }) => [name, cells[1]]))).toEqual(undated);
  });
  test('a lost row is noticed', async () => {
    const driver = await nodeDriver();
    const lossy = await openEngine({ ...driver, append: async () => undefined });
    const kinds = await content('kinds', [{ kind_id: 'meeting', zh: '会议', en: 'Meeting' }]);
    await expect(lossy.insert('kinds', kinds)).rejects.toThrow('kinds: 0 of 1 rows arrived');
  });
  test('an empty table exists', async () => {
    await engine.insert('notices', await content('notices', []));
    expect(await one(sql`SELECT count(*) AS n FROM notices`)).toEqual({ n: ['int', 0] });
  });
});
