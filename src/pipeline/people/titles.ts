/**
 * The grammar of titles. A title ends in a head word; what stands before it belongs to it up to a mark or a word that no
 * title holds: 听取了|愿景集团副总裁. Titles are joined by 、 and 兼.
 */
import { BEFORE_TITLES, WITHIN_TITLES } from '../lexicon/edges.ts';
import { FOREIGN_PLACES } from '../lexicon/places.ts';
import { ACTING, CANDIDACIES, FORMER, OFFICE_HEADS, PLAIN_WORDS, PRIVATE_BODIES, PRIVATE_HEADS, PUBLIC_BODIES } from '../lexicon/titles.ts';
import type { Span, TitleStatus } from '../model.ts';
import { placeLength } from './places.ts';
import { isHan, WordSet } from './words.ts';

const offices = new WordSet(OFFICE_HEADS);
const privateHeads = new WordSet(PRIVATE_HEADS);
const plain = new WordSet(PLAIN_WORDS);
const heads = new WordSet([...OFFICE_HEADS, ...PRIVATE_HEADS, ...PLAIN_WORDS]);
const headsAndCandidacies = new WordSet([...OFFICE_HEADS, ...PRIVATE_HEADS, ...PLAIN_WORDS, ...CANDIDACIES]);
const stops = new WordSet(BEFORE_TITLES);
const within = new WordSet([...WITHIN_TITLES, ...FOREIGN_PLACES]);
const privateBodies = new WordSet(PRIVATE_BODIES);
const publicBodies = new WordSet(PUBLIC_BODIES);
const former = new WordSet(FORMER);
const acting = new WordSet(ACTING);
const candidacies = new WordSet(CANDIDACIES);
/** 县长甲任组长、|副县长乙: the office that a verb gives to the name before. */
const takes = new WordSet(['任', '为', '兼', '兼任', '担任', '出任', '当选', '当选为']);
const LONGEST = 30;
/** What the words before and after 和 in the name of a body are, and where it begins: 县|文化和旅游局. */
const bodyEnds = new Set('局委厅办部会院处');
const bodyLevels = new Set('省市州盟县区旗镇乡');
const LONGEST_HALF = 12;
/** Longest name in quotation marks inside a title. */
const QUOTED = 12;

export type TitleKind = 'office' | 'private' | 'plain';

/** One title as printed; `start`/`end` without the place in front, `from` with it. */
export interface PrintedTitle extends Span {
  readonly from: number;
  readonly kind: TitleKind;
  readonly status: TitleStatus;
}

/** True for units that end some head word. */
export const mayEndTitle = (unit: number): boolean => unit === CLOSING || headsAndCandidacies.mayEnd(unit);
/** 副县长（援藏）: a remark in brackets belongs to the office before it. */
const CLOSING = 0xff09;
const LONGEST_REMARK = 5;

/** The kind of word that ends at `end`, and its length; 候选人 belongs to the office before it. */
export function headAt(text: string, end: number): { readonly kind: TitleKind; readonly length: number } | null {
  if (!mayEndTitle(text.charCodeAt(end - 1))) return null;
  if (text.charCodeAt(end - 1) === CLOSING) return beforeRemark(text, end);
  const proposed = candidacies.endingAt(text, end);
  if (proposed > 0) {
    const office = offices.endingAt(text, end - proposed);
    return office > 0 ? { kind: 'office', length: office + proposed } : { kind: 'plain', length: proposed };
  }
  const office = offices.endingAt(text, end);
  const own = privateHeads.endingAt(text, end);
  const simple = plain.endingAt(text, end);
  if (office === 0 && own === 0 && simple === 0) return null;
  if (office >= own && office >= simple) return { kind: 'office', length: office };
  return own >= simple ? { kind: 'private', length: own } : { kind: 'plain', length: simple };
}

/** The office before the brackets that close at `end`, with them. */
function beforeRemark(text: string, end: number): { readonly kind: TitleKind; readonly length: number } | null {
  for (let opening = end - 3; opening >= end - LONGEST_REMARK - 2; opening--) {
    if (text[opening] !== '（') continue;
    const office = offices.endingAt(text, opening);
    return office === 0 ? null : { kind: 'office', length: office + end - opening };
  }
  return null;
}

/** True where the run is a head word itself (老师, 主任), and so no name. */
export function isHead(text: string, start: number, end: number): boolean {
  return end - start > 1 && headsAndCandidacies.endingAt(text, end, start) === end - start;
}

/** Length of the longest head word that begins at `start`; 0 where none does. */
export const headFrom = (text: string, start: number): number => heads.startingAt(text, start);

/** Length of the last title that ends at `end`, whose head is `head` long, with the place in front. */
export const lengthOfTitle = (text: string, end: number, head: number): number => end - leftEdge(text, end - head, 0);

/** The titles that end at `end` and begin at `floor` or later, in the order of print; empty where none does. */
export function titlesBefore(text: string, end: number, floor = 0): PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  let at = end;
  for (;;) {
    const head = headAt(text, at);
    if (head === null) break;
    if (at - head.length < floor) break;
    const from = leftEdge(text, at - head.length, floor);
    if (titles.length > 0 && floor > 0 && takes.has(text.slice(floor, from))) break;
    titles.unshift(...split(text, from, at, head.kind));
    if (head.kind === 'plain' || text[from - 1] !== '、') break;
    at = from - 1;
  }
  return titles.some(({ kind }) => kind === 'office') ? titles.map((title) => asOffice(text, title)) : titles;
}

/** Who holds an office also holds those of societies printed with it: 副区长、区慈善协会会长. */
const asOffice = (text: string, title: PrintedTitle): PrintedTitle =>
  title.kind === 'private' && headAt(text, title.end)?.kind === 'office' ? { ...title, start: title.from + placeLength(text.slice(title.from, title.end)), kind: 'office' } : title;

/** Where the words of a title that ends before `at` begin. */
function leftEdge(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor && at - i < LONGEST) {
    const code = text.charCodeAt(i - 1);
    if (!isHan(code)) {
      if (!isPartOfName(text, i - 1)) break;
      i--;
      continue;
    }
    const inside = within.endingAt(text, i);
    const stop = stops.endingAt(text, i);
    if (stop > 0 && stop >= inside && !joinsBody(text, i - 1, at, floor)) break;
    i = Math.max(floor, i - Math.max(1, inside));
  }
  if (text[at - 1] === '老' && at - 1 >= floor && within.endingAt(text, at) === 0) return at - 1;
  while (i < at && !isHan(text.charCodeAt(i)) && !(text[i] === '“' && text.slice(i, at).includes('”'))) i++;
  return i;
}

/**
 * True where the 和 or 与 at `i` joins the halves of one body whose office ends at `at` (县经济和信息化局|局长): a level
 * opens the first half, which holds no office of its own, and the second ends as bodies do.
 */
function joinsBody(text: string, i: number, at: number, floor: number): boolean {
  if (text[i] !== '和' && text[i] !== '与') return false;
  let end = i + 1;
  while (end < at && !bodyEnds.has(text[end]!)) end++;
  if (end === at || end - i < 3 || end - i > LONGEST_HALF) return false;
  for (let from = i - 1; from >= Math.max(floor, i - LONGEST_HALF); from--) {
    const code = text.charCodeAt(from);
    if ((!isHan(code) && text[from] !== '、') || headAt(text, from + 1) !== null || bodyEnds.has(text[from]!)) return false;
    if (bodyLevels.has(text[from]!)) return i - from > 2;
  }
  return false;
}

/** Figures, letters and quotation marks inside the name of a body (第2中学, “五老”). */
function isPartOfName(text: string, i: number): boolean {
  const ch = text[i]!;
  if (ch === '”') return text.slice(Math.max(0, i - QUOTED), i).includes('“');
  if (ch === '“') return true;
  return false;
}

/** Cuts a run of words at 兼, and takes the place in front away. */
function split(text: string, from: number, end: number, kind: TitleKind): PrintedTitle[] {
  const titles: PrintedTitle[] = [];
  let start = from;
  for (let i = from + 1; i < end - 1; i++) {
    if (text[i] === '兼' && headAt(text, i) !== null) {
      titles.push(printedTitle(text, start, i, headAt(text, i)!.kind));
      start = i + (text[i + 1] === '任' ? 2 : 1);
    }
  }
  titles.push(printedTitle(text, start, end, kind));
  return titles;
}

/** The title printed at `[from, end)`, the place in front apart. */
export function printedTitle(text: string, from: number, end: number, kind: TitleKind): PrintedTitle {
  const words = text.slice(from, end);
  const past = isPast(text, from, end - (headAt(text, end)?.length ?? 0));
  const place = kind === 'office' ? placeLength(words) : 0;
  const start = past ? from : from + place;
  // Without the place: 张店区 and 大厂县 hold no shop and no factory.
  const body = text.slice(from + place, end);
  const isPrivate = kind === 'office' && privateBodies.within(body) && !publicBodies.within(body);
  return { from, start, end, kind: isPrivate ? 'private' : kind, status: statusOf(text, from, start, end) };
}

/** 原县委书记, 老支书; but neither 原阳县县长 nor 老干部局局长. */
function isPast(text: string, at: number, rank: number): boolean {
  const length = former.startingAt(text, at);
  if (length === 0 || within.startingAt(text, at) > length) return false;
  return text[at] !== '老' || at + length === rank;
}

function statusOf(text: string, from: number, start: number, end: number): TitleStatus {
  const rank = end - (headAt(text, end)?.length ?? 0);
  if ([from, start].some((at) => isPast(text, at, rank)) || (rank > from && text[rank - 1] === '原')) return 'former';
  if (candidacies.endingAt(text, end, start) > 0) return 'proposed';
  if (acting.startingAt(text, start) > 0) return 'acting';
  return 'current';
}

/** A title right after a name (李主任, 某某副县长): office or private head alone; its length, 0 where there is none. */
export function titleAfter(text: string, start: number): { readonly length: number; readonly kind: TitleKind } | null {
  const office = offices.startingAt(text, start);
  const own = privateHeads.startingAt(text, start);
  if (office === 0 && own === 0) return null;
  return office >= own ? { length: office, kind: 'office' } : { length: own, kind: 'private' };
}
