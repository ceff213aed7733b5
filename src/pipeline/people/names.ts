/**
 * Names that begin with a surname, weighed by what the characters and their surroundings say. The score is a log-odds;
 * above 0 the words are more likely a name than not.
 */
import { BODY_ENDS, LOOKALIKES } from '../lexicon/beside-names.ts';
import { FOREIGN_PLACES, NAMELIKE_PLACES } from '../lexicon/places.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { FORM, type Shape } from './features.ts';
import { cutsDeed, fills, frameBefore, isAppointed, isDeedAsName, isOurs } from './frames.ts';
import { KINDS, kindOf, lengthOf, type Passage } from './passage.ts';
import { emptyRun, familyNames, givens } from './shapes.ts';
import { being, closed, isDeed, preceding } from './surroundings.ts';
import { surname, surnameBegins } from './tables.ts';
import { headFrom, isHead, mayEndTitle, titleAfter } from './titles.ts';
import type { Weighing } from './weighing.ts';
import { given as characters } from './weights.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

/** Most that the surroundings can add to the characters of a name, and most that a title before it adds to that. */
const MOST_AROUND = 25;
const MOST_TITLE = 45;
const LIST_MARK = '、'.charCodeAt(0);
/** Names whose own characters say less do not come about without a title or an appointment. */
const LEAST_OWN = -32;
const lookalikes = new WordSet([...LOOKALIKES, ...NAMELIKE_PLACES]);
const places = new WordSet([...FOREIGN_PLACES, ...NAMELIKE_PLACES]);
/** What two surnames in a row must have over one. */
const RARELY = 32;
/** Verbs and particles that hardly end a name, least of all before another word (张帆向|调研组). */
export const NOT_LAST = new UnitSet('到赴率说在对向的了将被把是就还及任作致随曾陪携偕却亦仍皆请');
const IS_VERB = -15;
const GOVERNS = -60;
/** 雷勇|来都昌县考察, but 李福来|到会. */
const COMES = '来'.charCodeAt(0);
/** Ends of places that hardly end a name (石盘镇, 柳树屯). */
const LEVEL = new UnitSet('省市县区旗州盟镇乡村');
const PLACE_LAST = new UnitSet('镇乡县区村屯堡湾沟寨路街巷');
const IS_PLACE = -40;
/** A deed that begins within the name (常乐宣|读). */
const CUTS_DEED = -35;
/** 黄灿灿|的枇杷. */
const IS_ADJECTIVE = -40;
const OF = '的'.charCodeAt(0);
/** 任命丁芸|为厅长. */
const AS = '为'.charCodeAt(0);
/** What being a word, or opening with one, takes away. */
const IS_WORD = -30;
const HOLDS_WORD = -20;

/** Calls `visit` for each run that may be a name with a surname in `[from, to)`. */
export function familyCandidates(weighing: Weighing, visit: (candidate: Candidate) => void, from: number, to: number): void {
  const { text } = weighing.passage;
  const run = emptyRun();
  const weighed = (shape: Shape): void => weigh(weighing, shape, 0, visit);
  for (let i = from; i < to - 1; i++) {
    if (!surnameBegins.has(text.charCodeAt(i))) continue;
    familyNames(text, i, to, run, weighed);
    // The surnames of husband and wife in front of one name (范徐丽泰), but not of a master's (师傅|翁某某).
    const two = surname[text.charCodeAt(i)]! + surname[text.charCodeAt(i + 1)]! - RARELY;
    if (two > 0 && lengthOf(weighing.passage.headAt(i + 1)) < 2) givens(text, i, 2, FORM.compoundTwo, to, run, (shape) => weigh(weighing, shape, two, visit));
  }
}

function weigh(weighing: Weighing, shape: Shape, extra: number, visit: (c: Candidate) => void): void {
  const { start, given, end, form } = shape;
  const { text } = weighing.passage;
  const titled = mayEndTitle(text.charCodeAt(start - 1));
  const weak = given - start === 1 && own(text, start, end) < LEAST_OWN;
  if (weak && !titled && text.charCodeAt(start - 1) !== LIST_MARK && !isAppointed(text, start, end)) return;
  const known = weighing.own(shape) + extra;
  const frame = form === FORM.japanese ? null : isAppointed(text, start, end) || isOurs(text, start, end) ? 'office' : frameBefore(text, start);
  if (frame === null && known < FLOOR * 10 - MOST_AROUND - (titled ? MOST_TITLE : 0)) return;
  const inPlace = frame !== null && fills(text, start, end, surname[text.charCodeAt(given - 1)]!) && holds(text, end);
  const score = weighing.score(shape, known, inPlace, form === FORM.japanese ? being : against);
  if (score === -Infinity || endsTitle(weighing.passage, start) || isWord(text, start, given, end)) return;
  visit({ start, end, score, frame: inPlace ? frame : null });
}

const against = (passage: Passage, shape: Shape): number => being(passage, shape) + looks(passage.text, shape) + loose(passage, shape);

/** 首相和小渊, 部长还满怀: a title says nothing for a surname that is a particle nearly always, unless a mark or a deed closes the room behind it. */
function loose(passage: Passage, { start, given, end }: Shape): number {
  if (given - start > 1 || !PARTICLES.has(passage.text.charCodeAt(start)) || passage.headAt(start) === 0) return 0;
  return closed(passage, end) && passage.text[end] !== '的' ? 0 : IS_PARTICLE - preceding(passage, start);
}
const IS_PARTICLE = -30;
const PARTICLES = new UnitSet('和还从比将要由同与及更又再也却让以每则有');

/** What the characters of a name with a plain surname say by themselves: asked first, as most runs fail here. */
function own(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start + 1);
  return surname[text.charCodeAt(start)]! + (end - start === 2 ? characters.only(first) : characters.first(first) + characters.last(text.charCodeAt(start + 2)));
}

/** What the likeness to a common word, a place or a deed takes away. */
function looks(text: string, { start, given, end }: Shape): number {
  let weight = 0;
  const word = lookalikes.startingAt(text, start);
  if (word > given - start) weight += word >= end - start ? IS_WORD : HOLDS_WORD;
  if (places.startingAt(text, given) > 1) weight += end - given === 1 ? HOLDS_WORD : IS_WORD;
  const last = text.charCodeAt(end - 1);
  if (PLACE_LAST.has(last)) weight += IS_PLACE;
  if (end - given === 1) return weight;
  if (NOT_LAST.has(last) || (last === COMES && leadsToPlace(text, end))) weight += isHan(text.charCodeAt(end)) ? GOVERNS : IS_VERB;
  if (last === AS && text.charCodeAt(end) !== AS && isAppointed(text, start, end - 1)) return weight + GOVERNS;
  if (last === text.charCodeAt(end - 2) && text.charCodeAt(end) === OF) weight += IS_ADJECTIVE;
  return weight + (cutsDeed(text, end) ? CUTS_DEED : 0);
}

/** A place of up to five characters and its level: 都昌县, 河西镇, but no deed. */
function leadsToPlace(text: string, at: number): boolean {
  for (let i = at + 1; i < at + 6 && isHan(text.charCodeAt(i)); i++) if (LEVEL.has(text.charCodeAt(i))) return !isDeed(text, at, at + 2);
  return false;
}

/** 吕梁市|副市长, 平山县委|书记, 和田地委|书记: a level whose own office follows ends a place. */
function isPlaceBeforeOffice(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) === COMMITTEE) return LEVEL.has(text.charCodeAt(end - 2)) || text[end - 2] === '地';
  if (!LEVEL.has(text.charCodeAt(end - 1))) return false;
  const at = text.charCodeAt(end) === VICE ? end + 1 : end;
  return text.charCodeAt(at) === text.charCodeAt(end - 1) && text.charCodeAt(at + 1) === HEAD;
}

const COMMITTEE = '委'.charCodeAt(0);
const VICE = '副'.charCodeAt(0);
const HEAD = '长'.charCodeAt(0);

/** 董事|长连胜: the surname is the end of a title; 卫生健康委员|会原副主任: of a body. */
function endsTitle(passage: Passage, start: number): boolean {
  if (passage.text.charCodeAt(start) === MEETING && bodies.endingAt(passage.text, start + 1) > 1) return true;
  const head = passage.headAt(start + 1);
  return kindOf(head) !== KINDS.plain && lengthOf(head) > 1;
}

/** True where the last unit may end a name, for certain. */
const holds = (text: string, end: number): boolean =>
  !cutsDeed(text, end) && (!NOT_LAST.has(text.charCodeAt(end - 1)) || (ADVERBS.has(text.charCodeAt(end - 1)) && !isHan(text.charCodeAt(end))));
/** Nothing ends in them before a mark but a name (书记成就，). */
const ADVERBS = new UnitSet('就还随曾却亦仍皆');

const MEETING = '会'.charCodeAt(0);
const bodies = new WordSet(BODY_ENDS);

const FAMILIAR = new UnitSet('老小阿');
const SOME = '某'.charCodeAt(0);

/** 和田地委副|书记: an office begins within the run and goes on after it. */
function cutsOffice(text: string, at: number, end: number): boolean {
  const title = titleAfter(text, at);
  return title?.kind === 'office' && title.length > end - at;
}

/** A county or a town (长兴|县), a person without a name (李某, 老张), a surname before a title (王主任, 张阿|姨) or before a deed (曾指出), a deed (安排). */
function isWord(text: string, start: number, given: number, end: number): boolean {
  if ((end - start === 2 && PLACE_LAST.has(text.charCodeAt(given))) || isPlaceBeforeOffice(text, end)) return true;
  for (let i = given; i < end; i++) if (text.charCodeAt(i) === SOME) return true;
  if (end - start === 2 && FAMILIAR.has(text.charCodeAt(start)) && surname[text.charCodeAt(given)]! > 0) return true;
  for (let i = given + 1; i < end; i++) if (cutsOffice(text, i, end)) return true;
  if (headFrom(text, given) > Math.max(1, end - given) || (isDeed(text, start, end) && !isDeedAsName(text, start, end))) return true;
  return isHead(text, given, end) || isHead(text, start, end) || (end - given > 1 && isDeed(text, given, end));
}
