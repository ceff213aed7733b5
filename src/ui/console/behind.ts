/** The statement behind a chart, the list or the evidence under a selection, as a reader can read and change it. */
import type { Chart } from '../../charts/chart.ts';
import { placesWindow, type Subject } from '../../data/evidence.ts';
import { EXPORTED } from '../../data/exports.ts';
import type { Sql } from '../../data/sql.ts';
import { chartStatement } from '../../data/typed/chart-statement.ts';
import { readable, tidy } from '../../data/typed/literals.ts';
import type { Address } from '../../filters/address.ts';
import { predicate } from '../../filters/dimensions.ts';
import type { Selection } from '../../filters/selection.ts';
import { sqlConsole } from './console.svelte.ts';

export type Behind = { readonly chart: Chart } | { readonly list: true } | { readonly subject: Subject; readonly where: Sql; readonly lines: number };

/** The question with its values bound. */
export function questionBehind(behind: Behind, address: Address, selection: Selection): Sql {
  if ('chart' in behind) return chartStatement(behind.chart.counts(address), predicate(selection, behind.chart.dimension));
  if ('list' in behind) return EXPORTED.articles.question(predicate(selection));
  return placesWindow(behind.subject, behind.where, 0, behind.lines);
}

export const openBehind = (behind: Behind, address: Address, selection: Selection): void => sqlConsole.open(tidy(readable(questionBehind(behind, address, selection))));
