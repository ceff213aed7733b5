/** Days of a year without a calendar of years: enough to say how far apart 28 December and 3 January are. */

const BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const YEAR = 366;

/** Days of a month; those of February in a leap year where the year is not known. */
export function daysIn(month: number, year: number | null): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !leap ? 28 : LENGTHS[month - 1]!;
}

/** Day of a leap year, from 0; the middle of the month where only a month is known. */
export function dayOfYear(month: number, day: number | null): number {
  return BEFORE[month - 1]! + (day ?? 15) - 1;
}

/** Days from one day of the year forward to another, 0 to 365. */
export function daysForward(from: number, to: number): number {
  return (to - from + YEAR) % YEAR;
}

/** The shortest arc of the year that holds all days: its length and its last day. Null for no days. */
export function shortestArc(days: readonly number[]): { readonly length: number; readonly last: number } | null {
  let best: { length: number; last: number } | null = null;
  const distinct = [...new Set(days)];
  for (const first of distinct) {
    const length = Math.max(...distinct.map((day) => daysForward(first, day)));
    if (best === null || length < best.length) best = { length, last: (first + length) % YEAR };
  }
  return best;
}

/** The month (1 to 12) of a day of the year. */
export function monthOf(day: number): number {
  return BEFORE.findLastIndex((before) => before <= day) + 1;
}

/** A day moved by a few days back (negative) or forth, and whether that crossed into another year. */
export function moveDay(year: number | null, month: number, day: number, by: number): { readonly month: number; readonly day: number; readonly years: number } {
  const moved = day + by;
  const length = daysIn(month, year);
  if (moved >= 1 && moved <= length) return { month, day: moved, years: 0 };
  if (moved > length) return { month: month === 12 ? 1 : month + 1, day: moved - length, years: month === 12 ? 1 : 0 };
  const before = month === 1 ? 12 : month - 1;
  return { month: before, day: daysIn(before, year) + moved, years: month === 1 ? -1 : 0 };
}
