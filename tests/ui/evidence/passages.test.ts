import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/data/evidence.ts';
import { quote } from '../../../src/ui/evidence/passages.ts';

const TEXT = '区委召开会议\n区委书记樊惠林主持会议。樊惠林强调，要抓落实。';
const place = (article_id: string, start: number): Place => ({ article_id, headline: '区委召开会议', date: null, start, end: start + 3, page_start: start + 100, title: null });

describe('quote', () => {
  const first = TEXT.indexOf('樊惠林');
  const second = TEXT.lastIndexOf('樊惠林');

  it('cuts a sentence a place, in three parts, and keeps an article together', () => {
    const quoted = quote([place('a1', first), place('a1', second), place('a2', first)], new Map([['a1', TEXT], ['a2', TEXT]]));
    expect(quoted.map(({ article_id, passages }) => [article_id, passages.map(({ before, words, after }) => `${before}[${words}]${after}`)])).toEqual([
      ['a1', ['区委书记[樊惠林]主持会议。', '[樊惠林]强调，要抓落实。']],
      ['a2', ['区委书记[樊惠林]主持会议。']],
    ]);
    expect(quoted[0]!.passages[1]!.page_start).toBe(second + 100);
  });

  it('gives one passage a place even where the text is missing', () => {
    expect(quote([place('a1', 5)], new Map())[0]!.passages).toHaveLength(1);
  });
});
