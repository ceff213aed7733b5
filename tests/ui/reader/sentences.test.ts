import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/ui/reader/sentences.ts';

const around = (text: string, words: string): string => {
  const at = text.indexOf(words);
  const { start, end } = sentenceAround(text, at, at + words.length);
  return text.slice(start, end);
};

describe('sentenceAround', () => {
  it.each([
    ['between full stops', '会议召开。区委书记樊惠林出席会议并讲话。会上宣读了决定。', '樊惠林', '区委书记樊惠林出席会议并讲话。'],
    ['from the first unit', '樊惠林出席。会后座谈。', '樊惠林', '樊惠林出席。'],
    ['to a last unit without a stop', '会议召开。樊惠林出席', '樊惠林', '樊惠林出席'],
    ['inside its paragraph', '标题没有句号\n樊惠林出席会议\n记者 景静', '樊惠林', '樊惠林出席会议'],
    ['with the quotation mark that closes', '他说：“樊惠林来了！”大家鼓掌。', '樊惠林', '他说：“樊惠林来了！”'],
    ['after a quotation that ended', '“实在是太感动了。”汤晓义叮嘱街道。', '汤晓义', '汤晓义叮嘱街道。'],
    ['with repeated marks', '真的吗？！樊惠林笑了。', '樊惠林', '樊惠林笑了。'],
    ['not cut at a semicolon', '李卓瑜宣读决定；樊惠林讲话。', '樊惠林', '李卓瑜宣读决定；樊惠林讲话。'],
    ['of words that hold a stop', '会上，“好。好”被引用。会后散场。', '好。好', '会上，“好。好”被引用。'],
  ])('is cut %s', (_, text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  it('holds the place at every offset and never crosses a paragraph', () => {
    const text = '标题\n本报讯。“甲。”乙）丙？！丁\n\n戊。';
    for (let start = 0; start < text.length; start++) {
      if (text[start] === '\n') continue;
      const span = sentenceAround(text, start, start + 1);
      expect(span.start).toBeLessThanOrEqual(start);
      expect(span.end).toBeGreaterThan(start);
      expect(text.slice(span.start, span.end)).not.toContain('\n');
    }
  });

  it('stays inside the text for places outside it', () => {
    expect(sentenceAround('甲。', 7, 9)).toEqual({ start: 2, end: 2 });
    expect(sentenceAround('', 0, 0)).toEqual({ start: 0, end: 0 });
  });
});
