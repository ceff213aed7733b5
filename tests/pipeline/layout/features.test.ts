import { describe, expect, it } from 'vitest';
import { seeHeadline, seeHeadlineLine, SIGNS, type See } from '../../../src/pipeline/layout/features.ts';
import { habitsOf } from '../../../src/pipeline/layout/habits.ts';
import { sign } from '../../../src/pipeline/layout/signing.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const PAGE = `青石镇的桃花竞相开放，吸引了大批游客前
来观赏，农家乐生意红火，村民高兴。

优化营商环境

县政务服务中心推出便民举措

3月12日，县政务服务中心召开会议，推出
便民举措十项，窗口延时服务，群众办事更
加方便，企业少跑路，材料减一半。
`;

/** What is seen of the headline in lines [from, from + count). */
function seen(from: number, count: number): Map<string, number> {
  const lines = sign(PAGE, toLines(PAGE), new Map());
  const habits = habitsOf(lines);
  const found = new Map<string, number>();
  const see: See = (at, value) => found.set(SIGNS[at]!, value);
  for (let k = from; k < from + count; k++) seeHeadlineLine(lines, habits, from, k, see);
  seeHeadline(lines, habits, from, count, see);
  return found;
}

describe('the signs of a headline', () => {
  it('tell that its words come again below and not above', () => {
    const found = seen(3, 1);
    expect(found.get('words again below')).toBeGreaterThan(0.6);
    expect(found.has('words again above')).toBe(false);
    expect(seen(2, 1).has('no words again below')).toBe(true);
    expect(seen(5, 1).get('words again above')).toBeGreaterThan(0);
  });

  it('tell blank lines around it, the day below it, and the blank line under a kicker', () => {
    expect(seen(3, 1).get('between blank lines')).toBe(1);
    expect(seen(4, 1).has('between blank lines')).toBe(false);
    expect(seen(3, 1).get('date below')).toBe(1);
    expect(seen(2, 1).has('date below')).toBe(false);
    expect(seen(2, 2).get('gap below a kicker')).toBe(1);
    expect(seen(2, 2).has('gap inside')).toBe(false);
    expect(seen(1, 2).get('gap inside')).toBe(1);
  });
});
