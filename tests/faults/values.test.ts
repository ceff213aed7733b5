/** Values of every type in three time zones: what the screen gets, what a CSV holds and what the engine writes are one text. */
import { afterAll, expect, test } from 'vitest';
import type { Origin } from '../../src/data/origin.ts';
import { sql } from '../../src/data/sql.ts';
import { writeTyped } from '../../src/data/typed/file.ts';
import { readTyped } from '../../src/data/typed/read.ts';
import { parseCsv } from '../app/dashboard.ts';
import { nodeEngine } from '../data/engine.node.ts';
import { CASES, raw, STATEMENT } from '../data/typed/type-cases.ts';
import { campaign } from './campaign.ts';

const { record } = campaign('values', 'types in Node');
const ZONES = ['America/Los_Angeles', 'Asia/Shanghai', 'UTC'];
const WAITING = new AbortController().signal;

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

test('screen, CSV and the engine say the same of every type', async () => {
  const engine = await nodeEngine();
  const faults: string[] = [];
  for (const tz of ZONES) {
    process.env.TZ = tz;
    const screen = await readTyped(engine, STATEMENT, 10, WAITING);
    const texts = CASES.map((_, i) => `CAST(c${i} AS VARCHAR) AS c${i}`).join(', ');
    const own = await engine.ask(sql`SELECT ${raw(texts)} FROM (${raw(STATEMENT)})`);
    const { blob } = await writeTyped(engine, STATEMENT, { format: 'raw-csv', name: 'values', origin: { exported: '2024-03-01T00:00:00.000Z' } as Origin, archive: false }, () => undefined, WAITING);
    const [, row] = parseCsv(await blob.text());
    CASES.forEach(([expression, text], i) => {
      const said = [screen.cells[i]![0], own.columns[i]!.cells[0], row![i] === '' && text === null ? null : row![i]];
      if (said.some((each) => each !== text)) faults.push(`${tz}: ${expression} is ${JSON.stringify(text)}, said ${JSON.stringify(said)}`);
    });
  }
  expect(faults).toEqual([]);
  record([
    { what: 'types', value: CASES.length, atLeast: 41 },
    { what: 'time zones', value: ZONES.length, atLeast: 3 },
    { what: 'values that differ between screen, CSV and engine', value: faults.length, atMost: 0 },
  ]);
});
