/**
 * Names that begin with a surname, weighed by what the characters and their surroundings say. The score is a log-odds;
 * above 0 the words are more likely a name than not.
 */
import { LOOKALIKES } from '../lexicon/beside-names.ts';
import { FOREIGN_PLACES, NAMELIKE_PLACES } from '../lexicon/places.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { FORM, inner, outer, type Shape } from './features.ts';
import { cutsDeed, fills, frameBefore, isAppointed } from './frames.ts';
import { Lattice } from './lattice.ts';
import { KINDS, kindOf, lengthOf, type Passage } from './passage.ts';
import { emptyRun, familyNames, givens } from './shapes.ts';
import { beside, framed, isDeed } from './surroundings.ts';
import { surname } from './tables.ts';
import { headFrom, isHead, mayEndTitle } from './titles.ts';
import { given as characters, Sum } from './weights.ts';
import { isHan, WordSet } from './words.ts';

/** The weights come from text where fewer people are named. */
export const LEAN = 5;
/** Most that the surroundings can add to the characters of a name, and most that a title before it adds to that. */
const MOST_AROUND = 25;
const MOST_TITLE = 45;
/** Names whose own characters say less do not come about without a title or an appointment. */
const LEAST_OWN = -48;
const lookalikes = new WordSet([...LOOKALIKES, ...NAMELIKE_PLACES]);
const places = new WordSet([...FOREIGN_PLACES, ...NAMELIKE_PLACES]);
/** What two surnames in a row must have over one. */
const RARELY = 32;
/** Verbs and particles that hardly end a name, least of all before another word (张帆向|调研组). */
export const NOT_LAST = new Set(Array.from('到赴率说在对向的了将被把是就还及任作致随曾陪携偕却亦仍皆', (char) => char.charCodeAt(0)));
const IS_VERB = -15;
const GOVERNS = -60;
/** Ends of places that hardly end a name (石盘镇, 柳树屯). */
const PLACE_LAST = new Set(Array.from('镇乡县区屯堡湾沟寨路街巷', (char) => char.charCodeAt(0)));
const IS_PLACE = -40;
/** A deed that begins within the name (常乐宣|读). */
const CUTS_DEED = -35;
/** What being a word, or opening with one, takes away. */
const IS_WORD = -30;
const HOLDS_WORD = -20;

/** Calls `visit` for each run that may be a name with a surname in `[from, to)`. */
export function familyCandidates(passage: Passage, visit: (candidate: Candidate) => void, from = 0, to = passage.text.length): void {
  const { text } = passage;
  const run = emptyRun();
  const sum = new Sum(passage);
  const lattice = new Lattice(passage);
  const weighed = (shape: Shape): void => weigh(passage, shape, 0, sum, lattice, visit);
  for (let i = from; i < to - 1; i++) {
    familyNames(text, i, to, run, weighed);
    // The surnames of husband and wife in front of one name (范徐丽泰).
    const two = surname[text.charCodeAt(i)]! + surname[text.charCodeAt(i + 1)]! - RARELY;
    if (two > 0) givens(text, i, 2, FORM.compoundTwo, to, run, (shape) => weigh(passage, shape, two, sum, lattice, visit));
  }
}

function weigh(passage: Passage, shape: Shape, extra: number, sum: Sum, lattice: Lattice, visit: (c: Candidate) => void): void {
  const { start, given, end, form } = shape;
  const { text } = passage;
  const titled = mayEndTitle(text.charCodeAt(start - 1));
  const weak = given - start === 1 && own(text, start, end) < LEAST_OWN;
  if (weak && !titled && text[start - 1] !== '、' && !isAppointed(text, start, end)) return;
  sum.begin();
  inner(passage, shape, sum);
  const frame = form === FORM.japanese ? null : isAppointed(text, start, end) ? 'office' : frameBefore(text, start);
  if (frame === null && sum.total + extra < FLOOR * 10 - MOST_AROUND - (titled ? MOST_TITLE : 0)) return;
  if (endsTitle(passage, start) || isWord(text, start, given, end)) return;
  outer(passage, shape, lattice, sum);
  const score = (LEAN + extra + sum.total + beside(passage, start, end) + framed(passage, start, end) + (form === FORM.japanese ? 0 : looks(text, shape))) / 10;
  const inPlace = frame !== null && fills(text, start, end, surname[text.charCodeAt(given - 1)]!) && holds(text, end);
  if (inPlace) visit({ start, end, score, frame });
  else if (score > FLOOR) visit({ start, end, score });
}

/** What the characters of a name with a plain surname say by themselves: asked first, as most runs fail here. */
function own(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start + 1);
  return surname[text.charCodeAt(start)]! + (end - start === 2 ? characters[2][first]! : characters[0][first]! + characters[1][text.charCodeAt(start + 2)]!);
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
  if (NOT_LAST.has(last)) weight += isHan(text.charCodeAt(end)) ? GOVERNS : IS_VERB;
  return weight + (cutsDeed(text, end) ? CUTS_DEED : 0);
}

/** 董事|长连胜: the surname is the end of a title. */
function endsTitle(passage: Passage, start: number): boolean {
  const head = passage.headAt(start + 1);
  return kindOf(head) !== KINDS.plain && lengthOf(head) > 1;
}

/** True where the last unit may end a name, for certain. */
const holds = (text: string, end: number): boolean => !NOT_LAST.has(text.charCodeAt(end - 1)) && !cutsDeed(text, end);

const FAMILIAR = new Set('老小阿');

/** A county or a town (长兴|县), a person without a name (李某, 老张), a surname before a title (王主任, 张阿|姨) or before a deed (曾指出), a deed (安排). */
function isWord(text: string, start: number, given: number, end: number): boolean {
  if (end - start === 2 && PLACE_LAST.has(text.charCodeAt(given))) return true;
  for (let i = given; i < end; i++) if (text[i] === '某') return true;
  if (end - start === 2 && FAMILIAR.has(text[start]!) && surname[text.charCodeAt(given)]! > 0) return true;
  if (headFrom(text, given) > Math.max(1, end - given) || isDeed(text, start, end)) return true;
  return isHead(text, given, end) || isHead(text, start, end) || (end - given > 1 && isDeed(text, given, end));
}
