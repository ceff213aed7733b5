import { describe, expect, it } from 'vitest';
import { Affinity } from '../../../src/pipeline/layout/affinity.ts';
import { toLines } from '../../../src/pipeline/lines.ts';

const PAGE = toLines(['供水管网全面检查', '学校开展课后服务', '老化管道已经更换', '家长欢迎课后服务', '供水管网今后管护', ''].join('\n'));

describe('what lines share', () => {
  const affinity = new Affinity(PAGE, () => false);

  it('is more where more rare pairs of characters are the same', () => {
    expect(affinity.of([1], 3)).toBeGreaterThan(0);
    expect(affinity.of([0, 2], 3)).toBe(0);
    expect(affinity.of([0], 4)).toBeGreaterThan(affinity.of([1, 3], 4));
  });

  it('is the same however often and in whatever order it is asked', () => {
    const first = affinity.of([0], 4);
    affinity.of([1], 3);
    expect(affinity.of([0], 4)).toBe(first);
  });

  it('counts the lines that run on from a line as its own', () => {
    const running = new Affinity(PAGE, (i) => i === 2);
    expect(affinity.of([1], 2)).toBe(0);
    expect(running.of([1], 2)).toBeGreaterThan(0);
  });
});
