/**
 * What local papers print before and after a name, beyond what was learned from the national one: titles in full, deeds,
 * the ends of places; tenths of a log-odds.
 */
import { AFTER_NAMES, AFTER_OFFICES, AFTER_PLACES, BODY_ENDS, COMPANY_LINES, KIN, SPEECH } from '../lexicon/beside-names.ts';
import type { Span } from '../model.ts';
import { KINDS, kindOf, lengthOf, type Passage } from './passage.ts';
import { lengthOfTitle } from './titles.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

const afterNames = new WordSet(AFTER_NAMES);
const afterPlaces = new WordSet(AFTER_PLACES);
const IS_PLACE = -25;
/** What stands before a role of a work: 《南阳关》中伍云召的唱段. */
const beforeRole = new WordSet(['》中', '》里', '》中的', '》里的', '饰演', '扮演', '出演', '塑造的', '饰演的', '扮演的']);
const IS_ROLE = -60;
/** A title before a name says more in local papers than in the national one that the weights come from. */
const LOCAL_TITLE = 30;
/** Somebody's title in full, body included, wants a name after it. */
const FULL_TITLE = 32;
const FULL_LENGTH = 5;
/** They stand before other words as often (成员|单位). */
const members = new WordSet(['成员', '党员']);
/** Words of what people do, by their length. */
const DEED = [0, 4, 16, 18, 22] as const;
/** 和 before a deed joins nothing: it ends the name (谢永和出席). */
const JOINS_NOTHING = -30;
const JOINING = new UnitSet('和及与同');
const JOINED = new UnitSet('和与、');
const FRAMED = 18;
/** 村民某某说: between a word for people and what only people do. */
const SPEAKS = 25;
const speech = new WordSet(SPEECH);

/** Words for relatives and elders behind a surname (韦大叔), and bodies before their heads (区文联|主席, 巴彦法庭|庭长). */
const kin = new WordSet(KIN);
const bodies = new WordSet(BODY_ENDS);
const joined = new WordSet(AFTER_OFFICES);
const IS_JOINED = -50;
const IS_KIN = -80;
const IS_BODY = -70;

/** What speaks against the run itself: 0 or less. */
export function being(passage: Passage, { start, end }: Span): number {
  const { text } = passage;
  if (kin.endingAt(text, end, start + 1) > 1) return IS_KIN;
  if (text.charCodeAt(end) === text.charCodeAt(end - 1) && passage.titleAfter(end) !== 0) return IS_BODY;
  if (joined.startingAt(text, start) >= end - start && passage.headAt(start) !== 0) return IS_JOINED;
  return bodies.endingAt(text, end, start + 1) > 1 ? IS_BODY : 0;
}

/** What the words that end at `start` say for a name there. */
export function preceding(passage: Passage, start: number): number {
  const { text } = passage;
  const head = passage.headAt(start);
  if (head === 0) return isRole(text, start) ? IS_ROLE : 0;
  if (kindOf(head) === KINDS.plain) return LOCAL_TITLE / 2;
  const full = members.endingAt(text, start) === 0 && (lengthOfTitle(text, start, lengthOf(head)) >= FULL_LENGTH || text[start - lengthOf(head) - 1] === '、');
  return LOCAL_TITLE + (full ? FULL_TITLE : 0);
}

/** 《楼台会》中梁山伯与祝英台: also the second of two roles. */
function isRole(text: string, start: number): boolean {
  if (beforeRole.endingAt(text, start) > 0) return true;
  if (!JOINED.has(text.charCodeAt(start - 1))) return false;
  for (let length = 2; length <= 4; length++) if (beforeRole.endingAt(text, start - 1 - length) > 0) return true;
  return false;
}

/** What the words that begin at `end` say for a name there. */
export function following(passage: Passage, end: number): number {
  const { text } = passage;
  const deed = DEED[Math.min(4, afterNames.startingAt(text, end))]!;
  const dangling = JOINING.has(text.charCodeAt(end)) && afterNames.startingAt(text, end) === 1 && (afterNames.startingAt(text, end + 1) > 1 || leads(text, end + 1)) ? JOINS_NOTHING : 0;
  const title = passage.titleAfter(end);
  const titled = title === 0 ? 0 : joinsHolder(text, end, lengthOf(title)) ? JOINS_HOLDER : LOCAL_TITLE;
  const around = (afterPlaces.startingAt(text, end) > 0 ? IS_PLACE : 0) + (opensCompany(text, end) ? IS_COMPANY : 0);
  return Math.max(deed, speaksSomehow(text, end) || isCounted(text, end) ? SPEAKS : 0) + dangling + titled + around;
}

/** 汇通|投资有限公司: a line of business and its company. */
export function opensCompany(text: string, at: number): boolean {
  const line = lines.startingAt(text, at);
  if (line === 0) return false;
  for (let i = at; i <= at + line + LONGEST_COMPANY && isHan(text.charCodeAt(i)); i++) if (text[i] === '公' && text[i + 1] === '司') return true;
  return false;
}
const lines = new WordSet(COMPANY_LINES);
const LONGEST_COMPANY = 8;
const IS_COMPANY = -45;

/** 某某|笑呵呵地说: a manner before what only people do. */
export function speaksSomehow(text: string, at: number): boolean {
  for (let i = at + 1; i < at + LONGEST_MANNER && isHan(text.charCodeAt(i)); i++) if (MANNER.has(text.charCodeAt(i)) && speech.startingAt(text, i + 1) > 0) return true;
  return false;
}
const MANNER = new UnitSet('地着');
const LONGEST_MANNER = 5;

/** 某某|等71名, 某某|等三人. */
function isCounted(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== AND_OTHERS) return false;
  let i = at + 1;
  while (i < at + LONGEST_FIGURE && FIGURES.has(text.charCodeAt(i))) i++;
  return i > at + 1 && PEOPLE.has(text.charCodeAt(i));
}
const AND_OTHERS = '等'.charCodeAt(0);
const FIGURES = new UnitSet('0123456789一二两三四五六七八九十百余多');
const PEOPLE = new UnitSet('名位人');
const LONGEST_FIGURE = 6;

/** 庭长平凡和|书记员尚进: 和 joins the holder of the office that follows, whose name comes behind it. */
const joinsHolder = (text: string, end: number, length: number): boolean =>
  JOINING.has(text.charCodeAt(end - 1)) && isHan(text.charCodeAt(end + length)) && afterNames.startingAt(text, end + length) < 2;
const JOINS_HOLDER = -45;

/** 在, 到, 率 and the like in front of what they govern: 陈家和在我县调研, but not 陈家和在场干部. */
export const leads = (text: string, at: number): boolean => GOVERNS.has(text.charCodeAt(at)) && !GOVERNED.has(text.charCodeAt(at + 1));
const GOVERNS = new UnitSet('在到率赴向对');
const GOVERNED = new UnitSet('场座校职读岗任口');

/** Between an office and a mark or a deed hardly anything but a name can stand, nor between a villager and what he says. */
export function framed(passage: Passage, start: number, end: number): number {
  const kind = kindOf(passage.headAt(start));
  if (kind !== KINDS.office) return kind !== 0 && (speech.startingAt(passage.text, end) > 0 || speaksSomehow(passage.text, end)) ? SPEAKS : 0;
  return isHan(passage.text.charCodeAt(end)) && afterNames.startingAt(passage.text, end) < 2 && !speaksSomehow(passage.text, end) ? 0 : FRAMED;
}

/** True where a mark or a deed follows. */
export const closed = ({ text }: Passage, end: number): boolean => !isHan(text.charCodeAt(end)) || afterNames.startingAt(text, end) > 0;

/** True where the run is what people do (指出), and so no name. */
export const isDeed = (text: string, start: number, end: number): boolean => afterNames.has(text.slice(start, end));
