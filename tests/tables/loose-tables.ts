/** Random tables for whatever reads columns: few ids, so that they meet; ids that no table lists; articles without a day. */
import fc from 'fast-check';
import { dayFrom } from '../../src/tables/days.ts';
import type { Gathered } from './gathered.ts';
import type { Row } from '../../src/tables/schema.ts';
import { SAMPLE } from '../data/sample.ts';

export const FIRST = 19_000;
export const DAYS = 40;
export const ids = (prefix: string, most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((n) => `${prefix}${n}`);

export const article = fc.record({
  date: fc.option(fc.integer({ min: FIRST, max: FIRST + DAYS }).map(dayFrom), { freq: 4 }),
  kind: ids('k', 3),
  /** Confidence of the boundaries and of the day. */
  sure: fc.tuple(fc.constantFrom<number>(0, 0.35, 0.55, 0.7499, 0.75, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  topics: fc.array(ids('t', 5), { maxLength: 3 }),
  mentions: fc.array(fc.tuple(ids('o', 8), fc.option(fc.constantFrom('书记', '区长、局长'))), { maxLength: 5 }),
});
export type DrawnArticle = typeof article extends fc.Arbitrary<infer A> ? A : never;

/** The tables of drawn articles. o0 to o7 are known, of whom o3 and o6 do not act locally; o8 is named but missing. */
export function tablesOf(drawn: readonly DrawnArticle[]): Gathered {
  const id = (i: number): string => `a${i}`;
  return {
    articles: drawn.map(({ date, kind, sure: [boundary_confidence, date_confidence] }, i): Row<'articles'> => ({ ...SAMPLE.articles[0]!, article_id: id(i), page_id: `p${i % 3}`, date, kind, boundary_confidence, date_confidence })),
    mentions: drawn.flatMap(({ mentions }, i) => mentions.map(([official_id, title]): Row<'mentions'> => ({ ...SAMPLE.mentions[0]!, article_id: id(i), official_id, title }))),
    article_topics: drawn.flatMap(({ topics }, i) => [...new Set(topics)].map((topic_id) => ({ article_id: id(i), topic_id, score: 1, words: '' }))),
    officials: Array.from({ length: 8 }, (_, i): Row<'officials'> => ({ ...SAMPLE.officials[i % 3]!, official_id: `o${i}`, local: i % 3 !== 0 || i === 0, articles: (i * 5) % 7 })),
    topics: SAMPLE.topics.map((topic, i) => ({ ...topic, topic_id: `t${i}` })),
    kinds: SAMPLE.kinds.slice(0, 2).map((kind, i) => ({ ...kind, kind_id: `k${i}` })),
    pages: Array.from({ length: 3 }, (_, i): Row<'pages'> => ({ ...SAMPLE.pages[0]!, page_id: `p${i}`, date: i === 0 ? dayFrom(FIRST) : null })),
  };
}
export const looseTables = fc.array(article, { maxLength: 60 }).map(tablesOf);
