/**
 * Answers -> the bytes of a file that leaves the page, piece by piece. JSON and Parquet hold their origin inside; CSV and
 * NDJSON have no place for it, so they travel with it in one archive: two downloads for one click make browsers ask, and
 * a second file is the one that gets lost.
 */
import { daysFrom } from '../tables/days.ts';
import { ParquetFile, type StoredColumn } from '../tables/parquet-writer.ts';
import type { ColumnType } from '../tables/schema.ts';
import type { Cell } from './api.ts';
import { csvHeader, csvRows } from './csv.ts';
import type { Answer, AnswerColumn } from './engine-arrow.ts';
import type { Origin } from './origin.ts';
import { ZipWriter, type ZipMember } from './zip.ts';

/** `raw-csv` is CSV for programs: no byte-order mark, and nothing put before what a spreadsheet takes for a formula. */
export const FORMATS = ['csv', 'raw-csv', 'json', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileOptions {
  readonly format: Format;
  /** The name of the file inside an archive. */
  readonly name: string;
  /** Words for the header of a CSV, in place of the names of the columns. */
  readonly header?: readonly string[];
  readonly origin: Origin;
  /** Puts CSV or NDJSON into an archive, with the origin beside it. */
  readonly archive: boolean;
}

export interface FileMade {
  readonly blob: Blob;
  readonly rows: number;
  /** Texts longer than a cell of a spreadsheet holds; the file has them whole. */
  readonly longTexts: number;
}

/** UTF-16 units that a cell of Excel holds. */
export const LONGEST_CELL = 32_767;
/** Rows that are gathered before they are written, so that small answers make no small row groups. */
const ROW_GROUP = 50_000;
const MEDIA: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8', 'raw-csv': 'text/csv;charset=utf-8', json: 'application/json', ndjson: 'application/x-ndjson', parquet: 'application/vnd.apache.parquet',
};

type Take = (bytes: Uint8Array<ArrayBuffer>) => void;
/** Writes one format. `add` is called at least once, with the columns, even where there is no row. */
interface Encoder {
  add(answer: Answer): void;
  finish(): void;
}

const encoder = new TextEncoder();

function csv(put: (text: string) => void, raw: boolean, header: readonly string[] | undefined): Encoder {
  let begun = false;
  return {
    add(answer) {
      if (!begun) put(csvHeader(header ?? answer.columns.map(({ name }) => name), raw));
      begun = true;
      put(csvRows(answer, raw));
    },
    finish: () => undefined,
  };
}

const rowText = (columns: readonly AnswerColumn[], row: number): string => JSON.stringify(Object.fromEntries(columns.map(({ name, cells }) => [name, cells[row]!])));

const ndjson = (put: (text: string) => void): Encoder => ({
  add({ columns, count }) {
    let text = '';
    for (let row = 0; row < count; row++) text += `${rowText(columns, row)}\n`;
    put(text);
  },
  finish: () => undefined,
});

function json(put: (text: string) => void, origin: Origin): Encoder {
  let before = '';
  return {
    add({ columns, count }) {
      let text = before === '' ? `{\n"origin": ${JSON.stringify(origin, null, 2)},\n"columns": ${JSON.stringify(columns.map(({ name, type }) => ({ name, type })))},\n"rows": [` : '';
      before ||= '\n';
      for (let row = 0; row < count; row++) {
        text += `${before}${rowText(columns, row)}`;
        before = ',\n';
      }
      put(text);
    },
    finish: () => put('\n]\n}\n'),
  };
}

/** Whole numbers of an answer may be sums, beyond 32 bits. */
const STORED: Readonly<Record<ColumnType, Pick<StoredColumn, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, int: { type: 'INT64' }, number: { type: 'DOUBLE' }, flag: { type: 'BOOLEAN' }, day: { type: 'INT32', converted_type: 'DATE' },
};

function stored(type: ColumnType, cells: readonly Cell[]): unknown[] {
  if (type === 'int') return cells.map((cell) => (cell === null ? null : BigInt(cell as number)));
  if (type === 'day') return cells.map((cell) => (cell === null ? null : daysFrom(String(cell))));
  return [...cells];
}

function parquet(take: Take, origin: Origin): Encoder {
  let file: ParquetFile | null = null;
  return {
    add({ columns, count }) {
      file ??= new ParquetFile(columns.map(({ name, type }) => ({ name, ...STORED[type], nullable: true })), take, { origin: JSON.stringify(origin) });
      if (count > 0) file.write(columns.map(({ name, type, cells }) => ({ name, data: stored(type, cells) })), ROW_GROUP);
    },
    finish: () => file?.finish(),
  };
}

const longTextsIn = ({ columns }: Answer): number =>
  columns.reduce((sum, { type, cells }) => (type === 'text' ? sum + cells.filter((cell) => cell !== null && String(cell).length > LONGEST_CELL).length : sum), 0);

/** One answer of several with the same columns. */
const joined = (answers: readonly Answer[]): Answer => ({
  columns: answers[0]!.columns.map((column, at) => ({ ...column, cells: answers.flatMap(({ columns }) => columns[at]!.cells) })),
  count: answers.reduce((sum, { count }) => sum + count, 0),
});

/** Makes one file; answers with the same columns come in order. */
export class FileWriter {
  readonly #options: FileOptions;
  readonly #encoder: Encoder;
  readonly #zip: { readonly archive: ZipWriter; readonly member: ZipMember } | null;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #blob = new Blob([]);
  #waiting: Answer[] = [];
  #columns: { name: string; type: ColumnType }[] = [];
  #rows = 0;
  #longTexts = 0;

  constructor(options: FileOptions) {
    const { format, origin, header, name } = options;
    this.#options = options;
    const keep: Take = (bytes) => void this.#pieces.push(bytes);
    const archive = options.archive && format !== 'json' && format !== 'parquet' ? new ZipWriter(keep, new Date(origin.exported)) : null;
    this.#zip = archive && { archive, member: archive.begin(name) };
    const take: Take = (bytes) => (this.#zip ? this.#zip.member.add(bytes) : keep(bytes));
    const put = (text: string): void => take(encoder.encode(text));
    this.#encoder =
      format === 'csv' || format === 'raw-csv' ? csv(put, format === 'raw-csv', header)
      : format === 'ndjson' ? ndjson(put)
      : format === 'json' ? json(put, origin)
      : parquet(take, origin);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Takes the next rows; the first call names the columns. */
  add(answer: Answer): void {
    this.#columns = answer.columns.map(({ name, type }) => ({ name, type }));
    this.#rows += answer.count;
    this.#longTexts += longTextsIn(answer);
    this.#waiting.push(answer);
    if (this.#waiting.reduce((sum, { count }) => sum + count, 0) >= ROW_GROUP) this.#encode();
  }

  #encode(): void {
    if (this.#waiting.length > 0) this.#encoder.add(joined(this.#waiting));
    this.#waiting = [];
    this.#settle();
  }

  finish(): FileMade {
    this.#encode();
    this.#encoder.finish();
    if (this.#zip) {
      const { name, origin } = this.#options;
      this.#zip.member.finish();
      const beside = this.#zip.archive.begin(`${name}.meta.json`);
      beside.add(encoder.encode(`${JSON.stringify({ file: name, rows: this.#rows, columns: this.#columns, origin }, null, 2)}\n`));
      beside.finish();
      this.#zip.archive.finish();
    }
    this.#settle();
    return { blob: this.#blob, rows: this.#rows, longTexts: this.#longTexts };
  }

  /** Browsers keep a large Blob on disk. */
  #settle(): void {
    this.#blob = new Blob([this.#blob, ...this.#pieces], { type: this.#zip ? 'application/zip' : MEDIA[this.#options.format] });
    this.#pieces = [];
  }
}
