import { describe, expect, it } from 'vitest';
import { levelled, toLines } from '../../../src/pipeline/lines.ts';

describe('toLines', () => {
  it('knows every line end', () => {
    const lines = toLines('一\n二\r\n三\r四\u2028五\u0085六\f七');
    expect(lines.map((line) => line.text)).toEqual(['一', '二', '三', '四', '五', '六', '七']);
    expect(lines.map((line) => line.gap)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(toLines('一\f\n二').map((line) => line.gap)).toEqual([0, 1]);
  });

  it('counts blank lines and measures indents and widths', () => {
    const [first, second] = toLines('　　标题 2024\n\n \nabcd 好\n');
    expect(first).toMatchObject({ text: '标题 2024', indent: 2, width: 4, gap: 0, start: 2, end: 9 });
    expect(second).toMatchObject({ text: 'abcd 好', indent: 0, width: 3, gap: 2 });
  });

  it('reads a part of a page with offsets into the page', () => {
    expect(toLines('甲\n乙\n丙', 2, 5).map(({ start, end }) => [start, end])).toEqual([[2, 3], [4, 5]]);
  });
});

describe('levelled', () => {
  const gaps = (text: string): number[] => levelled(toLines(text)).map(({ gap }) => gap);

  it('counts gaps from the narrowest usual one', () => {
    expect(gaps('一\n二\n\n\n三\n\n\n\n四')).toEqual([0, 0, 1, 2]);
    expect(gaps('一\n二\n\n三\n\n\n四')).toEqual([0, 0, 1, 2]);
    expect(gaps('一\n二')).toEqual([0, 0]);
  });

  it('is not misled by a rare narrow gap', () => {
    expect(gaps(`${'甲\n\n\n'.repeat(12)}乙\n\n丙`).slice(-2)).toEqual([1, 1]);
  });
});
