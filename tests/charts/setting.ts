/** A small made-up data set for tests of charts: names, days, and a setting to draw in. */
import type { Names, Setting } from '../../src/charts/chart.ts';
import type { Tallied, Tally } from '../../src/data/counts.ts';
import type { Address } from '../../src/filters/address.ts';

const names: Names = {
  official: (id) => ({ name: `甲${id}`, reading: `Jia ${id}`, title: '区长' }),
  topic: (id) => `主题${id}`,
  kind: (id) => `类型${id}`,
  kinds: ['meeting', 'visit'],
};

export const setting = (address: Address = {}, width = 600): Setting => ({
  language: 'zh',
  names,
  address,
  dates: { first: '2023-06-18', last: '2023-10-02' },
  pageDays: ['2023-06-18', '2023-07-04', '2023-10-02'],
  width,
  rows: 3,
});

export const row = (key: string | null, total: number, selected: number, kind: string | null = null): Tallied => ({ key, kind, total, selected });

export function tally(rows: readonly Tallied[], base = { total: 10, selected: 5 }): Tally {
  return { rows, base };
}
