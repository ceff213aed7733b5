/**
 * Day and year together: the year printed beside the day goes first, then the newspaper's, then what the article's own
 * words tell, then what its page tells. Disagreement lowers the confidence.
 */
import type { Article, EventDate, Span } from '../model.ts';
import { key, onPage } from '../text.ts';
import type { CompletedDay } from './completing.ts';
import { dayOfYear, daysIn } from './days.ts';
import { shareLocality } from './localities.ts';
import { yearBy, type PageClue, type PageYear, type Publication } from './publication.ts';
import { weighYears } from './weighing.ts';

/** By how much the clues of one article must agree on a year before it is claimed; more where no month is known. */
const LEAST_LEAD = 2;
const LEAST_LEAD_WITHOUT_DAY = 2.6;
const YEAR_ALONE = 0.5;
const WITHOUT_YEAR = 0.9;

/** What one article says of its date before its page is asked. */
export interface Reading {
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

/** The date of article `index`; `shared` is the year its page tells. */
export function settle(reading: Reading, publication: Publication | null, index: number, shared: PageYear | null, articles: readonly Article[]): EventDate {
  const { day, words } = reading;
  const own = ownYear(reading);
  if (day === null) {
    const { year = null, basis: yearBasis = 'none', words: yearWords = null } = own ?? {};
    const stated = { precision: year === null ? 'none' : 'year', basis: year === null ? 'none' : 'text' } as const;
    return { year, month: null, day: null, ...stated, words, yearBasis, yearWords, confidence: year === null ? 0 : YEAR_ALONE };
  }
  const told = besideDay(day) ?? byPublication(day, publication, own) ?? byClues(day, own, index, shared, articles);
  // 29 February in a year without one: the day is printed, so the year is wrong.
  const found = told !== null && (day.day ?? 1) > daysIn(day.month, told.year) ? null : told;
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

/**
 * The article's own clues decide; where they and the page agree, the stronger words are shown. A year is lent only
 * between articles that speak of one locality, or on a page whose days lie close together.
 */
function byClues(day: CompletedDay, own: OwnYear | null, index: number, shared: PageYear | null, articles: readonly Article[]): FoundYear | null {
  if (shared === null) return own;
  const year = shared.year - (dayOfYear(day.month, day.day) > shared.last ? 1 : 0);
  const { clue } = shared;
  const lender = articles[clue.article]!.text;
  if (clue.article !== index && !shared.close && !shareLocality(key(lender.text), key(articles[index]!.text.text))) return own;
  if (own !== null && own.year !== year) return { ...own, trust: 0.6 };
  if (own !== null && own.weight >= clue.weight) return own;
  const words = onPage(lender, clue);
  return { year, basis: clue.article === index ? 'article' : 'page', words, trust: own === null ? 0.85 : 0.97 };
}
