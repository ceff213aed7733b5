/**
 * What a chart is. A chart is one file that fulfils `Chart` and one line in index.ts; `ChartCard` does the rest:
 * asking, loading, empty, failed, the table twin, exports, keyboard, resizing.
 */
import type { Cell } from '../data/api.ts';
import type { Counted, Declaration } from '../data/counts.ts';
import type { Subject } from '../data/evidence.ts';
import type { Address } from '../filters/address.ts';
import type { Dimension } from '../filters/selection.ts';
import type { Bin, Language } from '../i18n/format.ts';

/** Names of what the data set holds, in the reader's language. */
export interface Names {
  /** `title` is the last one printed in the days selected; `reading` the name in Latin letters. */
  readonly official: (id: string) => { readonly name: string; readonly reading: string; readonly title: string };
  readonly topic: (id: string) => string;
  readonly kind: (id: string) => string;
  readonly kinds: readonly string[];
}

/** All that a drawing depends on beside the figures. */
export interface Setting {
  readonly language: Language;
  readonly names: Names;
  /** The reader's choices: bin, by, unit, stack, and the values selected in each dimension. */
  readonly address: Address;
  /** First and last day of the data; null where nothing is dated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Days on which the data set holds a page. */
  readonly pageDays: readonly string[];
  /** Pixels across. */
  readonly width: number;
  /** Rows of a ranking to draw. */
  readonly rows: number;
  /** Null where all years are counted. */
  readonly years: YearsCounted | null;
}

/** What is said while only some years of a large set are counted, in the reader's language. */
export interface YearsCounted {
  /** Which are. */
  readonly counted: string;
  /** Where nothing is found among them. */
  readonly none: string;
  /** What a timeline draws for the others. */
  readonly note: string;
  /** So many articles wait. */
  waiting(articles: number): string;
}

/** Pixels from the upper left corner of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a drawing that can be chosen. */
export interface Target extends Box {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Its figure, which leads to what stands behind it. */
  readonly figure: Box;
  readonly subject: Subject;
}

/** A bar as it is drawn, or one layer of it; it leads to what stands behind its figure. */
export interface Mark extends Box {
  /** Articles. */
  readonly count: number;
  /** Place of its period from left to right, and its layer from bottom to top. */
  readonly period: number;
  readonly layer: number;
  readonly subject: Subject;
}

/** The part of a timeline that can be brushed; pixels, and days since 1970-01-01. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly end: number;
  /** What edges of a brush snap to. */
  readonly step: Bin;
}

export interface Drawing {
  readonly node: Element;
  readonly width: number;
  readonly height: number;
  readonly targets: readonly Target[];
  readonly axis: TimeAxis | null;
  /** The figures of the period that holds a day, in words; only timelines have it. */
  readout?(day: number): string;
  /** Its bars as they stand now, those without an article left out; only timelines have them. */
  marks?(): readonly Mark[];
  /**
   * The same node brought to other figures and another setting, without drawing anew: this drawing, or one in its place that
   * has other targets; null where a new drawing is due. While the setting stays the same object, as under a hand that
   * drags, only figures move.
   */
  update(counted: Counted, setting: Setting): Drawing | null;
}

export interface Column {
  /** Stable name, in CSV too. */
  readonly key: string;
  readonly label: string;
  readonly format: 'text' | 'number' | 'share';
  /** The kind whose articles alone it counts. */
  readonly kind?: string;
  /** Its figures count what the filters leave, or all; each leads to what stands behind it. */
  readonly counts?: 'selected' | 'total';
}

/** The same figures as a table: what the table twin shows and the CSV holds, all rows of it. */
export interface Twin {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table of figures that lead to what stands behind them. */
export interface ChartTwin extends Twin {
  /** What each row counts. */
  readonly subjects: readonly Subject[];
}

/** What a chart says of itself beside the drawing. */
export interface Words {
  readonly title: string;
  /** What one figure is: the unit and what it counts. */
  readonly what: string;
  /** What a screen reader hears of the drawing. */
  readonly summary: string;
  /** Explanations below; `hatched` ones stand beside a sample of the hatching. */
  readonly notes: readonly { readonly text: string; readonly hatched?: true }[];
  /** What the colours of a split drawing stand for, from the bottom layer up. */
  readonly legend?: readonly { readonly colour: string; readonly text: string }[];
}

/** What a reader can set of a chart: the period, the split by kind, count or share, articles or mentions. */
export type Control = 'bin' | 'stack' | 'share' | 'unit';

export type ChartId = 'activity' | 'mentions' | 'topics' | 'kinds';

export interface Chart {
  readonly id: ChartId;
  /** The dimension it drives and is therefore not filtered by. */
  readonly dimension: Exclude<Dimension, 'words' | 'sure'>;
  readonly controls: readonly Control[];
  /** What it counts, under all filters but that of its own dimension. */
  counts(address: Address): Declaration;
  /** Rows of a full ranking; the timeline has none. */
  size(counted: Counted, setting: Setting): number;
  words(counted: Counted, setting: Setting): Words;
  /** The period of its axis; only timelines have it. */
  bin?(setting: Setting): Bin;
  twin(counted: Counted, setting: Setting): ChartTwin;
  draw(counted: Counted, setting: Setting): Drawing;
}

/** What a chart says of itself, and which years it counts where those are not all. */
export function wordsOf(chart: Chart, counted: Counted, setting: Setting): Words {
  const words = chart.words(counted, setting);
  const { years } = setting;
  if (years === null) return words;
  const notes = chart.dimension === 'date' ? [...words.notes, { text: years.note }] : words.notes;
  return { ...words, what: `${words.what} · ${years.counted}`, summary: `${words.summary} ${years.counted}`, notes };
}

/** True where nothing is selected under the filters. */
export const isEmpty = (counted: Counted): boolean => !counted.selected.some((count) => count > 0);
