/**
 * A day as printed -> month and day: 昨日 and 15日 are counted from the day of writing (1月11日电), or from the day of the
 * newspaper; a day alone otherwise takes the month last named before it.
 */
import type { EventDate, Span } from '../model.ts';
import { daysIn, moveDay } from './days.ts';
import type { EventDay } from './event.ts';
import type { DateExpression } from './expressions.ts';
import { yearBy, type Publication } from './publication.ts';

export interface CompletedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly basis: EventDate['basis'];
  /** Where the year stands if the day brought one: beside it, or beside the day it was counted from. */
  readonly yearFrom: { readonly basis: 'printed' | 'folio' | 'file'; readonly words: Span | null } | null;
  readonly confidence: number;
}

interface Anchor {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly basis: 'dateline' | 'folio' | 'file';
  readonly words: Span | null;
}

const COUNTED = 0.85;
const MONTH_BEFORE = 0.7;

/** The event's month and day; null where none is printed or what is printed can't be counted from anything. */
export function completeDay(event: EventDay | null, expressions: readonly DateExpression[], dispatch: DateExpression | null, publication: Publication | null): CompletedDay | null {
  if (event === null || event.expression.vague) return null;
  const { expression, basis, confidence } = event;
  if (expression.month !== null) {
    const year = expression.year ?? yearOfDispatch(dispatch, expression.month, expression.day);
    const yearFrom = year === null ? null : ({ basis: 'printed', words: null } as const);
    return { year, month: expression.month, day: expression.day, basis, yearFrom, confidence };
  }
  const anchor = findAnchor(dispatch, publication);
  if (anchor !== null) return countFrom(anchor, expression, confidence * COUNTED);
  const before = expressions.findLast(({ start, month }) => month !== null && start < expression.start);
  if (expression.day === null || before === undefined || expression.day > daysIn(before.month!, before.year)) return null;
  return { year: null, month: before.month!, day: expression.day, basis, yearFrom: null, confidence: confidence * MONTH_BEFORE };
}

/** 2023年1月2日讯 12月30日: the year printed in the dispatch, or the one beside it. */
function yearOfDispatch(dispatch: DateExpression | null, month: number, day: number | null): number | null {
  if (dispatch?.year == null) return null;
  return yearBy(dispatch, month, day)?.year ?? null;
}

function findAnchor(dispatch: DateExpression | null, publication: Publication | null): Anchor | null {
  if (dispatch !== null && dispatch.month !== null && dispatch.day !== null) {
    const { year, month, day } = dispatch;
    return { year, month, day, basis: 'dateline', words: null };
  }
  if (publication === null || publication.month === null || publication.day === null) return null;
  const { year, month, day, basis, words } = publication;
  return { year, month, day, basis, words };
}

function countFrom(anchor: Anchor, { offset, day }: DateExpression, confidence: number): CompletedDay | null {
  const moved = moveDay(anchor.year, anchor.month, anchor.day, offset ?? 0);
  // A day alone later than the day of writing belongs to the month before.
  const { month, years } = day !== null && day > anchor.day ? moveDay(anchor.year, anchor.month, 1, -1) : moved;
  if (day !== null && day > daysIn(month, anchor.year)) return null;
  const year = anchor.year === null ? null : anchor.year + years;
  const yearFrom = year === null ? null : { basis: anchor.basis === 'dateline' ? ('printed' as const) : anchor.basis, words: anchor.words };
  return { year, month, day: day ?? moved.day, basis: anchor.basis, yearFrom, confidence };
}
