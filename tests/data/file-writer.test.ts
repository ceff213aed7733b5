/** Files that leave the page, opened by readers that know nothing of their writer. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/data/engine-arrow.ts';
import { FileWriter, LONGEST_CELL, type FileMade, type FileOptions, type Format } from '../../src/data/file-writer.ts';
import type { Origin } from '../../src/data/origin.ts';
import { duckCsv, duckParquet, unzipped } from './readers.ts';

const ORIGIN: Origin = {
  content: '文章', row: '一篇文章', filters: '日期 2023年', query: { sql: 'SELECT ?', values: ['x'] }, url: 'https://example.org/#v1?kind=meeting',
  data: { set: 'sample', title: '样本', fictional: true, schema_version: 2, pipeline_version: '1', manifest_sha256: 'ab'.repeat(32) }, exported: '2026-03-01T08:00:00.000Z',
};
const HEADLINES = ['=SUM(A1)', '他说：“好”, "真"', '一行\r\n两行', '', null, ' 前后空白 ', '𠮷野家', '-5', '平常'];
const answer: Answer = {
  count: HEADLINES.length,
  columns: [
    { name: 'headline', type: 'text', cells: HEADLINES },
    { name: 'date', type: 'day', cells: HEADLINES.map((_, i) => (i === 4 ? null : `2023-06-0${i + 1}`)) },
    { name: 'total', type: 'int', cells: HEADLINES.map((_, i) => (i === 4 ? null : i * 3_000_000_000 - 5)) },
    { name: 'share', type: 'number', cells: HEADLINES.map((_, i) => (i === 4 ? null : i / 8)) },
    { name: 'local', type: 'flag', cells: HEADLINES.map((_, i) => (i === 4 ? null : i % 2 === 0)) },
  ],
};
const nothing: Answer = { count: 0, columns: answer.columns.map((column) => ({ ...column, cells: [] })) };

const options = (format: Format, rest: Partial<FileOptions> = {}): FileOptions => ({ format, name: `a.${format}`, origin: ORIGIN, archive: false, ...rest });
function made(of: FileOptions, ...answers: Answer[]): FileMade {
  const writer = new FileWriter(of);
  for (const each of answers) writer.add(each);
  return writer.finish();
}
const bytesOf = async ({ blob }: FileMade): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
const textOf = async (file: FileMade): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file));

describe('CSV', () => {
  test('DuckDB reads the raw rows as they are, nothing and the empty text apart', async () => {
    const { rows } = await duckCsv(await bytesOf(made(options('raw-csv'), answer)));
    expect(rows).toEqual(answer.columns[0]!.cells.map((_, row) => answer.columns.map(({ cells }) => (cells[row] === null ? null : String(cells[row])))));
  });
  test('for spreadsheets differs from raw by the mark and by apostrophes alone', async () => {
    const safe = await textOf(made(options('csv'), answer));
    const raw = await textOf(made(options('raw-csv'), answer));
    expect(safe.startsWith('\uFEFFheadline,')).toBe(true);
    expect(raw.startsWith('headline,')).toBe(true);
    expect(safe.slice(1).replace("'=SUM(A1)", '=SUM(A1)').replace("'-5,", '-5,')).toBe(raw);
  });
  test('comes in one archive with its origin, which other readers find sound', async () => {
    const members = await unzipped(await bytesOf(made(options('csv', { archive: true, name: '版面.csv' }), answer)));
    expect(members.get('版面.csv')).toEqual(Buffer.from(await bytesOf(made(options('csv'), answer))));
    expect(JSON.parse(members.get('版面.csv.meta.json')!.toString())).toEqual({ file: '版面.csv', rows: HEADLINES.length, columns: answer.columns.map(({ name, type }) => ({ name, type })), origin: ORIGIN });
  });
});

test('JSON and NDJSON hold the rows as they are, JSON its origin too', async () => {
  const rows = HEADLINES.map((_, row) => Object.fromEntries(answer.columns.map(({ name, cells }) => [name, cells[row]])));
  const json = JSON.parse(await textOf(made(options('json'), answer, answer))) as { origin: Origin; columns: unknown; rows: unknown };
  expect(json.origin).toEqual(ORIGIN);
  expect(json.rows).toEqual([...rows, ...rows]);
  const lines = (await textOf(made(options('ndjson'), answer))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
});

test('DuckDB reads Parquet with its types, its rows, and its origin in the footer', async () => {
  const { types, rows, footer } = await duckParquet(await bytesOf(made(options('parquet'), answer, answer)));
  expect(types).toEqual(['VARCHAR', 'DATE', 'BIGINT', 'DOUBLE', 'BOOLEAN']);
  const expected = HEADLINES.map((_, row) => answer.columns.map(({ type, cells }) => (cells[row] === null ? null : type === 'number' ? (cells[row] as number).toFixed(3).replace(/0{1,2}$/, '') : String(cells[row]))));
  expect(rows).toEqual([...expected, ...expected]);
  expect(JSON.parse(footer['origin']!)).toEqual(ORIGIN);
});

describe.each(['csv', 'raw-csv', 'json', 'ndjson', 'parquet'] as const)('%s', (format) => {
  test('without a row is still a file', async () => {
    const file = made(options(format), nothing);
    expect(file.rows).toBe(0);
    if (format === 'parquet') expect((await duckParquet(await bytesOf(file))).rows).toEqual([]);
    else if (format === 'json') expect((JSON.parse(await textOf(file)) as { rows: unknown }).rows).toEqual([]);
    else expect((await textOf(file)).replace('\uFEFF', '')).toBe(format === 'ndjson' ? '' : 'headline,date,total,share,local\r\n');
  });
});

test('texts too long for a cell are counted, never cut', async () => {
  const long = 'x'.repeat(LONGEST_CELL + 1);
  const file = made(options('csv'), { count: 2, columns: [{ name: 'text', type: 'text', cells: [long, 'x'.repeat(LONGEST_CELL)] }] });
  expect(file.longTexts).toBe(1);
  expect(await textOf(file)).toContain(long);
});
