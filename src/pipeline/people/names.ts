/**
 * Han names: a surname and one or two given characters, weighed by what the characters and their surroundings say.
 * The score is a log-odds; above 0 the words are more likely a name than not.
 */
import { BESIDE, BIAS, COMMON } from '../lexicon/name-bias.ts';
import type { Span } from '../model.ts';
import { headAt, titleAfter, titlesBefore } from './titles.ts';
import { around, commonness, compound, given, pair, surname } from './weights.ts';
import { isHan } from './words.ts';

export interface Candidate extends Span {
  readonly score: number;
}

/** Candidates that score less are not worth keeping, even where a sibling article shows the name clearly. */
const FLOOR = -4;
/** Most that the surroundings can add to the characters of a name. */
const MOST_AROUND = 90;
/** A title before a name says more in local papers than in the national one that the weights come from. */
const LOCAL_TITLE = 30;
/** Somebody's title in full, body included, wants a name after it. */
const FULL_TITLE = 15;
const FULL_LENGTH = 5;
const LEAN = 8;
const EDGE = 0x5e;

/** A unit as the tables know it: any figure is 0, marks are full-width, beyond the paragraph is an edge. */
function unit(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (Number.isNaN(code) || code === 0x0a) return EDGE;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if (code === 0x28 || code === 0x29 || code === 0x3a || code === 0x2c) return code + 0xfee0;
  return code;
}

/** Calls `visit` for each run that may be a Han name in `[from, to)`. */
export function hanNames(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
  for (let i = from; i < to - 1; i++) {
    const weight = surname[text.charCodeAt(i)]!;
    if (!isHan(text.charCodeAt(i + 1))) continue;
    if (weight === weight) score(text, i, 1, weight, to, visit);
    const two = compound.get(text.slice(i, i + 2));
    if (two !== undefined) score(text, i, 2, two, to, visit);
  }
}

function score(text: string, start: number, length: number, weight: number, to: number, visit: (c: Candidate) => void): void {
  const g = start + length;
  const first = text.charCodeAt(g);
  if (g >= to || !isHan(first)) return;
  const p1 = unit(text, start - 1);
  const opening = text.charCodeAt(start);
  const family = text.charCodeAt(g - 1);
  const second = g + 1 < to ? text.charCodeAt(g + 1) : 0;
  const common = COMMON.head[commonness(family, first)]! + COMMON.open[commonness(p1, opening)]!;
  const base = LEAN + weight + common + around[0][p1]! + pair('head', family, first) + pair('open', p1, opening);
  const single = base + given[2][first]! + (length === 1 ? BIAS.two : BIAS.compoundTwo);
  const double = isHan(second) ? base + given[0][first]! + given[1][second]! + (length === 1 ? BIAS.three : BIAS.compoundThree) : -Infinity;
  if (Math.max(single, double) < FLOOR * 10 - MOST_AROUND) return;
  const before = beside(text, start) + pair('before', unit(text, start - 2), p1);
  const emit = (sum: number, end: number): void => {
    const n1 = unit(text, end);
    const n2 = unit(text, end + 1);
    const last = text.charCodeAt(end - 1);
    const edge = COMMON.close[commonness(last, n1)]! + COMMON.after[commonness(n1, n2)]!;
    const after = around[1][n1]! + pair('after', n1, n2) + pair('close', last, n1) + edge + followed(text, end);
    const total = (sum + before + after) / 10;
    if (total > FLOOR) visit({ start, end, score: total });
  };
  emit(single, g + 1);
  if (double > -Infinity) emit(double + pair('tail', first, second) + COMMON.tail[commonness(first, second)]!, g + 2);
}

/** What a title before a name adds. */
function beside(text: string, start: number): number {
  const head = headAt(text, start);
  if (head === null) return 0;
  if (head.kind === 'plain') return BESIDE.plain + LOCAL_TITLE / 2;
  const full = titlesBefore(text, start).some((t) => t.end - t.from >= FULL_LENGTH);
  return BESIDE[head.kind] + LOCAL_TITLE + (full ? FULL_TITLE : 0);
}

/** What a title after a name adds. */
function followed(text: string, end: number): number {
  const title = titleAfter(text, end);
  if (title === null) return 0;
  return (title.kind === 'office' ? BESIDE.officeAfter : BESIDE.privateAfter) + LOCAL_TITLE;
}
