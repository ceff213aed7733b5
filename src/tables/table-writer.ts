/**
 * Rows -> Parquet bytes, checked against the schema, row group by row group, so that a table may be larger than memory.
 * The same rows give the same bytes however they come.
 *
 * Tables that are read one article or page at a time are stored in the order of their key, in small row groups: the
 * statistics of the groups then lead to a few kilobytes (`openTable(...).lookup`).
 */
import { daysFrom } from './days.ts';
import { ParquetFile, type TakeBytes } from './parquet-writer.ts';
import { type Column, type ColumnType, type Row, type TableName, TABLES } from './schema.ts';
import { type Cell, columnsOf, PHYSICAL, storageOf, TableError } from './storage.ts';

const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const SURROGATE = /[\uD800-\uDFFF]/;

/** Throws what does not fit. A closure for every cell would cost more than all the checks. */
const refuse = (value: unknown, type: ColumnType): never => {
  throw new TableError(`expected ${type}, got ${typeof value} ${JSON.stringify(value)}`);
};

/** The value as it is stored. Throws what is wrong with it. */
function stored(value: unknown, { type, nullable }: Column): Cell {
  if (value === null) {
    if (!nullable) throw new TableError('may not be null');
    return null;
  }
  switch (type) {
    case 'text':
      if (typeof value !== 'string') return refuse(value, type);
      if (SURROGATE.test(value) && HALF_PAIR.test(value)) throw new TableError('text holds half of a surrogate pair');
      return value;
    case 'int':
      return typeof value === 'number' && (value | 0) === value ? value : refuse(value, type);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : refuse(value, type);
    case 'flag':
      return typeof value === 'boolean' ? value : refuse(value, type);
    case 'day':
      return (typeof value === 'string' ? daysFrom(value) : null) ?? refuse(value, type);
  }
}

/** Writes one table. Rows of a table with a key must come in the order of that key. */
export class TableWriter<N extends TableName> {
  readonly #table: N;
  readonly #columns: [string, Column][];
  readonly #cells: Cell[][];
  readonly #key: string | undefined;
  readonly #rowGroup: number;
  readonly #parquet: ParquetFile;
  #rows = 0;
  #lastKey = '';

  constructor(table: N, take: TakeBytes) {
    const { rowGroup, key } = storageOf(table);
    this.#table = table;
    this.#columns = columnsOf(table);
    this.#cells = this.#columns.map(() => []);
    this.#key = key;
    this.#rowGroup = rowGroup;
    this.#parquet = new ParquetFile(
      this.#columns.map(([name, { type, nullable }]) => ({ name, ...PHYSICAL[type], nullable })),
      take,
    );
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Throws a `TableError` naming table, row and column where a row does not fit; the file is then of no use. */
  add(rows: readonly Row<N>[]): void {
    for (const row of rows) this.#addRow(row);
  }

  /** Writes what is left, and the footer. */
  finish(): void {
    this.#writeGroup();
    this.#parquet.finish();
  }

  #addRow(row: Readonly<Record<string, Cell>>): void {
    for (let c = 0; c < this.#columns.length; c++) {
      const [name, column] = this.#columns[c]!;
      const value = row[name];
      if (value === undefined && !(name in row)) throw new TableError(`${this.#place()}: column ${name} is missing`);
      try {
        this.#cells[c]!.push(stored(value, column));
      } catch (error) {
        throw new TableError(`${this.#place()}, column ${name}: ${(error as Error).message}`);
      }
    }
    let width = 0;
    for (const name in row) if (++width > this.#columns.length || !(name in TABLES[this.#table].columns)) throw new TableError(`${this.#place()}: unknown column ${name}`);
    if (this.#key !== undefined) {
      const key = row[this.#key] as string;
      if (key < this.#lastKey) throw new TableError(`${this.#place()}: ${key} after ${this.#lastKey}`);
      this.#lastKey = key;
    }
    this.#rows++;
    if (this.#cells[0]!.length === this.#rowGroup) this.#writeGroup();
  }

  #place(): string {
    return `${this.#table}, row ${this.#rows}`;
  }

  #writeGroup(): void {
    if (this.#cells[0]!.length === 0) return;
    const key = this.#key;
    this.#parquet.write(
      this.#columns.map(([name], c) => ({ name, data: this.#cells[c]!, statistics: key === undefined || key === name })),
      this.#rowGroup,
    );
    for (const cells of this.#cells) cells.length = 0;
  }
}

/** Parquet bytes of all rows of a table, in any order. Throws a `TableError` as the writer does. */
export function writeTable<N extends TableName>(table: N, rows: readonly Row<N>[]): Uint8Array<ArrayBuffer> {
  const { key } = storageOf(table);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const writer = new TableWriter(table, (bytes) => pieces.push(bytes));
  const cell = (row: Row<N>): string => (row as Readonly<Record<string, string>>)[key!]!;
  writer.add(key === undefined ? rows : rows.toSorted((a, b) => (cell(a) < cell(b) ? -1 : cell(a) > cell(b) ? 1 : 0)));
  writer.finish();
  return joined(pieces);
}

/** The pieces of a file as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
