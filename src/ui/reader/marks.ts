/** What is highlighted: each finding as a mark in the article's text and as a mark in the page's text. */
import type { Row } from '../../tables/schema.ts';
import type { Findings } from './findings.ts';
import type { Span } from './runs.ts';

/** Layers the reader can switch, in the order of the legend. */
export const LAYERS = ['official', 'title', 'other', 'date', 'topic', 'byline'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Mark extends Span {
  readonly layer: Layer;
  /** The finding it stands for: an official_id, a name, a day, a topic_id. */
  readonly value: string;
  /** Its first unit on the page, by which the same place is found in both texts. */
  readonly place: number;
}

type Place = Pick<Row<'mentions'>, 'page_start' | 'page_end'> & { readonly start?: number | null; readonly end?: number | null };
type Found = readonly [Layer, string, Place];

const EVIDENCE_LAYERS: Readonly<Record<string, Layer>> = { date: 'date', year: 'date', topic: 'topic' };

function found(findings: Findings): Found[] {
  return [
    ...findings.mentions.map((row): Found => ['official', row.official_id, row]),
    ...findings.roles.map((row): Found => ['title', row.title, row]),
    ...findings.others.map((row): Found => ['other', row.name, row]),
    ...findings.evidence.flatMap((row): Found[] => {
      const layer = EVIDENCE_LAYERS[row.finding];
      return layer ? [[layer, row.value, row]] : [];
    }),
    ...findings.bylines.map((row): Found => ['byline', row.name, row]),
  ];
}

/** Marks in the article's text. Findings that stand outside it (a year in the folio line, a byline) have none. */
export function articleMarks(findings: Findings): Mark[] {
  return found(findings).flatMap(([layer, value, { start, end, page_start }]) =>
    typeof start === 'number' && typeof end === 'number' ? [{ layer, value, place: page_start, start, end }] : [],
  );
}

/** Marks in the page's text. */
export const pageMarks = (findings: Findings): Mark[] =>
  found(findings).map(([layer, value, place]) => ({ layer, value, place: place.page_start, start: place.page_start, end: place.page_end }));

/** How many findings each layer has on the page, for the legend. */
export function tally(marks: readonly Mark[]): Record<Layer, number> {
  const counts = Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>;
  for (const mark of marks) counts[mark.layer]++;
  return counts;
}
