/** Random cells through CSV and back, by a reader of our own and by three that know nothing of us. */
import { expect, test } from 'vitest';
import { csvHeader, csvRows, unguardFormula } from '../../src/data/csv.ts';
import { parseCsv } from '../app/dashboard.ts';
import { duckCsv, parsedCsv, pythonCsv } from '../data/readers.ts';
import { campaign, chance } from './campaign.ts';
import { cell } from './csv-cells.ts';

const COLUMNS = 10;
const LIVE = /^[=+\-@\t\r\n＝＋－＠]/;
const { size, record } = campaign('csv', 'cells');
const next = chance(2026);
const count = size(20_000, 200_000) / COLUMNS;
const cells = Array.from({ length: COLUMNS }, () => Array.from({ length: count }, () => cell(next)));
const names = Array.from({ length: COLUMNS }, (_, i) => `c${i}`);
const text = csvHeader(names) + csvRows({ columns: cells.map((of, i) => ({ name: names[i]!, type: 'text', cells: of })), count });

/** How many cells a reader gives back otherwise; it cannot tell nothing from the empty text. */
function otherwise(rows: readonly (readonly (string | null)[])[]): number {
  expect(rows).toHaveLength(count);
  let wrong = 0;
  rows.forEach((row, r) => row.forEach((field, c) => (wrong += Number(unguardFormula(field ?? '') !== (cells[c]![r] ?? '')))));
  return wrong;
}

test('what is written is read back', async () => {
  const own = parseCsv(text.slice(1)).slice(1);
  const duckdb = await duckCsv(text);
  const parsed = parsedCsv(text);
  const byPython = await pythonCsv(text);
  record([
    { what: 'random cells', value: count * COLUMNS, atLeast: 200_000 },
    { what: 'read otherwise by our own reader', value: otherwise(own), atMost: 0 },
    { what: 'read otherwise by DuckDB in Node', value: otherwise(duckdb.rows), atMost: 0 },
    { what: 'read otherwise by csv-parse', value: otherwise(parsed.rows), atMost: 0 },
    { what: 'read otherwise by Python', value: byPython === null ? 0 : otherwise(byPython.rows), atMost: 0 },
    { what: 'readers that know nothing of the writer', value: byPython === null ? 2 : 3, atLeast: 3 },
    { what: 'cells that a spreadsheet would run', value: own.flat().filter((field) => LIVE.test(field)).length, atMost: 0 },
    { what: 'cells that hold a trigger at their beginning', value: cells.flat().filter((of) => of !== null && LIVE.test(of)).length, atLeast: 10_000 },
  ]);
});
