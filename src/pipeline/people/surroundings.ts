/** What stands before and after a run says of its being a name, whatever its own characters; tenths of a log-odds. */
import { AFTER_NAMES, AFTER_PLACES } from '../lexicon/beside-names.ts';
import { BESIDE, COMMON } from '../lexicon/name-bias.ts';
import { headAt, lengthOfTitle, titleAfter } from './titles.ts';
import { around, commonness, pair } from './weights.ts';
import { isHan, WordSet } from './words.ts';

const afterNames = new WordSet(AFTER_NAMES);
const afterPlaces = new WordSet(AFTER_PLACES);
const IS_PLACE = -25;
/** What stands before a role of a work: 《南阳关》中伍云召的唱段. */
const beforeRole = new WordSet(['》中', '》里', '》中的', '》里的', '饰演', '扮演', '出演', '塑造的', '饰演的', '扮演的']);
const IS_ROLE = -60;
/** A title before a name says more in local papers than in the national one that the weights come from. */
const LOCAL_TITLE = 30;
/** Somebody's title in full, body included, wants a name after it. */
const FULL_TITLE = 15;
const FULL_LENGTH = 5;
/** Words of what people do, by their length. */
const DEED = [0, 4, 16, 18, 22] as const;
/** 和 before a deed joins nothing: it ends the name (谢永和出席). */
const JOINS_NOTHING = -30;
const JOINING = new Set('和及与同');
const JOINED = new Set('和与、');
const FRAMED = 18;
const EDGE = 0x5e;

/** A unit as the tables know it: any figure is 0, marks are full-width, beyond the paragraph is an edge. */
export function unit(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (Number.isNaN(code) || code === 0x0a) return EDGE;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if (code === 0x28 || code === 0x29 || code === 0x3a || code === 0x2c) return code + 0xfee0;
  return code;
}

/** What the unit before and the edge itself say. */
export function opening(text: string, start: number): number {
  const before = unit(text, start - 1);
  const first = text.charCodeAt(start);
  return COMMON.open[commonness(before, first)]! + around[0][before]!;
}

/** What the words further before say: a title, a verb. */
export function preceding(text: string, start: number): number {
  const weight = pair('before', unit(text, start - 2), unit(text, start - 1));
  const head = headAt(text, start);
  if (head === null) return weight + (isRole(text, start) ? IS_ROLE : 0);
  if (head.kind === 'plain') return weight + BESIDE.plain + LOCAL_TITLE / 2;
  const full = lengthOfTitle(text, start, head.length) >= FULL_LENGTH || text[start - head.length - 1] === '、';
  return weight + BESIDE[head.kind] + LOCAL_TITLE + (full ? FULL_TITLE : 0);
}

/** 《楼台会》中梁山伯与祝英台: also the second of two roles. */
function isRole(text: string, start: number): boolean {
  if (beforeRole.endingAt(text, start) > 0) return true;
  if (!JOINED.has(text[start - 1] ?? '')) return false;
  for (let length = 2; length <= 4; length++) if (beforeRole.endingAt(text, start - 1 - length) > 0) return true;
  return false;
}

/** What follows a run: a mark, a deed, a title. */
export function following(text: string, end: number): number {
  const next = unit(text, end);
  const second = unit(text, end + 1);
  const edge = COMMON.close[commonness(text.charCodeAt(end - 1), next)]! + COMMON.after[commonness(next, second)]!;
  const deed = DEED[Math.min(4, afterNames.startingAt(text, end))]!;
  const dangling = JOINING.has(text[end]!) && afterNames.startingAt(text, end) === 1 && afterNames.startingAt(text, end + 1) > 1 ? JOINS_NOTHING : 0;
  const title = titleAfter(text, end);
  const office = title === null ? 0 : LOCAL_TITLE + (title.kind === 'office' ? BESIDE.officeAfter : BESIDE.privateAfter);
  return around[1][next]! + pair('after', next, second) + edge + deed + dangling + office + (afterPlaces.startingAt(text, end) > 0 ? IS_PLACE : 0);
}

/** Between an office and a mark or a deed hardly anything but a name can stand. */
export function framed(text: string, start: number, end: number): number {
  if (isHan(text.charCodeAt(end)) && afterNames.startingAt(text, end) < 2) return 0;
  return headAt(text, start)?.kind === 'office' ? FRAMED : 0;
}

/** True where the run is what people do (指出), and so no name. */
export const isDeed = (text: string, start: number, end: number): boolean => afterNames.has(text.slice(start, end));
