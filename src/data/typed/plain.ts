/**
 * DuckDB's types and texts -> the plain columns that files hold. A column keeps its type where every value of it has an
 * exact plain value, else it stays the text that DuckDB writes.
 */
import type { ColumnType } from '../../tables/schema.ts';
import type { Cell } from '../api.ts';

const WHOLE = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const FRACTION = /^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;

/** The plain type that values of a DuckDB type have, as far as they are exact. */
export function plainType(type: string): ColumnType {
  if (WHOLE.test(type)) return 'int';
  if (FRACTION.test(type)) return 'number';
  if (type === 'BOOLEAN') return 'flag';
  return type === 'DATE' ? 'day' : 'text';
}

/** Digits that a double gives back unchanged. */
const EXACT_DIGITS = 15;

/** The value of DuckDB's text, or undefined where it has none that is exact. */
export function plainValue(text: string, type: ColumnType, from: string): Exclude<Cell, null> | undefined {
  if (type === 'text') return text;
  if (type === 'flag') return text === 'true';
  if (type === 'day') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
  const value = Number(text);
  if (type === 'int') return Number.isSafeInteger(value) ? value : undefined;
  const exact = from.startsWith('DECIMAL') ? text.replace(/\D/g, '').length <= EXACT_DIGITS : Number.isFinite(value);
  return exact ? value : undefined;
}
