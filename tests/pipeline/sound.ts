/** What must hold of every reading of every page, whatever the page. */
import { expect } from 'vitest';
import { readPage } from '../../src/pipeline/index.ts';
import type { ArticleReading, PageInput, PageReading, Span } from '../../src/pipeline/model.ts';
import { key } from '../../src/pipeline/text.ts';

/** Without white space, look-alike glyphs made usual as names and offices are told. */
const printed = (words: string): string => key(words).replace(/\s/g, '');

/** Reads a page and checks: each unit once in an article or a residue, each finding in place, the same again the second time. */
export function expectSound(page: PageInput): PageReading {
  const reading = readPage(page);
  expectCovered(reading);
  reading.articles.forEach((article) => expectInPlace(article, page.text));
  for (const { start = 0, end = start } of reading.notices) expect(0 <= start && start <= end && end <= page.text.length).toBe(true);
  expect(JSON.stringify(readPage(page))).toBe(JSON.stringify(reading));
  return reading;
}

function expectCovered({ page, layout }: PageReading): void {
  const spans = [...layout.blocks.flatMap(({ pieces }) => pieces), ...layout.residue].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const { start, end } of spans) {
    expect([start, end > start]).toEqual([at, true]);
    at = end;
  }
  expect(at).toBe(page.text.length);
}

function expectInPlace({ article, headline, date, people, topics, kind }: ArticleReading, page: string): void {
  const { text, at } = article.text;
  expect(at).toHaveLength(text.length + 1);
  for (const offset of at) if (offset < 0 || offset > page.length) expect.fail(`${offset} is not on the page`);
  const inText = ({ start, end }: Span): void => expect(0 <= start && start < end && end <= text.length).toBe(true);
  const slice = ({ start, end }: Span): string => text.slice(start, end);

  for (const { mentions } of people) {
    expect(mentions.length).toBeGreaterThan(0);
    for (const mention of mentions) {
      expect(slice(mention)).toBe(mention.words);
      for (const title of mention.titles) expect(printed(slice(title))).toContain(printed(title.title));
    }
  }
  for (const byline of article.bylines) expect(printed(slice(byline))).toBe(printed(byline.name));
  [...topics.flatMap(({ words }) => words), ...kind.words, ...(date.words === null ? [] : [date.words])].forEach(inText);
  if (date.yearWords !== null) {
    const { start, end } = date.yearWords;
    expect(0 <= start && start < end && end <= page.length).toBe(true);
  }
  if (date.year !== null) expect(date.yearBasis).not.toBe('none');
  if (headline.origin === 'printed') expect(printed(text)).toContain(printed(headline.text));
  for (const sentence of article.sentences) {
    const paragraph = article.paragraphs[sentence.paragraph]!;
    expect(paragraph.start <= sentence.start && sentence.start <= sentence.end && sentence.end <= paragraph.end).toBe(true);
  }
}
