import { describe, expect, it } from 'vitest';
import { judge, readDay } from '../../src/ui/day-range.ts';

describe('typed days', () => {
  it('make a range, of which either end may stay open', () => {
    expect(judge('2023-06-28', '2024-07-18')).toEqual({ from: '2023-06-28', to: '2024-07-18' });
    expect(judge('2023-06-28', '2023-06-28')).toEqual({ from: '2023-06-28', to: '2023-06-28' });
    expect(judge('', '2024-07-18')).toEqual({ from: undefined, to: '2024-07-18' });
    expect(judge(' ', '')).toEqual({ from: undefined, to: undefined });
  });

  it('are refused where the first is after the last', () => {
    expect(judge('2024-07-18', '2023-06-28')).toBe('reversed');
  });

  it('are refused by their field where they are no days', () => {
    expect(judge('2023', '2024-07-18')).toBe('from');
    expect(judge('', '2024-07')).toBe('to');
  });

  it.each(['2023-06-28', '20230628', '2023-6-28', '2023/6/28', '2023.06.28', '2023年6月28日', '2023 年 6 月 28 日', '２０２３－０６－２８', ' 2023-06-28 '])('are read however they are written: %s', (typed) => {
    expect(readDay(typed)).toBe('2023-06-28');
  });

  it.each(['', '2023', '2023-06', '2023-02-29', '2023-13-01', '2023-00-10', '06/28/2023', '28.6.2023', '0202-06-28', '20233-06-28', '2300-01-01', 'June 28', '2023----6-28'])('are not made up: %j', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  it('may be a leap day', () => {
    expect(readDay('20240229')).toBe('2024-02-29');
  });
});
