import { describe, expect, it } from 'vitest';
import { judge } from '../../src/ui/day-range.ts';

describe('typed days', () => {
  it('make a range, of which either end may stay open', () => {
    expect(judge('2023-06-28', '2024-07-18')).toEqual({ from: '2023-06-28', to: '2024-07-18' });
    expect(judge('2023-06-28', '2023-06-28')).toEqual({ from: '2023-06-28', to: '2023-06-28' });
    expect(judge('', '2024-07-18')).toEqual({ from: undefined, to: '2024-07-18' });
    expect(judge('', '')).toEqual({ from: undefined, to: undefined });
  });

  it('are refused where the first is after the last', () => {
    expect(judge('2024-07-18', '2023-06-28')).toBe('reversed');
  });

  it.each(['0002-06-28', '0202-06-28', '20233-06-28', '2300-01-01'])('wait while a year is typed: %s', (day) => {
    expect(judge(day, '2024-07-18')).toBe('unfinished');
    expect(judge('', day)).toBe('unfinished');
  });
});
