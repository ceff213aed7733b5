/** What is to be reached, in per cent, by set and layout. Rates are upper bounds. */
import type { LayoutName } from './laying.ts';
import type { MeasureId } from './tally.ts';

/** `article`: texts of one article each. */
export type View = 'article' | LayoutName;
export const VIEWS: readonly View[] = ['article', 'plain', 'hard', 'columns', 'furniture'];

const TARGETS: Readonly<Record<View, Partial<Record<MeasureId, number>>>> = {
  article: { person: 97, official: 97.5, titles: 95, nations: 90, mentions: 98, 'date-md': 98.5, 'date-year': 92, 'year-false': 1, bylines: 95, kind: 85, topics: 80 },
  plain: { boundaries: 92, headlines: 95, official: 90, titles: 82, 'year-false': 1 },
  hard: { boundaries: 90, headlines: 90, official: 92, 'year-false': 1 },
  columns: { boundaries: 75, official: 75, titles: 65, 'year-false': 1 },
  furniture: { boundaries: 85, official: 88, titles: 78, furniture: 10, 'year-false': 1 },
};

/** Null where none is set. */
export const targetOf = (measure: MeasureId, view: View): number | null => TARGETS[view][measure] ?? null;
