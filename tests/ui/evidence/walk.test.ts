import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/charts/chart.ts';
import { neighbour, type Step } from '../../../src/ui/evidence/walk.ts';

const mark = (period: number, layer: number): Mark => ({ x: 0, y: 0, width: 1, height: 1, count: 1, period, layer, subject: { by: 'date', days: 'undated', kind: null } });
const MARKS = [mark(0, 0), mark(0, 2), mark(3, 1), mark(3, 2), mark(3, 4), mark(5, 0)];

const from = (period: number, layer: number, step: Step): string => {
  const found = neighbour(MARKS, { period, layer }, step);
  return found ? `${found.period} ${found.layer}` : 'none';
};

describe('a step from bar to bar', () => {
  it.each<[number, number, Step, string]>([
    [0, 0, 'right', '3 1'],
    [0, 2, 'right', '3 2'],
    [3, 4, 'right', '5 0'],
    [3, 4, 'left', '0 2'],
    [5, 0, 'right', '5 0'],
    [0, 0, 'left', '0 0'],
    [3, 1, 'up', '3 2'],
    [3, 4, 'up', '3 4'],
    [3, 2, 'down', '3 1'],
    [3, 1, 'down', '3 1'],
    [5, 0, 'first', '0 0'],
    [0, 2, 'last', '5 0'],
  ])('from %i %i %s is %s', (period, layer, step, to) => expect(from(period, layer, step)).toBe(to));

  it('stays near a bar that is gone, and is nowhere without bars', () => {
    expect(from(1, 0, 'stay')).toBe('3 1');
    expect(from(9, 3, 'stay')).toBe('5 0');
    expect(neighbour([], { period: 0, layer: 0 }, 'right')).toBeNull();
  });
});
