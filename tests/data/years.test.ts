/** Years of a large set as they come: the newest first, each held against its hash; one that fails takes nothing else down. */
import { expect, test } from 'vitest';
import type { Failure } from '../../src/data/api.ts';
import { openColumns } from '../../src/data/opening.ts';
import { searchKey } from '../../src/ingest/search-key.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { decodeColumns } from '../../src/tables/columns.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import { FOLDER, host } from './sample.ts';

const tables = invent(400, 5);
const about = { id: 'y', title: { zh: '', en: '' }, fictional: true, sources: [], pipeline_version: 'x' };
const [split, whole] = await Promise.all([packDataSet(tables, about, searchKey, 10), packDataSet(tables, about, searchKey)]);
const years = split.manifest.years!;
const newFiles = (): Map<string, Uint8Array> => new Map(split.files.map(({ name, bytes }) => [name, bytes]));
const all = decodeColumns(whole.files.find(({ name }) => name === whole.manifest.columns.file)!.bytes);

async function opened(files: Map<string, Uint8Array>) {
  const site = host(files);
  const first = await openColumns(FOLDER, () => undefined, site);
  if (!first.ok || first.value.years === null) throw new Error('not opened by year');
  return { site, columns: first.value.columns, years: first.value.years };
}
const arrived = (): Promise<boolean> => Promise.resolve(true);
/** Nobody waits for one year more than for another. */
const nobody = (): boolean => false;

test('below the threshold there is one file, above it an overview and a file a year', () => {
  expect(whole.manifest).not.toHaveProperty('years');
  expect(years.length).toBeGreaterThan(2);
  expect(years.reduce((sum, { articles }) => sum + articles, 0)).toBe(400);
});

test('the newest year is there at the opening, the others follow in order, and make the columns of the whole', async () => {
  const { site, columns, years: coming } = await opened(newFiles());
  expect([coming.columns.years, coming.articles]).toEqual([[years[0]!.year], years[0]!.articles]);
  await coming.follow(nobody, arrived, (year) => expect(year).toBe('no failure'));
  expect(coming.columns.years).toBeNull();
  expect(columns).toEqual(all);
  expect(site.asked).toEqual(['manifest.json', split.manifest.columns.file, ...years.map(({ file }) => file)]);
});

test('a year that is damaged, cut or missing is told and passed over, and comes when it is mended', async () => {
  const { year, file } = years[1]!;
  for (const [code, broken] of [['damaged', (bytes: Uint8Array) => bytes.with(20, bytes[20]! ^ 1)], ['damaged', (bytes: Uint8Array) => bytes.subarray(0, -3)], ['not-found', null]] as const) {
    const files = newFiles();
    const good = files.get(file)!;
    if (broken) files.set(file, broken(good));
    else files.delete(file);
    const { columns, years: coming } = await opened(files);
    const told: [number, Failure['code']][] = [];
    await coming.follow(nobody, arrived, (which, why) => told.push([which, why.code]));
    expect(told).toEqual([[year, code]]);
    expect(coming.waiting).toEqual([year]);
    files.set(file, good);
    await coming.follow(nobody, arrived, (which) => expect(which).toBe('no failure'));
    expect(coming.waiting).toEqual([]);
    expect(columns).toEqual(all);
  }
});

test('a year that is wanted comes before newer ones, also where that is said on the way', async () => {
  const [, second, third, ...older] = years.map(({ year }) => year) as [number, number, number, ...number[]];
  const [oldest, beforeLast] = [older.at(-1)!, older.at(-2)!];
  const { columns, years: coming } = await opened(newFiles());
  let wants = [beforeLast];
  const order: number[] = [];
  await coming.follow(
    (year) => wants.includes(year),
    () => {
      order.push(...coming.all.filter((year) => !coming.waiting.includes(year) && year !== years[0]!.year && !order.includes(year)));
      if (order.length === 1) wants = [oldest];
      return Promise.resolve(true);
    },
    (year) => expect(year).toBe('no failure'),
  );
  expect(order).toEqual([beforeLast, oldest, second, third, ...older.slice(0, -2)]);
  expect(columns).toEqual(all);
});

test('a set that is no longer open asks for nothing more', async () => {
  const { years: coming } = await opened(newFiles());
  await coming.follow(nobody, () => Promise.resolve(false), (year) => expect(year).toBe('no failure'));
  expect(coming.waiting).toHaveLength(years.length - 2);
});

test('a set whose overview or newest year is damaged does not open', async () => {
  for (const file of [split.manifest.columns.file, years[0]!.file]) {
    const files = newFiles();
    files.set(file, files.get(file)!.with(20, files.get(file)![20]! ^ 1));
    expect(await openColumns(FOLDER, () => undefined, host(files))).toMatchObject({ ok: false, code: 'damaged', subject: 'columns' });
  }
});
