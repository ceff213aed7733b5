/** The hard cases of dates in `cases.txt`, each read as an article alone on its page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../../src/pipeline/dates.ts';
import { makePage, NO_FOLIO } from '../make-article.ts';

const CASE = /^(\S+) (?:@(\d{4})(\d{2})(\d{2}) )?(H\|)?(.+)$/;
const sections = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => section.split('\n').filter((line) => line !== ''));

function read(line: string): { expected: string; found: string } {
  const [, expected, year, month, day, headline, text] = CASE.exec(line)!;
  const paragraphs = text!.split('|');
  const known = year === undefined ? undefined : { date: { year: Number(year), month: Number(month), day: Number(day) } };
  const { page, articles } = makePage([headline === undefined ? [null, ...paragraphs] : [paragraphs[0]!, ...paragraphs.slice(1)]], known);
  const date = dateArticles(page, NO_FOLIO, articles)[0]!;
  return { expected: expected!, found: [date.year, date.month, date.day].map((part) => part ?? '?').join('-') };
}

describe.each(sections.map(([name, ...lines]) => ({ name: name!, lines })))('$name', ({ lines }) => {
  it.each(lines)('%s', (line) => {
    const { expected, found } = read(line);
    expect(found).toBe(expected);
  });
});
