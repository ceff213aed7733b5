/** The measured figures of `docs/accuracy.json` as rows: both halves side by side, and whether the target was reached. */
import { corpora, figures, hashes, measured, pipeline } from '../../../docs/accuracy.json';

/** A figure as the measuring program wrote it; in per cent: right of what was read (`precision`) and of what there is (`recall`), null for rates. */
export interface Figure {
  readonly measure: string;
  readonly set: string;
  readonly layout: string;
  readonly value: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly n: number;
  readonly target: number | null;
}

/** Measures of what should not be there: their target is an upper bound. */
export const SMALL_IS_GOOD: ReadonlySet<string> = new Set(['year-false', 'furniture']);

export interface Measured {
  readonly measure: string;
  readonly layout: string;
  readonly heldOut: Figure | null;
  readonly dev: Figure | null;
  readonly target: number | null;
  /** By the figure of the half that rules are not written after; null without a target. */
  readonly met: boolean | null;
}

export const reaches = ({ measure, value }: Pick<Figure, 'measure' | 'value'>, target: number): boolean => (SMALL_IS_GOOD.has(measure) ? value <= target : value >= target);

/** Measures in the order they come, each once a layout. */
export function measuredOf(all: readonly Figure[]): Measured[] {
  const names = [...new Set(all.map(({ layout, measure }) => `${layout} ${measure}`))];
  return names.map((name) => {
    const of = (set?: string): Figure | null => all.find((figure) => `${figure.layout} ${figure.measure}` === name && (set === undefined || figure.set === set)) ?? null;
    const [heldOut, dev] = [of('held-out'), of('dev')];
    const { measure, layout } = of()!;
    const target = (heldOut ?? dev)!.target;
    return { measure, layout, heldOut, dev, target, met: target === null || heldOut === null ? null : reaches(heldOut, target) };
  });
}

export const MEASURED: readonly Measured[] = measuredOf(figures);
export const PIPELINE: string = pipeline;
/** ISO day on which the marked articles were measured. */
export const MEASURED_ON: string = measured;
export const HASHES: { readonly dev: string; readonly 'held-out': string } = hashes;
export const CORPORA: { readonly pipeline: string; readonly measured: string; readonly figures: readonly Figure[] } | null = corpora;
