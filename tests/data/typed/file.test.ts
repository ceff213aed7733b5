/** Values of every type: the screen, the CSV and DuckDB say the same, in three time zones; other formats keep what is exact. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import type { Format } from '../../../src/data/file-writer.ts';
import type { Origin } from '../../../src/data/origin.ts';
import { sql, type Sql } from '../../../src/data/sql.ts';
import { writeTyped } from '../../../src/data/typed/file.ts';
import { readTyped } from '../../../src/data/typed/read.ts';
import { parseCsv } from '../../app/dashboard.ts';
import { nodeEngine } from '../engine.node.ts';

const raw = (text: string): Sql => ({ text, values: [] });

/** An expression and the text that DuckDB writes for it. */
const CASES: readonly (readonly [string, string | null])[] = [
  ['true', 'true'], ['NULL::BOOLEAN', null], ['127::TINYINT', '127'], ['(-32768)::SMALLINT', '-32768'], ['2147483647', '2147483647'], ['9007199254740993::BIGINT', '9007199254740993'],
  ['sum(1)', '1'], ["'170141183460469231731687303715884105727'::HUGEINT", '170141183460469231731687303715884105727'], ['255::UTINYINT', '255'], ['65535::USMALLINT', '65535'],
  ['4294967295::UINTEGER', '4294967295'], ['18446744073709551615::UBIGINT', '18446744073709551615'], ["'340282366920938463463374607431768211455'::UHUGEINT", '340282366920938463463374607431768211455'],
  ['0.1::FLOAT', '0.1'], ['1e300::DOUBLE', '1e+300'], ["'nan'::DOUBLE", 'nan'], ["'-inf'::DOUBLE", '-inf'], ['(-0.0e0)::DOUBLE', '-0.0'], ['avg(2)', '2.0'], ['1.25::DECIMAL(10,2)', '1.25'],
  ['(-0.05)::DECIMAL(4,2)', '-0.05'], ["'12345678901234567890123456789012345.678'::DECIMAL(38,3)", '12345678901234567890123456789012345.678'], ['sum(1.5)', '1.5'],
  ["DATE '2023-06-28'", '2023-06-28'], ["DATE '0044-03-15 (BC)'", '0044-03-15 (BC)'], ["'infinity'::DATE", 'infinity'], ["TIME '08:09:10.5'", '08:09:10.5'], ["'08:09:10+08'::TIMETZ", '08:09:10+08'],
  ["TIMESTAMP '2023-06-28 23:30:00'", '2023-06-28 23:30:00'], ["'2023-06-28 23:30:00'::TIMESTAMP_MS", '2023-06-28 23:30:00'], ["'2023-06-28 23:30:00.123456789'::TIMESTAMP_NS", '2023-06-28 23:30:00.123456789'],
  ["'2023-06-28 23:30:00+08'::TIMESTAMPTZ", '2023-06-28 15:30:00+00'], ["INTERVAL '1 year 3 days -2 seconds'", '1 year 3 days -00:00:02'], ["'=1+1'", '=1+1'], ["'樊,\"惠\"\n林'", '樊,"惠"\n林'], ["''", ''],
  ["'\\xAA'::BLOB", '\\xAA'], ["'0101'::BIT", '0101'], ["'a1b2c3d4-0000-0000-0000-000000000001'::UUID", 'a1b2c3d4-0000-0000-0000-000000000001'], ['[1.25, NULL]', '[1.25, NULL]'],
  ["{'a': 1, 'b': '樊'}", "{'a': 1, 'b': 樊}"], ["MAP {'k': DATE '2023-01-01'}", '{k=2023-01-01}'], ["'b'::ENUM('a', 'b')", 'b'], ['array_value(1, 2)', '[1, 2]'], ['union_value(n := 3)', '3'],
];
const columns = CASES.map(([expression], i) => `${expression} AS c${i}`).join(', ');
const STATEMENT = sql`SELECT ${raw(columns)}`.text;
const WAITING = new AbortController().signal;
const origin = { exported: '2024-03-01T00:00:00.000Z' } as Origin;

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

async function file(text: string, format: Format): Promise<string> {
  const { blob } = await writeTyped(engine, text, { format, name: 'answer', origin, archive: false }, () => undefined, WAITING);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

describe.each(['America/Los_Angeles', 'Asia/Shanghai', 'UTC'])('in %s', (tz) => {
  test(`${CASES.length} types: screen, CSV and DuckDB's own text are one`, async () => {
    process.env.TZ = tz;
    expect(CASES.length).toBeGreaterThanOrEqual(41);
    const screen = await readTyped(engine, STATEMENT, 10, WAITING);
    const texts = CASES.map((_, i) => `CAST(c${i} AS VARCHAR) AS c${i}`).join(', ');
    const own = await engine.ask(sql`SELECT ${raw(texts)} FROM (${raw(STATEMENT)})`);
    expect(screen.cells.map((cells) => cells[0])).toEqual(CASES.map(([, text]) => text));
    expect(own.columns.map(({ cells }) => cells[0])).toEqual(CASES.map(([, text]) => text));
    const [header, row] = parseCsv(await file(STATEMENT, 'raw-csv'));
    expect(header).toEqual(CASES.map((_, i) => `c${i}`));
    expect(row).toEqual(CASES.map(([, text]) => text ?? ''));
  });
});

describe('other formats', () => {
  const MANY = "SELECT i, i * 0.5::DOUBLE AS half, (i % 2 = 0) AS even, DATE '2023-01-01' + i::INTEGER AS day, 'n' || i AS name FROM range(5000) t(i) ORDER BY i";
  test('keep numbers, flags and days as such, over many batches', async () => {
    const lines = (await file(MANY, 'ndjson')).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(5000);
    expect(lines[0]).toEqual({ i: 0, half: 0, even: true, day: '2023-01-01', name: 'n0' });
    expect(lines[4999]).toEqual({ i: 4999, half: 2499.5, even: false, day: '2036-09-08', name: 'n4999' });
  });
  test('keep a column as text where one of its values, however late, has no exact plain value', async () => {
    const { rows, columns } = JSON.parse(await file('SELECT sum(i)::HUGEINT + CASE WHEN i = 4999 THEN 9007199254740992 ELSE 0 END AS n, i FROM range(5000) t(i) GROUP BY i ORDER BY i', 'json')) as { rows: unknown[]; columns: unknown[] };
    expect(columns).toEqual([{ name: 'n', type: 'text' }, { name: 'i', type: 'int' }]);
    expect([rows[0], rows[4999]]).toEqual([{ n: '0', i: 0 }, { n: '9007199254745991', i: 4999 }]);
  });
  test('of every type say what DuckDB says', async () => {
    const { rows } = JSON.parse(await file(STATEMENT, 'json')) as { rows: Record<string, unknown>[] };
    const said = CASES.map((_, i) => rows[0]![`c${i}`]);
    said.forEach((value, i) => {
      const text = CASES[i]![1];
      if (typeof value === 'number') expect(value).toBe(Number(text) + 0); // JSON has no minus zero
      else expect(typeof value === 'boolean' ? String(value) : value).toBe(text);
    });
    expect(said.filter((value) => typeof value === 'number').length).toBeGreaterThan(10);
  });
  test('hold their columns where there is no row', async () => {
    expect(await file('SELECT kind_id, zh FROM kinds', 'csv')).toBe('\uFEFFkind_id,zh\r\n');
    expect((await file('FROM kinds', 'parquet')).startsWith('PAR1')).toBe(true);
  });
});

test('in the CSV for spreadsheets a negative number stays one, and a text that would run does not', async () => {
  expect(await file("SELECT -5 AS n, '=1+1' AS t, -1.5::DECIMAL(5,2) AS m", 'csv')).toBe("\uFEFFn,t,m\r\n-5,'=1+1,-1.50\r\n");
});
