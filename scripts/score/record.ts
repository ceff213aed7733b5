/** `docs/accuracy.json`: every figure once, for the document and for whatever shows figures later. */
import type { Half } from './marked.ts';
import { MEASURES, MEASURE_IDS, type MeasureId, type Tally } from './tally.ts';
import { targetOf, VIEWS, type View } from './targets.ts';

export interface Figure {
  readonly measure: MeasureId;
  /** `dev`, `held-out`, or the name of a corpus. */
  readonly set: string;
  /** How it was given: one article by itself, pages of a layout, or the pages of a corpus as they are. */
  readonly layout: View | 'pages';
  /** Per cent, one decimal. */
  readonly value: number;
  /** Right of what was read, and of what there is; null for rates. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** How many there are of `unit`. */
  readonly n: number;
  readonly unit: string;
  readonly target: number | null;
}

/** Faults of one shape. */
export interface FaultCount {
  readonly measure: MeasureId;
  readonly set: string;
  readonly shape: string;
  readonly count: number;
}

export interface AccuracyRecord {
  /** Of the pipeline that was measured. */
  readonly pipeline: string;
  /** ISO day of the measurement. */
  readonly measured: string;
  /** Of the marked articles, by half. */
  readonly hashes: Readonly<Record<Half, string>>;
  readonly figures: readonly Figure[];
  readonly faults: readonly FaultCount[];
  /** Figures of corpora that do not come with the project, kept from the run that had them. */
  readonly corpora: { readonly pipeline: string; readonly measured: string; readonly figures: readonly Figure[]; readonly faults: readonly FaultCount[] } | null;
}

export function figuresOf(tally: Tally, set: string, layout: Figure['layout']): Figure[] {
  return MEASURE_IDS.flatMap((measure) => {
    const figure = tally.figure(measure);
    const target = layout === 'pages' ? null : targetOf(measure, layout);
    return figure === null ? [] : [{ measure, set, layout, value: rounded(figure.value), precision: rounded(figure.precision), recall: rounded(figure.recall), n: figure.n, unit: MEASURES[measure].unit, target }];
  });
}

function rounded(value: number): number;
function rounded(value: number | null): number | null;
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** The most frequent first. */
export function faultsOf(tallies: readonly Tally[], set: string): FaultCount[] {
  const counts = new Map<string, FaultCount>();
  for (const { measure, shape } of tallies.flatMap(({ faults }) => faults)) {
    const key = `${measure} ${shape}`;
    counts.set(key, { measure, set, shape, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => MEASURE_IDS.indexOf(a.measure) - MEASURE_IDS.indexOf(b.measure) || b.count - a.count || (a.shape < b.shape ? -1 : 1));
}

export const layoutsOf = (figures: readonly Figure[]): Figure['layout'][] => ([...VIEWS, 'pages'] as const).filter((view) => figures.some(({ layout }) => layout === view));

/** JSON with a line for each figure and each count of faults, so that a difference shows what changed. */
export function jsonOf(record: AccuracyRecord): string {
  const lines = (items: readonly object[], indent: string): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`);
  const { pipeline, measured, hashes, figures, faults, corpora } = record;
  const besides =
    corpora === null
      ? 'null'
      : `{\n    "pipeline": ${JSON.stringify(corpora.pipeline)},\n    "measured": ${JSON.stringify(corpora.measured)},\n    "figures": ${lines(corpora.figures, '    ')},\n    "faults": ${lines(corpora.faults, '    ')}\n  }`;
  return `{\n  "pipeline": ${JSON.stringify(pipeline)},\n  "measured": ${JSON.stringify(measured)},\n  "hashes": ${JSON.stringify(hashes)},\n  "figures": ${lines(figures, '  ')},\n  "faults": ${lines(faults, '  ')},\n  "corpora": ${besides}\n}\n`;
}
