/**
 * What local papers print before and after a name, beyond what was learned from the national one: titles in full, deeds,
 * the ends of places; tenths of a log-odds.
 */
import { AFTER_NAMES, AFTER_OFFICES, AFTER_PLACES, BODY_ENDS, KIN, SPEECH } from '../lexicon/beside-names.ts';
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
  return deed + dangling + titled + (afterPlaces.startingAt(text, end) > 0 ? IS_PLACE : 0);
}

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
  if (kind !== KINDS.office) return kind !== 0 && speech.startingAt(passage.text, end) > 0 ? SPEAKS : 0;
  return isHan(passage.text.charCodeAt(end)) && afterNames.startingAt(passage.text, end) < 2 ? 0 : FRAMED;
}

/** True where a mark or a deed follows. */
export const closed = ({ text }: Passage, end: number): boolean => !isHan(text.charCodeAt(end)) || afterNames.startingAt(text, end) > 0;

/** True where the run is what people do (指出), and so no name. */
export const isDeed = (text: string, start: number, end: number): boolean => afterNames.has(text.slice(start, end));
