/**
 * The grammar of titles. A title ends in a head word; what stands before it belongs to it up to a mark or a word that no
 * title holds: 听取了|愿景集团副总裁. Titles are joined by 、 and 兼.
 */
import { BEFORE_TITLES, DISCIPLINES, WITHIN_TITLES } from '../lexicon/edges.ts';
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
const disciplines = new WordSet(DISCIPLINES);
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
    if (titles.length > 0 && floor > 0 && (from === floor || takes.has(text.slice(floor, from)))) break;
    titles.unshift(...split(text, from, at, head.kind));
    const joint = from - sessionsBefore(text, from, floor);
    if (head.kind === 'plain' || (text[joint - 1] !== '、' && !followsBareOffice(text, from, floor))) break;
    at = joint - 1;
  }
  return titles.some(({ kind }) => kind === 'office') ? titles.map((title) => asOffice(text, title)) : titles;
}

/** Length of the first of two sessions before the office of both: 第六至|第十二届全国政协常委. */
function sessionsBefore(text: string, at: number, floor: number): number {
  return SESSIONS.exec(text.slice(Math.max(floor, at - LONGEST_SESSIONS), at))?.[0].length ?? 0;
}
const SESSIONS = /第[一二三四五六七八九十]{1,3}届?[至到、]$/;
const LONGEST_SESSIONS = 6;

/** 县委副书记、县长，|党组书记甲: an office that fills its clause up to the mark and names nobody waits for the name behind it. */
function followsBareOffice(text: string, from: number, floor: number): boolean {
  if (text[from - 1] !== '，') return false;
  let at = from - 1;
  for (;;) {
    const head = headAt(text, at);
    if (head?.kind !== 'office' || at - head.length < floor) return false;
    at = leftEdge(text, at - head.length, floor);
    if (text[at - 1] !== '、') return OPENS_CLAUSE.has(text[at - 1] ?? '\n');
    at--;
  }
}
const OPENS_CLAUSE = new Set('。；：\n');

/** Who holds an office also holds those of societies printed with it: 副区长、区慈善协会会长. */
const asOffice = (text: string, title: PrintedTitle): PrintedTitle =>
  title.kind === 'private' && headAt(text, title.end)?.kind === 'office' ? { ...title, start: title.from + placeLength(text.slice(title.from, title.end)), kind: 'office' } : title;

/** Where the words of a title that ends before `at` begin. */
function leftEdge(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor && at - i < LONGEST) {
    const code = text.charCodeAt(i - 1);
    if (!isHan(code)) {
      const part = partOfName(text, i, floor);
      if (part === 0) break;
      i -= part;
      continue;
    }
    const inside = within.endingAt(text, i);
    const stop = stops.endingAt(text, i);
    if (stop > 0 && stop >= inside && !joinsBody(text, i - 1, at, floor)) break;
    i = Math.max(floor, i - Math.max(1, inside));
  }
  if (text[at - 1] === '老' && at - 1 >= floor && within.endingAt(text, at) === 0) return at - 1;
  while (i < at && !isHan(text.charCodeAt(i)) && !isFigure(text[i]!) && !(text[i] === '“' && text.slice(i, at).includes('”'))) i++;
  return i;
}

/**
 * True where the 和 or 与 at `i` joins the halves of one body whose office ends at `at` (县经济和信息化局|局长): a level
 * opens the first half, which holds no office of its own, and the second ends as bodies do.
 */
function joinsBody(text: string, i: number, at: number, floor: number): boolean {
  if (text[i] !== '和' && text[i] !== '与') return false;
  if (disciplines.endingAt(text, i) > 0 && SCHOOLS.test(text.slice(i + 1, Math.min(at, i + LONGEST_HALF)))) return true;
  let end = i + 1;
  while (end < at && !bodyEnds.has(text[end]!)) end++;
  if (end === at || end - i < 3 || end - i > LONGEST_HALF) return false;
  for (let from = i - 1; from >= Math.max(floor, i - LONGEST_HALF); from--) {
    const code = text.charCodeAt(from);
    if (schools.endingAt(text, from + 1, floor) > 0) return true;
    if ((!isHan(code) && text[from] !== '、') || headAt(text, from + 1) !== null || bodyEnds.has(text[from]!)) return false;
    if (bodyLevels.has(text[from]!)) return i - from > 2;
  }
  return false;
}

/** 浙江师范大学实验室与|设备管理处: the body is one of a school's. */
const schools = new WordSet(['大学', '学院', '学校', '中学']);

/** The rest of the name of a school whose name joins two subjects: 金融与|贸易学院, 旅游与|国土资源学院. */
const SCHOOLS = /^[\u4e00-\u9fff]{2,6}?(?:学院|研究院|研究所|系)/;

/** Length of what ends at `end` inside the name of a body and is no Han: a number (143团), quotation marks (“五老”), a second name (烟草专卖局（分公司）); 0 where nothing such does. */
function partOfName(text: string, end: number, floor: number): number {
  const ch = text[end - 1]!;
  if (ch === '”') return text.slice(Math.max(0, end - 1 - QUOTED), end - 1).includes('“') ? 1 : 0;
  if (ch === '“') return 1;
  if (isFigure(ch)) return NUMBERED.has(text[end] ?? '') || isFigure(text[end] ?? '') ? 1 : 0;
  if (ch !== '）') return 0;
  const opening = text.lastIndexOf('（', end);
  return opening > floor && end - opening <= LONGEST_REMARK + 2 && secondNames.has(text.slice(opening + 1, end - 1)) ? end - opening : 0;
}
const isFigure = (ch: string): boolean => ch >= '0' && ch <= '9';
const NUMBERED = new Set('团连师营中小队局');
const secondNames = new WordSet(['公司', '分公司', '集团', '总公司', '党组', '党委', '党工委', '管委会', '集团公司']);

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
