/**
 * Parquet bytes -> rows or columns, checked against the schema. The same code in Node and browser, and the only user of
 * hyparquet.
 */
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead, parquetReadObjects, type RowGroup } from 'hyparquet';
import { dayFrom } from './days.ts';
import type { ColumnType, Row, TableName } from './schema.ts';
import { type Cell, columnsOf, PHYSICAL, TableError } from './storage.ts';

/** A file that can be read in pieces: bytes in memory, or range requests. */
export type ByteSource = AsyncBuffer;

/** The values of a column: typed where none is missing; days as whole days since 1970-01-01. */
export interface ColumnValues {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly values: Int32Array | Float64Array | readonly Cell[];
}

// The library's own decoder drops a leading U+FEFF and replaces damaged characters without a word.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const textParser = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes) };
const rowParsers = { ...textParser, dateFromDays: (days: number | undefined) => (days === undefined ? days : dayFrom(days)) };
const columnParsers = { ...textParser, dateFromDays: (days: number) => days };

const inMemory = (bytes: Uint8Array): ByteSource => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
});

/** Runs a reading step; whatever the library throws on a damaged file becomes a `TableError`. */
async function reading<T>(table: TableName, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(`${table}: not a readable Parquet file: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function metadataOf(table: TableName, file: ByteSource): Promise<FileMetaData> {
  const metadata = await parquetMetadataAsync(file, { parsers: rowParsers });
  const shape = (name: string, physical: { type?: string; converted_type?: string }, required: boolean): string =>
    `${name} ${physical.type ?? ''} ${physical.converted_type ?? ''} ${required ? 'required' : 'optional'}`;
  const found = metadata.schema.slice(1).map((element) => shape(element.name, element, element.repetition_type === 'REQUIRED'));
  const expected = columnsOf(table).map(([name, { type, nullable }]) => shape(name, PHYSICAL[type], !nullable));
  const missing = expected.filter((column) => !found.includes(column));
  const unknown = found.filter((column) => !expected.includes(column));
  if (missing.length > 0 || unknown.length > 0) {
    throw new TableError(`${table}: the file has other columns: missing [${missing.join('; ')}], unknown [${unknown.join('; ')}]`);
  }
  return metadata;
}

/** A table file whose footer was read. */
export interface OpenTable<N extends TableName> {
  readonly rows: number;
  /** Rows whose `column` equals `value`; reads only the row groups whose statistics allow it. */
  lookup(column: keyof Row<N> & string, value: string): Promise<Row<N>[]>;
}

/** Whether a row group may hold a value, as far as its statistics tell. */
function mayHold({ columns }: RowGroup, column: string, value: string): boolean {
  const { min_value: least, max_value: most } = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === column)?.meta_data?.statistics ?? {};
  return !(typeof least === 'string' && value < least) && !(typeof most === 'string' && value > most);
}

/** Reads the footer of a table file, once. Throws a `TableError` where the file does not hold that table. */
export async function openTable<N extends TableName>(table: N, file: ByteSource): Promise<OpenTable<N>> {
  const metadata = await reading(table, () => metadataOf(table, file));
  return {
    rows: Number(metadata.num_rows),
    lookup: (column, value) =>
      reading(table, async () => {
        // Told of every row group, the library weighs all of them at each lookup: twenty would take as long as reading the file.
        const row_groups = metadata.row_groups.filter((group) => mayHold(group, column, value));
        const filter = { [column]: { $eq: value } };
        return (await parquetReadObjects({ file, metadata: { ...metadata, row_groups }, filter, parsers: rowParsers })) as Row<N>[];
      }),
  };
}

/** All rows of a table file. Throws a `TableError` where the bytes do not hold that table. */
export function readTable<N extends TableName>(table: N, bytes: Uint8Array): Promise<Row<N>[]> {
  const file = inMemory(bytes);
  return reading(table, async () => {
    const metadata = await metadataOf(table, file);
    return (await parquetReadObjects({ file, metadata, parsers: rowParsers })) as Row<N>[];
  });
}

function emptyColumn(type: ColumnType, nullable: boolean, rows: number): Int32Array | Float64Array | Cell[] {
  if (nullable || type === 'text' || type === 'flag') return new Array<Cell>(rows).fill(null);
  return type === 'number' ? new Float64Array(rows) : new Int32Array(rows);
}

/** A table file column by column, as an engine takes it in. Throws a `TableError` where the bytes do not hold that table. */
export function readColumns(table: TableName, bytes: Uint8Array): Promise<{ readonly rows: number; readonly columns: readonly ColumnValues[] }> {
  const file = inMemory(bytes);
  return reading(table, async () => {
    const metadata = await metadataOf(table, file);
    const rows = Number(metadata.num_rows);
    const columns = columnsOf(table).map(([name, { type, nullable }]) => ({ name, type, nullable, values: emptyColumn(type, nullable, rows) }));
    const byName = new Map(columns.map((column) => [column.name, column.values]));
    await parquetRead({
      file,
      metadata,
      parsers: columnParsers,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const values = byName.get(columnName) as Cell[];
        for (let i = 0; i < columnData.length; i++) values[rowStart + i] = (columnData[i] as Cell | undefined) ?? null;
      },
    });
    return { rows, columns };
  });
}
