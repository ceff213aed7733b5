/** Kinds of activity: articles of each kind, and the legend where the timeline is split by kind. */
import type { Tallied } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import { drawBars, rank, ranking, type Bar } from './bars.ts';
import type { Chart, Setting } from './chart.ts';

const bar = ({ key, selected, total }: Tallied, { names, address }: Setting): Bar => ({
  key: key!,
  name: names.kind(key!),
  note: '',
  chosen: address.kind?.includes(key!) ?? false,
  selected,
  total,
});

export const kinds: Chart = {
  id: 'kinds',
  dimension: 'kind',
  controls: [],
  counts: () => ({ by: 'kind', unit: 'articles', split: null }),
  size: (tally) => ranking(tally.rows).length,
  words(tally) {
    const { title, what, summary } = t().kinds;
    return { title, what, summary: summary(ranking(tally.rows).length), notes: [] };
  },
  twin(tally, { names }) {
    return {
      columns: [
        { key: 'kind_id', label: 'kind_id', format: 'text' },
        { key: 'kind', label: t().kinds.kind, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number' },
        { key: 'total', label: t().chart.total, format: 'number' },
      ],
      rows: ranking(tally.rows).map(({ key, selected, total }) => [key, names.kind(key!), selected, total]),
    };
  },
  draw(tally, setting) {
    const bars = rank(tally.rows, setting.address.kind ?? [], setting.rows).map((row) => bar(row, setting));
    const swatch = setting.address.stack === 'kind' ? (key: string) => `var(--kind-${(setting.names.kinds.indexOf(key) % 10) + 1})` : null;
    return drawBars(tally, { bars, share: false, swatch }, setting, (next) => new Map(next.rows.map((row) => [row.key!, bar(row, setting)])));
  },
};
