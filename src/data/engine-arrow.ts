/**
 * Columns to Arrow and back, the only form in which the engine takes and gives data. Answers are converted by their
 * Arrow type, here and nowhere else, so that a day stays a day and a sum stays exact; a type that has no exact plain
 * value is refused instead of guessed.
 */
import {
  bool, columnFromArray, dateDay, dictionary, float64, int32, tableFromColumns, tableFromIPC, tableToIPC, Type, utf8, type DataType,
} from '@uwdata/flechette';
import type { ColumnValues } from '../tables/parquet.ts';
import type { ColumnType } from '../tables/schema.ts';
import type { Cell } from './api.ts';

export interface AnswerColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly cells: readonly Cell[];
}

/** An answer by column; all columns hold `count` cells. */
export interface Answer {
  readonly columns: readonly AnswerColumn[];
  readonly count: number;
}

const ARROW: Readonly<Record<ColumnType, () => DataType>> = { text: utf8, int: int32, number: float64, flag: bool, day: dateDay };

const DAY = 86_400_000;
const toDay = (ms: unknown): string => new Date(Number(ms)).toISOString().slice(0, 10);

/** Ids and titles stand in a column again and again; encoded once, they cost a tenth. A sample tells. */
const SAMPLE = 2000;
const repeats = (values: readonly unknown[]): boolean => new Set(values.slice(0, SAMPLE)).size < Math.min(values.length, SAMPLE) / 2;

function encode({ type, values }: ColumnValues): ReturnType<typeof columnFromArray> {
  if (type === 'day') return columnFromArray(Array.from(values, (days) => (days === null ? null : Number(days) * DAY)), dateDay());
  const cells = values as Cell[];
  return columnFromArray(cells, type === 'text' && repeats(cells) ? dictionary(utf8()) : ARROW[type]());
}

/** The Arrow IPC stream of a table's columns. */
export function toArrow(columns: readonly ColumnValues[]): Uint8Array {
  const encoded = columns.map((column) => [column.name, encode(column)] as [string, ReturnType<typeof columnFromArray>]);
  const stream = tableToIPC(tableFromColumns(encoded), { format: 'stream' });
  if (!stream) throw new TypeError('the columns could not be encoded');
  return stream;
}

function wholeNumber(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${String(value)} is beyond exact whole numbers`);
  return number;
}

function decimal(scaled: unknown, scale: number): number {
  if (scale <= 0) return wholeNumber(scaled);
  const text = String(scaled);
  const digits = text.replace('-', '').padStart(scale + 1, '0');
  return Number(`${text.startsWith('-') ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

interface Converter {
  readonly type: ColumnType;
  readonly convert: (value: unknown) => Cell;
}

function converter(type: DataType): Converter | null {
  const { typeId } = type;
  if (typeId === Type.Utf8 || typeId === Type.LargeUtf8) return { type: 'text', convert: (value) => value as string };
  if (typeId === Type.Dictionary) return converter(type.dictionary);
  if (typeId === Type.Bool) return { type: 'flag', convert: (value) => value as boolean };
  if (typeId === Type.Int) return { type: 'int', convert: wholeNumber };
  if (typeId === Type.Float) return { type: 'number', convert: (value) => value as number };
  if (typeId === Type.Decimal) return { type: type.scale > 0 ? 'number' : 'int', convert: (value) => decimal(value, type.scale) };
  if (typeId === Type.Date) return { type: 'day', convert: toDay };
  return null;
}

/** Decodes an answer. Throws TypeError for a type without an exact plain value, RangeError for a number beyond 2^53. */
export function fromArrow(stream: Uint8Array | Uint8Array[]): Answer {
  const table = tableFromIPC(stream, { useBigInt: true, useDecimalInt: true });
  const columns = table.schema.fields.map((field, i): AnswerColumn => {
    const found = converter(field.type);
    if (!found) throw new TypeError(`column ${field.name} has a type without an exact plain value`);
    const cells = Array.from(table.getChildAt(i), (value: unknown) => (value === null || value === undefined ? null : found.convert(value)));
    return { name: field.name, type: found.type, cells };
  });
  return { columns, count: table.numRows };
}
