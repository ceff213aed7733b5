import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/data/csv.ts';
import { NOTHING_SELECTED } from '../../../src/filters/selection.ts';
import { dayOf, fileName, rowsIn } from '../../../src/ui/export/file.ts';
import { twinCsv } from '../../../src/ui/export/twin.ts';

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
    expect(fileName('articles', SET, selection, '2026-03-01')).toBe(expected);
  });
});

it('fileName says that data are invented', () => {
  expect(fileName('officials', { ...SET, id: 'demo', fictional: true, dates: null }, NOTHING_SELECTED, '2026-03-01')).toBe('banmian_demo-fictional_officials_2026-03-01.csv');
});

it('dayOf gives the day where the reader is', () => {
  expect(dayOf(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
});

describe('rowsIn', () => {
  it.each([
    ['no row', [], 0],
    ['plain rows', ['会议', '慰问'], 2],
    ['line ends and quotes inside a cell', ['一\n二', '他说"好"', '三\r\n四'], 3],
  ])('counts %s', (_, cells, expected) => {
    expect(rowsIn(csvOf({ columns: [{ name: 'headline', type: 'text', cells }], count: cells.length }))).toBe(expected);
  });
});

describe('twinCsv', () => {
  const twin = {
    columns: [{ key: 'name', label: 'Name', format: 'text' as const }, { key: 'selected', label: 'Selected', format: 'number' as const }],
    rows: [['樊惠林', 12], ['=1+1', -5]],
  };
  const text = (chinese: boolean): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(twinCsv(twin, chinese));

  it('writes the rows of the chart, text made safe and figures untouched', () => {
    expect(text(false)).toBe("\uFEFFname,selected\r\n樊惠林,12\r\n'=1+1,-5\r\n");
  });
  it('writes a Chinese header when asked', () => {
    expect(text(true)).toContain('\uFEFF姓名,所选\r\n');
  });
});
