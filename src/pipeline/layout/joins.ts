/**
 * Does a line run on from another? The evidence is the pair of characters that meet at the join (pair-odds.ts), the measure,
 * indents and blank lines.
 */
import { isBlank } from '../text.ts';
import { Affinity } from './affinity.ts';
import type { SignedLine } from './habits.ts';
import type { LineForms } from './line-forms.ts';
import { isHan, pairOdds } from './pair-odds.ts';
import { LONGEST_HEAD, neverOpens } from './signs.ts';
import { ln } from '../steady.ts';

const PAIR_BITS = 16;
const slot = (x: number, y: number): number => Math.imul(x * 31 + y, 0x9e3779b1) >>> (32 - PAIR_BITS);
/** What a unit says of a line that opens with it: it goes on with a figure, it opens no sentence; or ends with it: it is of a figure. */
const AFTER_FIGURE = 1;
const INNER = 2;
const FIGURE = 4;
const kinds = new Uint8Array(0x10000);
for (const [units, bit] of [['0123456789.%‰年月日号时分个名人万亿千百多余元吨亩户家次项届岁级米公平位条件、，。；至—-', AFTER_FIGURE], ['的了着过们性化率者及与和等地得而之其于', INNER], ['0123456789.%', FIGURE]] as const)
  for (const unit of units) kinds[unit.charCodeAt(0)]! |= bit;

/** How far two full lines of one column differ in width, in ems, and how often they do in columns that are whole. */
const STEPS = [1.1, 2.1, 5, Infinity] as const;
const SAME_COLUMN = [0.9, 0.06, 0.03, 0.01] as const;

/** Joins between the lines of one page. */
export class Joins {
  readonly #lines: readonly SignedLine[];
  readonly #forms: LineForms;
  /** How often the page itself has a pair, by its hash. */
  readonly #own = new Uint8Array(1 << PAIR_BITS);
  readonly #indents: boolean;
  readonly #apart: readonly number[];
  #affinity: Affinity | null = null;
  /** Lines that may be the last of a headline: what follows is not their sentence. */
  readonly #heads: Uint8Array;
  readonly #ends: Uint8Array;

  /** `lenient`: a line that may be a headline is taken for one. */
  constructor(lines: readonly SignedLine[], forms: LineForms, lenient: boolean) {
    this.#lines = lines;
    this.#forms = forms;
    this.#ends = new Uint8Array(lines.length);
    let indented = 0;
    let finals = 0;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.final || line.byline >= 0 || line.isByline) this.#ends[i] = 1;
      if (i > 0 && lines[i - 1]!.final) {
        finals++;
        if (line.indent >= 1.5) indented++;
      }
      this.#count(line.text);
    }
    this.#indents = indented * 3 > finals;
    this.#apart = apartness(lines);
    this.#heads = headsOf(lines, forms, lenient);
  }

  #count(text: string): void {
    let last = 0;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (isHan(code)) {
        if (last > 0) this.#own[slot(last, code)]!++;
        last = code;
      } else if (!isBlank(code)) last = 0;
    }
  }

  /** Whether a sentence ends with a line, or a byline. */
  ends(i: number): boolean {
    return this.#ends[i] === 1;
  }

  /** Whether a sentence breaks off with a line: it is no headline either. */
  breaksOff(i: number): boolean {
    return this.#ends[i] === 0 && this.#heads[i] !== 1;
  }

  /** Width of a line that its sentence fills, 0 where that cannot be told. */
  measure(i: number): number {
    if (this.#ends[i] === 1) return 0;
    const line = this.#lines[i]!;
    return line.indent + line.width;
  }

  /** Log odds, roughly, that line b runs on from line a (a < b) of a column of a measure, against any other line. */
  score(a: number, b: number, measure: number): number {
    const after = this.#lines[b]!;
    const ended = this.#ends[a] === 1;
    let sum = ended ? this.#afterEnd(a, b) : this.#within(a, b);
    if (measure > 0) {
      const wider = after.indent + after.width - measure;
      if (!after.final || wider > 0) sum += this.#apart[stepOf(Math.abs(wider))]!;
    }
    if (b === a + 1) sum += after.gap === 0 ? 0.4 : ended ? 0 : -0.6;
    const head = this.#heads[a]!;
    if (head === 0) return sum;
    if (after.lead !== 'none') return 3.5;
    return Math.max(sum, head === 2 ? -0.5 : b === a + 1 ? 0 : -1.5);
  }

  /** Log odds by the two characters that meet, of a sentence that runs on from line a to line b; 0 where they do not say. */
  pair(a: number, b: number): number {
    const x = this.#forms.last[a]!;
    const y = this.#forms.first[b]!;
    return isHan(x) && isHan(y) ? pairOdds(x, y, this.#own[slot(x, y)]!) : 0;
  }

  /** 1 where line b may go on with the figure that ends line a, -1 where it may not, 0 where no figure ends it. */
  figure(a: number, b: number): -1 | 0 | 1 {
    if ((kinds[this.#forms.last[a]!]! & FIGURE) === 0) return 0;
    return (kinds[this.#forms.first[b]!]! & AFTER_FIGURE) !== 0 ? 1 : -1;
  }

  /** How much line i speaks of what some lines above it speak of; 0 and more. */
  affinity(recent: readonly number[], i: number): number {
    this.#affinity ??= new Affinity(this.#lines, (k) => !this.ends(k) && this.score(k, k + 1, this.measure(k)) >= 1);
    return this.#affinity.of(recent, i);
  }

  /** What the characters on both sides of a line end that is no sentence end say. */
  #within(a: number, b: number): number {
    const before = this.#lines[a]!;
    const after = this.#lines[b]!;
    if (after.lead !== 'none') return -4;
    const figure = this.figure(a, b);
    let sum = this.pair(a, b);
    if (figure !== 0) sum = figure > 0 ? 1.5 : -1.2;
    else if (neverOpens(this.#forms.first[b]!)) sum = neverOpens(this.#forms.last[a]!) ? -1.5 : 0.4;
    if (after.indent >= 1.5 && after.indent - before.indent >= 1) sum -= this.#indents ? 2.5 : 1;
    if (after.isByline) sum -= 1;
    return sum - 0.15 * Math.max(0, this.#forms.styles[b]!);
  }

  #afterEnd(a: number, b: number): number {
    const y = this.#forms.first[b]!;
    let sum = 0.3;
    if (neverOpens(y)) sum -= 3;
    else if ((kinds[y]! & INNER) !== 0) sum -= 2;
    if (this.#indents && this.#lines[a]!.byline < 0) sum += this.#lines[b]!.indent >= 1.5 ? 0.6 : -0.6;
    return sum;
  }
}

/** Lines that stand below an end, with no lead and at most three lines between, and above a blank line, a lead, a byline or a body of another width. */
function headsOf(lines: readonly SignedLine[], { styles }: LineForms, lenient: boolean): Uint8Array {
  const heads = new Uint8Array(lines.length);
  let since = 0;
  for (let i = 0; i < lines.length - 1; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.final || line.byline >= 0) {
      since = 0;
      continue;
    }
    since = line.lead === 'none' ? since + 1 : LONGEST_HEAD + 1;
    if (since > LONGEST_HEAD || line.isByline) continue;
    const style = styles[i]!;
    const edge = next.lead !== 'none' || next.isByline || (next.gap > 0 && (lenient || style > 1)) || next.indent >= 1.5;
    if (edge || (lenient && style > 0 && Math.abs(line.width - next.width) > 1.1)) heads[i] = 1;
    else if (!lenient && style > 0.5) heads[i] = 2;
  }
  return heads;
}

function stepOf(apart: number): number {
  let step = 0;
  while (apart > STEPS[step]!) step++;
  return step;
}

/** What each step of difference in width says: log odds of one column against any two full lines of the page. */
function apartness(lines: readonly SignedLine[]): number[] {
  const widths: number[] = [];
  for (const line of lines) if (!line.final && line.byline < 0 && line.width > 4) widths.push(line.indent + line.width);
  const counts = [1, 1, 1, 1];
  let all = STEPS.length;
  for (let i = 0; i < widths.length; i++) {
    const width = widths[i]!;
    for (let k = i + 3; k < Math.min(widths.length, i + 40); k += 4) {
      counts[stepOf(Math.abs(width - widths[k]!))]!++;
      all++;
    }
  }
  return SAME_COLUMN.map((share, k) => Math.max(-3, Math.min(2, ln((share * all) / counts[k]!))));
}
