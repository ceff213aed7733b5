/** The measures: what each counts, and counting. */

/** `f1`: harmonic mean of precision and recall; `share`: found of all there are; `rate`: a share that should be small. */
export type Way = 'f1' | 'share' | 'rate';

export interface Measure {
  readonly name: string;
  readonly way: Way;
  /** What one of them is. */
  readonly unit: string;
}

export const MEASURES = {
  boundaries: { name: 'Article boundaries', way: 'f1', unit: 'articles with exactly their first and last character' },
  headlines: { name: 'Printed headlines', way: 'f1', unit: 'headlines of articles that are found from their first character' },
  person: { name: 'Persons', way: 'f1', unit: 'persons of an article, counted once' },
  official: { name: 'Officials', way: 'f1', unit: 'persons with an office in an article, counted once' },
  titles: { name: 'Titles exact', way: 'share', unit: 'officials whose set of offices is exactly the printed one, of all officials' },
  nations: { name: 'Officials where names of other nations stand', way: 'f1', unit: 'officials of articles with such names' },
  mentions: { name: 'Mentions exact', way: 'share', unit: 'persons found whose mentions are counted exactly' },
  'date-md': { name: 'Month and day', way: 'share', unit: 'articles whose words give month and day of the event' },
  'date-none': { name: 'No day where none is said', way: 'share', unit: 'articles without a day of an event' },
  'date-year': { name: 'Year', way: 'share', unit: 'articles that print or fix the year' },
  'year-around': { name: 'Year from the page', way: 'share', unit: 'dated articles whose year only another article, the folio or the file gives' },
  'year-false': { name: 'False years', way: 'rate', unit: 'dated articles with a year that is not theirs' },
  bylines: { name: 'Bylines', way: 'f1', unit: 'names in the byline of an article' },
  kind: { name: 'Kind', way: 'share', unit: 'articles' },
  topics: { name: 'Topics', way: 'f1', unit: 'topics of an article' },
  furniture: { name: 'Furniture left in articles', way: 'rate', unit: 'characters of furniture' },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

/** What went wrong once. */
export interface Fault {
  readonly measure: MeasureId;
  /** Id of the shape it has, see `faults.ts`. */
  readonly shape: string;
  readonly article: string;
  /** What is printed, and what was read. */
  readonly printed: string;
  readonly read: string;
}

/** What a measure came to, in per cent, over the `n` there are. */
export interface Reached {
  readonly value: number;
  /** Right of what was read, and of what there is; null for rates, and where nothing was read. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly n: number;
}

interface Count {
  found: number;
  claimed: number;
  true: number;
}

/** Counts of all measures over a set of articles, with the faults met. */
export class Tally {
  private readonly counts = new Map<MeasureId, Count>();
  readonly faults: Fault[] = [];

  add(measure: MeasureId, count: Partial<Count>): void {
    const sum = this.counts.get(measure) ?? { found: 0, claimed: 0, true: 0 };
    this.counts.set(measure, { found: sum.found + (count.found ?? 0), claimed: sum.claimed + (count.claimed ?? 0), true: sum.true + (count.true ?? 0) });
  }

  fault(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Null where there is nothing to measure. */
  figure(measure: MeasureId): Reached | null {
    const { found, claimed, true: all } = this.counts.get(measure) ?? { found: 0, claimed: 0, true: 0 };
    const { way } = MEASURES[measure];
    if (way === 'f1' ? claimed + all === 0 : all === 0) return null;
    const share = (of: number): number | null => (way === 'rate' || of === 0 ? null : (100 * found) / of);
    return { value: way === 'f1' ? (200 * found) / (claimed + all) : (100 * found) / all, precision: share(claimed), recall: share(all), n: all };
  }
}
