import { expect, test } from 'vitest';
import { readPage } from '../../../src/pipeline/index.ts';

const TEXT = '某区举办读书会\n本报讯 9月3日，某区举办读书会，区委书记樊惠林出席。\n记者 景静\n\n某区召开大会\n某区召开大会，区长虎荣鑫主持。\n';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test('articles that the source keeps apart are taken as they are, bylines within them found', () => {
  const headlines = [at('某区举办读书会'), at('某区召开大会')];
  const reading = readPage({
    id: 'p1', file: 'a.csv', text: TEXT,
    articles: [{ start: 0, end: TEXT.indexOf('\n\n'), headline: headlines[0]! }, { start: headlines[1]!.start, end: TEXT.length, headline: headlines[1]! }],
  });
  expect(reading.articles.map(({ headline, article }) => [headline, article.bylines.map(({ name }) => name), article.block.confidence])).toEqual([
    [{ text: '某区举办读书会', origin: 'printed' }, ['景静'], 1],
    [{ text: '某区召开大会', origin: 'printed' }, [], 1],
  ]);
  const runs = [...reading.layout.blocks.flatMap(({ pieces }) => pieces), ...reading.layout.residue].sort((a, b) => a.start - b.start);
  expect(runs.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
});

test('an article without a headline has one derived, and one without a line is none', () => {
  const text = '\n  \n区长虎荣鑫主持大会。';
  const reading = readPage({ id: 'p1', file: 'a.csv', text, articles: [{ start: 0, end: 3, headline: null }, { start: 4, end: text.length, headline: null }] });
  expect(reading.articles.map(({ headline }) => headline.origin)).toEqual(['derived']);
});
