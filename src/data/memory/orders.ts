/** The orders of the list: all articles once, sorted when an order is first asked for, so that a selection is only walked. */
import type { ArticleTables } from './articles.ts';
import { NONE } from './columns.ts';

export const SORTS = ['newest', 'oldest', 'page', 'headline', 'mentions'] as const;
export type Sort = (typeof SORTS)[number];
/** `day` is that of the evidence: the newest day first, those of a day as on their pages. */
export type Order = Sort | 'day';

/** Of two articles, which comes first; 0 leaves them as they stand on their pages. */
type Compare = (a: number, b: number) => number;

const ascending = (column: Int32Array): Compare => (a, b) => {
  const [x, y] = [column[a]!, column[b]!];
  return x === y ? 0 : x === NONE ? 1 : y === NONE ? -1 : x - y;
};
const descending = (column: Int32Array): Compare => (a, b) => {
  const [x, y] = [column[a]!, column[b]!];
  return x === y ? 0 : x === NONE ? 1 : y === NONE ? -1 : y - x;
};

/** Missing values come last, up and down. By headline is by pinyin and by the value of numbers. */
const COMPARE: Readonly<Record<Order, (tables: ArticleTables) => readonly Compare[]>> = {
  newest: ({ date, year, month }) => [descending(date), descending(year), descending(month)],
  oldest: ({ date, year, month }) => [ascending(date), ascending(year), ascending(month)],
  page: () => [],
  day: ({ date }) => [descending(date)],
  mentions({ count, date, mentions: { start } }) {
    const named = Int32Array.from({ length: count }, (_, i) => start[i + 1]! - start[i]!);
    return [descending(named), descending(date)];
  },
  headline({ shown: { headline } }) {
    const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
    return [(a, b) => compare(headline[a]!, headline[b]!)];
  },
};

/** Places of articles in an order. */
export function ordered(tables: ArticleTables, order: Order): Uint32Array {
  const all = Uint32Array.from({ length: tables.count }, (_, i) => i);
  const compares = COMPARE[order](tables);
  if (compares.length === 0) return all;
  return all.sort((a, b) => {
    for (const compare of compares) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return a - b;
  });
}
