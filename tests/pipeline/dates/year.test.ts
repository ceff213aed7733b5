import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../../src/pipeline/dates.ts';
import type { EventDate, Layout } from '../../../src/pipeline/model.ts';
import { makePage, NO_FOLIO } from '../make-article.ts';

type Texts = Parameters<typeof makePage>;

function read(articles: Texts[0], known?: Texts[1], layout: Layout = NO_FOLIO): { dates: EventDate[]; told: string[] } {
  const { page, articles: made } = makePage(articles, known);
  const dates = dateArticles(page, layout, made);
  const told = dates.map(({ year, month, day, yearBasis, yearWords }) => {
    const words = yearWords === null ? '-' : page.text.slice(yearWords.start, yearWords.end);
    return `${year ?? '?'}-${month ?? '?'}-${day ?? '?'} ${yearBasis} ${words}`;
  });
  return { dates, told };
}

const MEETING = '清河县召开大会，全县各单位负责人参加。';

describe('the year from the words of the article', () => {
  it.each([
    ['a look back', `6月28日，${MEETING}会议回顾总结2022年全县工作。`, '2023-6-28 article 回顾总结2022年'],
    ['a year of work', `7月17日，清河县召开全县2024年度信访工作推进会。`, '2024-7-17 article 2024年度信访工作推进会'],
    ['what is to come', `6月18日，${MEETING}2023年，全县规上企业将达到30家。`, '2023-6-18 article 2023年，全县规上企业将达'],
    ['今年 beside it', `6月18日，${MEETING}今年（2011年）是关键一年。`, '2011-6-18 article 今年（2011年'],
    ['去年 beside it', `6月18日，${MEETING}去年（2011年）全县增产。`, '2012-6-18 article 去年（2011年'],
    ['a founding', `6月30日，清河县庆祝建党100周年文艺演出举行。`, '2021-6-30 article 建党100周年'],
    ['a founding in Chinese figures', `9月28日，清河县庆祝新中国成立七十五周年歌咏比赛举行。`, '2024-9-28 article 新中国成立七十五周年'],
    ['a yearly day', `9月9日，清河县庆祝第30个教师节大会召开。`, '2014-9-9 article 第30个教师节'],
    ['a yearly day in Chinese figures', `5月11日，清河县开展第十五个全国防灾减灾日活动。`, '2023-5-11 article 第十五个全国防灾减灾日'],
    ['a plan’s first year', `3月2日，${MEETING}今年是“十四五”开局之年。`, '2021-3-2 article “十四五”开局之年'],
    ['figures as of a month', `7月2日，${MEETING}截至2015年6月底，全县完成投资3亿元。`, '2015-7-2 article 2015年6月'],
    ['figures as of a year’s end', `3月2日，${MEETING}截至2015年底，全县共有学校30所。`, '2016-3-2 article 截至2015年底'],
    ['a plenum', `7月22日，清河县委常委会召开会议，传达学习党的二十届三中全会精神。`, '2024-7-22 article 二十届三中全会'],
    ['a year in Chinese figures', `6月28日，${MEETING}会议总结二〇一二年工作。`, '2013-6-28 article 总结二〇一二年'],
  ])('%s', (_what, lead, expected) => {
    expect(read([[null, lead]]).told).toEqual([expected]);
  });

  it.each([
    ['a plan', `6月18日，${MEETING}到2035年，基本实现现代化。`],
    ['a history', `6月18日，${MEETING}该校创办于1998年。`],
    ['今年 and 去年 alone', `6月18日，${MEETING}去年以来，全县增产，今年再上台阶。`],
    ['an anniversary of something unknown', `6月18日，清河县第一中学建校60周年大会举行。`],
    ['an anniversary to come', `6月18日，${MEETING}以优异成绩迎接建军100周年。`],
    ['the first year of a plan to come', `6月18日，${MEETING}明年是“十四五”开局之年。`],
    ['two clues that disagree', `6月18日，${MEETING}会议总结2012年工作。党史学习教育走深走实。`],
  ])('is not told by %s', (_what, lead) => {
    expect(read([[null, lead]]).told).toEqual(['?-6-18 none -']);
  });

  it('is not that of a day the article looks back on', () => {
    expect(read([[null, `1976年7月28日，地震袭击清河县。2016年，全县建成纪念馆。`]]).told).toEqual(['?-?-? none -']);
  });

  it('is not claimed where it has no such day', () => {
    expect(read([[null, `2月29日，${MEETING}会议总结2022年工作。`]]).told).toEqual(['?-2-29 none -']);
    expect(read([[null, `2月29日，${MEETING}会议总结2023年工作。`]]).told).toEqual(['2024-2-29 article 总结2023年']);
    expect(read([[null, `2023年2月29日，${MEETING}`]]).told).toEqual(['?-?-? none -']);
  });

  it('is told to the year where no day is printed', () => {
    const { dates, told } = read([[null, '近日，清河县召开全县2024年度信访工作推进会。']]);
    expect(told).toEqual(['2024-?-? article 2024年度信访工作推进会']);
    expect(dates[0]!.precision).toBe('year');
  });
});

describe('the year from the page', () => {
  const LOOK_BACK = [null, `6月28日，${MEETING}会议回顾总结2022年全县工作。`] as const;

  it('is lent to articles of the same days, and the lender is shown', () => {
    const { told } = read([[null, `6月26日，${MEETING}`], LOOK_BACK, [null, `6月18日，${MEETING}`]]);
    expect(told).toEqual(['2023-6-26 page 回顾总结2022年', '2023-6-28 article 回顾总结2022年', '2023-6-18 page 回顾总结2022年']);
  });

  it('is not lent across a page whose days lie far apart', () => {
    const { told } = read([[null, `1月26日，${MEETING}`], LOOK_BACK, [null, `10月18日，${MEETING}`]]);
    expect(told).toEqual(['?-1-26 none -', '2023-6-28 article 回顾总结2022年', '?-10-18 none -']);
  });

  it('is not lent to another locality', () => {
    const { told } = read([[null, '6月26日，白石县召开大会，全体机关干部参加。'], LOOK_BACK, [null, `6月8日，${MEETING}`]]);
    expect(told).toEqual(['?-6-26 none -', '2023-6-28 article 回顾总结2022年', '2023-6-8 page 回顾总结2022年']);
  });

  it('is lent without a place in common where the days lie close together', () => {
    const elsewhere = [null, '6月26日，干部职工走进社区，宣讲防汛知识。'] as const;
    expect(read([elsewhere, LOOK_BACK, [null, `6月20日，${MEETING}`]]).told[0]).toBe('2023-6-26 page 回顾总结2022年');
    expect(read([elsewhere, LOOK_BACK]).told[0]).toBe('2023-6-26 page 回顾总结2022年');
    expect(read([[null, elsewhere[1].replace('26', '23')], LOOK_BACK]).told[0]).toBe('?-6-23 none -');
  });

  it('is not lent so on weak words', () => {
    const weak = [null, `6月28日，${MEETING}截至2023年5月，全县完成投资3亿元。`] as const;
    expect(read([[null, '6月27日，干部职工走进社区，宣讲防汛知识。'], weak]).told).toEqual(['?-6-27 none -', '2023-6-28 article 2023年5月']);
  });

  it('minds the turn of the year', () => {
    const { told } = read([[null, `12月29日，${MEETING}`], [null, `1月3日，${MEETING}会议回顾总结2022年全县工作。`]]);
    expect(told).toEqual(['2022-12-29 page 回顾总结2022年', '2023-1-3 article 回顾总结2022年']);
  });

  it('leaves 近日 without a day', () => {
    const { told } = read([[null, `近日，${MEETING}`], LOOK_BACK, [null, `6月18日，${MEETING}`]]);
    expect(told[0]).toBe('?-?-? none -');
  });
});

describe('the year from the newspaper', () => {
  it('is the one in the file’s name, or the year before at its turn', () => {
    const known = { date: { year: 2016, month: 1, day: 5 } };
    expect(read([[null, `1月4日，${MEETING}`], [null, `12月30日，${MEETING}`]], known).told).toEqual(['2016-1-4 file -', '2015-12-30 file -']);
  });

  it('is the one of the folio before that of the file, with its words', () => {
    const folio = { ...NO_FOLIO, folio: { ...NO_FOLIO.folio, date: { year: 2017, month: 6, day: 30, start: 0, end: 5 } } };
    expect(read([[null, `6月28日，${MEETING}`]], { date: { year: 2016, month: 1, day: 5 } }, folio).told).toEqual(['2017-6-28 folio 6月28日']);
  });

  it('is doubted where the article says otherwise', () => {
    const known = { date: { year: 2016, month: 6, day: 30 } };
    const [agreeing, doubted] = read([[null, `6月28日，${MEETING}`], [null, `6月28日，${MEETING}会议回顾总结2022年全县工作。`]], known).dates;
    expect(doubted!.year).toBe(2016);
    expect(doubted!.confidence).toBeLessThan(agreeing!.confidence - 0.2);
  });
});
