import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBin, periods, shift, snap, startOf, ticks, toDay } from '../../src/charts/periods.ts';
import { dayFrom } from '../../src/tables/days.ts';

const BINS = ['day', 'week', 'month', 'quarter', 'year'] as const;
const day = fc.integer({ min: toDay('1900-01-01'), max: toDay('2100-12-31') });

describe('periods', () => {
  it.each([
    ['day', '2023-06-28', '2023-06-28', '2023-06-29'],
    ['week', '2023-06-28', '2023-06-26', '2023-07-03'],
    ['week', '2023-07-02', '2023-06-26', '2023-07-03'],
    ['week', '1969-12-31', '1969-12-29', '1970-01-05'],
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['quarter', '2023-12-31', '2023-10-01', '2024-01-01'],
    ['year', '2024-07-22', '2024-01-01', '2025-01-01'],
  ] as const)('a %s that holds %s is from %s to before %s', (bin, iso, start, next) => {
    expect(dayFrom(startOf(bin, toDay(iso)))).toBe(start);
    expect(dayFrom(shift(bin, toDay(start), 1))).toBe(next);
  });

  it('follow one another without gap or overlap and hold both ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BINS), day, fc.nat(400), (bin, first, length) => {
        const all = periods(bin, first, first + length);
        expect(all[0]!.start).toBeLessThanOrEqual(first);
        expect(all.at(-1)!.end).toBeGreaterThan(first + length);
        all.slice(1).forEach((period, i) => expect(period.start).toBe(all[i]!.end));
      }),
    );
  });

  it('are months for two pages a year apart and for ten years', () => {
    expect(chooseBin(toDay('2023-06-18'), toDay('2024-07-22'))).toBe('month');
    expect(chooseBin(toDay('2015-01-01'), toDay('2024-12-31'))).toBe('month');
    expect(chooseBin(toDay('2023-06-18'), toDay('2023-06-28'))).toBe('day');
    expect(chooseBin(toDay('1960-01-01'), toDay('2024-12-31'))).toBe('year');
  });

  it('snap to the nearer edge', () => {
    expect(dayFrom(snap('month', toDay('2023-06-10')))).toBe('2023-06-01');
    expect(dayFrom(snap('month', toDay('2023-06-20')))).toBe('2023-07-01');
  });
});

describe('ticks', () => {
  it('leave each the room it asks for, whatever the bin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BINS), day, fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 60, max: 2000 }), (bin, first, length, width) => {
        const all = ticks(bin, first, first + length, width, 60);
        expect(all.length).toBeLessThanOrEqual(Math.max(1, width / 60));
        for (const tick of all) expect(tick.day).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it('say the year on the first and where it changes', () => {
    const all = ticks('month', toDay('2023-11-01'), toDay('2024-03-01'), 600, 60);
    expect(all.map(({ day: at, full }) => [dayFrom(at), full])).toEqual([
      ['2023-11-01', true],
      ['2023-12-01', false],
      ['2024-01-01', true],
      ['2024-02-01', false],
    ]);
  });
});

it('labels the first and the last period where the axis has room for little else', () => {
  const [first, end] = [toDay('2023-06-01'), toDay('2024-08-01')];
  expect(ticks('month', first, end, 230, 48).map(({ day, unit, full }) => [dayFrom(day), unit, full])).toEqual([
    ['2023-06-01', 'month', true],
    ['2024-07-01', 'month', true],
  ]);
  expect(ticks('month', first, end, 40, 48).map(({ day }) => dayFrom(day))).toEqual(['2023-06-01']);
});
