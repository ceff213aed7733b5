import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED } from '../../../src/filters/selection.ts';
import { dayOf, fileName } from '../../../src/ui/export/file.ts';
import { answerOf, headerOf } from '../../../src/ui/export/twin.ts';

const SET = { id: 'erqi', fictional: false, dates: { first: '2023-06-18', last: '2024-07-22' } };

describe('fileName', () => {
  it.each([
    ['the days of the data where none are selected', { ...NOTHING_SELECTED }, 'banmian_erqi_articles_2023-06-18--2024-07-22_2026-03-01.csv'],
    ['the days selected', { ...NOTHING_SELECTED, date: { from: '2023-06-20', to: '2023-06-30' } }, 'banmian_erqi_articles_2023-06-20--2023-06-30_2026-03-01.csv'],
    ['an open range as far as the data reach', { ...NOTHING_SELECTED, date: { from: '2024-01-01', to: '2199-12-31' } }, 'banmian_erqi_articles_2024-01-01--2024-07-22_2026-03-01.csv'],
    ['that other filters were on', { ...NOTHING_SELECTED, topics: ['health'] }, 'banmian_erqi_articles-filtered_2023-06-18--2024-07-22_2026-03-01.csv'],
    ['that only undated articles were wanted', { ...NOTHING_SELECTED, date: 'undated' as const }, 'banmian_erqi_articles-undated_2026-03-01.csv'],
    ['no range outside the data', { ...NOTHING_SELECTED, date: { from: '1990-01-01', to: '1990-12-31' } }, 'banmian_erqi_articles_2026-03-01.csv'],
  ])('says %s', (_, selection, expected) => {
    expect(fileName('articles', SET, selection, '2026-03-01', 'csv')).toBe(expected);
  });
});

it('fileName says that data are invented', () => {
  expect(fileName('officials', { ...SET, id: 'demo', fictional: true, dates: null }, NOTHING_SELECTED, '2026-03-01', 'csv')).toBe('banmian_demo-fictional_officials_2026-03-01.csv');
});

it('dayOf gives the day where the reader is', () => {
  expect(dayOf(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
});

describe('answerOf', () => {
  const twin = {
    columns: [{ key: 'name', label: 'Name', format: 'text' as const }, { key: 'selected', label: 'Selected', format: 'number' as const }, { key: 'share', label: 'Share', format: 'share' as const }],
    rows: [['樊惠林', 12, 0.5], ['=1+1', 0, null]],
  };

  it('gives the rows of the chart by column, with their types', () => {
    expect(answerOf(twin)).toEqual({
      count: 2,
      columns: [
        { name: 'name', type: 'text', cells: ['樊惠林', '=1+1'] },
        { name: 'selected', type: 'int', cells: [12, 0] },
        { name: 'share', type: 'number', cells: [0.5, null] },
      ],
    });
  });
  it('has a header in Chinese when asked', () => expect(headerOf(['name', 'other'], true)).toEqual(['姓名', 'other']));
});
