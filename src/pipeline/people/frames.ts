/**
 * Places where hardly anything but a name can stand, however common the word is elsewhere: between an office and a mark
 * or a deed (局长和平，), in a list that begins so (副局长高兴、成功), and elsewhere in the article once such a place has shown
 * the name (和平作了发言).
 */
import { AFTER_NAMES, AFTER_OFFICES, AFTER_PLACES, LOOKALIKES } from '../lexicon/beside-names.ts';
import { FLOOR, type Candidate, type Frame } from './candidate.ts';
import { opensNotice } from './appointments.ts';
import { leads, opensCompany, speaksSomehow } from './surroundings.ts';
import { commonness, surname } from './tables.ts';
import { headAt, headFrom, lengthOfTitle, titleAfter } from './titles.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

const deeds = new WordSet(AFTER_NAMES.filter((word) => word.length > 1));
/** Last characters of the offices of one person; 成员 and 常委 stand before other words as often. */
const PERSONAL = new UnitSet('记长席任员');
const SHARED = new WordSet(['成员', '党员']);
/** 县领导, but not 领导 alone, which is a verb as often; 班子领导 and the like only before a list. */
const LEADERS = new WordSet(['省领导', '市领导', '州领导', '盟领导', '县领导', '区领导', '旗领导', '镇领导', '乡领导']);
const BOARDS = new WordSet(['级领导', '班子领导', '党政领导', '委领导', '政府领导', '人大领导', '政协领导', '局领导', '校领导', '院领导', '厅领导', '部领导']);
/** 任局长多年: somebody's task, and no name after it. */
const TASKS = new UnitSet('任当为');
/** First characters of what makes one word with an office: 主任会议, 局长职务, 主席国, 主席台, 县长令, 书记办. */
const GOES_ON = new UnitSet('会职国台团令制办');
const joined = new WordSet(AFTER_OFFICES);
/** 书记项目: a word with the office before a mark, a name before a deed. */
const projects = new WordSet(['项目']);
/** Weight of a surname that is a common character elsewhere. */
const SELDOM = -13;
/** Length of a title with its body. */
const FULL = 4;
const LEVELS = new UnitSet('省市县区旗州镇乡村');
const MARKS = new UnitSet('、，。；（ 　\n');
/** What one of four characters or more scores that fills its place in a list: no shorter one does. */
const WHOLE = 8;
/** What a name scores at least by its place. */
const LEAST = 1;
/** Of two runs in one place the likelier goes ahead; less likely ones than this are alike. */
const MOST_DOUBT = 10;
/** What a name loses beside a thing. */
const BESIDE_THING = 2;
/** What a name loses after an office that the name before it holds. */
const OFFICE_TAKEN = 5;
/** What a candidate scores at least to be no thing. */
const LIKELY = -1;
/** What a name after an office scores at least to be looked for elsewhere, and its greatest length. */
const CLEAR = 1;
const LONGEST_SHOWN = 4;
const lookalikes = new WordSet(LOOKALIKES);
const afterPlaces = new WordSet(AFTER_PLACES);
/** Single characters after a name that close the room for it. */
const CLOSES = new UnitSet('等及说为');
/** Where a subject begins. */
const OPENS = new UnitSet('\n。，；！？：、“”');

/** Verbs whose object is appointed or dismissed, and what then follows a name or a list of names. */
const appointing = new WordSet(['任命', '选举', '补选', '推选', '选出', '免去', '撤销', '罢免', '接受', '提名', '推荐', '建议']);
const LINKS = new UnitSet('为任的');
const LIST_MARK = '、'.charCodeAt(0);
const AND_OTHERS = '等'.charCodeAt(0);
const LEADING = '导'.charCodeAt(0);
const LINE_FEED = 0x0a;
const unitBefore = (text: string, at: number): number => (at > 0 ? text.charCodeAt(at - 1) : LINE_FEED);
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : LINE_FEED);
const LONGEST_ITEM = 4;
const LONGEST_LIST = 60;
const LONGEST_OFFICE = 36;
const SENTENCE = 240;
const appointedAs = new WordSet(['为', '任', '的', '同志', '辞去', '等', '、', '因']);
/** 副县长甲和|县政协副主席乙: the next of two opens with the level of a body. */
const AND = new WordSet(['和', '与', '及', '以及', '同']);
const takes = new WordSet(['任', '兼任', '担任', '出任', '为']);
const LONGEST_TASK = 14;
/** What only a person does at the beginning of a clause or at the end of a list. */
const elected = new WordSet(['当选', '不再担任', '不再兼任', '辞去', '同志任', '同志为', '同志不再']);

/** True where an office is given to the name at `[start, end)` or taken from it: 任命某某为, 免去某某的, 某某当选. */
export function isAppointed(text: string, start: number, end: number): boolean {
  const before = unitBefore(text, start);
  const opens = OPENS.has(before);
  if (opens && opensNotice(text, end)) return true;
  if (appointing.mayEnd(before) && appointing.endingAt(text, start) > 0) return appointedAs.startingAt(text, end) > 0;
  return (opens || before === LIST_MARK) && (elected.startingAt(text, end) > 0 || goesOnAppointing(text, start, end));
}

/** 我县|某某|县长, 我校|某某|校长: nothing but a name stands between what is ours and its office. */
export const isOurs = (text: string, start: number, end: number): boolean => text[start - 2] === '我' && OURS.has(text.charCodeAt(start - 1)) && titleAfter(text, end)?.kind === 'office';
const OURS = new UnitSet('省市州盟县区旗镇乡村校院局');

/** 任命甲为局长，|乙|为副局长; 免去甲的局长职务，|乙、丙|的副局长职务: the verb stands earlier in the sentence. |甲|、乙当选副局长: behind the list. */
function goesOnAppointing(text: string, start: number, end: number): boolean {
  let i = end;
  while (text.charCodeAt(i) === LIST_MARK) {
    const from = ++i;
    while (i - from <= LONGEST_ITEM && isHan(text.charCodeAt(i)) && !LINKS.has(text.charCodeAt(i)) && elected.startingAt(text, i) === 0) i++;
    if (i - from < 2 || i - from > LONGEST_ITEM || i - end > LONGEST_LIST) return false;
  }
  if (i > end && elected.startingAt(text, i) > 0) return true;
  if (!LINKS.has(text.charCodeAt(i)) || !offersOffice(text, i + 1)) return false;
  for (let k = start - 1; k > Math.max(0, start - SENTENCE) && text[k] !== '。' && text[k] !== '\n'; k--) if (appointing.endingAt(text, k) > 0) return true;
  return false;
}

/** True where the clause from `from` on ends in an office, or in an office and 职务. */
function offersOffice(text: string, from: number): boolean {
  let end = from;
  while (end - from < LONGEST_OFFICE && (isHan(text.charCodeAt(end)) || text[end] === '、')) end++;
  if (text.startsWith('职务', end - 2)) end -= 2;
  const head = headAt(text, end);
  return head?.kind === 'office' && end - head.length >= from;
}

/** 先进个人：|高山、常宁; 参加座谈的老干部有：: people are counted up behind the colon. */
const isRoll = (text: string, colon: number): boolean => text[colon - 1] !== '户' && headAt(text, ROLLS.has(text.charCodeAt(colon - 1)) ? colon - 1 : colon) !== null;
const ROLLS = new UnitSet('有是为');
const COLON = '：'.charCodeAt(0);
const COUNTS = new UnitSet('：有');

const areLeaders = (text: string, end: number): boolean => LEADERS.endingAt(text, end) > 0 || BOARDS.endingAt(text, end) > 0;
/** 出席的县领导有|甲、乙. */
const HAS = '有'.charCodeAt(0);

/** What stands before `start` that may hold a name after it: an office of one person, a mark of lists. */
export function frameBefore(text: string, start: number): Frame | null {
  const before = text.charCodeAt(start - 1);
  if (before === LIST_MARK) return 'list';
  if (before === COLON) return isRoll(text, start - 1) ? 'office' : null;
  if (before === HAS) return areLeaders(text, start - 1) ? 'office' : null;
  if (before === LEADING) return areLeaders(text, start) && joined.startingAt(text, start) === 0 ? 'office' : null;
  if (!PERSONAL.has(before) || SHARED.endingAt(text, start) > 0) return null;
  const head = headAt(text, start);
  return head?.kind === 'office' && !TASKS.has(text.charCodeAt(start - head.length - 1)) ? 'office' : null;
}

/**
 * True where the name at `[start, end)`, whose surname weighs `family`, fills the room up to a mark, a deed or 等. A
 * character that is seldom a surname must stand before a mark or after a full title: 总书记多次强调 names nobody. Nor do
 * places (湖南省|长沙市) or what members have (委员名单).
 */
export function fills(text: string, start: number, end: number, family: number): boolean {
  if (GOES_ON.has(text.charCodeAt(start)) || LEVELS.has(text.charCodeAt(end - 1)) || (family < SELDOM && text.startsWith('委员', start - 2))) return false;
  if (isAppointed(text, start, end) || isOurs(text, start, end)) return true;
  if (COUNTS.has(text.charCodeAt(start - 1)) && text.charCodeAt(end) !== LIST_MARK) return false;
  if (text.charCodeAt(end) !== LIST_MARK && BOARDS.endingAt(text, start) > 0) return false;
  if (end - start > 2 && family < SELDOM) return false;
  const listed = text.charCodeAt(start - 1) === LIST_MARK;
  if (!listed && joined.startingAt(text, start) >= end - start) return false;
  if (MARKS.has(unitAt(text, end))) return listed || !projects.has(text.slice(start, end));
  const closed = CLOSES.has(text.charCodeAt(end)) || isDeedAt(text, end) || leads(text, end) || elected.startingAt(text, end) > 0 || leadsToOffice(text, end);
  return closed && (family >= SELDOM || isFullTitle(text, start));
}

/** True where a word for a deed can only be a name: between a title in full and a deed or somebody else's office (局长计划、副县长). */
export function isDeedAsName(text: string, start: number, end: number): boolean {
  const closes = isDeedAt(text, end) || leadsToOffice(text, end) || (text.charCodeAt(end) === LIST_MARK && (LEVELS.has(text.charCodeAt(end + 1)) || headFrom(text, end + 1) > 1));
  return closes && frameBefore(text, start) === 'office' && isFullTitle(text, start);
}

/** True where 和 and somebody else's office follow, or 任 and the name's own (以县长甲任组长、副县长乙和县政协副主席丙任副组长的). */
function leadsToOffice(text: string, end: number): boolean {
  const and = AND.startingAt(text, end);
  if (and > 0) return LEVELS.has(text.charCodeAt(end + and)) || headFrom(text, end + and) > 1;
  const verb = takes.startingAt(text, end);
  if (verb === 0) return false;
  for (let i = end + verb + 2; i <= end + verb + LONGEST_TASK && isHan(text.charCodeAt(i - 1)); i++) if (headAt(text, i)?.kind === 'office') return true;
  return false;
}

/** True after somebody's title in full, body included (监委主任). */
function isFullTitle(text: string, end: number): boolean {
  const head = headAt(text, end);
  return head !== null && (lengthOfTitle(text, end, head.length) >= FULL || text[end - head.length - 1] === '、');
}

/** True where a deed of two characters or more begins. */
const isDeedAt = (text: string, start: number): boolean => (deeds.startingAt(text, start) > 0 && !opensCompany(text, start)) || speaksSomehow(text, start);

/** True where the last unit before `end` begins a deed that goes on after it (魏巍汇|报), or is 等. */
export const cutsDeed = (text: string, end: number): boolean => text.charCodeAt(end - 1) === AND_OTHERS || deeds.startingAt(text, end - 1) > 1;

/** The candidates, those in such places lifted above the odds, those beside things in a list lowered. */
export function lift(text: string, candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || a.end - b.end);
  /** Ends of names that a list may go on after. */
  const anchors = new Set<number>();
  const names = new Set(candidates.filter((c) => c.score > 0).map((c) => c.end));
  const starts = new Set(candidates.filter((c) => c.score > LIKELY).map((c) => c.start));
  const ends = new Set(candidates.filter((c) => c.score > LIKELY).map((c) => c.end));
  const shown = new Set<string>();
  const lifted: Candidate[] = [];
  for (const c of sorted) {
    const framed = (c.frame === 'office' && !taken(text, c.start, names)) || (c.frame === 'list' && anchors.has(c.start - 1));
    const titled = framed || (c.score > 0 && frameBefore(text, c.start) === 'office');
    if ((titled && (framed || c.score > CLEAR) && c.end - c.start <= LONGEST_SHOWN) || (c.score > CLEAR && isNoWord(text, c.start, c.end) && headAt(text, c.start) !== null)) shown.add(text.slice(c.start, c.end));
    if (titled || (c.score > CLEAR && headAt(text, c.start)?.kind === 'private')) anchors.add(c.end);
    if (framed && c.frame === 'list' && c.end - c.start >= LONGEST_SHOWN) lifted.push(scored(c, Math.max(c.score, WHOLE)));
    else if (framed) lifted.push(c.score < LEAST ? scored(c, LEAST + Math.max(c.score, -MOST_DOUBT) / MOST_DOUBT / 2) : c);
    else if (c.score > FLOOR) lifted.push(scored(c, c.score + (isAlone(text, c) ? ALONE : 0) - BESIDE_THING * thingsBeside(text, c, starts, ends) - (taken(text, c.start, names) ? OFFICE_TAKEN : 0)));
  }
  if (shown.size > 0) lifted.push(...again(text, shown));
  return lifted;
}

const scored = ({ start, end, frame }: Candidate, score: number): Candidate => ({ start, end, score, frame });

/** A name that is a whole line, or all that brackets hold at the end of a paragraph: who wrote the article or drew the picture. */
function isAlone(text: string, { start, end }: Candidate): boolean {
  if (LEVELS.has(text.charCodeAt(end - 1)) || lookalikes.startingAt(text, start) > 0) return false;
  const bracketed = text[start - 1] === '（' && text[end] === '）';
  const line = text[start - 1] === '\n' && unitAt(text, end) === LINE_FEED;
  return line || (bracketed && unitAt(text, end + 1) === LINE_FEED);
}
/** What such a name gains. */
const ALONE = 2.5;

/** How many neighbours of a list are no names: 玉米、高粱、大豆. */
function thingsBeside(text: string, c: Candidate, starts: ReadonlySet<number>, ends: ReadonlySet<number>): number {
  const left = text[c.start - 1] === '、' && isHan(text.charCodeAt(c.start - 2)) && !ends.has(c.start - 1);
  const right = text[c.end] === '、' && isHan(text.charCodeAt(c.end + 1)) && !starts.has(c.end + 1);
  return Number(left) + Number(right);
}

/** 习近平主席|通话: the office belongs to the name before it, one of whose `ends` is where it begins. */
function taken(text: string, start: number, ends: ReadonlySet<number>): boolean {
  const head = headAt(text, start);
  return head !== null && ends.has(start - head.length);
}

/** True for a surname and a character that are hardly ever side by side otherwise. */
const isNoWord = (text: string, start: number, end: number): boolean =>
  end - start === 2 && surname[text.charCodeAt(start)]! > 0 && commonness(text.charCodeAt(start), text.charCodeAt(start + 1)) === 0;

/**
 * Other places of the names that were shown: those of three characters and more, and those that are no words, wherever they
 * stand; the others where a clause opens, and only before a deed where they are common words.
 */
function again(text: string, shown: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  const first = new UnitSet([...shown].map((name) => name[0]).join(''));
  for (let start = 0; start < text.length; start++) {
    if (!first.has(text.charCodeAt(start))) continue;
    const opens = OPENS.has(unitBefore(text, start));
    for (let end = start + 2; end <= start + LONGEST_SHOWN; end++) {
      if (!shown.has(text.slice(start, end)) || afterPlaces.startingAt(text, end) > 0) continue;
      if (end - start > 2 || isNoWord(text, start, end) || (opens && (text[end] === '说' || isDeedAt(text, end) || lookalikes.startingAt(text, start) === 0))) found.push({ start, end, score: LEAST, frame: null });
    }
  }
  return found;
}
