/** Whole answers as files, written while the real engine answers, and stopped in it. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { writeAnswer } from '../../src/data/answer-file.ts';
import type { Engine } from '../../src/data/engine.ts';
import type { FileOptions } from '../../src/data/file-writer.ts';
import type { Origin } from '../../src/data/origin.ts';
import { createService, rowsOf } from '../../src/data/service.ts';
import { sql, type Sql } from '../../src/data/sql.ts';
import { nodeDriver, nodeEngine } from './engine.node.ts';
import { duckParquet } from './readers.ts';
import { filesOf, FOLDER, host, SAMPLE } from './sample.ts';

const WAITING = new AbortController().signal;
const options = (format: FileOptions['format']): FileOptions => ({ format, name: 'answer', origin: { exported: '2024-03-01T00:00:00.000Z' } as Origin, archive: false });
const ENDLESS = sql`WITH RECURSIVE t AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM t) SELECT count(*) AS n FROM t`;

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});

describe('a file', () => {
  const MANY = (word: string, most: number): Sql => sql`SELECT i, ${word} || i AS name, i % 7 = ${3} AS flag, DATE '2023-01-01' + CAST(i % 9000 AS INTEGER) AS day FROM range(120000) t(i) WHERE i < ${most} ORDER BY i`;
  test('holds over many pieces what the same question answers at once, its values in their places', async () => {
    const told: number[] = [];
    const { blob, rows } = await writeAnswer(engine, MANY("'?; -- 樊", 110_000), options('ndjson'), (count) => told.push(count), WAITING);
    const lines = (await blob.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(rowsOf(await engine.ask(MANY("'?; -- 樊", 110_000))));
    expect(rows).toBe(110_000);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
  test('without a row has its columns and their types', async () => {
    const { blob } = await writeAnswer(engine, MANY('', 0), options('parquet'), () => undefined, WAITING);
    expect(await duckParquet(new Uint8Array(await blob.arrayBuffer()))).toMatchObject({ names: ['i', 'name', 'flag', 'day'], types: ['BIGINT', 'VARCHAR', 'BOOLEAN', 'DATE'], rows: [] });
  });
  test('of a question that is wrong is refused', async () => {
    await expect(writeAnswer(engine, sql`SELECT x FROM nowhere`, options('csv'), () => undefined, WAITING)).rejects.toMatchObject({ name: 'Refusal' });
    await expect(writeAnswer(engine, sql`SELECT [1] AS list`, options('csv'), () => undefined, WAITING)).rejects.toMatchObject({ name: 'Refusal' });
    expect((await engine.ask(sql`SELECT 1 AS x`)).count).toBe(1);
  });
});

test('a file that is taken back is stopped in the engine, which answers what waits', async () => {
  const start = vi.fn(() => nodeDriver());
  const service = createService(start, host(filesOf(SAMPLE)));
  await service.open(FOLDER);
  await service.start(() => undefined);
  const file = service.write(ENDLESS, options('csv'), () => undefined, 1);
  const next = service.rows(sql`SELECT count(*) AS n FROM articles`, 2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await service.cancel(1);
  expect(await file).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await next).toEqual({ ok: true, value: [{ n: 5 }] });
  expect(start).toHaveBeenCalledTimes(1);
});
