/** Mentions per official: articles that name them, or times their name is printed. Other people are not ranked. */
import type { Counted } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import type { TitleSpan } from '../tables/directory.ts';
import { drawBars, type Bar, type Ranking } from './bars.ts';
import type { Chart, Setting } from './chart.ts';
import { rank, rankedValues, ranking, type Ranked } from './ranking.ts';

/** The title seen last up to `day`; where none was seen yet, the first one later. */
export function titleAt(spans: readonly TitleSpan[], day: string): string {
  const seen = spans.filter(({ first }) => first <= day);
  const until = ({ last }: TitleSpan): string => (last < day ? last : day);
  if (seen.length > 0) return seen.reduce((best, span) => (until(span) > until(best) ? span : best)).title;
  return spans.length > 0 ? spans.reduce((best, span) => (span.first < best.first ? span : best)).title : '';
}

function bar({ key, slot, selected, total }: Ranked, { names, language, address }: Setting): Bar {
  const { name, reading, title } = names.official(key);
  const note = language === 'zh' ? title : [reading, title].filter(Boolean).join(', ');
  return { key, slot, name, note, brief: title, chosen: address.official?.includes(key) ?? false, selected, total };
}

const rankingOf = (counted: Counted, setting: Setting): Ranking => ({
  by: 'official', bars: rank(counted, setting.address.official ?? [], setting.rows).map((row) => bar(row, setting)), share: false, swatch: null,
});

export const mentions: Chart = {
  id: 'mentions',
  dimension: 'official',
  controls: ['unit'],
  counts: ({ unit }) => ({ by: 'official', unit: unit ?? 'articles', split: null }),
  size: rankedValues,
  words(counted, { address }) {
    const { title, whatArticles, whatMentions, summary, note } = t().mentions;
    return { title, what: address.unit ? whatMentions : whatArticles, summary: summary(rankedValues(counted)), notes: [{ text: note }] };
  },
  twin(counted, { names }) {
    const ranked = ranking(counted);
    return {
      columns: [
        { key: 'official_id', label: 'official_id', format: 'text' },
        { key: 'name', label: t().mentions.name, format: 'text' },
        { key: 'title', label: t().mentions.officeTitle, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number', counts: 'selected' },
        { key: 'total', label: t().chart.total, format: 'number', counts: 'total' },
      ],
      rows: ranked.map(({ key, selected, total }) => {
        const { name, title } = names.official(key);
        return [key, name, title, selected, total];
      }),
      subjects: ranked.map(({ key }) => ({ by: 'official', id: key })),
    };
  },
  draw: (counted, setting) => drawBars(counted, setting, rankingOf),
};
