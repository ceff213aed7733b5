import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../../src/pipeline/dates.ts';
import { daysIn } from '../../../src/pipeline/dates/days.ts';
import { findKind } from '../../../src/pipeline/kinds.ts';
import { findTopics } from '../../../src/pipeline/topics.ts';
import { cpuTime } from '../cpu-time.ts';
import { makeArticle, makePage, NO_FOLIO } from '../make-article.ts';

const SCRAPS = ['2023年', '6月28日', '15日', '31日', '2月29日', '5月2日讯', '昨日', '近日', '今天（', '）', '第30个', '教师节', '建党', '100周年', '十二', '月', '日', '年', '年度', '工作会议', '总结', '将达', '讯', '电', '，', '。', '、', '\n', '《', '农历', '６', ' ', 'l', '教育局', '局长', '安全生产', '\ud840', '\0'];
const text = fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 3 })), { maxLength: 60 }).map((scraps) => scraps.join(''));

describe('any text', () => {
  it('is read without throwing, and every finding lies inside it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const { page, articles } = makePage(texts.map((each) => [null, each] as const));
        const dates = dateArticles(page, NO_FOLIO, articles);
        expect(dates).toHaveLength(articles.length);
        dates.forEach(({ year, month, day, words, yearWords, confidence, precision }, i) => {
          const { length } = articles[i]!.text.text;
          const spans = [...(words === null ? [] : [words]), ...findTopics(articles[i]!).flatMap((topic) => topic.words), ...findKind(articles[i]!).words];
          for (const { start, end } of spans) expect(0 <= start && start < end && end <= length).toBe(true);
          if (yearWords !== null) expect(0 <= yearWords.start && yearWords.start < yearWords.end && yearWords.end <= page.text.length).toBe(true);
          if (month !== null) expect(month >= 1 && month <= 12).toBe(true);
          if (day !== null) expect(month !== null && day >= 1 && day <= daysIn(month, year)).toBe(true);
          expect(precision).toBe(day !== null ? 'day' : month !== null ? 'month' : year !== null ? 'year' : 'none');
          expect(confidence >= 0 && confidence <= 1).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('takes time in proportion to its length', () => {
    const passage = '2019年5月1日，县教育局局长到第30个教师节会场，建党100周年。';
    const took = (times: number): number => {
      const article = makeArticle(null, ...Array<string>(times).fill(passage));
      return Math.min(...[1, 2, 3].map(() => cpuTime(() => {
        dateArticles(article.page, NO_FOLIO, [article]);
        findTopics(article);
        findKind(article);
      })));
    };
    took(500);
    expect(took(8000)).toBeLessThan(32 * Math.max(2, took(1000)));
  });
});
