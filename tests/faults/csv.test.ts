/** Random cells through CSV and back, by a reader of our own, by DuckDB and by Python. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { csvHeader, csvRows, unguardFormula } from '../../src/data/csv.ts';
import { parseCsv } from '../app/dashboard.ts';
import { campaign, chance } from './campaign.ts';
import { cell } from './csv-cells.ts';
import { unlockedDuckDb } from './duckdb.ts';

const COLUMNS = 10;
const LIVE = /^[=+\-@\t\r\n＝＋－＠]/;
const { size, record } = campaign('csv', 'cells');
const next = chance(2026);
const count = size(20_000, 200_000) / COLUMNS;
const cells = Array.from({ length: COLUMNS }, () => Array.from({ length: count }, () => cell(next)));
const names = Array.from({ length: COLUMNS }, (_, i) => `c${i}`);
const text = csvHeader(names) + csvRows({ columns: cells.map((of, i) => ({ name: names[i]!, type: 'text', cells: of })), count });

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many cells a reader gives back otherwise; it cannot tell nothing from the empty text. */
function otherwise(rows: readonly (readonly (string | null)[])[]): number {
  expect(rows).toHaveLength(count);
  let wrong = 0;
  rows.forEach((row, r) => row.forEach((field, c) => (wrong += Number(unguardFormula(field ?? '') !== (cells[c]![r] ?? '')))));
  return wrong;
}

function python(file: string): string[][] | null {
  const { status, stdout } = spawnSync('python3', ['tests/faults/readers.py', file], { encoding: 'utf8', maxBuffer: 1 << 30 });
  return status === 0 ? (JSON.parse(stdout) as string[][]).slice(1) : null;
}

test('what is written is read back', async () => {
  const own = parseCsv(text.slice(1)).slice(1);
  const engine = await unlockedDuckDb();
  const duckdb = engine.readCsv(text, names);
  const file = join(folder, 'cells.csv');
  writeFileSync(file, text);
  const byPython = python(file);
  record([
    { what: 'random cells', value: count * COLUMNS, atLeast: 200_000 },
    { what: 'read otherwise by our own reader', value: otherwise(own), atMost: 0 },
    { what: 'read otherwise by DuckDB in Node', value: otherwise(duckdb), atMost: 0 },
    { what: 'read otherwise by Python', value: byPython === null ? 0 : otherwise(byPython), atMost: 0 },
    { what: 'readers', value: byPython === null ? 2 : 3, atLeast: 3 },
    { what: 'cells that a spreadsheet would run', value: own.flat().filter((field) => LIVE.test(field)).length, atMost: 0 },
    { what: 'cells that hold a trigger at their beginning', value: cells.flat().filter((of) => of !== null && LIVE.test(of)).length, atLeast: 10_000 },
  ]);
});
