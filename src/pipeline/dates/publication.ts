/**
 * When a page was printed, as far as it says. The folio and the file's name say it outright. Otherwise the articles of a
 * page share one publication: if their days lie close together, the clues of all tell the year of each. Days that lie
 * far apart make no page of one newspaper, and nothing is lent.
 */
import type { Layout, PageInput, PartialDate, Span } from '../model.ts';
import type { YearClue } from './clue.ts';
import { dayOfYear, daysForward, monthOf, shortestArc } from './days.ts';
import { weighYears } from './weighing.ts';

export interface PageClue extends YearClue {
  /** The article that prints it. */
  readonly article: number;
}

export interface Publication extends PartialDate {
  readonly basis: 'folio' | 'file';
  readonly words: Span | null;
}

/** The printed date of the newspaper, or the one its file is named by; null where neither is known. */
export function findPublication(page: PageInput, layout: Layout): Publication | null {
  const folio = layout.folio.date;
  const known = page.known?.date;
  if (folio !== null && (folio.year !== null || known === undefined)) {
    return { year: folio.year, month: folio.month, day: folio.day, basis: 'folio', words: { start: folio.start, end: folio.end } };
  }
  return known === undefined ? null : { ...known, basis: 'file', words: null };
}

/** An event is reported within this time, or announced so long before. */
const REPORTED_WITHIN = 250;
const ANNOUNCED_WITHIN = 30;

/** The year of an event printed without one in a newspaper of a known day; null where the year is not known. */
export function yearBy(publication: PartialDate, month: number, day: number | null): { readonly year: number; readonly close: boolean } | null {
  const { year, month: printed } = publication;
  if (year === null) return null;
  if (printed === null) return { year, close: false };
  const ago = daysForward(dayOfYear(month, day), dayOfYear(printed, publication.day));
  const later = 366 - ago <= ANNOUNCED_WITHIN || ago > REPORTED_WITHIN;
  const crosses = later ? month < printed : month > printed;
  return { year: year + (crosses ? (later ? 1 : -1) : 0), close: ago < 45 };
}

export interface PageYear {
  /** Year of the latest event of the page, and its day of the year. */
  readonly year: number;
  readonly last: number;
  readonly lead: number;
  readonly clue: PageClue;
  /** The days lie so close together that chance would hardly bring articles of different papers onto one page. */
  readonly close: boolean;
}

/** Days of three articles or more within a week and a half, or of two within two days. */
const CLOSE = { several: 10, two: 2 } as const;
const FEW_DAYS = 30;
const SOME_WEEKS = 45;
const LEAST_LEAD = 2;
/** What lends a year to articles that name no place in common. */
const LEAST_LEAD_WHERE_CLOSE = 2.5;

/** The year that the articles of a page tell together; `days` are days of the year of their events. */
export function findPageYear(days: readonly number[], clues: readonly PageClue[]): PageYear | null {
  const arc = shortestArc(days);
  if (arc === null || days.length < 2 || arc.length > (days.length === 2 ? FEW_DAYS : SOME_WEEKS)) return null;
  const weighed = weighYears(clues, monthOf(arc.last));
  if (weighed === null || weighed.lead < LEAST_LEAD) return null;
  const close = weighed.lead >= LEAST_LEAD_WHERE_CLOSE && arc.length <= (days.length === 2 ? CLOSE.two : CLOSE.several);
  return { year: weighed.year, last: arc.last, lead: weighed.lead, clue: weighed.clue, close };
}
