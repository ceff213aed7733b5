/** What a chart shows as CSV bytes: the rows of its table twin. */
import type { Twin } from '../../charts/chart.ts';
import { csvOf } from '../../data/csv.ts';
import { CHINESE_COLUMNS } from '../../i18n/columns.ts';

/** The header line of the columns: their names, or Chinese words. */
export const headerOf = (columns: readonly string[], chinese: boolean): string[] => columns.map((column) => (chinese ? (CHINESE_COLUMNS[column] ?? column) : column));

export function twinCsv({ columns, rows }: Twin, chinese: boolean): Uint8Array<ArrayBuffer> {
  const answer = {
    columns: columns.map(({ key, format }, at) => ({ name: key, type: format === 'text' ? ('text' as const) : ('number' as const), cells: rows.map((row) => row[at] ?? null) })),
    count: rows.length,
  };
  return csvOf(answer, headerOf(columns.map(({ key }) => key), chinese));
}
