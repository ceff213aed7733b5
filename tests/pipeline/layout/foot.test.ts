import { describe, expect, it } from 'vitest';
import { fillFoot } from '../../../src/pipeline/layout/foot.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const NEWS = '本报讯 南岭县近日开展植树活动，\n栽下树苗五千株。';
const footOf = (text: string): string[] => {
  const lines = toLines(text);
  const furniture = lines.map((line) => line.text.startsWith('责任编辑'));
  fillFoot(lines, furniture);
  return lines.filter((_, i) => furniture[i]).map((line) => line.text);
};

describe('the foot of a page', () => {
  it.each([
    [['少开一天车　多一片蓝天']], [['协办：南岭县供销社']], [['绿色出行　从我做起', '南岭县文明办']], [['下周三出版', 'NANLING BAO']],
  ])('is what stands below the last sentence and is none: %s', (foot) => {
    expect(footOf(`${NEWS}\n\n${foot.join('\n')}\n`)).toEqual(foot);
  });

  it('goes on over what is known, below a byline too', () => {
    expect(footOf(`${NEWS}（秦小雨）\n\n特约刊登：南岭茶厂\n\n责任编辑：白果\n`)).toEqual(['特约刊登：南岭茶厂', '责任编辑：白果']);
  });

  it.each([
    ['a sentence', `${NEWS}\n\n活动将持续一周。`],
    ['a byline', `${NEWS}\n\n本报记者　秦小雨`],
    ['names alone', `${NEWS}\n\n秦小雨　郑方`],
    ['the body that sent it', `${NEWS}\n\n南岭县林业局`],
    ['a source in brackets', `${NEWS}\n\n（县融媒体中心）`],
    ['where it goes on', `${NEWS}\n\n（下转第2版）`],
    ['what runs on from above', '本报讯 南岭县近日开展植树\n\n活动'],
    ['a page that is nothing else', '少开一天车　多一片蓝天'],
  ])('is not %s', (_, text) => {
    expect(footOf(text)).toEqual([]);
  });
});
