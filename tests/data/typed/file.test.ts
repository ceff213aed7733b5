/** Answers as files: values of every type keep what is exact, over many batches. That screen and CSV agree, `tests/faults/values.test.ts` counts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import type { Format } from '../../../src/data/file-writer.ts';
import type { Origin } from '../../../src/data/origin.ts';
import { writeTyped } from '../../../src/data/typed/file.ts';
import { nodeEngine } from '../engine.node.ts';
import { CASES, STATEMENT } from './type-cases.ts';

const WAITING = new AbortController().signal;
const origin = { exported: '2024-03-01T00:00:00.000Z' } as Origin;

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
async function file(text: string, format: Format): Promise<string> {
  const { blob } = await writeTyped(engine, text, { format, name: 'answer', origin, archive: false }, () => undefined, WAITING);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

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
