/**
 * Rows <-> Parquet bytes, checked against the schema in both directions. The same code in Node and browser, and the
 * only user of hyparquet. The same rows give the same bytes: Snappy, no clock, no name of a machine.
 *
 * Tables that are read one article or page at a time are stored in the order of their key, in small row groups: the
 * statistics of the groups then lead to a few kilobytes (`openTable(...).lookup`).
 */
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { dayFrom, daysFrom } from './days.ts';
import { type Column, type ColumnType, type Row, type TableName, TABLES } from './schema.ts';

/** Rows or a file that do not fit the schema. Survives a worker boundary by its name. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** A file that can be read in pieces: bytes in memory, or range requests. */
export type ByteSource = AsyncBuffer;

type Cell = string | number | boolean | null;
type PlainRow = Record<string, Cell>;

/** The values of a column: typed where none is missing; days as whole days since 1970-01-01. */
export interface ColumnValues {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly values: Int32Array | Float64Array | readonly Cell[];
}

interface Storage {
  readonly rowGroup: number;
  /** Column that orders the rows and whose statistics lead to one of them. */
  readonly key?: string;
}
const STORAGE: Partial<Record<TableName, Storage>> = {
  texts: { rowGroup: 100, key: 'article_id' },
  page_texts: { rowGroup: 20, key: 'page_id' },
  spans: { rowGroup: 2000, key: 'page_id' },
  evidence: { rowGroup: 2000, key: 'article_id' },
};
const WHOLE: Storage = { rowGroup: 100_000 };

const PHYSICAL = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

const columnsOf = (table: TableName): [string, Column][] => Object.entries<Column>(TABLES[table].columns);

const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The value as it is stored. Throws what is wrong with it. */
function stored(value: unknown, column: Column): Cell {
  if (value === null) {
    if (!column.nullable) throw new TableError('may not be null');
    return null;
  }
  const wrong = (): TableError => new TableError(`expected ${column.type}, got ${typeof value} ${JSON.stringify(value)}`);
  switch (column.type) {
    case 'text':
      if (typeof value !== 'string') throw wrong();
      if (HALF_PAIR.test(value)) throw new TableError('text holds half of a surrogate pair');
      return value;
    case 'int':
      if (typeof value !== 'number' || (value | 0) !== value) throw wrong();
      return value;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong();
      return value;
    case 'flag':
      if (typeof value !== 'boolean') throw wrong();
      return value;
    case 'day': {
      const days = typeof value === 'string' ? daysFrom(value) : null;
      if (days === null) throw wrong();
      return days;
    }
  }
}

/** Parquet bytes of the rows of a table. Throws a `TableError` naming table, row and column where a row does not fit. */
export function writeTable<N extends TableName>(table: N, rows: readonly Row<N>[]): Uint8Array<ArrayBuffer> {
  const { rowGroup, key } = STORAGE[table] ?? WHOLE;
  const columns = columnsOf(table);
  const width = columns.length;
  const plain = rows as readonly PlainRow[];
  const ordered = key === undefined ? plain : plain.toSorted((a, b) => (a[key]! < b[key]! ? -1 : a[key]! > b[key]! ? 1 : 0));
  const data = columns.map(() => new Array<Cell>(ordered.length));
  ordered.forEach((row, r) => {
    columns.forEach(([name, column], c) => {
      if (!(name in row)) throw new TableError(`${table}, row ${r}: column ${name} is missing`);
      try {
        data[c]![r] = stored(row[name], column);
      } catch (error) {
        throw new TableError(`${table}, row ${r}, column ${name}: ${(error as Error).message}`);
      }
    });
    if (Object.keys(row).length !== width) {
      const unknown = Object.keys(row).filter((name) => !(name in TABLES[table].columns));
      throw new TableError(`${table}, row ${r}: unknown column ${unknown.join(', ')}`);
    }
  });
  const buffer = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: width },
      ...columns.map(([name, { type, nullable }]) => ({ name, ...PHYSICAL[type], repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const) })),
    ],
    columnData: columns.map(([name], c) => ({ name, data: data[c]!, statistics: key === undefined || key === name })),
    rowGroupSize: rowGroup,
    statisticsTruncateLength: Infinity, // a cut bound would make neighbouring ids look alike
    createdBy: 'banmian',
  });
  return new Uint8Array(buffer);
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
    throw new TableError(`${table}: not a readable Parquet file: ${error instanceof Error ? error.message : String(error)}`);
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

/** Reads the footer of a table file, once. Throws a `TableError` where the file does not hold that table. */
export async function openTable<N extends TableName>(table: N, file: ByteSource): Promise<OpenTable<N>> {
  const metadata = await reading(table, () => metadataOf(table, file));
  return {
    rows: Number(metadata.num_rows),
    lookup: (column, value) =>
      reading(table, async () => {
        const filter = { [column]: { $eq: value } };
        return (await parquetReadObjects({ file, metadata, filter, parsers: rowParsers })) as Row<N>[];
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
