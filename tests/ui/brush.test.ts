import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, TimeAxis } from '../../src/charts/chart.ts';
import { toDay } from '../../src/charts/periods.ts';
import { dayFrom } from '../../src/tables/days.ts';
import { dragged, markAt, nudged, reachOf, toPixel, toTime, type Hold, type Range } from '../../src/ui/brush.ts';

const axis: TimeAxis = { left: 40, right: 640, top: 0, bottom: 100, first: toDay('2023-01-01'), end: toDay('2025-01-01'), step: 'month' };
const range = (from: string, to: string): Range => ({ start: toDay(from), end: toDay(to) + 1 });
const words = ({ start, end }: Range): string => `${dayFrom(start)} ${dayFrom(end - 1)}`;
const at = (iso: string): number => toDay(iso);

describe('a brush', () => {
  it.each([
    ['new', null, '2023-03-10', '2023-05-02', '2023-03-01 2023-05-31'],
    ['new', null, '2023-05-02', '2023-03-10', '2023-03-01 2023-05-31'],
    ['new', null, '2023-03-10', '2023-03-10', '2023-03-01 2023-03-31'],
    ['whole', range('2023-03-01', '2023-05-31'), '2023-04-01', '2023-06-03', '2023-05-01 2023-07-31'],
    ['whole', range('2023-03-01', '2023-05-31'), '2023-04-01', '2020-01-01', '2023-01-01 2023-03-31'],
    ['whole', range('2023-03-01', '2023-05-31'), '2023-04-01', '2030-01-01', '2024-10-01 2024-12-31'],
    ['start', range('2023-03-01', '2023-05-31'), '2023-03-01', '2023-01-20', '2023-02-01 2023-05-31'],
    ['start', range('2023-03-01', '2023-05-31'), '2023-03-01', '2024-01-20', '2023-05-01 2023-05-31'],
    ['end', range('2023-03-01', '2023-05-31'), '2023-06-01', '2023-07-20', '2023-03-01 2023-07-31'],
    ['end', range('2023-03-01', '2023-05-31'), '2023-06-01', '2022-07-20', '2023-03-01 2023-03-31'],
  ] as const)('held at %s, %o, from %s to %s', (hold, held, from, to, expected) => {
    expect(words(dragged(axis, hold, held, at(from), at(to)))).toBe(expected);
  });

  it.each([
    ['start', 1, '2023-04-01 2023-05-31'],
    ['start', -1, '2023-02-01 2023-05-31'],
    ['start', -100, '2023-01-01 2023-05-31'],
    ['start', 100, '2023-05-01 2023-05-31'],
    ['end', 1, '2023-03-01 2023-06-30'],
    ['end', -1, '2023-03-01 2023-04-30'],
    ['end', 100, '2023-03-01 2024-12-31'],
  ] as const)('nudged at its %s by %d', (hold, steps, expected) => {
    expect(words(nudged(axis, hold, range('2023-03-01', '2023-05-31'), steps))).toBe(expected);
  });

  it('stays inside the axis and holds at least one period', () => {
    const day = fc.integer({ min: axis.first, max: axis.end - 1 });
    fc.assert(
      fc.property(fc.constantFrom<Hold>('new', 'whole', 'start', 'end'), day, day, day, day, (hold, a, b, from, to) => {
        const held = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const { start, end } = dragged(axis, hold, held, from, to);
        expect(start).toBeGreaterThanOrEqual(axis.first);
        expect(end).toBeLessThanOrEqual(axis.end);
        expect(end).toBeGreaterThan(start);
      }),
    );
  });

  it('finds its pixels again', () => {
    expect(toPixel(axis, axis.first)).toBe(40);
    expect(toPixel(axis, axis.end + 500)).toBe(640);
    expect(toTime(axis, toPixel(axis, at('2024-02-29')))).toBeCloseTo(at('2024-02-29'), 6);
  });
});

describe('the bar under a hand', () => {
  const mark = (x: number, y: number, height: number, layer: number): Mark => ({ x, y, width: 10, height, count: 1, period: x, layer, subject: { by: 'date', days: 'undated', kind: null } });
  const [low, thin, other] = [mark(100, 60, 40, 0), mark(100, 58, 2, 1), mark(120, 99, 1, 0)];
  const found = (x: number, y: number): Mark | null => markAt([low, thin, other], x, y);

  it('is the layer there, however thin', () => {
    expect(found(105, 80)).toBe(low);
    expect(found(105, 59)).toBe(thin);
  });
  it('is near enough where it is low, and none high above it or beside', () => {
    expect(found(125, 93)).toBe(other);
    expect(found(125, 80)).toBeNull();
    expect(found(105, 51)).toBe(thin);
    expect(found(105, 40)).toBeNull();
    expect(found(115, 90)).toBeNull();
  });
  it('is the nearest one for a finger, which is wide', () => {
    const touched = (x: number, y: number): Mark | null => markAt([low, thin, other], x, y, reachOf('touch'));
    expect(touched(114, 90)).toBe(low);
    expect(touched(117, 99)).toBe(other);
    expect(touched(89, 90)).toBe(low);
    expect(touched(87, 90)).toBeNull();
    expect(touched(105, 45)).toBeNull();
    expect(touched(125, 88)).toBe(other);
  });
});
