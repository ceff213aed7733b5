/** A small made-up data set for tests of charts: names, days, and a setting to draw in. */
import type { Names, Setting } from '../../src/charts/chart.ts';
import type { Counted, Tallied } from '../../src/data/counts.ts';
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
  years: null,
});

export const row = (key: string | null, total: number, selected: number, kind: string | null = null): Tallied => ({ key, kind, total, selected });

/** Rows of one count as the index would give them. */
export function tally(rows: readonly Tallied[], base = { total: 10, selected: 5 }): Counted {
  const keys = [...new Set(rows.map(({ key }) => key))];
  const layers = [...new Set(rows.flatMap(({ kind }) => kind ?? []))];
  const step = Math.max(1, layers.length);
  const [total, selected] = [new Int32Array(keys.length * step), new Int32Array(keys.length * step)];
  for (const row of rows) {
    const slot = keys.indexOf(row.key) * step + Math.max(0, layers.indexOf(row.kind ?? ''));
    total[slot] = row.total;
    selected[slot] = row.selected;
  }
  return { keys, layers, total, selected, base, waiting: null };
}
