/**
 * CSV by RFC 4180 in two dialects. For spreadsheets: UTF-8 with byte-order mark, CRLF, ISO days, and text that a
 * spreadsheet would run as a formula made harmless by a leading apostrophe. Raw, for programs: the same without the mark
 * and without apostrophes.
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
const textField = (text: string, raw: boolean): string => quote(raw ? text : guardFormula(text));

function field(cell: Cell, isText: boolean, raw: boolean): string {
  if (cell === null) return ''; // the empty text is written "", so the two stay apart
  return isText ? textField(String(cell), raw) : String(cell);
}

/** The first line, after the byte-order mark where the file is for spreadsheets. */
export const csvHeader = (names: readonly string[], raw = false): string => `${raw ? '' : '\uFEFF'}${names.map((name) => textField(name, raw)).join(',')}\r\n`;

/** The rows of an answer, each with its line end. */
export function csvRows({ columns, count }: Answer, raw = false): string {
  let text = '';
  for (let row = 0; row < count; row++) text += `${columns.map(({ type, cells }) => field(cells[row]!, type === 'text', raw)).join(',')}\r\n`;
  return text;
}
