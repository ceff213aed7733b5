/** Calendar arithmetic of the timeline. A day is a whole number of days since 1970-01-01; weeks start on Monday. */
import type { Bin } from '../i18n/format.ts';
import { daysFrom } from '../tables/days.ts';

const DAY = 86_400_000;

/** A period of the axis; `end` is the first day after it. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** The day of a text that is known to be one of the calendar. */
export const toDay = (iso: string): number => daysFrom(iso)!;
export const toDate = (day: number): Date => new Date(day * DAY);

const fromCalendar = (year: number, month: number): number => Date.UTC(year, month, 1) / DAY;

/** First day of the period that holds `day`. */
export function startOf(bin: Bin, day: number): number {
  const date = toDate(day);
  switch (bin) {
    case 'day':
      return day;
    case 'week':
      return day - ((((day + 3) % 7) + 7) % 7); // day 0 was a Thursday
    case 'month':
      return fromCalendar(date.getUTCFullYear(), date.getUTCMonth());
    case 'quarter':
      return fromCalendar(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3));
    case 'year':
      return fromCalendar(date.getUTCFullYear(), 0);
  }
}

const STEPS: Record<Bin, [months: number, days: number]> = { day: [0, 1], week: [0, 7], month: [1, 0], quarter: [3, 0], year: [12, 0] };

/** First day of the period `count` periods after the one that starts on `start`. */
export function shift(bin: Bin, start: number, count: number): number {
  const [months, days] = STEPS[bin];
  if (months === 0) return start + days * count;
  const date = toDate(start);
  return fromCalendar(date.getUTCFullYear(), date.getUTCMonth() + months * count);
}

/** All periods from the one that holds `first` to the one that holds `last`, gaps included. */
export function periods(bin: Bin, first: number, last: number): Period[] {
  const all: Period[] = [];
  for (let start = startOf(bin, first); start <= last; ) {
    const end = shift(bin, start, 1);
    all.push({ start, end });
    start = end;
  }
  return all;
}

/** The finest period that keeps the axis readable. */
export function chooseBin(first: number, last: number): Bin {
  const days = last - first + 1;
  if (days <= 62) return 'day';
  if (days <= 371) return 'week';
  if (days <= 12 * 366) return 'month';
  return days <= 40 * 366 ? 'quarter' : 'year';
}

/** The edge of a period of `bin` that is nearest to `day`. */
export function snap(bin: Bin, day: number): number {
  const start = startOf(bin, Math.floor(day));
  const end = shift(bin, start, 1);
  return day - start < end - day ? start : end;
}

export interface Tick {
  readonly day: number;
  readonly unit: Bin;
  /** True on the first tick and where the next larger unit changes: the label then says that too. */
  readonly full: boolean;
}

const TICK_STEPS: [Bin, number][] = [['day', 1], ['week', 1], ['month', 1], ['quarter', 1], ['year', 1], ['year', 2], ['year', 5], ['year', 10], ['year', 50]];

/**
 * Ticks from `first` to `end`, the finest that leaves each of them `room` pixels, none finer than the bin. Where that is a
 * single one, the first and the last period have theirs instead.
 */
export function ticks(bin: Bin, first: number, end: number, width: number, room: number): Tick[] {
  const finest = TICK_STEPS.findIndex(([unit]) => unit === bin);
  const most = Math.max(1, Math.floor(width / room));
  for (const [unit, step] of TICK_STEPS.slice(finest)) {
    const days = tickDays(unit, step, first, end, most);
    if (!days) continue;
    if (days.length < 2) break;
    return days.map((day, i) => ({ day, unit, full: i === 0 || changes(unit, days[i - 1]!, day) }));
  }
  const last = startOf(bin, end - 1);
  const ends = most > 1 && ((last - first) / (end - first)) * width >= room ? [first, last] : [first];
  return end > first ? ends.map((day) => ({ day, unit: bin, full: true })) : [];
}

function tickDays(unit: Bin, step: number, first: number, end: number, most: number): number[] | null {
  const days: number[] = [];
  let day = startOf(unit, first);
  if (unit === 'year') day = fromCalendar(Math.ceil(toDate(day).getUTCFullYear() / step) * step, 0);
  for (; day < end; day = shift(unit, day, step)) {
    if (day >= first) days.push(day);
    if (days.length > most) return null;
  }
  return days;
}

function changes(unit: Bin, before: number, day: number): boolean {
  const [a, b] = [toDate(before), toDate(day)];
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return true;
  return (unit === 'day' || unit === 'week') && a.getUTCMonth() !== b.getUTCMonth();
}
