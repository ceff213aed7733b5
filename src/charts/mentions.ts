/** Mentions per official: articles that name them, or times their name is printed. Other people are not ranked. */
import type { Tallied } from '../data/counts.ts';
import { t } from '../i18n/index.svelte.ts';
import type { TitleSpan } from '../tables/directory.ts';
import { drawBars, rank, ranking, type Bar } from './bars.ts';
import type { Chart, Setting } from './chart.ts';

/** The title seen last up to `day`; where none was seen yet, the first one later. */
export function titleAt(spans: readonly TitleSpan[], day: string): string {
  const seen = spans.filter(({ first }) => first <= day);
  const until = ({ last }: TitleSpan): string => (last < day ? last : day);
  if (seen.length > 0) return seen.reduce((best, span) => (until(span) > until(best) ? span : best)).title;
  return spans.length > 0 ? spans.reduce((best, span) => (span.first < best.first ? span : best)).title : '';
}

function bar({ key, selected, total }: Tallied, { names, language, address }: Setting): Bar {
  const { name, reading, title } = names.official(key!);
  const note = language === 'zh' ? title : [reading, title].filter(Boolean).join(', ');
  return { key: key!, name, note, brief: title, chosen: address.official?.includes(key!) ?? false, selected, total };
}

export const mentions: Chart = {
  id: 'mentions',
  dimension: 'official',
  controls: ['unit'],
  counts: ({ unit }) => ({ by: 'official', unit: unit ?? 'articles', split: null }),
  size: (tally) => ranking(tally.rows).length,
  words(tally, { address }) {
    const { title, whatArticles, whatMentions, summary, note } = t().mentions;
    return { title, what: address.unit ? whatMentions : whatArticles, summary: summary(ranking(tally.rows).length), notes: [{ text: note }] };
  },
  twin(tally, { names }) {
    return {
      columns: [
        { key: 'official_id', label: 'official_id', format: 'text' },
        { key: 'name', label: t().mentions.name, format: 'text' },
        { key: 'title', label: t().mentions.officeTitle, format: 'text' },
        { key: 'selected', label: t().chart.selected, format: 'number' },
        { key: 'total', label: t().chart.total, format: 'number' },
      ],
      rows: ranking(tally.rows).map(({ key, selected, total }) => {
        const { name, title } = names.official(key!);
        return [key, name, title, selected, total];
      }),
    };
  },
  draw(tally, setting) {
    const bars = rank(tally.rows, setting.address.official ?? [], setting.rows).map((row) => bar(row, setting));
    return drawBars(tally, { bars, share: false, swatch: null }, setting, (next) => new Map(next.rows.map((row) => [row.key!, bar(row, setting)])));
  },
};
