/**
 * CSV by RFC 4180 that spreadsheets open safely: UTF-8 with byte-order mark, CRLF, ISO days, and text that a spreadsheet
 * would run as a formula made harmless by a leading apostrophe.
 *
 * The apostrophe is reversible: it is put before every text that, after any apostrophes of its own, begins with a
 * trigger; so one apostrophe is to be taken from every such text and from no other. Numbers are never touched.
 */
import type { Cell } from './api.ts';
import type { Answer } from './engine-arrow.ts';

const TRIGGER = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$|^$/;

export const guardFormula = (text: string): string => (TRIGGER.test(text) ? `'${text}` : text);
/** The text that `guardFormula` was given. */
export const unguardFormula = (text: string): string => (text.startsWith("'") && TRIGGER.test(text) ? text.slice(1) : text);

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const textField = (text: string): string => quote(guardFormula(text));

function field(cell: Cell, isText: boolean): string {
  if (cell === null) return ''; // the empty text is written "", so the two stay apart
  return isText ? textField(String(cell)) : String(cell);
}

/** An answer as CSV bytes; `header` replaces the column names. */
export function csvOf({ columns, count }: Answer, header: readonly string[] = columns.map(({ name }) => name)): Uint8Array<ArrayBuffer> {
  const lines = [header.map(textField).join(',')];
  for (let row = 0; row < count; row++) lines.push(columns.map(({ type, cells }) => field(cells[row]!, type === 'text')).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** A file name from its parts, such as `erqi_articles_2023-01-01_2023-12-31_made-2024-03-01.csv`; all parts are optional but the first two. */
export interface ExportName {
  readonly set: string;
  readonly table: string;
  readonly from?: string;
  readonly to?: string;
  /** The day of the export; handed in, as nothing here asks a clock. */
  readonly day: string;
}

export function csvFileName({ set, table, from, to, day }: ExportName): string {
  const range = from !== undefined && to !== undefined ? [`${from}--${to}`] : [];
  const parts = ['banmian', set, table, ...range, day].map((part) => part.replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, '-'));
  return `${parts.join('_')}.csv`;
}
