/** Habits of a page, read before any decision: the measure of its columns, indents, blank lines, bylines. */
import type { Line } from '../model.ts';
import { Cohesion } from './cohesion.ts';
import type { Lead } from './signs.ts';

/** A line with what its words and its neighbours say. */
export interface SignedLine extends Line {
  readonly lead: Lead;
  readonly final: boolean;
  /** Where a closing byline that ends with this line starts in the page, or -1. */
  readonly byline: number;
  /** What was set aside between this line and the one above: page furniture, （上接第1版）, （下转第3版）. */
  readonly above: 'nothing' | 'furniture' | 'from' | 'to';
  /** The whole line is a byline (本报记者 某某), as between headline and body. */
  readonly isByline: boolean;
  readonly isCaption: boolean;
}

export interface Habits {
  /** Width in ems of a full line of the column, above and below each line; NaN where no full line stands there. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Share of paragraphs that open with an indent, 0 to 1. */
  readonly indents: number;
  /** Share of paragraphs parted by a blank line. */
  readonly gaps: number;
  /** Share of news leads that follow a closing byline. */
  readonly bylines: number;
  /** Share of articles after a closing byline that open with a lead, at once or under a headline. */
  readonly leads: number;
  /** Share of openings of articles, so far as leads and bylines tell them, that have a blank line above. */
  readonly partings: number;
  /** Blank lines that part more than paragraphs: 2 where the page uses both one and two. */
  readonly wideGap: number;
  /** How much each line looks like a headline, where that was asked; else NaN. */
  readonly styles: Float32Array;
  /** Tells how much the text below a line repeats the text above it. */
  readonly cohesion: Cohesion;
}

const share = (yes: number, no: number): number => (yes + 0.5) / (yes + no + 1);

export function habitsOf(lines: readonly SignedLine[]): Habits {
  let indented = 0;
  let flush = 0;
  let parted = 0;
  let joined = 0;
  let signed = 0;
  let unsigned = 0;
  let led = 0;
  let unled = 0;
  let wide = 0;
  let apart = 0;
  let close = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const line = lines[i]!;
    if (before.final && before.byline < 0) {
      if (line.indent >= 1.5) indented++;
      else flush++;
      if (line.gap > 0) parted++;
      else joined++;
    }
    if (line.gap > 1) wide++;
    if (line.gap > 0 && line.lead === 'house' && before.final) {
      if (before.byline >= 0) signed++;
      else unsigned++;
    }
    if (before.byline >= 0 || (before.final && line.lead === 'house')) {
      if (line.gap > 0) apart++;
      else close++;
    }
    if (before.byline >= 0) {
      if (leadWithin(lines, i, 4)) led++;
      else unled++;
    }
  }
  return {
    ...measures(lines),
    indents: share(indented, flush),
    gaps: share(parted, joined),
    bylines: share(signed + led, unsigned),
    leads: share(led, unled),
    partings: share(apart, close),
    cohesion: new Cohesion(lines),
    styles: new Float32Array(lines.length).fill(NaN),
    wideGap: wide >= 2 && parted > wide ? 2 : 1,
  };
}

function leadWithin(lines: readonly SignedLine[], from: number, count: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + count); i++) if (lines[i]!.lead !== 'none') return true;
  return false;
}

/** A line whose sentence runs on into the next line without a gap fills the column. */
function measures(lines: readonly SignedLine[]): { above: Float64Array; below: Float64Array } {
  const count = lines.length;
  const above = new Float64Array(count + 1).fill(NaN);
  const below = new Float64Array(count + 1).fill(NaN);
  const full = (i: number): boolean => !lines[i]!.final && i + 1 < count && lines[i + 1]!.gap === 0 && lines[i]!.byline < 0;
  let a = NaN;
  let b = NaN;
  let c = NaN;
  const push = (i: number): void => {
    if (!full(i)) return;
    a = b;
    b = c;
    c = lines[i]!.indent + lines[i]!.width;
  };
  for (let i = 0; i < count; i++) {
    above[i] = middle(a, b, c);
    push(i);
  }
  above[count] = middle(a, b, c);
  a = b = c = NaN;
  for (let i = count - 1; i >= 0; i--) {
    push(i);
    below[i] = middle(a, b, c);
  }
  return { above, below };
}

/** The median of what is known of three widths, the last known if fewer. */
function middle(a: number, b: number, c: number): number {
  if (Number.isNaN(c)) return NaN;
  if (Number.isNaN(a)) return Number.isNaN(b) ? c : Math.max(b, c);
  return a + b + c - Math.max(a, b, c) - Math.min(a, b, c);
}
