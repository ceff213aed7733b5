/** Topic frequency: articles on each topic, as a count or as a share of all articles. An article may have several. */
import type { Counted } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import { drawBars, type Bar, type Ranking } from './bars.ts';
import type { Chart, Setting } from './chart.ts';
import { rank, rankedValues, ranking, type Ranked } from './ranking.ts';

const byShare = ({ address }: Setting): boolean => address.share?.includes('topics') ?? false;
const shareOf = (count: number, base: number): number => (base === 0 ? 0 : count / base);

function bars({ base }: Counted, rows: readonly Ranked[], setting: Setting): Bar[] {
  const { names, address } = setting;
  const share = byShare(setting);
  return rows.map(({ key, slot, selected, total }) => ({
    key,
    slot,
    name: names.topic(key),
    note: '',
    chosen: address.topic?.includes(key) ?? false,
    selected: share ? shareOf(selected, base.selected) : selected,
    total: share ? shareOf(total, base.total) : total,
  }));
}

const rankingOf = (counted: Counted, setting: Setting): Ranking => ({
  by: 'topic', bars: bars(counted, rank(counted, setting.address.topic ?? [], setting.rows), setting), share: byShare(setting), swatch: null,
});

export const topics: Chart = {
  id: 'topics',
  dimension: 'topic',
  controls: ['share'],
  counts: () => ({ by: 'topic', unit: 'articles', split: null }),
  size: rankedValues,
  words(counted, setting) {
    const { title, what, whatShare, summary } = t().topics;
    return { title, what: byShare(setting) ? whatShare : what, summary: summary(rankedValues(counted)), notes: [] };
  },
  twin(counted, { names }) {
    const ranked = ranking(counted);
    return {
      columns: [
        { key: 'topic_id', label: 'topic_id', format: 'text' },
        { key: 'topic', label: t().topics.topic, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number', counts: 'selected' },
        { key: 'share', label: t().chart.share, format: 'share' },
        { key: 'total', label: t().chart.total, format: 'number', counts: 'total' },
      ],
      rows: ranked.map(({ key, selected, total }) => [key, names.topic(key), selected, shareOf(selected, counted.base.selected), total]),
      subjects: ranked.map(({ key }) => ({ by: 'topic', id: key })),
    };
  },
  draw: (counted, setting) => drawBars(counted, setting, rankingOf),
};
