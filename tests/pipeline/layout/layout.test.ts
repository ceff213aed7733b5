import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/pipeline/articles.ts';
import { toLines } from '../../../src/pipeline/lines.ts';
import type { Layout } from '../../../src/pipeline/model.ts';

const read = (text: string): Layout => layOut({ id: 'p', file: 'p.txt', text }, toLines(text));

describe('the folio', () => {
  it.each([
    ['云溪日报\n2023年3月14日　星期二　第02版　要闻\n\n正文从这里开始。\n', { year: 2023, month: 3, day: 14 }, 2],
    ['2023.03.14 星期二 A3版\n责任编辑：宋知远　校对：叶秋\n\n正文从这里开始。\n', { year: 2023, month: 3, day: 14 }, 3],
    ['第十二版 ２０２３年３月１４日\n\n正文从这里开始。\n', { year: 2023, month: 3, day: 14 }, 12],
  ])('%s', (text, date, number) => {
    const { folio, blocks } = read(text);
    expect(folio.date).toMatchObject(date);
    expect(folio.pageNumber?.number).toBe(number);
    expect(text.slice(folio.date!.start, folio.date!.end)).toMatch(/[23２３].*14|１４/);
    expect(blocks).toHaveLength(1);
    expect(text.slice(blocks[0]!.pieces[0]!.start)).toBe('正文从这里开始。\n');
  });

  it('is not read from a date in running text', () => {
    const { folio, residue } = read('本报讯 云溪县自2023年3月14日起实行\n新办法，由县人民政府负责解释。\n');
    expect(folio).toEqual({ date: null, pageNumber: null });
    expect(residue.map((r) => r.role)).toEqual(['blank']);
  });
});

describe('page furniture', () => {
  const news = ['本报讯 今年以来，全县各级各部门认真落实要求，', '扎实推进各项工作，成效明显。', '', '', '据了解，全县已经完成投资二十亿元，各项工作进展', '顺利，群众得到了更多的实惠。', '今后，全县还将继续努力。', '', '会议还听取了汇报。'];
  it.each([
    'A02 要闻', '民生·03', '第3版 经济·社会', '责任编辑/王晓明 版式/李丽', '值班编委：王晓明　责编：李四', '公益广告 讲文明树新风',
    '主办：中共云溪县委 云溪县人民政府', '本报社址：云溪县人民路12号 邮编：450000', '广告经营许可证：4100001', '印刷：云溪日报印务有限公司', 'WWW.YXRB.CN',
    '扫一扫 关注云溪日报微信公众号', '2023.7.5 WEDNESDAY', '内部资料 免费交流', '版权所有 未经授权不得转载', '云溪日报',
  ])('%s', (line) => {
    const { residue } = read([...news.slice(0, 3), line, ...news.slice(3)].join('\n'));
    expect(residue.filter(({ role }) => role === 'furniture')).toHaveLength(1);
  });
});

describe('doubts', () => {
  it('name the lines that another column may have left', () => {
    const text = '本报讯 云溪县把群众的冷暖放在心上，全\n县各级各部门要进一步统一思想，提高认识\n桃园三千亩\n抓好各项工作的落实，为全年各项目标任务\n的完成打下坚实的基础。\n';
    const { notices } = read(text);
    expect(notices).toMatchObject([{ code: 'fragment_doubt', severity: 'doubt', articleId: 'p-01' }]);
    expect(text.slice(notices[0]!.start, notices[0]!.end)).toBe('桃园三千亩');
  });

  it('are absent where nothing is doubtful', () => {
    expect(read('本报讯 云溪县召开会议。记者 方小满\n\n本报讯 青石镇桃花开放。记者 方小满\n').notices).toEqual([]);
  });

  it('weigh a boundary: a byline before a lead is surer than a bare gap', () => {
    const first = (text: string): number => read(text).blocks[0]!.confidence;
    expect(first('本报讯 云溪县召开会议，部署春耕工作。记者 方小满\n\n本报讯 青石镇桃花开放，游客众多。记者 方小满\n')).toBeGreaterThan(0.99);
    expect(read('').blocks).toEqual([]);
  });
});
