/**
 * Every table that can be downloaded, in every format, made by the data service of hostile cells and opened by readers that
 * know nothing of their writer: each cell must be the one that the engine answers. And a whole data set, file by file.
 */
import { expect, test } from 'vitest';
import type { AnswerColumn } from '../../src/data/engine-arrow.ts';
import { unguardFormula } from '../../src/data/csv.ts';
import { EXPORTED, EXPORTS } from '../../src/data/exports.ts';
import type { FileOptions, Format } from '../../src/data/file-writer.ts';
import type { Origin } from '../../src/data/origin.ts';
import { createService } from '../../src/data/service.ts';
import { archiveOf, listedFiles } from '../../src/data/set-archive.ts';
import type { Sql } from '../../src/data/sql.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../src/filters/selection.ts';
import { invent } from '../../src/synth/newspaper.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import type { Tables } from '../../src/tables/schema.ts';
import { nodeDriver, nodeEngine } from '../data/engine.node.ts';
import { duckCsv, duckJson, duckParquet, parsedCsv, pythonCsv, unzipped, type Cells, type Read } from '../data/readers.ts';
import { filesOf, FOLDER, host } from '../data/sample.ts';
import { campaign, chance } from './campaign.ts';
import { cell } from './csv-cells.ts';

const { size, record } = campaign('exports', 'tables and a whole data set');
const next = chance(41);
const words = (): string => cell(next) ?? '';
const invented = invent(size(150, 2000), 5);
const hostile: Tables = {
  ...invented,
  articles: invented.articles.map((row) => ({ ...row, headline: words(), date_text: cell(next) })),
  officials: invented.officials.map((row) => ({ ...row, name: words(), title: words() })),
  mentions: invented.mentions.map((row) => ({ ...row, title: cell(next) })),
};
const FILES = filesOf(hostile);
const ORIGIN = { content: '=1+1', exported: '2026-03-01T08:00:00.000Z', url: 'https://example.org/#v1' } as Origin;
const PARQUET_TYPES = { text: 'VARCHAR', int: 'BIGINT', number: 'DOUBLE', flag: 'BOOLEAN', day: 'DATE' } as const;

const figures = { files: 0, cells: 0, wrong: 0, live: 0, types: 0, archives: 0, members: 0, damaged: 0 };
const byReader = new Map<string, number>();

/** Holds what a reader found against the columns of the answer, cell by cell. */
function hold(reader: string, found: Read, columns: readonly AnswerColumn[], { guarded = false, empty = true } = {}): void {
  expect(found.names).toEqual(columns.map(({ name }) => name));
  expect(found.rows).toHaveLength(columns[0]!.cells.length);
  columns.forEach(({ type, cells }, at) => {
    const undone = guarded && type === 'text';
    const same = (read: string | null | undefined, cell: AnswerColumn['cells'][number]): boolean => {
      if (type === 'number' && read != null && read !== '') return Number(read) === cell;
      const text = cell === null ? null : String(cell);
      const plain = read != null && undone ? unguardFormula(read) : read;
      return empty ? plain === text : plain === (text ?? '');
    };
    found.rows.forEach((row, i) => (figures.wrong += Number(!same(row[at], cells[i]!))));
    if (undone) figures.live += found.rows.filter((row) => /^[=+\-@\t\r\n＝＋－＠]/.test(row[at] ?? '')).length;
  });
  byReader.set(reader, (byReader.get(reader) ?? 0) + columns.length * found.rows.length);
}

const READ: Readonly<Record<Format, (bytes: Uint8Array, columns: readonly AnswerColumn[]) => Promise<void>>> = {
  csv: (bytes, columns) => csv(bytes, columns, true),
  'raw-csv': (bytes, columns) => csv(bytes, columns, false),
  async json(bytes, columns) {
    hold('DuckDB', await duckJson(bytes, columns.map(({ name }) => name), false), columns);
    expect((JSON.parse(Buffer.from(bytes).toString()) as { origin: Origin }).origin).toEqual(ORIGIN);
  },
  async ndjson(bytes, columns) {
    hold('DuckDB', await duckJson(bytes, columns.map(({ name }) => name), true), columns);
  },
  async parquet(bytes, columns) {
    const { types, footer, ...read } = await duckParquet(bytes);
    hold('DuckDB', read, columns);
    columns.forEach(({ type }, at) => (figures.types += Number(types[at] !== PARQUET_TYPES[type])));
    expect(JSON.parse(footer['origin']!)).toEqual(ORIGIN);
  },
};

async function csv(bytes: Uint8Array, columns: readonly AnswerColumn[], guarded: boolean): Promise<void> {
  hold('DuckDB', await duckCsv(bytes), columns, { guarded });
  hold('csv-parse', parsedCsv(bytes), columns, { guarded });
  const byPython = await pythonCsv(bytes);
  if (byPython) hold('Python', byPython, columns, { guarded, empty: false });
}

test('every file is read by others as it was written', async () => {
  const service = createService(() => nodeDriver(), host(FILES));
  const opened = await service.open(FOLDER);
  if (!opened.ok) throw new Error(opened.message);
  const engine = await nodeEngine(hostile);
  const made = async (question: Sql, options: FileOptions): Promise<Uint8Array> => {
    const file = await service.write(question, options, () => undefined, 1);
    if (!file.ok) throw new Error(file.message);
    return new Uint8Array(await file.value.blob.arrayBuffer());
  };
  for (const table of EXPORTS) {
    const question = EXPORTED[table].question(predicate(NOTHING_SELECTED));
    const { columns, count } = await engine.ask(question);
    for (const format of Object.keys(READ) as Format[]) {
      const options: FileOptions = { format, name: `表 ${table}`, origin: ORIGIN, archive: false };
      const bytes = await made(question, options);
      await READ[format](bytes, columns);
      figures.files++;
      figures.cells += columns.length * count;
      if (format === 'json' || format === 'parquet') continue; // hold their origin themselves
      const members = await unzipped(await made(question, { ...options, archive: true }));
      expect(members.get(options.name)).toEqual(Buffer.from(bytes));
      expect(JSON.parse(members.get(`${options.name}.meta.json`)!.toString())).toMatchObject({ rows: count, origin: ORIGIN });
      figures.archives++;
    }
  }
  await wholeSet(opened.value);
  record([
    { what: 'files: three tables in five formats', value: figures.files, atLeast: 15 },
    { what: 'cells in them', value: figures.cells, atLeast: 200_000 },
    ...[...byReader].map(([reader, value]) => ({ what: `cells read by ${reader}`, value, atLeast: 200_000 })),
    { what: 'readers', value: byReader.size, atLeast: 3 },
    { what: 'cells that one of them read otherwise', value: figures.wrong, atMost: 0 },
    { what: 'texts that a spreadsheet would run', value: figures.live, atMost: 0 },
    { what: 'columns of another type in Parquet', value: figures.types, atMost: 0 },
    { what: 'archives that yauzl and unzip found sound', value: figures.archives, atLeast: 10 },
    { what: 'files in the archive of the whole set', value: figures.members, atLeast: 15 },
    { what: 'of them not as the manifest has them', value: figures.damaged, atMost: 0 },
  ]);
});

/** The archive of the whole data set: each member byte for byte, each table as many rows as the manifest says. */
async function wholeSet(manifest: Manifest): Promise<void> {
  const archive = await archiveOf({ place: FOLDER, manifest, beside: { 'README.txt': '说明' }, made: new Date(ORIGIN.exported) }, () => undefined, new AbortController().signal, host(FILES));
  if (!archive.ok) throw new Error(archive.message);
  const members = await unzipped(new Uint8Array(await archive.value.arrayBuffer()));
  figures.archives++;
  figures.members = members.size;
  expect(members.get('README.txt')!.toString()).toBe('说明');
  for (const { file } of listedFiles(manifest)) figures.damaged += Number(!members.get(file)?.equals(FILES.get(file)!));
  for (const { file, rows } of Object.values(manifest.tables)) figures.damaged += Number((await duckParquet(members.get(file)!)).rows.length !== rows);
}

test('a reader finds a cell that was written otherwise', () => {
  const before = figures.wrong;
  const column: AnswerColumn = { name: 'a', type: 'text', cells: ['=1'] };
  const found = (cell: string): Read => ({ names: ['a'], rows: [[cell] satisfies Cells] });
  hold('nobody', found("'=1"), [column], { guarded: true });
  expect(figures.wrong).toBe(before);
  hold('nobody', found('=2'), [column], { guarded: true });
  expect(figures.wrong).toBe(before + 1);
});
