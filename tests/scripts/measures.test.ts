import { expect, test } from 'vitest';
import { f1, measure, type ReadArticle } from '../../scripts/measures.ts';

const article = (start: number, end: number, headline: string | null = null, byline: string[] = []): ReadArticle => ({ start, end, headline, byline });

test('counts what is found, claimed and true', () => {
  const truth = [[article(0, 10, '一 二', ['甲', '乙']), article(10, 20)], [article(0, 5, '三', ['丙'])]];
  const read = [[article(0, 10, '一二', ['甲', '丁']), article(10, 15)], []];
  expect(measure(truth, read).map(({ name, found, claimed, true: all }) => [name, found, claimed, all])).toEqual([
    ['boundaries', 1, 2, 3],
    ['headlines', 1, 1, 2],
    ['bylines', 1, 2, 3],
  ]);
});

test('F1 is the harmonic mean of precision and recall, in per cent', () => {
  expect(f1({ name: '', unit: '', found: 1, claimed: 2, true: 4 })).toBeCloseTo(33.33);
  expect(f1({ name: '', unit: '', found: 0, claimed: 0, true: 0 })).toBeNull();
});
