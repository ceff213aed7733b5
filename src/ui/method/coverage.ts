/** The days with pages as a calendar of years and months, and as tables. */
import type { Twin } from '../../charts/chart.ts';
import type { CoveredDay } from '../../data/coverage.ts';

export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Days from the first to the last page of the set that fall into the month. */
  readonly span: number;
  readonly days: number;
  /** Days with pages on which no article was found. */
  readonly empty: number;
  readonly pages: number;
  readonly articles: number;
}

export interface Year {
  readonly year: number;
  /** Twelve; null where the month lies before the first page or after the last. */
  readonly months: readonly (Month | null)[];
}

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const firstOf = (month: string): string => `${month}-01`;
export const lastOf = (month: string): string => iso(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));

/** From the year of the first day to that of the last; `days` in order. */
export function calendarOf(days: readonly CoveredDay[]): Year[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const byMonth = new Map<string, CoveredDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  const monthOf = (month: string): Month | null => {
    if (month < first.slice(0, 7) || month > last.slice(0, 7)) return null;
    const own = byMonth.get(month) ?? [];
    const from = month === first.slice(0, 7) ? first : firstOf(month);
    const to = month === last.slice(0, 7) ? last : lastOf(month);
    const sum = (of: 'pages' | 'articles'): number => own.reduce((all, day) => all + day[of], 0);
    return {
      month,
      span: (Date.parse(to) - Date.parse(from)) / DAY + 1,
      days: own.length,
      empty: own.filter(({ articles }) => articles === 0).length,
      pages: sum('pages'),
      articles: sum('articles'),
    };
  };
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    year: from + i,
    months: Array.from({ length: 12 }, (_month, m) => monthOf(`${from + i}-${String(m + 1).padStart(2, '0')}`)),
  }));
}

/** How a day is told on screen. */
export interface DayWords {
  readonly day: string;
  readonly pages: string;
  readonly articles: string;
  readonly state: string;
  readonly noPages: string;
  readonly noArticles: string;
  readonly withArticles: string;
}

const dayColumns = (words: DayWords): Twin['columns'] => [
  { key: 'date', label: words.day, format: 'text' },
  { key: 'pages', label: words.pages, format: 'number' },
  { key: 'articles', label: words.articles, format: 'number' },
  { key: 'state', label: words.state, format: 'text' },
];
const dayRow = ({ date, pages, articles }: CoveredDay, words: DayWords): Twin['rows'][number] => [
  date, pages, articles, pages === 0 ? words.noPages : articles === 0 ? words.noArticles : words.withArticles,
];

/** The days with pages. */
export const daysTwin = (days: readonly CoveredDay[], words: DayWords): Twin => ({ columns: dayColumns(words), rows: days.map((day) => dayRow(day, words)) });

/** Every day of a month, those without pages too. */
export function monthTwin(month: string, days: readonly CoveredDay[], words: DayWords): Twin {
  const known = new Map(days.map((day) => [day.date, day]));
  const from = Date.parse(firstOf(month));
  const count = (Date.parse(lastOf(month)) - from) / DAY + 1;
  const rows = Array.from({ length: count }, (_, i) => iso(from + i * DAY)).map((date) => dayRow(known.get(date) ?? { date, pages: 0, articles: 0 }, words));
  return { columns: dayColumns(words), rows };
}

export interface MonthWords {
  readonly month: string;
  readonly days: string;
  readonly daysWithout: string;
  readonly daysEmpty: string;
  readonly pages: string;
  readonly articles: string;
}

export const calendarTwin = (years: readonly Year[], words: MonthWords): Twin => ({
  columns: [
    { key: 'month', label: words.month, format: 'text' },
    { key: 'page_days', label: words.days, format: 'number' },
    { key: 'days_without_pages', label: words.daysWithout, format: 'number' },
    { key: 'days_without_articles', label: words.daysEmpty, format: 'number' },
    { key: 'pages', label: words.pages, format: 'number' },
    { key: 'articles', label: words.articles, format: 'number' },
  ],
  rows: years.flatMap(({ months }) => months.flatMap((each) => (each ? [[each.month, each.days, each.span - each.days, each.empty, each.pages, each.articles]] : []))),
});
