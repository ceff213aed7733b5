/**
 * Does a line run on from another? The evidence is the pair of characters that meet at the join (pointwise mutual
 * information, from counts of running text and of the page itself), the measure, indents and blank lines.
 */
import { BIGRAMS } from '../lexicon/bigrams.ts';
import { commonness } from '../people/tables.ts';
import { isBlank } from '../text.ts';
import type { SignedLine } from './habits.ts';
import { headlineStyle, isContinuation, LONGEST_HEAD } from './signs.ts';

/** Counts of level n of the table stand near 2^(n + 3.5); pairs that are not in it near this. */
const UNLISTED = 2;
const counts = Float64Array.from({ length: 32 }, (_, level) => (level === 0 ? UNLISTED : 2 ** (level + 3.5)));
/** Pairs of the page itself are worth this many of the table: names and terms that it repeats. */
const OWN = 30;
const SMOOTH = 5;
const RARE = 300;

/** How often a character opens and closes a pair, and all pairs. */
const opening = new Float32Array(0x10000).fill(RARE);
const closing = new Float32Array(0x10000).fill(RARE);
let total = 0;
for (const line of BIGRAMS.trim().split('\n')) {
  const [first, ...levels] = line.split(' ') as [string, ...string[]];
  for (const level of levels) {
    const count = counts[Number(level[0])]!;
    for (let i = 1; i < level.length; i++) closing[level.charCodeAt(i)]! += count;
    opening[first.charCodeAt(0)]! += count * (level.length - 1);
    total += count * (level.length - 1);
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const PAIR_BITS = 16;
const slot = (x: number, y: number): number => Math.imul(x * 31 + y, 0x9e3779b1) >>> (32 - PAIR_BITS);
const FIGURE = /[\d.%]/;
const AFTER_FIGURE = /^[\d.%‰年月日号时分个名人万亿千百多余元吨亩户家次项届岁级米公平位条件、，。；至—-]/;
/** Characters that open no sentence. */
const INNER = '的了着过们性化率者及与和等地得而之其于';

/** Log odds, roughly, that two characters meet inside a word or phrase rather than by chance. */
function odds(information: number): number {
  if (information < 0) return Math.max(-2.2, 0.75 * information - 0.3);
  return information < 1 ? 1.8 * information - 0.3 : Math.min(3.6, 1.5 + 0.6 * (information - 1));
}

/** Log odds, roughly, by common usage alone, that a text runs on over a line end; 0 where it does not say. */
export function runsOn(before: string, after: string): number {
  const x = before.charCodeAt(before.length - 1);
  const y = after.charCodeAt(0);
  return isHan(x) && isHan(y) ? odds(information(x, y, 0)) : 0;
}

function information(x: number, y: number, own: number): number {
  const expected = (opening[x]! * closing[y]!) / total;
  return Math.log((counts[commonness(x, y)]! + OWN * own + SMOOTH) / (expected + SMOOTH));
}

/** How far two full lines of one column differ in width, in ems, and how often they do in columns that are whole. */
const STEPS = [1.1, 2.1, 5, Infinity] as const;
const SAME_COLUMN = [0.9, 0.06, 0.03, 0.01] as const;

/** Joins between the lines of one page. */
export class Joins {
  readonly #lines: readonly SignedLine[];
  /** How often the page itself has a pair, by its hash. */
  readonly #own = new Uint8Array(1 << PAIR_BITS);
  readonly #indents: boolean;
  readonly #apart: readonly number[];
  readonly #affinity = new Map<number, Map<number, number>>();
  #postings: Map<number, number[]> | null = null;
  /** Lines that may be the last of a headline: what follows is not their sentence. */
  readonly #heads: Uint8Array;

  /** `lenient`: a line that may be a headline is taken for one. */
  constructor(lines: readonly SignedLine[], lenient: boolean) {
    this.#lines = lines;
    let indented = 0;
    let finals = 0;
    lines.forEach((line, i) => {
      if (i > 0 && lines[i - 1]!.final) finals++;
      if (i > 0 && lines[i - 1]!.final && line.indent >= 1.5) indented++;
      let last = 0;
      for (let k = 0; k < line.text.length; k++) {
        const code = line.text.charCodeAt(k);
        if (isBlank(code)) continue;
        if (isHan(last) && isHan(code)) this.#own[slot(last, code)]!++;
        last = code;
      }
    });
    this.#indents = indented * 3 > finals;
    this.#apart = apartness(lines);
    this.#heads = headsOf(lines, lenient);
  }

  /** Whether a sentence ends with a line, or a byline. */
  ends(i: number): boolean {
    const line = this.#lines[i]!;
    return line.final || line.byline >= 0 || line.isByline;
  }

  /** Whether a sentence breaks off with a line: it is no headline either. */
  breaksOff(i: number): boolean {
    return !this.ends(i) && this.#heads[i] !== 1;
  }

  /** Width of a line that its sentence fills, 0 where that cannot be told. */
  measure(i: number): number {
    const line = this.#lines[i]!;
    return this.ends(i) ? 0 : line.indent + line.width;
  }

  /** Log odds, roughly, that line b runs on from line a (a < b) of a column of a measure, against any other line. */
  score(a: number, b: number, measure: number): number {
    const before = this.#lines[a]!;
    const after = this.#lines[b]!;
    const ended = this.ends(a);
    let sum = ended ? this.#afterEnd(before, after) : this.#within(before, after);
    if (measure > 0) {
      const wider = after.indent + after.width - measure;
      if (!after.final || wider > 0) {
        const log = this.#apart[STEPS.findIndex((step) => Math.abs(wider) <= step)]!;
        sum += log;
      }
    }
    if (b === a + 1) sum += after.gap === 0 ? 0.4 : ended ? 0 : -0.6;
    if (this.#heads[a] === 0) return sum;
    if (after.lead !== 'none') return 3.5;
    return Math.max(sum, this.#heads[a] === 2 ? -0.5 : b === a + 1 ? 0 : -1.5);
  }

  /** How much line i, with the lines that clearly run on from it, speaks of what lines above it speak of; 0 and more. */
  affinity(recent: readonly number[], i: number): number {
    let shared = this.#affinity.get(i);
    if (!shared) this.#affinity.set(i, (shared = this.#sharedWith(i)));
    let sum = 0;
    for (const line of recent) sum += shared.get(line) ?? 0;
    return Math.log1p(sum);
  }

  #sharedWith(i: number): Map<number, number> {
    const shared = new Map<number, number>();
    const postings = (this.#postings ??= postingsOf(this.#lines));
    for (let k = i; k < i + 3 && k < this.#lines.length; k++) {
      if (k > i && (this.ends(k - 1) || this.score(k - 1, k, this.measure(k - 1)) < 1)) break;
      for (const pair of pairsOf(this.#lines[k]!.text)) {
        const lines = postings.get(pair)!;
        const weight = Math.log(this.#lines.length / lines.length) / 4;
        for (const line of lines) {
          if (line >= i) break;
          shared.set(line, (shared.get(line) ?? 0) + weight);
        }
      }
    }
    return shared;
  }

  /** What the characters on both sides of a line end that is no sentence end say. */
  #within(before: SignedLine, after: SignedLine): number {
    if (after.lead !== 'none') return -4;
    const x = before.text.charCodeAt(before.text.length - 1);
    const y = after.text.charCodeAt(0);
    let sum = 0;
    if (isHan(x) && isHan(y)) sum = odds(information(x, y, this.#own[slot(x, y)]!));
    else if (FIGURE.test(before.text.at(-1)!)) sum = AFTER_FIGURE.test(after.text) ? 1.5 : -1.2;
    else if (isContinuation(after.text)) sum = isContinuation(before.text.at(-1)!) ? -1.5 : 0.4;
    if (after.indent >= 1.5 && after.indent - before.indent >= 1) sum -= this.#indents ? 2.5 : 1;
    if (after.isByline) sum -= 1;
    return sum - 0.15 * Math.max(0, headlineStyle(after.text));
  }

  #afterEnd(before: SignedLine, after: SignedLine): number {
    let sum = 0.3;
    if (isContinuation(after.text)) sum -= 3;
    else if (INNER.includes(after.text[0]!)) sum -= 2;
    if (this.#indents && before.byline < 0) sum += after.indent >= 1.5 ? 0.6 : -0.6;
    return sum;
  }
}

/** Lines that stand below an end, with no lead and at most three lines between, and above a blank line, a lead, a byline or a body of another width. */
function headsOf(lines: readonly SignedLine[], lenient: boolean): Uint8Array {
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
    const edge = next.lead !== 'none' || next.isByline || (next.gap > 0 && (lenient || headlineStyle(line.text) > 1)) || next.indent >= 1.5;
    if (edge || (lenient && headlineStyle(line.text) > 0 && Math.abs(line.width - next.width) > 1.1)) heads[i] = 1;
    else if (!lenient && headlineStyle(line.text) > 0.5) heads[i] = 2;
  }
  return heads;
}

/** What each step of difference in width says: log odds of one column against any two full lines of the page. */
function apartness(lines: readonly SignedLine[]): number[] {
  const widths = lines.filter((line) => !line.final && line.byline < 0 && line.width > 4).map((line) => line.indent + line.width);
  const counts = STEPS.map(() => 1);
  let all = STEPS.length;
  for (let i = 0; i < widths.length; i++) {
    for (let k = i + 3; k < Math.min(widths.length, i + 40); k += 4) {
      const apart = Math.abs(widths[i]! - widths[k]!);
      counts[STEPS.findIndex((step) => apart <= step)]!++;
      all++;
    }
  }
  return SAME_COLUMN.map((share, k) => Math.max(-3, Math.min(2, Math.log((share * all) / counts[k]!))));
}

/** Characters that pair with anything. */
const COMMON = '的了和是在有为与对将等及以中上下这一不个要会年月日也我们他她它其于从到大来人可并能就都而';

/** The different pairs of Han characters of a line that carry its matter. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let last = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (isBlank(code)) continue;
    const spoken = isHan(code) && !COMMON.includes(text[k]!) ? code : 0;
    if (last > 0 && spoken > 0) pairs.add(last * 0x10000 + spoken);
    last = spoken;
  }
  return pairs;
}

/** The lines that hold each pair, in order. */
function postingsOf(lines: readonly SignedLine[]): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  lines.forEach((line, i) => {
    for (const pair of pairsOf(line.text)) {
      const own = postings.get(pair);
      if (own) own.push(i);
      else postings.set(pair, [i]);
    }
  });
  return postings;
}
