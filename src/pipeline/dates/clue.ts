/** What tells a year: words of an article, the span of months in which they would be written, and how much they weigh. */
import type { Span } from '../model.ts';

export type ClueSource = 'printed' | 'now' | 'term' | 'review' | 'ahead' | 'since' | 'month' | 'year' | 'plan' | 'as-of' | 'compared' | 'looked-back' | 'anniversary' | 'yearly-day' | 'session' | 'present';

/** `start`/`end` into the article's text; months are counted as year * 12 + month - 1. */
export interface YearClue extends Span {
  readonly source: ClueSource;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Nothing is reported before this month; null where the words look ahead. */
  readonly floor: number | null;
}

/** Months counted from the year 0; `month` from 1, and beyond 12 or below 1 for the years beside. */
export function monthCount(year: number, month: number): number {
  return year * 12 + month - 1;
}
