/** What is said while the years of a large set still come, in English. */
import { formatNumber } from './format.ts';
import type { YearTexts } from './zh-years.ts';

const n = (value: number): string => formatNumber('en', value);
const years = (spans: readonly (readonly [first: number, last: number])[]): string => spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');

export const yearTexts: YearTexts = {
  chart: {
    counted: (spans) => `counted so far: ${years(spans)} and articles without a date`,
    none: 'No articles match the filters in the years loaded so far; the other years are not counted yet.',
    note: 'Dashed outline: all articles of years that are not counted yet, of all kinds and whatever the filters.',
    waiting: (articles) => `${n(articles)} ${articles === 1 ? 'article' : 'articles'} not counted yet`,
  },
  label: 'Years counted',
  articles: (counted, total) => `${n(counted)} of ${n(total)} articles`,
  coming: (spans) => `Still loading: ${years(spans)}.`,
  inRange: (spans) => `Within the days selected, not counted yet: ${years(spans)}.`,
  missing: (spans) => `${years(spans)} could not be loaded and ${spans.length === 1 && spans[0]![0] === spans[0]![1] ? 'is' : 'are'} not counted; the other years work as usual.`,
  all: 'All years are counted.',
};
