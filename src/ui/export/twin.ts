/** What a chart shows as an answer that can be written to a file: the rows of its table twin. */
import type { Twin } from '../../charts/chart.ts';
import type { Answer, AnswerColumn } from '../../data/engine-arrow.ts';
import { csvHeader, csvRows } from '../../data/csv.ts';
import { CHINESE_COLUMNS } from '../../i18n/columns.ts';

/** The header line of the columns: their names, or Chinese words. */
export const headerOf = (columns: readonly string[], chinese: boolean): string[] => columns.map((column) => (chinese ? (CHINESE_COLUMNS[column] ?? column) : column));

const TYPES = { text: 'text', number: 'int', share: 'number' } as const satisfies Record<Twin['columns'][number]['format'], AnswerColumn['type']>;

export const answerOf = ({ columns, rows }: Twin): Answer => ({
  columns: columns.map(({ key, format }, at) => ({ name: key, type: TYPES[format], cells: rows.map((row) => row[at] ?? null) })),
  count: rows.length,
});

/** The rows as a CSV for spreadsheets, without their origin: for small tables that stand beside their explanation. */
export function twinCsv(twin: Twin, chinese: boolean): Blob {
  const header = headerOf(twin.columns.map(({ key }) => key), chinese);
  return new Blob([csvHeader(header), csvRows(answerOf(twin))], { type: 'text/csv;charset=utf-8' });
}
