/** Every file of a data set, spoilt in many ways, under the true manifest: whatever is shown is as it was written, or nothing is. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/data/api.ts';
import { readCatalogue, readManifest } from '../../src/data/download.ts';
import { Fault, outcome } from '../../src/data/fault.ts';
import { DataFiles } from '../../src/data/files.ts';
import { openColumns } from '../../src/data/opening.ts';
import { readerOf } from '../../src/data/place.ts';
import { createService } from '../../src/data/service.ts';
import { searchKey } from '../../src/ingest/search-key.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import { sealed } from '../../src/tables/manifest.ts';
import { readTable } from '../../src/tables/parquet.ts';
import { TABLE_NAMES } from '../../src/tables/schema.ts';
import { FOLDER, host } from '../data/sample.ts';
import { campaign, chance, quantile } from './campaign.ts';
import { mutant } from './mutations.ts';

const { size, record } = campaign('damage', 'every file of a set');
const next = chance(4);
const tables = invent(400, 3);
const noise = (i: number): string => Array.from({ length: 2000 }, (_, j) => String.fromCharCode(0x4e00 + ((i * 7919 + j * j * 104_729) % 20_000))).join('');
/** So long that their file is read in pieces. */
const texts = tables.texts.map((row, i) => ({ ...row, text: row.text + noise(i) }));
const about = { id: 'sample', title: { zh: '样本', en: 'Sample' }, fictional: true, sources: [], pipeline_version: '1' };
const packed = await packDataSet({ ...tables, texts: tables.texts }, about, searchKey);
const wide = await packDataSet({ ...tables, texts }, about, searchKey);
const split = await packDataSet({ ...tables, texts: tables.texts }, about, searchKey, 10);
const filesOf = ({ files }: typeof packed): Map<string, Uint8Array> => new Map(files.map(({ name, bytes }) => [name, bytes]));
const small = filesOf(packed).set('index.json', new TextEncoder().encode(JSON.stringify(await sealed({ sets: [{ id: 'sample', title: about.title, fictional: true, articles: 400 }] }))));
const large = filesOf(wide);
const byYear = filesOf(split);
const years = split.manifest.years!;
const { search, columns, tables: listed } = packed.manifest;
const IDS = [3, 150, 250, 399].map((i) => texts[i]!.article_id);

/** What a reader sees of a file: some of its values, or a failure. */
interface Kind {
  readonly name: string;
  readonly files: Map<string, Uint8Array>;
  readonly file: string;
  readonly see: (files: Map<string, Uint8Array>) => Promise<Outcome<unknown>>;
}
const reader = (files: Map<string, Uint8Array>) => readerOf(FOLDER, host(files));
const serving = async (files: Map<string, Uint8Array>) => {
  const service = createService(() => Promise.reject(new Error('no engine')), host(files));
  await service.open(FOLDER);
  return service;
};
const searching = async (files: Map<string, Uint8Array>) => {
  const found = [];
  for (const words of ['会议', '区', '出席会议']) found.push(await (await serving(files)).search(words, 1));
  return found.find(({ ok }) => !ok) ?? { ok: true as const, value: found };
};
const lookingUp = async (files: Map<string, Uint8Array>): Promise<Outcome<unknown>> => {
  const service = await serving(files);
  return service.lookup('texts', 'article_id', IDS[Math.floor(next() * IDS.length)]!);
};
/** Opens the newest year, then the others: all columns that are there in the end, and the years that failed with words. */
const comingByYear = (files: Map<string, Uint8Array>): Promise<Outcome<{ readonly failed: readonly number[]; readonly columns: unknown }>> =>
  outcome(async () => {
    const first = await openColumns(FOLDER, () => undefined, host(files));
    if (!first.ok) throw new Fault(first.code, first.message);
    const failed: number[] = [];
    await first.value.years!.follow(() => false, () => Promise.resolve(true), (year) => failed.push(year));
    return { failed, columns: first.value.columns };
  });

const failedIn = (kind: Kind, seen: Outcome<unknown>): readonly number[] => (seen.ok && kind.see === comingByYear ? (seen.value as { failed: number[] }).failed : []);

const kinds: readonly Kind[] = [
  { name: 'JSON: the list of sets', files: small, file: 'index.json', see: (files) => outcome(() => readCatalogue(reader(files))) },
  { name: 'JSON: the manifest', files: small, file: 'manifest.json', see: (files) => outcome(() => readManifest(reader(files))) },
  { name: 'the columns file', files: small, file: columns.file, see: (files) => openColumns(FOLDER, () => undefined, host(files)) },
  ...TABLE_NAMES.filter((table) => listed[table].rows > 0).map((table): Kind => ({
    name: 'Parquet, whole', files: small, file: listed[table].file,
    see: (files) => outcome(async () => readTable(table, await new DataFiles(reader(files), packed.manifest).whole(table))),
  })),
  ...(['root', 'places', 'order'] as const).map((part): Kind => ({ name: 'the search index', files: small, file: search![part].file, see: searching })),
  { name: 'the overview of columns by year', files: byYear, file: split.manifest.columns.file, see: comingByYear },
  ...years.map(({ file }): Kind => ({ name: 'the columns of a year', files: byYear, file, see: comingByYear })),
  { name: 'the search index, by pieces', files: large, file: wide.manifest.search!.places.file, see: searching },
  ...[1, 2, 3, 4].map((): Kind => ({ name: 'Parquet, by pieces', files: large, file: wide.manifest.tables.texts.file, see: lookingUp })),
];

test('nothing that was damaged is shown', async () => {
  expect(wide.manifest.tables.texts.pieces).toBeDefined();
  expect(years.length).toBeGreaterThan(2);
  const truths = new Map<Kind, unknown>();
  const allTexts = new Map(texts.map((row) => [row.article_id, row]));
  for (const kind of kinds) {
    const truth = await kind.see(kind.files);
    expect(truth.ok && kind.name).toBe(kind.name);
    truths.set(kind, truth);
  }
  // A year that failed leaves what the other years are without its file.
  const without = new Map<number, unknown>();
  for (const { year, file } of years.slice(1)) {
    const files = new Map(byYear);
    files.delete(file);
    without.set(year, await comingByYear(files));
  }
  const isTrue = (kind: Kind, seen: Outcome<unknown>): boolean => {
    if (!seen.ok) return true;
    const [failed] = failedIn(kind, seen);
    if (failed !== undefined) return isDeepStrictEqual(seen, without.get(failed));
    if (kind.see !== lookingUp) return isDeepStrictEqual(seen, truths.get(kind));
    return (seen.value as { article_id: string }[]).every((row) => isDeepStrictEqual(row, allTexts.get(row.article_id)));
  };
  const byName = new Map<string, number>();
  const times: number[] = [];
  const figures = { wrong: 0, refused: 0, harmless: 0 };
  for (let i = 0, made = 0; made < size(700, 24_000); i++) {
    const kind = kinds[i % kinds.length]!;
    const bytes = mutant(kind.files.get(kind.file)!, next);
    if (!bytes) continue;
    made++;
    byName.set(kind.name, (byName.get(kind.name) ?? 0) + 1);
    const began = performance.now();
    const seen = await kind.see(new Map(kind.files).set(kind.file, bytes));
    times.push(performance.now() - began);
    if (!isTrue(kind, seen)) figures.wrong++;
    else if (seen.ok && failedIn(kind, seen).length === 0) figures.harmless++;
    else figures.refused++;
    if (!seen.ok) expect(['damaged', 'schema', 'not-found']).toContain(seen.code);
  }
  record([
    { what: 'damaged files', value: times.length, atLeast: 20_000 },
    ...[...byName].map(([name, value]) => ({ what: `of them ${name}`, value })),
    { what: 'that showed a wrong value', value: figures.wrong, atMost: 0 },
    { what: 'that were refused with words', value: figures.refused },
    { what: 'whose damage lay where nothing was read, or in blanks', value: figures.harmless },
    { what: 'that took longer than 3 s', value: times.filter((time) => time > 3000).length, atMost: 0, timed: true },
    { what: 'milliseconds of the slowest', value: Math.round(quantile(times, 1)), atMost: 3000, timed: true },
  ]);
});
