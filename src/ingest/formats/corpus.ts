/**
 * Rows of a prepared corpus -> pages with their articles given. Rows in a row of one newspaper, day and page number make
 * one page; any other row is a page of its own, because nothing says that it shared one.
 */
import type { GivenArticle, Known } from '../../pipeline/model.ts';
import { knownDay, knownFrom } from '../../pipeline/paths.ts';
import type { Decoded } from '../decode.ts';
import type { CorpusColumn } from './columns.ts';
import { type Contents, fileNotice, leftOut, type PageContent } from './contents.ts';
import { decodingNotices } from './text.ts';

/** What one row holds, and which row of the file it is, from 1. */
export interface CorpusRow {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<CorpusColumn, string>>>;
}

/** Rows that are one page; no newspaper prints more articles on one. */
const MOST = 200;

/** The pages that rows make. `unread`: rows that could not be read at all. */
export function readCorpus(path: string, decoded: Decoded, rows: readonly CorpusRow[], unread: readonly number[] = []): Contents {
  const full = rows.filter(({ cells }) => (cells.text ?? '').trim() !== '');
  if (full.length === 0) return leftOut(path, 'file_empty');
  const undated = full.filter(({ cells: { date = '' } }) => date.trim() !== '' && knownDay(date) === null);
  const pages: PageContent[] = [];
  let open: CorpusRow[] = [];
  for (const row of full) {
    if (open.length > 0 && (open.length === MOST || !sharePage(open.at(-1)!, row))) {
      pages.push(toPage(path, decoded.encoding, open));
      open = [];
    }
    open.push(row);
  }
  pages.push(toPage(path, decoded.encoding, open));
  const counted = (code: string, severity: 'doubt' | 'error', numbers: readonly number[]) =>
    numbers.length === 0 ? [] : [fileNotice(path, code, severity, `${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ` … (${numbers.length})` : ''}`)];
  return {
    pages,
    notices: [
      ...decodingNotices(path, decoded),
      ...counted('rows_unreadable', 'error', unread),
      ...counted('rows_without_text', 'doubt', rows.filter((row) => !full.includes(row)).map(({ number }) => number)),
      ...counted('rows_without_day', 'doubt', undated.map(({ number }) => number)),
    ],
    leftOut: unread.length > 0 ? 1 : 0,
  };
}

function sharePage({ cells: a }: CorpusRow, { cells: b }: CorpusRow): boolean {
  return pageNumber(a.page) !== null && a.page === b.page && a.date === b.date && a.newspaper === b.newspaper && knownDay(a.date ?? '') !== null;
}

const pageNumber = (page = ''): number | null => {
  const number = /\d{1,3}/.exec(page);
  return number === null ? null : Number(number[0]);
};

function toPage(path: string, encoding: string, rows: readonly CorpusRow[]): PageContent {
  let text = '';
  const articles: GivenArticle[] = [];
  for (const { cells } of rows) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    let headline: GivenArticle['headline'] = null;
    if ((cells.headline ?? '').trim() !== '') {
      text += cells.headline!;
      headline = { start, end: text.length };
      text += '\n';
    }
    text += cells.text!;
    articles.push({ start, end: text.length, headline });
  }
  const { number, cells } = rows[0]!;
  const last = rows.at(-1)!.number;
  return { file: `${path}#row=${number}${last === number ? '' : `-${last}`}`, text, encoding, known: knownOf(path, cells), articles, notices: [] };
}

function knownOf(path: string, { date, page, section }: CorpusRow['cells']): Known {
  const day = knownDay(date ?? '');
  const number = pageNumber(page);
  return {
    ...knownFrom(path),
    ...(day === null ? {} : { date: day, dateBasis: 'column' }),
    ...(number === null ? {} : { pageNumber: number }),
    ...(section === undefined || section.trim() === '' ? {} : { section: section.trim() }),
  };
}
