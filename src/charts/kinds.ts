/** Kinds of activity: articles of each kind, and the legend where the timeline is split by kind. */
import type { Counted } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import { drawBars, type Bar, type Ranking } from './bars.ts';
import type { Chart, Setting } from './chart.ts';
import { rank, rankedValues, ranking, type Ranked } from './ranking.ts';

const bar = ({ key, slot, selected, total }: Ranked, { names, address }: Setting): Bar => ({
  key,
  slot,
  name: names.kind(key),
  note: '',
  chosen: address.kind?.includes(key) ?? false,
  selected,
  total,
});

const rankingOf = (counted: Counted, setting: Setting): Ranking => ({
  by: 'kind',
  bars: rank(counted, setting.address.kind ?? [], setting.rows).map((row) => bar(row, setting)),
  share: false,
  swatch: setting.address.stack === 'kind' ? (key) => `var(--kind-${(setting.names.kinds.indexOf(key) % 10) + 1})` : null,
});

export const kinds: Chart = {
  id: 'kinds',
  dimension: 'kind',
  controls: [],
  counts: () => ({ by: 'kind', unit: 'articles', split: null }),
  size: rankedValues,
  words(counted) {
    const { title, what, summary } = t().kinds;
    return { title, what, summary: summary(rankedValues(counted)), notes: [] };
  },
  twin(counted, { names }) {
    const ranked = ranking(counted);
    return {
      columns: [
        { key: 'kind_id', label: 'kind_id', format: 'text' },
        { key: 'kind', label: t().kinds.kind, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number', counts: 'selected' },
        { key: 'total', label: t().chart.total, format: 'number', counts: 'total' },
      ],
      rows: ranked.map(({ key, selected, total }) => [key, names.kind(key), selected, total]),
      subjects: ranked.map(({ key }) => ({ by: 'kind', id: key })),
    };
  },
  draw: (counted, setting) => drawBars(counted, setting, rankingOf),
};
