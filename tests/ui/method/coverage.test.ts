import { describe, expect, it } from 'vitest';
import { calendarOf, calendarTwin, lastOf, monthTwin } from '../../../src/ui/method/coverage.ts';
import { zh } from '../../../src/i18n/zh-method.ts';

const DAYS = [
  { date: '2023-11-28', pages: 4, articles: 30 },
  { date: '2023-11-30', pages: 1, articles: 0 },
  { date: '2024-02-29', pages: 2, articles: 5 },
];

describe('the calendar', () => {
  const years = calendarOf(DAYS);

  it('has the years from the first page to the last, and nothing outside them', () => {
    expect(years.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(years.flatMap(({ months }) => months.flatMap((month) => month?.month ?? []))).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  });

  it('tells days without pages from days with pages and no articles', () => {
    expect(years[0]!.months[10]).toEqual({ month: '2023-11', span: 3, days: 2, empty: 1, pages: 5, articles: 30 });
    expect(years[0]!.months[11]).toEqual({ month: '2023-12', span: 31, days: 0, empty: 0, pages: 0, articles: 0 });
    expect(monthTwin('2023-11', DAYS, zh.coverage).rows.slice(-3).map((row) => row[3])).toEqual([zh.coverage.withArticles, zh.coverage.noPages, zh.coverage.noArticles]);
  });

  it('has a table twin with the same figures', () => {
    expect(calendarTwin(years, zh.coverage).rows).toEqual([
      ['2023-11', 2, 1, 1, 5, 30],
      ['2023-12', 0, 31, 0, 0, 0],
      ['2024-01', 0, 31, 0, 0, 0],
      ['2024-02', 1, 28, 0, 2, 5],
    ]);
  });

  it('is empty where no page has a day', () => expect(calendarOf([])).toEqual([]));
  it('knows leap years', () => {
    expect(lastOf('2024-02')).toBe('2024-02-29');
    expect(monthTwin('2023-02', [], zh.coverage).rows).toHaveLength(28);
  });
});
