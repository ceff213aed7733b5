import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../../src/pipeline/dates.ts';
import type { PageInput } from '../../../src/pipeline/model.ts';
import { makePage, NO_FOLIO } from '../make-article.ts';

function read(lead: string, known?: PageInput['known']): string {
  const { page, articles } = makePage([[null, lead, '会议要求，各单位要把任务落到实处，确保按时完成。']], known);
  const date = dateArticles(page, NO_FOLIO, articles)[0]!;
  const words = date.words === null ? '-' : page.text.slice(date.words.start, date.words.end);
  return `${date.year ?? '?'}-${date.month ?? '?'}-${date.day ?? '?'} ${date.basis} ${words}`;
}

describe('the day of the event', () => {
  it.each([
    ['in the lead', '本报讯 3月12日上午，清河县委召开农村工作会议。', '?-3-12 text 3月12日'],
    ['with its year', '本报讯 2019年3月12日，清河县召开农村工作会议。', '2019-3-12 text 2019年3月12日'],
    ['with 号', '9月10号，清河县第一小学举行表彰大会。', '?-9-10 text 9月10号'],
    ['in full-width figures', '本报讯 ６月２８日上午，清河县召开大会。', '?-6-28 text ６月２８日'],
    ['with figures read wrong', '本报讯 1l月l8日，清河县召开大会。', '?-11-18 text 1l月l8日'],
    ['in glyphs read wrong', '本报讯 二O一八年６月２ 8曰，清河县召开大会。', '2018-6-28 text 二O一八年６月２ 8曰'],
    ['in Chinese figures', '本报讯 十二月二十八日，清河县召开大会。', '?-12-28 text 十二月二十八日'],
    ['with a Chinese year', '二〇〇八年六月三日，清河县召开大会。', '2008-6-3 text 二〇〇八年六月三日'],
    ['as a range in one month', '6月28日至30日，清河县举办培训班。', '?-6-28 text 6月28日'],
    ['as a range with one 日', '6月28—30日，清河县举办培训班。', '?-6-28 text 6月28'],
    ['as a range over months', '6月28日至7月2日，清河县举办培训班。', '?-6-28 text 6月28日'],
    ['beside 今天', '今天（9月22日）上午，清河县举行丰收节活动。', '?-9-22 text 今天（9月22日）'],
    ['beside 昨日, both printed', '昨日(9月21日)，清河县举行丰收节活动。', '?-9-21 text 昨日(9月21日)'],
    ['of the event, not of the dispatch', '本报5月8日讯 5月6日上午，清河县召开推进会。', '?-5-6 text 5月6日'],
    ['of the dispatch alone', '本报清河5月8日讯（记者 王明）清河县推进会在县城召开。', '?-5-8 dateline 5月8日'],
    ['not of a dispatch where 电 begins a word', '7月15日电力公司抢修线路。7月16日恢复供电。', '?-7-15 text 7月15日'],
    ['not of a birth where 生 begins a word', '7月15日生态环境局清河分局召开会议。', '?-7-15 text 7月15日'],
    ['昨日 from the dispatch', '本报5月1日讯 昨日，清河县召开推进会。', '?-4-30 dateline 昨日'],
    ['a day alone from the dispatch', '本报5月18日讯 15日上午，清河县召开推进会。', '?-5-15 dateline 15日'],
    ['a day alone of the month before', '本报5月2日讯 29日上午，清河县召开推进会。', '?-4-29 dateline 29日'],
    ['not the deadline', '本报讯 6月5日，清河县召开会议，要求8月底前完成，8月31日前验收。', '?-6-5 text 6月5日'],
    ['not the beginning of the figures', '截至6月30日，全县完成投资3亿元。7月4日，县长到现场督导。', '?-7-4 text 7月4日'],
    ['not in a name', '清河县学习《2021年5月1日意见》。5月20日上午，全县召开会议。', '?-5-20 text 5月20日'],
    ['not another meeting', '清河县贯彻2021年5月1日召开的大会精神。5月20日上午，全县召开会议。', '?-5-20 text 5月20日'],
  ])('%s', (_what, lead, expected) => {
    expect(read(lead)).toBe(expected);
  });

  it.each([
    ['近日', '本报讯 近日，清河县召开推进会。', '?-?-? none 近日'],
    ['日前', '本报讯 清河县日前召开推进会。', '?-?-? none 日前'],
    ['近日 before a later day', '近日，清河县召开会议，县长到会。', '?-?-? none 近日'],
    ['a lunar day', '农历八月十五日，清河县举行晚会。', '?-?-? none -'],
    ['a day no calendar has', '6月31日，清河县召开会议。', '?-?-? none -'],
    ['a span of days', '清河县开展为期15日的行动。', '?-?-? none -'],
    ['昨日 without a day of writing', '本报讯 昨日，清河县召开推进会。', '?-?-? none 昨日'],
    ['the day of birth', '王某，生于3月5日，是清河县的一名教师。', '?-?-? none -'],
  ])('stays unknown for %s', (_what, lead, expected) => {
    expect(read(lead)).toBe(expected);
  });

  it('is looked for behind a line that names the author', () => {
    const { page, articles } = makePage([[null, '王某 文', '3月2日，清河县召开农村工作会议。']]);
    expect(dateArticles(page, NO_FOLIO, articles)[0]).toMatchObject({ month: 3, day: 2 });
  });

  it('is looked for behind a caption', () => {
    const { page, articles } = makePage([[null, '图为5月3日，市民在清河县的新桥上散步。', '5月1日，清河大桥正式通车。']]);
    expect(dateArticles(page, NO_FOLIO, articles)[0]).toMatchObject({ month: 5, day: 1 });
    const alone = makePage([[null, '图为5月3日，市民在清河县的新桥上散步。']]);
    expect(dateArticles(alone.page, NO_FOLIO, alone.articles)[0]).toMatchObject({ month: 5, day: 3 });
  });

  it('is that of an occasion told of later', () => {
    const { page, articles } = makePage([[null, '清河县的羊羔今年长势喜人。', '养殖户算了一笔账，收入比去年多了两成。', '专家组组长王明在10月17日召开的验收会上宣布，项目通过验收。']]);
    expect(dateArticles(page, NO_FOLIO, articles)[0]).toMatchObject({ month: 10, day: 17 });
  });

  it('counts from the day of the newspaper where the file is named by it', () => {
    const known = { date: { year: 2016, month: 1, day: 2 } };
    expect(read('本报讯 昨日上午，清河县召开推进会。', known)).toBe('2016-1-1 file 昨日');
    expect(read('本报讯 30日上午，清河县召开推进会。', known)).toBe('2015-12-30 file 30日');
    expect(read('本报讯 昨日，清河县召开推进会。', { date: { year: 2015, month: 3, day: 1 } })).toBe('2015-2-28 file 昨日');
    expect(read('本报讯 昨日，清河县召开推进会。', { date: { year: 2016, month: 1, day: 1 } })).toBe('2015-12-31 file 昨日');
  });
});
