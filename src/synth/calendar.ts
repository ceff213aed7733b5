/**
 * Ten invented years of a newspaper: which days have an issue, how thick it is, and what the season is.
 * Days are whole days since 1970-01-01, as in the tables.
 */
import { dayFrom, daysFrom } from '../tables/days.ts';

const day = (text: string): number => daysFrom(text)!;

export const FIRST_DAY = day('2015-01-05');
export const LAST_DAY = day('2024-12-31');

/** First day of the lunar year, from the almanac. */
const SPRING_FESTIVALS = [
  '2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29',
].map(day);

/** Periods without any page, as if the volumes were lost. */
const GAPS = [
  ['2016-05-09', '2016-06-19'],
  ['2018-08-20', '2018-11-11'],
  ['2021-03-01', '2021-03-31'],
].map(([from, to]) => [day(from!), day(to!)] as const);

/** 0 is Sunday. */
export const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;
export const isWeekend = (days: number): boolean => weekday(days) % 6 === 0;

/** Days until the next Spring Festival. */
const untilSpringFestival = (days: number): number => SPRING_FESTIVALS.find((festival) => festival >= days)! - days;

/** How thick the issue of a day is, beside others; 0 where none appears. */
export function thickness(days: number): number {
  const text = dayFrom(days);
  if (GAPS.some(([from, to]) => from <= days && days <= to)) return 0;
  if (weekday(days) === 0 || /-10-0[1-7]$/.test(text)) return 0;
  if (SPRING_FESTIVALS.some((festival) => festival <= days && days < festival + 7)) return 0;
  const growth = 0.7 + (0.6 * (days - FIRST_DAY)) / (LAST_DAY - FIRST_DAY);
  return growth * (weekday(days) === 6 ? 0.45 : 1) * (text.slice(5, 7) === '01' || text.slice(5, 7) === '07' ? 1.25 : 1);
}

export type Season = 'always' | 'sessions' | 'floods' | 'spring_festival' | 'party_day' | 'school' | 'winter' | 'summer' | 'spring' | 'exams' | 'harvest';

/** How often in each month, January first. */
const MONTHS: Partial<Record<Season, readonly number[]>> = {
  floods: [0, 0, 0, 0.2, 0.8, 4, 14, 8, 1, 0, 0, 0],
  school: [0, 1, 0.5, 0.3, 0.5, 1, 0.3, 2, 4, 0.5, 0.5, 0.3],
  winter: [2, 1, 0.3, 0.1, 0, 0, 0, 0, 0.2, 1, 2.5, 3],
  summer: [0, 0, 0.2, 0.5, 1, 2, 3, 3, 1, 0.2, 0, 0],
  spring: [0.1, 0.8, 4, 2.5, 0.8, 0.3, 0.1, 0.1, 0.2, 0.3, 0.4, 0.1],
  exams: [0, 0, 0, 0.2, 1, 6, 0.5, 0, 0, 0, 0, 0],
  harvest: [0, 0, 0.5, 1, 3, 2, 0.5, 1, 3, 4, 0.5, 0],
};

/** How often a subject of that season is written about on a day; 1 is usual. */
export function inSeason(season: Season, days: number): number {
  const month = Number(dayFrom(days).slice(5, 7));
  const date = Number(dayFrom(days).slice(8, 10));
  if (season === 'sessions') return month === 1 && date >= 8 && date <= 24 ? 12 : month === 12 ? 0.8 : 0.15;
  if (season === 'spring_festival') return untilSpringFestival(days) <= 24 ? 8 : 0.02;
  if (season === 'party_day') return (month === 6 && date >= 20) || (month === 7 && date <= 3) ? 7 : 0.3;
  return MONTHS[season]?.[month - 1] ?? 1;
}
