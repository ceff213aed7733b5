import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findings as zh } from '../../../src/i18n/zh-findings.ts';

/** Codes of notices that stand on a page, as the code that reads pages spells them. */
function codes(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:\bcode: |\bonPage\()'([a-z_]+)'/g)].map((match) => match[1]!));
}

it('every notice that stands on a page is explained', () => {
  const found = new Set([...codes('src/pipeline'), ...codes('src/ingest')]);
  expect(found.size).toBeGreaterThan(0);
  expect([...found].filter((code) => !(code in zh.notices))).toEqual([]);
});
