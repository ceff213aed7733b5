/**
 * When it happened. Month and day are read where they are printed; the year is printed beside them, or inferred from
 * the folio, the file's name, other words of the article or of its page, and never from the clock.
 */
import { monthCount } from './dates/clue.ts';
import { findClues } from './dates/clues.ts';
import { completeDay } from './dates/completing.ts';
import { dayOfYear } from './dates/days.ts';
import { findDispatch, findEventDay } from './dates/event.ts';
import { toExpressions, type DateExpression } from './dates/expressions.ts';
import { findPageYear, findPublication, type PageClue, type PageYear, type Publication } from './dates/publication.ts';
import { settle, type Reading } from './dates/settling.ts';
import type { Article, EventDate, Layout, PageInput } from './model.ts';
import { key } from './text.ts';

/** A year printed beside an event outweighs any single clue. */
const PRINTED_WEIGHT = 6;
/** Months from an event to a later one that makes it history. */
const HISTORY_AFTER = 8;

/** The date of each article's event, in the order of the articles. */
export function dateArticles(page: PageInput, layout: Layout, articles: readonly Article[]): EventDate[] {
  const publication = findPublication(page, layout);
  const readings = articles.map((article, i) => read(article, i, publication));
  const shared = sharedYear(readings);
  return readings.map((reading, i) => settle(reading, publication, i, shared, articles));
}

function read(article: Article, index: number, publication: Publication | null): Reading {
  const text = key(article.text.text);
  const clues = findClues(text).map((clue) => ({ ...clue, article: index }));
  const last = lastFloor(clues);
  const expressions = toExpressions(text).filter((expression) => !isHistory(expression, last));
  const dispatch = findDispatch(article, text, expressions);
  const event = findEventDay(article, text, expressions, dispatch !== null || publication?.day != null);
  return {
    article,
    words: event === null ? null : { start: event.expression.start, end: event.expression.end },
    day: completeDay(event, expressions, dispatch, publication),
    clues,
  };
}

/** The last month the article looks back on. */
function lastFloor(clues: readonly PageClue[]): number {
  return clues.reduce((last, { floor }) => (floor === null || floor < last ? last : floor), 0);
}

/** A printed year that the article has left well behind elsewhere. */
function isHistory({ year, month }: DateExpression, last: number): boolean {
  return year !== null && last > monthCount(year, month ?? 12) + HISTORY_AFTER;
}

function sharedYear(readings: readonly Reading[]): PageYear | null {
  const clues: PageClue[] = [];
  const days: number[] = [];
  readings.forEach(({ day, words, clues: own }, article) => {
    clues.push(...own);
    if (day === null || words === null) return;
    days.push(dayOfYear(day.month, day.day));
    if (day.year === null) return;
    const month = monthCount(day.year, day.month);
    clues.push({ source: 'printed', article, ...words, from: month, to: month + 1, weight: PRINTED_WEIGHT, floor: month });
  });
  return findPageYear(days, clues);
}
