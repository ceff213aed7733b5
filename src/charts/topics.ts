/** Topic frequency: articles on each topic, as a count or as a share of all articles. An article may have several. */
import type { Tally } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import { drawBars, rank, ranking, type Bar } from './bars.ts';
import type { Chart, Setting } from './chart.ts';

const byShare = ({ address }: Setting): boolean => address.share?.includes('topics') ?? false;
const shareOf = (count: number, base: number): number => (base === 0 ? 0 : count / base);

function bars(tally: Tally, rows: Tally['rows'], setting: Setting): Bar[] {
  const { names, address } = setting;
  const share = byShare(setting);
  return rows.map(({ key, selected, total }) => ({
    key: key!,
    name: names.topic(key!),
    note: '',
    chosen: address.topic?.includes(key!) ?? false,
    selected: share ? shareOf(selected, tally.base.selected) : selected,
    total: share ? shareOf(total, tally.base.total) : total,
  }));
}

export const topics: Chart = {
  id: 'topics',
  dimension: 'topic',
  controls: ['share'],
  counts: () => ({ by: 'topic', unit: 'articles', split: null }),
  size: (tally) => ranking(tally.rows).length,
  words(tally, setting) {
    const { title, what, whatShare, summary } = t().topics;
    return { title, what: byShare(setting) ? whatShare : what, summary: summary(ranking(tally.rows).length), notes: [] };
  },
  twin(tally, { names }) {
    return {
      columns: [
        { key: 'topic_id', label: 'topic_id', format: 'text' },
        { key: 'topic', label: t().topics.topic, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number' },
        { key: 'share', label: t().chart.share, format: 'share' },
        { key: 'total', label: t().chart.total, format: 'number' },
      ],
      rows: ranking(tally.rows).map(({ key, selected, total }) => [key, names.topic(key!), selected, shareOf(selected, tally.base.selected), total]),
    };
  },
  draw(tally, setting) {
    const shown = rank(tally.rows, setting.address.topic ?? [], setting.rows);
    const read = (next: Tally): Map<string, Bar> => new Map(bars(next, next.rows, setting).map((bar) => [bar.key, bar]));
    return drawBars(tally, { bars: bars(tally, shown, setting), share: byShare(setting), swatch: null }, setting, read);
  },
};
