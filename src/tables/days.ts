/**
 * Calendar days: `YYYY-MM-DD` in rows, days since 1970-01-01 in files. Always UTC, so no time zone can shift a day.
 */
const MILLISECONDS = 86_400_000;
const written = new Map<string, number>();
const read = new Map<number, string>();

/** Days since 1970-01-01, or null where the text is no day of the calendar. */
export function daysFrom(day: string): number | null {
  const known = written.get(day);
  if (known !== undefined) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const days = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
  // The 30th of February parses in some engines, as a day of March.
  if (Number.isNaN(days) || dayFrom(days) !== day) return null;
  written.set(day, days);
  return days;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01. Throws a RangeError outside the calendar's years. */
export function dayFrom(days: number): string {
  let day = read.get(days);
  if (day === undefined) {
    day = new Date(days * MILLISECONDS).toISOString().slice(0, 10);
    read.set(days, day);
  }
  return day;
}
