/**
 * The pipeline in one breath: page text -> lines -> articles -> running text -> people, dates, topics, kinds.
 *
 * Pure: no package, no DOM, no Node, no clock, no chance. The same text in gives the same findings out. Odd input never
 * throws; it becomes a notice.
 */
import { layOut } from './articles.ts';
import { compose } from './compose.ts';
import { boundaryOutcomes, setBoundaries } from './corrections/boundaries.ts';
import { isOn, type Correction } from './corrections/correction.ts';
import { correctPage } from './corrections/page.ts';
import { dateArticles } from './dates.ts';
import { headlineOf } from './headlines.ts';
import { findKind } from './kinds.ts';
import { toLines } from './lines.ts';
import type { ArticleReading, PageInput, PageReading } from './model.ts';
import { findPeople } from './people.ts';
import { findTopics } from './topics.ts';

/** Raised by one where a release may read the same text differently from the one before it. */
export const PIPELINE_VERSION = '3';

/**
 * Reads one page, with the corrections that touch it. What needs other pages (one id a person, roles over time) is done by
 * `resolve` afterwards.
 */
export function readPage(page: PageInput, corrections: readonly Correction[] = []): PageReading {
  const boundaries = corrections.filter((each) => each.do === 'boundary').filter(({ article }) => isOn(article, page));
  const bounded = setBoundaries(page, layOut(page, toLines(page.text)), boundaries);
  const { layout } = bounded;
  const articles = layout.blocks.map((block, i) => compose(page, block, i + 1));
  const people = findPeople(articles);
  const dates = dateArticles(page, layout, articles);
  const read = articles.map((article, i): ArticleReading => ({
    article,
    headline: headlineOf(article, people[i]!),
    date: dates[i]!,
    people: people[i]!,
    topics: findTopics(article),
    kind: findKind(article),
  }));
  const corrected = correctPage(page, read, corrections);
  return {
    page,
    layout,
    articles: corrected.articles,
    notices: layout.notices,
    corrections: { outcomes: [...boundaryOutcomes(bounded, articles), ...corrected.outcomes], anchored: corrected.anchored },
  };
}
