/** What is up to date is not built again; what changed always is. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { upToDate } from '../../scripts/build.mjs';

let folder = '';
let made = 0;
let status = 0;

const step = () => ({
  name: 'thing',
  note: join(folder, '.cache/thing.sha256'),
  sources: [join(folder, 'src'), join(folder, 'absent')],
  product: join(folder, 'out'),
  make: () => {
    made++;
    mkdirSync(join(folder, 'out'), { recursive: true });
    writeFileSync(join(folder, 'out/thing'), `made ${made}`);
    return Promise.resolve(status);
  },
});

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  folder = mkdtempSync(join(tmpdir(), 'banmian-build-'));
  made = 0;
  status = 0;
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  writeFileSync(join(folder, 'src/deep/a.ts'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('nothing is made twice from the same sources, touched or not', async () => {
  expect(await upToDate(step())).toBe(true);
  expect(await upToDate(step())).toBe(true);
  utimesSync(join(folder, 'src/deep/a.ts'), new Date(), new Date());
  expect(await upToDate(step())).toBe(true);
  expect(made).toBe(1);
});

test.each([
  ['a source changes', () => writeFileSync(join(folder, 'src/deep/a.ts'), 'b')],
  ['a source is added', () => writeFileSync(join(folder, 'src/b.ts'), '')],
  ['a source goes', () => rmSync(join(folder, 'src/deep/a.ts'))],
  ['the product is damaged', () => writeFileSync(join(folder, 'out/thing'), 'x')],
  ['the product goes', () => rmSync(join(folder, 'out'), { recursive: true })],
])('it is made again when %s', async (_, change) => {
  await upToDate(step());
  change();
  await upToDate(step());
  expect(made).toBe(2);
});

test('a failure is told and leaves nothing that looks finished', async () => {
  status = 1;
  expect(await upToDate(step())).toBe(false);
  expect(existsSync(step().note)).toBe(false);
  status = 0;
  expect(await upToDate(step())).toBe(true);
  expect(made).toBe(2);
});
