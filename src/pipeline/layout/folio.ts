/** The folio: the date of the issue and the number of the page, read from the page's furniture. */
import type { Layout, Line } from '../model.ts';
import { key } from '../text.ts';

export const DATE = /((?:19|20)\d{2})\s{0,2}[年.\-/]\s{0,2}(\d{1,2})\s{0,2}[月.\-/]\s{0,2}(\d{1,2})\s{0,2}日?/;
export const PAGE = /第?\s{0,2}([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,2}版/;
export const BARE_NUMBER = /^[—\-–·•*\s第]{0,6}([A-Z]?\d{1,3})[—\-–·•*\s]{0,6}[版页]?$/;

const DIGITS = '零一二三四五六七八九';

function pageNumber(text: string): number {
  const arabic = /\d+/.exec(text);
  if (arabic) return Number(arabic[0]);
  const ten = text.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(text);
  return (ten === 0 ? 1 : DIGITS.indexOf(text[0]!)) * 10 + (ten === text.length - 1 ? 0 : DIGITS.indexOf(text[ten + 1]!));
}

/** Date and page number as first printed in the lines that are furniture. */
export function folioOf(lines: readonly Line[], furniture: readonly boolean[]): Layout['folio'] {
  let date: Layout['folio']['date'] = null;
  let number: Layout['folio']['pageNumber'] = null;
  lines.forEach((line, i) => {
    if (!furniture[i]) return;
    const text = key(line.text);
    const day = date ? null : DATE.exec(text);
    if (day && Number(day[2]) >= 1 && Number(day[2]) <= 12 && Number(day[3]) >= 1 && Number(day[3]) <= 31) {
      const start = line.start + day.index;
      date = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]), start, end: start + day[0].trimEnd().length };
    }
    const page = number ? null : (PAGE.exec(text) ?? BARE_NUMBER.exec(text));
    if (page) {
      const start = line.start + page.index;
      number = { number: pageNumber(page[1]!), start, end: start + page[0].trimEnd().length };
    }
  });
  return { date, pageNumber: number };
}
