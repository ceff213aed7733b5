/**
 * Readers that know nothing of our writers: a DuckDB of its own in Node (not the one of the browser), csv-parse, Python,
 * yauzl and unzip. Cells come as text, null where the file holds nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { fromBufferPromise } from 'yauzl';
import { join, name, sql, type Sql } from '../../src/data/sql.ts';

export type Cells = (string | null)[];

/** The rows below the header, and the header. */
export interface Read {
  readonly names: readonly string[];
  readonly rows: readonly Cells[];
}

/** Puts bytes where a program can open them, as long as `read` runs. */
export async function inFile<T>(bytes: Uint8Array | string, read: (file: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(pathOf(tmpdir(), 'banmian-read-'));
  try {
    const file = pathOf(folder, 'file');
    writeFileSync(file, bytes);
    return await read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let connection: Promise<DuckDBConnection> | undefined;
const duckdb = (): Promise<DuckDBConnection> => (connection ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect()));

async function asked({ text, values }: Sql): Promise<Read> {
  const answer = await (await duckdb()).runAndReadAll(text, [...values]);
  return { names: answer.columnNames(), rows: answer.getRows() as Cells[] };
}

/** CSV as RFC 4180 has it, by DuckDB. */
export const duckCsv = (bytes: Uint8Array | string): Promise<Read> =>
  inFile(bytes, (file) =>
    asked(sql`FROM read_csv(${file}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, new_line = '\\r\\n', allow_quoted_nulls = false, max_line_size = 10000000)`));

/** CSV by csv-parse, which takes nothing between two commas for nothing, and `""` for the empty text. */
export function parsedCsv(bytes: Uint8Array | string): Read {
  const options = { bom: true, record_delimiter: '\r\n', cast: (value: string, { quoting }: { quoting: boolean }) => (value === '' && !quoting ? null : value) };
  const [names = [], ...rows] = parse(typeof bytes === 'string' ? bytes : Buffer.from(bytes), options) as unknown as Cells[];
  return { names: names as string[], rows };
}

const PYTHON = `
import csv, json, sys
csv.field_size_limit(10 ** 9)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    json.dump(list(csv.reader(file)), sys.stdout)
`;

/** CSV by Python, which cannot tell nothing from the empty text; null where there is no Python. */
export const pythonCsv = (bytes: Uint8Array | string): Promise<Read | null> =>
  inFile(bytes, (file) => {
    const { status, stdout } = spawnSync('python3', ['-c', PYTHON, file], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 0) return null;
    const [names = [], ...rows] = JSON.parse(stdout) as string[][];
    return { names, rows };
  });

/** The type that DuckDB gives each column of a Parquet file, its rows, and what its footer says. */
export const duckParquet = (bytes: Uint8Array): Promise<Read & { readonly types: readonly string[]; readonly footer: Readonly<Record<string, string>> }> =>
  inFile(bytes, async (file) => {
    const described = await asked(sql`SELECT column_type FROM (DESCRIBE FROM read_parquet(${file}))`);
    const footer = await asked(sql`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${file})`);
    return { ...(await asked(sql`SELECT COLUMNS(*)::VARCHAR FROM read_parquet(${file})`)), types: described.rows.map(([type]) => type!), footer: Object.fromEntries(footer.rows as [string, string][]) };
  });

/** The fields of JSON objects, by DuckDB: one object a line, or those under `rows` of one document. */
export const duckJson = (bytes: Uint8Array | string, names: readonly string[], lines: boolean): Promise<Read> =>
  inFile(bytes, (file) => {
    const fields = join(names.map((column) => sql`row ->> ${column} AS ${name(column)}`));
    const objects = lines
      ? sql`SELECT json AS row FROM read_ndjson_objects(${file})`
      : sql`SELECT unnest(rows) AS row FROM read_json(${file}, format = 'unstructured', columns = {rows: 'JSON[]'}, maximum_object_size = 1000000000)`;
    return asked(sql`SELECT ${fields} FROM (${objects})`);
  });

/** The members of an archive by yauzl, each held against its checksum; where there is unzip, it must find no fault either. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const said = await inFile(bytes, (file) => spawnSync('unzip', ['-tq', file], { encoding: 'utf8' }));
  if (said.error === undefined && said.status !== 0) throw new Error(said.stdout + said.stderr);
  const members = new Map<string, Buffer>();
  const archive = await fromBufferPromise(Buffer.from(bytes));
  for await (const entry of archive.eachEntry()) {
    const content = await buffer(await archive.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
    members.set(entry.fileName, content);
  }
  return members;
}
