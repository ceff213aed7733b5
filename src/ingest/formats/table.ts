/** CSV and TSV with a row of column names, as RFC 4180 writes them: quoted cells may hold separators and line ends. */
import type { Decoded } from '../decode.ts';
import { columnOf, type CorpusColumn } from './columns.ts';
import { type Contents, type GivenFile, leftOut } from './contents.ts';
import { readCorpus, type CorpusRow } from './corpus.ts';

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** A first line that names a column of text and another one. */
export const looksLikeTable = (text: string): boolean => columnsOf(headerOf(text)).filter((column) => column !== null).length >= 2 && columnsOf(headerOf(text)).includes('text');

/** One article a row. A table without a column of text is left out. */
export function readTable({ path }: GivenFile, decoded: Decoded): Contents {
  const { text } = decoded;
  const header = headerOf(text);
  const columns = columnsOf(header);
  if (!columns.includes('text')) return leftOut(path, 'file_columns', header.names.slice(0, 8).join(', ').slice(0, 200));
  const rows: CorpusRow[] = [];
  const unread: number[] = [];
  let number = 1;
  for (const { cells, whole } of toRows(text, header.end, header.separator)) {
    number++;
    if (!whole) unread.push(number);
    else if (cells.length > 1 || cells[0] !== '') rows.push({ number, cells: named(columns, cells) });
  }
  return readCorpus(path, decoded, rows, unread);
}

interface Header {
  readonly names: readonly string[];
  readonly separator: string;
  /** Where the rows begin. */
  readonly end: number;
}

/** The first line, read with the separator that names the most columns. */
function headerOf(text: string): Header {
  const from = /^\ufeff?(?:sep=.\r?\n)?/i.exec(text)![0].length;
  const line = text.slice(from, from + 4000);
  const read = SEPARATORS.map((separator) => {
    const [first] = toRows(line, 0, separator);
    return { names: first?.cells ?? [], separator, end: from + (first?.end ?? 0) };
  });
  const known = (header: Header): number => columnsOf(header).filter((column) => column !== null).length;
  return read.reduce((a, b) => (known(b) > known(a) || (known(b) === known(a) && b.names.length > a.names.length) ? b : a));
}

/** What each column holds; the first of two columns that hold the same counts. */
function columnsOf({ names }: Header): (CorpusColumn | null)[] {
  const columns = names.map(columnOf);
  return columns.map((column, i) => (columns.indexOf(column) === i ? column : null));
}

function named(columns: readonly (CorpusColumn | null)[], cells: readonly string[]): CorpusRow['cells'] {
  const row: Partial<Record<CorpusColumn, string>> = {};
  columns.forEach((column, i) => {
    if (column !== null && cells[i] !== undefined) row[column] = cells[i];
  });
  return row;
}

interface ReadRow {
  readonly cells: string[];
  readonly end: number;
  /** False where a quotation mark is never closed. */
  readonly whole: boolean;
}

function* toRows(text: string, from: number, separator: string): Generator<ReadRow> {
  let at = from;
  while (at < text.length) {
    const cells: string[] = [];
    let whole = true;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          cell += text.slice(at, quote < 0 ? text.length : quote);
          at = quote < 0 ? text.length : quote + 1;
          whole &&= quote >= 0;
          if (quote < 0 || text[at] !== '"') break;
          cell += '"';
          at++;
        }
      }
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push(cell + text.slice(start, at));
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    yield { cells, end: at, whole };
  }
}
