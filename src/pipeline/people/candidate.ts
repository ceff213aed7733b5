/** A run of an article that may be a name. */
import type { Span } from '../model.ts';

/** What holds a candidate in its place: an office in front and an end behind, or marks of a list. */
export type Frame = 'office' | 'list';

export interface Candidate extends Span {
  /** Log-odds: above 0 the run is more likely a name than not. */
  readonly score: number;
  readonly frame: Frame | null;
}

/** Candidates that score less are not worth keeping, even where a sibling article shows the name clearly. */
export const FLOOR = -3;
