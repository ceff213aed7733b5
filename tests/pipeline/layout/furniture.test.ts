import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../../src/pipeline/layout/furniture.ts';
import { findPlaced } from '../../../src/pipeline/layout/placed.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const NEWS = ['本报讯 今年以来，全县各级各部门认真落实各项要求，', '扎实推进各项工作，成效明显。'];
const page = (...blocks: string[][]): string => blocks.map((block) => block.join('\n')).join('\n\n');
const furnitureOf = (text: string): string[] => {
  const lines = toLines(text);
  return lines.filter((_, i) => findFurniture(lines).furniture[i]).map((line) => line.text);
};
const placedOf = (text: string): string[] => {
  const lines = toLines(text);
  const placed = findPlaced(lines, findFurniture(lines).furniture);
  return lines.filter((_, i) => placed[i]).map((line) => line.text);
};

describe('the head of a page', () => {
  it.each([
    [['河源区报', '国内统一刊号CN00-0011　邮发代号99-12', '2021年6月3日　星期四　农历辛丑年四月廿三', '今日八版　总第2210期']],
    [['B02　观察', '责编 秦小雨　美编 郑方　校对 白果', '6月3日　周四']],
    [['首席编辑　郝一民　视觉设计　白帆', '平安河源', '3', '2021.6.3　星期四']],
    [['中共河源区委机关报', '2021年6月3日　第4版']],
    [['今日看点', '东门桥恢复通车／2版', 'A3 荔枝早熟半月', '2021年6月3日　星期四']],
    [['02 街巷', '2021年6月3日　星期四', 'Heyuan District News']],
  ])('%s', (head) => {
    expect(furnitureOf(page(head, NEWS, NEWS))).toEqual(head);
  });

  it('ends where a headline stands', () => {
    expect(furnitureOf(page(['2021年6月3日　星期四　第2版', '区委常委会召开会议研究防汛'], NEWS))).toEqual(['2021年6月3日　星期四　第2版']);
  });
});

describe('the foot of a page', () => {
  it.each([
    '社长：秦小雨　总编辑：郑方　承印：河源印刷厂　开印：2时', '◎编辑：白果　◎电话：2233445', '富强　民主　文明　和谐', '今日天气：小雨转阴　8℃～15℃', '＝＝＝＝＝＝＝＝',
    '扫码关注河源发布微信公众号', '每周二、五出版　每份定价：0.80元', '第 2 页　共 8 页', '新闻爆料：2233445　广告中心2233446', '编校：秦小雨　审定：郑方', '开印：2时10分　印完：4时', '福彩3D第2021151期：6 0 2 9',
  ])('%s', (foot) => {
    expect(furnitureOf(page(NEWS, NEWS, [foot]))).toEqual([foot]);
  });

  it('does not take the second line of a byline', () => {
    expect(furnitureOf(page(NEWS, [...NEWS, '撰稿：秦小雨 编辑：郑方', '审核：白果']))).toEqual([]);
  });
});

describe('headings of briefs', () => {
  it.each(['城乡短讯', '◆ 快讯 ◆', '一句话新闻'])('%s', (heading) => {
    expect(furnitureOf(page(NEWS, [heading], NEWS))).toEqual([heading]);
  });
});

describe('placed notices', () => {
  it.each([
    [['招聘启事', '本店招聘服务员6名，月薪2800元以上，包吃住。', '地址：学院路9号', '电话：0000-2233445']],
    [['停水通知', '因管道检修，明日8时至16时西城片区停水，不便之处敬请谅解。', '河源区供水公司']],
    [['秦小雨遗失导游证一本，证号00000000000，声明作废。']],
    [['白鹤宾馆', '婚宴每桌888元起', '订餐2233445']],
    [['空调清洗　热水器安装', '随叫随到', '13800000000']],
    [['西门国有土地使用权挂牌公告', '河源区西门地块的使用权现以挂牌方式出让，有意者请办理登记手续。', '河源区自然资源局', '2021年6月1日']],
    [['河源区供水公司', '催缴通知', '各用户请于见报之日起10日内缴清水费，逾期停水。', '电话：2233445']],
  ])('%s', (notice) => {
    expect(placedOf(page(NEWS, notice, NEWS))).toEqual(notice);
  });

  it.each([
    [['任前公示', '根据有关规定，现将拟任职人选进行公示，举报电话：0000-2233445。', '中共河源区委组织部']],
    [['桃花节开幕', '本报讯 首届桃花节昨日开幕，门票20元，咨询电话：0000-2233445。']],
    [['区委书记走访白鹤宾馆', '看望在此隔离的群众2233名']],
    [['厂的农机十分火爆，一季度产值', '达到2233445元，均价提高了两', '成，订单已经排到了年底，比上', '一年同期大约增加了一倍还多']],
    [['会议要求，各单位要抓好落实，服务热线2233445要畅通，', '做到件件有回音。']],
  ])('are not news: %s', (block) => {
    expect(placedOf(page(NEWS, block, NEWS))).toEqual([]);
  });
});
