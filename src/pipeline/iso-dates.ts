/** Dates as ISO 8601 writes what is known of them. */
import type { PartialDate } from './model.ts';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD` where all of it is known. */
export function wholeDay({ year, month, day }: PartialDate): string | null {
  return year === null || month === null || day === null ? null : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** 2023-06-28, 2023-06, 2023, --06-28 without a year; `undated` for 近日. */
export function knownDate({ year, month, day }: PartialDate): string {
  if (year === null && month === null) return 'undated';
  const parts = [month, day].filter((part) => part !== null).map((part) => pad(part, 2));
  return [year === null ? '-' : pad(year, 4), ...parts].join('-');
}
