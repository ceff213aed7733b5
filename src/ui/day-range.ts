/** What typed days mean: `YYYY-MM-DD`, or the same figures run together or with other signs between them. */
import { FIRST_DAY, LAST_DAY } from '../filters/address.ts';

export interface Typed {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The day as `YYYY-MM-DD`; null where there is no such day, or none that a newspaper is of. */
export function readDay(typed: string): string | null {
  const figures = typed.trim().normalize('NFKC'); // an input method may write them wide
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(figures) ?? /^(\d{4})\D{1,3}(\d\d?)\D{1,3}(\d\d?)\D{0,2}$/.exec(figures) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) && iso >= FIRST_DAY && iso <= LAST_DAY ? iso : null;
}

/** An empty field leaves its end open. `from` or `to` where that field holds no day, `reversed` where the first day is after the last. */
export function judge(from: string, to: string): Typed | 'from' | 'to' | 'reversed' {
  const [first, last] = [from, to].map((typed) => (typed.trim() === '' ? undefined : readDay(typed)));
  if (first === null) return 'from';
  if (last === null) return 'to';
  return first !== undefined && last !== undefined && first > last ? 'reversed' : { from: first, to: last };
}
