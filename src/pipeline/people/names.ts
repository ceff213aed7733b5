/**
 * Han names: a surname and one or two given characters, weighed by what the characters and their surroundings say.
 * The score is a log-odds; above 0 the words are more likely a name than not.
 */
import { LOOKALIKES } from '../lexicon/beside-names.ts';
import { BIAS, COMMON } from '../lexicon/name-bias.ts';
import { FOREIGN_PLACES, NAMELIKE_PLACES } from '../lexicon/places.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { cutsDeed, fills, frameBefore } from './frames.ts';
import { following, framed, isDeed, opening, preceding, unit } from './surroundings.ts';
import { headAt, headFrom, isHead, mayEndTitle } from './titles.ts';
import { commonness, compound, given, pair, surname } from './weights.ts';
import { isHan, WordSet } from './words.ts';

/** The weights come from text where fewer people are named. */
export const LEAN = 8;
/** Most that a title before can add to the characters of a name, and most that the words after it can. */
const MOST_BEFORE = 65;
const MOST_AFTER = 40;
const lookalikes = new WordSet([...LOOKALIKES, ...NAMELIKE_PLACES]);
const places = new WordSet([...FOREIGN_PLACES, ...NAMELIKE_PLACES]);
/** What two surnames in a row must have over one. */
const RARELY = 45;
/** Verbs and particles that hardly end a name, least of all before another word (张帆向|调研组). */
const NOT_LAST = new Set(Array.from('到赴率说在对向的了将被把是就还及任作', (char) => char.charCodeAt(0)));
const IS_VERB = -15;
const GOVERNS = -60;
/** Ends of places that hardly end a name (石盘镇, 柳树屯). */
const PLACE_LAST = new Set(Array.from('镇乡县区屯堡湾沟寨', (char) => char.charCodeAt(0)));
const IS_PLACE = -40;
/** A deed that begins within the name (常乐宣|读). */
const CUTS_DEED = -35;
/** What being a word, or opening with one, takes away. */
const IS_WORD = -30;
const HOLDS_WORD = -20;

/** Calls `visit` for each run that may be a Han name in `[from, to)`. */
export function hanNames(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
  for (let i = from; i < to - 1; i++) {
    const code = text.charCodeAt(i);
    const weight = surname[code]!;
    if (!isHan(text.charCodeAt(i + 1))) continue;
    if (weight === weight) weigh(text, i, 1, weight, to, visit);
    const two = compound.get(code)?.get(text.charCodeAt(i + 1)) ?? joined(weight, surname[text.charCodeAt(i + 1)]!);
    if (two > 0) weigh(text, i, 2, two, to, visit);
  }
}

/** The surnames of husband and wife in front of one name (范徐丽泰). */
const joined = (first: number, second: number): number => first + second - RARELY;

function weigh(text: string, start: number, length: number, weight: number, to: number, visit: (c: Candidate) => void): void {
  const g = start + length;
  const first = text.charCodeAt(g);
  if (g >= to || !isHan(first)) return;
  const second = g + 1 < to ? text.charCodeAt(g + 1) : 0;
  const family = text.charCodeAt(g - 1);
  const open = opening(text, start) + pair('open', unit(text, start - 1), text.charCodeAt(start));
  const base = LEAN + weight + open + COMMON.head[commonness(family, first)]! + pair('head', family, first);
  let single = base + given[2][first]! + (length === 1 ? BIAS.two : BIAS.compoundTwo);
  let double = -Infinity;
  if (isHan(second)) {
    const tail = COMMON.tail[commonness(first, second)]! + pair('tail', first, second);
    double = base + lastOf(text, g + 1, second) + given[0][first]! + given[1][second]! + tail + (length === 1 ? BIAS.three : BIAS.compoundThree);
  }
  const frame = frameBefore(text, start);
  if (frame === null && Math.max(single, double) < FLOOR * 10 - MOST_AFTER - (mayEndTitle(text.charCodeAt(start - 1)) ? MOST_BEFORE : 0)) return;
  if (endsTitle(text, start)) return;

  const word = lookalikes.startingAt(text, start);
  if (word > 0) {
    single += word > length ? IS_WORD : 0;
    double += word > length + 1 ? IS_WORD : HOLDS_WORD;
  }
  if (places.startingAt(text, g) > 1) {
    single += HOLDS_WORD;
    double += IS_WORD;
  }
  const before = preceding(text, start);
  const emit = (sum: number, end: number): void => {
    const inPlace = frame !== null && fills(text, start, end, weight) && holds(text, end);
    if ((sum + before < FLOOR * 10 - MOST_AFTER && !inPlace) || isWord(text, start, g, end)) return;
    const last = text.charCodeAt(end - 1);
    const score = (sum + before + pair('close', last, unit(text, end)) + following(text, end) + framed(text, start, end)) / 10;
    if (inPlace) visit({ start, end, score, frame });
    else if (score > FLOOR) visit({ start, end, score });
  };
  emit(single, g + 1);
  if (double > -Infinity) emit(double + (cutsDeed(text, g + 2) ? CUTS_DEED : 0), g + 2);
}

/** What the last character of three says against a name. */
function lastOf(text: string, at: number, last: number): number {
  if (PLACE_LAST.has(last)) return IS_PLACE;
  if (!NOT_LAST.has(last)) return 0;
  return isHan(text.charCodeAt(at + 1)) ? GOVERNS : IS_VERB;
}

/** 董事|长连胜: the surname is the end of a title. */
function endsTitle(text: string, start: number): boolean {
  if (!mayEndTitle(text.charCodeAt(start))) return false;
  const head = headAt(text, start + 1);
  return head !== null && head.kind !== 'plain' && head.length > 1;
}

/** True where the last unit may end a name, for certain. */
const holds = (text: string, end: number): boolean => !NOT_LAST.has(text.charCodeAt(end - 1)) && !cutsDeed(text, end);

const FAMILIAR = new Set('老小阿');

/** A person without a name (李某, 老张), a surname before a title (王主任, 张阿|姨) or before a deed (曾指出), a deed (安排). */
function isWord(text: string, start: number, g: number, end: number): boolean {
  for (let i = g; i < end; i++) if (text[i] === '某') return true;
  if (end - start === 2 && FAMILIAR.has(text[start]!) && surname[text.charCodeAt(g)]! > 0) return true;
  if (headFrom(text, g) > Math.max(1, end - g) || isDeed(text, start, end)) return true;
  return isHead(text, g, end) || isHead(text, start, end) || (end - g > 1 && isDeed(text, g, end));
}
