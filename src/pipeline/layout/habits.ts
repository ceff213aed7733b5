/** Habits of a page, read before any decision: the measure of its columns, indents, blank lines, bylines. */
import type { Line } from '../model.ts';
import { Cohesion } from './cohesion.ts';
import { LineForms } from './line-forms.ts';
import type { Lead } from './signs.ts';
import { ln } from '../steady.ts';

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
  /** Log odds that a paragraph opens with an indent. */
  readonly indents: number;
  /** That a blank line parts paragraphs. */
  readonly gaps: number;
  /** That a news lead follows a closing byline. */
  readonly bylines: number;
  /** That an article after a closing byline opens with a lead, at once or under a headline. */
  readonly leads: number;
  /** That the opening of an article, so far as leads and bylines tell it, has a blank line above. */
  readonly partings: number;
  /** Blank lines that part more than paragraphs: 2 where the page uses both one and two. */
  readonly wideGap: number;
  readonly forms: LineForms;
  /** Tells how much the text below a line repeats the text above it. */
  readonly cohesion: Cohesion;
}

/** Log odds of what was so `yes` times of `all`. */
export const logOdds = (yes: number, all: number): number => ln((yes + 0.5) / (all - yes + 0.5));

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
    indents: logOdds(indented, indented + flush),
    gaps: logOdds(parted, parted + joined),
    bylines: logOdds(signed + led, signed + led + unsigned),
    leads: logOdds(led, led + unled),
    partings: logOdds(apart, apart + close),
    cohesion: new Cohesion(lines),
    forms: new LineForms(lines),
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
