/**
 * The pipeline in one breath: page text -> lines -> articles -> running text -> people, dates, topics, kinds.
 *
 * Pure: no package, no DOM, no Node, no clock, no chance. The same text in gives the same findings out. Odd input never
 * throws; it becomes a notice.
 */
import { layOut } from './articles.ts';
import { compose } from './compose.ts';
import { dateArticles } from './dates.ts';
import { headlineOf } from './headlines.ts';
import { findKind } from './kinds.ts';
import { toLines } from './lines.ts';
import type { PageInput, PageReading } from './model.ts';
import { findPeople } from './people.ts';
import { findTopics } from './topics.ts';

/** Raised by one whenever the same text may be read differently. */
export const PIPELINE_VERSION = '1';

/** Reads one page. What needs other pages (one id a person, roles over time) is done by `resolve` afterwards. */
export function readPage(page: PageInput): PageReading {
  const lines = toLines(page.text);
  const layout = layOut(page, lines);
  const articles = layout.blocks.map((block, i) => compose(page, block, i + 1));
  const people = findPeople(articles);
  const dates = dateArticles(page, layout, articles);
  return {
    page,
    layout,
    articles: articles.map((article, i) => ({
      article,
      headline: headlineOf(article, people[i]!),
      date: dates[i]!,
      people: people[i]!,
      topics: findTopics(article),
      kind: findKind(article),
    })),
    notices: layout.notices,
  };
}
