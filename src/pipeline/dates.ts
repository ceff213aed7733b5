/**
 * When it happened. Month and day are read where they are printed; the year is printed beside them, or inferred from
 * the folio, the file's name, other words of the article or of its page, and never from the clock.
 */
import { findClues, monthCount } from './dates/clues.ts';
import { completeDay, type CompletedDay } from './dates/completing.ts';
import { dayOfYear } from './dates/days.ts';
import { findDispatch, findEventDay } from './dates/event.ts';
import { toExpressions, type DateExpression } from './dates/expressions.ts';
import { findPageYear, findPublication, yearBy, type PageClue, type PageYear, type Publication } from './dates/publication.ts';
import { weighYears } from './dates/weighing.ts';
import type { Article, EventDate, Layout, PageInput, Span } from './model.ts';
import { key, onPage } from './text.ts';

/** By how much the clues of one article must agree on a year before it is claimed; more where no month is known. */
const LEAST_LEAD = 2;
const LEAST_LEAD_WITHOUT_DAY = 3;
const YEAR_ALONE = 0.5;
const WITHOUT_YEAR = 0.9;
/** A year printed beside an event outweighs any single clue. */
const PRINTED_WEIGHT = 6;
/** Months from an event to a later one that makes it history. */
const HISTORY_AFTER = 8;

interface Reading {
  readonly article: Article;
  /** The words of the event's date, 近日 included. */
  readonly words: Span | null;
  readonly day: CompletedDay | null;
  readonly clues: readonly PageClue[];
}

interface FoundYear {
  readonly year: number;
  readonly basis: EventDate['yearBasis'];
  readonly words: Span | null;
  /** What is left of the confidence in the day. */
  readonly trust: number;
}

interface OwnYear extends FoundYear {
  readonly weight: number;
}

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

function settle(reading: Reading, publication: Publication | null, index: number, shared: PageYear | null, articles: readonly Article[]): EventDate {
  const { day, words } = reading;
  const own = ownYear(reading);
  if (day === null) {
    const { year = null, basis: yearBasis = 'none', words: yearWords = null } = own ?? {};
    const stated = { precision: year === null ? 'none' : 'year', basis: year === null ? 'none' : 'text' } as const;
    return { year, month: null, day: null, ...stated, words, yearBasis, yearWords, confidence: year === null ? 0 : YEAR_ALONE };
  }
  const found = besideDay(day) ?? byPublication(day, publication, own) ?? byClues(day, own, index, shared, articles);
  return {
    year: found?.year ?? null,
    month: day.month,
    day: day.day,
    precision: day.day === null ? 'month' : 'day',
    basis: day.basis,
    words,
    yearBasis: found?.basis ?? 'none',
    yearWords: found?.words ?? null,
    confidence: day.confidence * (found?.trust ?? WITHOUT_YEAR),
  };
}

function ownYear({ day, clues, article }: Reading): OwnYear | null {
  const weighed = weighYears(clues, day?.month ?? null);
  if (weighed === null || weighed.lead < (day === null ? LEAST_LEAD_WITHOUT_DAY : LEAST_LEAD)) return null;
  return { year: weighed.year, basis: 'article', words: onPage(article.text, weighed.clue), trust: 0.95, weight: weighed.clue.weight };
}

function besideDay({ year, yearFrom }: CompletedDay): FoundYear | null {
  return year === null || yearFrom === null ? null : { year, basis: yearFrom.basis, words: yearFrom.words, trust: 1 };
}

function byPublication(day: CompletedDay, publication: Publication | null, own: OwnYear | null): FoundYear | null {
  const found = publication === null ? null : yearBy(publication, day.month, day.day);
  if (publication === null || found === null) return null;
  const doubted = own !== null && own.year !== found.year;
  return { year: found.year, basis: publication.basis, words: publication.words, trust: (found.close ? 1 : 0.8) * (doubted ? 0.7 : 1) };
}

/** The article's own clues decide, and where they and the page agree the stronger words are shown; else trust is low. */
function byClues(day: CompletedDay, own: OwnYear | null, index: number, shared: PageYear | null, articles: readonly Article[]): FoundYear | null {
  if (shared === null) return own;
  const year = shared.year - (dayOfYear(day.month, day.day) > shared.last ? 1 : 0);
  const { clue } = shared;
  if (own !== null && own.year !== year) return { ...own, trust: 0.6 };
  if (own !== null && own.weight >= clue.weight) return own;
  const words = onPage(articles[clue.article]!.text, clue);
  return { year, basis: clue.article === index ? 'article' : 'page', words, trust: own === null ? 0.85 : 0.97 };
}
