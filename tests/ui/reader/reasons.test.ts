import { describe, expect, it } from 'vitest';
import { findings as en } from '../../../src/i18n/en-findings.ts';
import { findings as zh } from '../../../src/i18n/zh-findings.ts';
import type { Row } from '../../../src/tables/schema.ts';
import { reasons, type ReasonCode } from '../../../src/ui/reader/reasons.ts';

const PAGE = '本报讯 6月\n 28日，二七区……回顾总结2022年工作。';
const certain: Row<'articles'> = {
  article_id: 'a1', page_id: 'p1', number: 1, page_start: 0, page_end: PAGE.length, headline: '二七区召开会议', headline_origin: 'printed',
  date: '2023-06-28', year: 2023, month: 6, day: 28, date_precision: 'day', date_text: '6月28日', date_basis: 'text', year_basis: 'printed', year_text: null,
  date_confidence: 0.95, kind: 'meeting', kind_confidence: 0.9, boundary_confidence: 0.95, chars: 20, corrected: null,
};
const at = (finding: string, value: string, words: string): Row<'evidence'> => {
  const page_start = PAGE.indexOf(words);
  return { article_id: 'a1', finding, value, start: null, end: null, page_start, page_end: page_start + words.length };
};
const read = (article: Partial<Row<'articles'>>, evidence: Row<'evidence'>[] = []) => reasons({ article: { ...certain, ...article }, evidence }, PAGE);
const codes = (article: Partial<Row<'articles'>>): string[] => read(article).map((reason) => `${reason.certainty} ${reason.code}`);

describe('reasons', () => {
  it.each<[string, Partial<Row<'articles'>>, string[]]>([
    ['all that is printed', {}, ['printed headline-printed', 'printed date-text', 'printed year-printed']],
    ['a derived headline', { headline_origin: 'derived' }, ['inferred headline-derived', 'printed date-text', 'printed year-printed']],
    ['a year from the page', { year_basis: 'page' }, ['printed headline-printed', 'printed date-text', 'inferred year-page']],
    ['a date from the file name', { date_basis: 'file', year_basis: 'file' }, ['printed headline-printed', 'inferred date-file', 'inferred year-file']],
    ['a month alone', { date_precision: 'month', date: null, day: null },
      ['printed headline-printed', 'printed date-text', 'printed year-printed', 'inferred month-only']],
    ['a day without a year', { date: null, year: null, year_basis: 'none' }, ['printed headline-printed', 'printed date-text', 'inferred year-none']],
    ['近日', { date_precision: 'none', date_basis: 'none', year_basis: 'none', date: null, date_text: '近日', date_confidence: 0 },
      ['printed headline-printed', 'inferred undated-words']],
    ['no word of time', { date_precision: 'none', date_basis: 'none', year_basis: 'none', date: null, date_text: null, date_confidence: 0 },
      ['printed headline-printed', 'inferred undated']],
    ['doubts', { date_confidence: 0.4, boundary_confidence: 0.5, kind_confidence: 0.3 },
      ['printed headline-printed', 'printed date-text', 'printed year-printed', 'doubt date-doubt', 'doubt boundary-doubt', 'doubt kind-doubt']],
  ])('says %s', (_, article, expected) => {
    expect(codes(article)).toEqual(expected);
  });

  it('names the words and their place on the page, layout removed', () => {
    const found = read({ year_basis: 'article', year_text: '回顾总结2022年' }, [at('date', '2023-06-28', '6月\n 28日'), at('year', '2023', '回顾总结2022年')]);
    expect(found.find((reason) => reason.code === 'date-text')!.places).toEqual([{ start: 4, end: 11, text: '6月28日' }]);
    const year = found.find((reason) => reason.code === 'year-article')!;
    expect(PAGE.slice(year.places[0]!.start, year.places[0]!.end)).toBe('回顾总结2022年');
    expect(zh.reasons['year-article'](year)).toBe('原文没有写年份；2023 年由同一篇文章中的“回顾总结2022年”推断。');
    expect(en.reasons['year-article'](year)).toContain('2023 was inferred from “回顾总结2022年”');
  });

  it('has a sentence in both languages for every code', () => {
    const named = Object.keys(zh.reasons) as ReasonCode[];
    expect(Object.keys(en.reasons).sort()).toEqual([...named].sort());
    for (const code of named) expect(zh.reasons[code]({ text: '近日', year: 2023 })).toMatch(/[。]$/);
  });
});
