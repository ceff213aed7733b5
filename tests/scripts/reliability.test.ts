/** The page about faults is what the campaigns counted, and it misses no row. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, jsonOf, merged } from '../../scripts/reliability/document.ts';
import type { Run } from '../../scripts/reliability/rows.ts';

const run = (part: string, date: string, value: number): Run => ({
  row: 'csv', part, date, command: 'npm run test:faults -- tests/faults/csv.test.ts', machine: '2 × chip', figures: [{ what: 'cells', value, atLeast: 200_000 }, { what: 'wrong', value: 0, atMost: 0 }],
});

test('the page is made of the record', () => {
  const text = readFileSync('docs/reliability.json', 'utf8');
  const runs = JSON.parse(text) as Run[];
  expect(jsonOf(runs)).toBe(text);
  expect(documentOf(runs)).toBe(readFileSync('docs/reliability.md', 'utf8'));
});

test('the newest run of a campaign stands, and a goal that was missed is said', () => {
  const [first, second] = merged([run('cells', '2026-01-02T00:00:00Z', 7), run('others', '2026-01-01T00:00:00Z', 1)], [run('cells', '2026-01-03T00:00:00Z', 200_001)]);
  expect([first!.figures[0]!.value, second!.part]).toEqual([200_001, 'others']);
  const page = documentOf([first!, second!]);
  expect(page).toContain('| cells | 200,001 | ≥ 200,000 | yes |');
  expect(page).toContain('| cells | 1 | ≥ 200,000 | **no** |');
  expect(page).toContain('| wrong | 0 | 0 | yes |');
  expect(page).toContain('Not yet measured.');
});
