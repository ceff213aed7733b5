/** What can be taken from a place of the page. */
import type { Outcome } from '../../data/api.ts';
import type { Answer } from '../../data/engine-arrow.ts';
import { EXPORTED, EXPORTS } from '../../data/exports.ts';
import type { Sql } from '../../data/sql.ts';
import type { Dimension } from '../../filters/selection.ts';
import { takeaway } from '../../i18n/takeaway.ts';
import type { Picture } from './picture.ts';

interface Named {
  /** Stands in the name of the file. */
  readonly id: string;
  readonly name: string;
  /** The dimension whose filter does not hold here, as a chart drives it. */
  readonly except?: Dimension;
  /** No filter holds here at all. */
  readonly unfiltered?: boolean;
}

/** Rows that the engine answers a question with; the question has a total order. */
export interface Asked extends Named {
  readonly kind: 'asked';
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly string[];
  readonly question: Sql;
}

/** Rows that are made on the page. */
export interface Made extends Named {
  readonly kind: 'made';
  readonly row: string;
  readonly columns: readonly string[];
  readonly count: number;
  /** The question with the same answer, for the record; null where there is none. */
  readonly question: Sql | null;
  make(report: (rows: number) => void, signal: AbortSignal): Promise<Outcome<Answer>>;
}

/** A chart as a picture. */
export interface Pictured extends Named {
  readonly kind: 'picture';
  draw(): Promise<Picture>;
}

export type Content = Asked | Made | Pictured;

/** The tables of the articles that match `where`. */
export const tablesOf = (where: Sql): Asked[] =>
  EXPORTS.map((id) => ({
    kind: 'asked', id, name: takeaway().exporting[id], row: takeaway().exporting.rowsOf[id], columns: EXPORTED[id].columns, question: EXPORTED[id].question(where),
  }));
