/**
 * Names of other nations: with a dot (艾山·吐尔逊), of parts that are known (扎西顿珠), or of characters that usually
 * transcribe sounds (克林顿). Scores are log-odds like those of names with a surname.
 */
import { MONGOLIAN, SOUNDING_PLACES, TIBETAN, TURKIC, TURKIC_ENDS, YI_CLANS, YI_GIVEN } from '../lexicon/nations.ts';
import { FOREIGN_PLACES } from '../lexicon/places.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { FORM, spelled, type Shape } from './features.ts';
import { headFrom } from './titles.ts';
import { tagNumber, tagOf } from './dictionary.ts';
import { NOT_LAST } from './names.ts';
import { kindOf, KINDS, lengthOf, type Passage } from './passage.ts';
import { DOT, dottedNames, emptyRun, soundNames } from './shapes.ts';
import { being, following, framed, preceding } from './surroundings.ts';
import { sound, sounds } from './tables.ts';
import type { Weighing } from './weighing.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

const tibetan = new WordSet(TIBETAN);
const mongolian = new WordSet(MONGOLIAN);
const turkic = new WordSet(TURKIC);
const turkicEnds = new WordSet(TURKIC_ENDS);
const clans = new WordSet(YI_CLANS);
const yiGiven = new WordSet(YI_GIVEN);
const places = new WordSet([...FOREIGN_PLACES, ...SOUNDING_PLACES]);
/** Everything that is looked up, asked first: few units begin any of it. */
const listed = new WordSet([...FOREIGN_PLACES, ...SOUNDING_PLACES, ...TIBETAN, ...MONGOLIAN, ...TURKIC, ...YI_CLANS]);

const parts = new WordSet([...TIBETAN, ...MONGOLIAN, ...TURKIC, ...YI_CLANS]);

const LONGEST_PART = 8;
const LONGEST_REST = 3;
/** Most that what stands around can add. */
const MOST_AROUND = 25;
/** What fills all room between an office and a mark. */
const WHOLE = 40;
/** What a dotted name loses that takes a verb or particle in. */
const HOLDS_VERB = -60;
const bodies = new WordSet(['公司', '大学', '学院', '博物馆', '宾馆', '饭店', '研究所', '实验室', '基金会', '组织', '大街', '机场', '航空', '王族', '法案']);
const BODY = -40;
const WITHIN_BODY = 4;
/** What a name loses that begins within a part that is known, or after one (阿不都|热合|曼·艾力). */
const CUTS_PART = -60;
/** What a clan of the Yi and a given part speak for together. */
const CLAN_AND_GIVEN = 60;
const LONGEST_KNOWN = 4;
/** Last characters of places (湖州市|长兴县). */
const LEVELS = new UnitSet('省市县区旗镇乡村');
/** Parts of speech that name things: nouns, places, other names. */
const NAMING: readonly number[] = ['n', 's', 'z'].map(tagNumber);
/** What a part that is known adds to a dotted name. */
const KNOWN_PART = 25;

/** Calls `visit` for each run in `[from, to)` that may be such a name. */
export function foreignNames(weighing: Weighing, visit: (candidate: Candidate) => void, from: number, to: number): void {
  const { passage } = weighing;
  const { text } = passage;
  const run = emptyRun();
  const emit = (shape: Shape, extra: number): void => weigh(weighing, shape, extra, visit);
  const plain = (shape: Shape): void => emit(shape, namesBody(text, shape.end) ? BODY : 0);
  let free = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (listed.mayBegin(code)) {
      const place = places.startingAt(text, i);
      if (place > 1 && !leadsToDot(text, i + place)) {
        i += place - 1;
        free = i + 1;
        continue;
      }
      if (parts.startingAt(text, i) > 0) known(passage, i, to, emit);
    }
    if (sounds.has(code)) soundNames(text, i, to, run, plain);
    if (code === DOT) dottedNames(text, i, free, to, run, (shape) => emit(shape, partsOf(passage, i, shape)));
  }
}

/** A body named after somebody or something: 普林斯顿大学, 某某影视公司. */
function namesBody(text: string, from: number): boolean {
  for (let i = from; i <= from + WITHIN_BODY; i++) if (bodies.startingAt(text, i) > 0) return true;
  return false;
}

/** What known parts beside the dot say, and what ends where the office's name must end. */
function partsOf(passage: Passage, dot: number, { start, end }: Shape): number {
  const { text } = passage;
  const left = (knownPart(text, start, dot) ? KNOWN_PART : 0) + (cutsPart(text, start) ? CUTS_PART : 0);
  const right = holdsVerb(text, dot, end) ? HOLDS_VERB : framed(passage, start, end) > 0 ? WHOLE : 0;
  return left + right + (knownPart(text, dot + 1, end) ? KNOWN_PART : 0) + (endsWithinPart(text, dot, end) ? CUTS_PART : 0);
}

/** A verb or particle that no transcription holds (图尔荪|到乡里). */
function holdsVerb(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (NOT_LAST.has(text.charCodeAt(i))) return true;
  return false;
}

/** True where sounds go on up to a dot: 罗马 is no place in 罗马诺·普罗迪. */
function leadsToDot(text: string, from: number): boolean {
  let i = from;
  while (i - from < LONGEST_PART && sound[text.charCodeAt(i)]! > -Infinity) i++;
  return text.charCodeAt(i) === DOT;
}

function cutsPart(text: string, start: number): boolean {
  if (turkic.endingAt(text, start) > 1) return true;
  for (let i = 1; i < LONGEST_KNOWN; i++) if (turkic.startingAt(text, start - i) > i) return true;
  return false;
}

/** 古丽娜尔·阿|不都热合曼. */
function endsWithinPart(text: string, dot: number, end: number): boolean {
  for (let i = 1; i < LONGEST_KNOWN && end - i > dot; i++) if (turkic.startingAt(text, end - i) > Math.max(i, 2)) return true;
  return false;
}

/** True where the run is made of known parts: 努尔别克 of 努尔 and 别克. */
function knownPart(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  for (const kind of [tibetan, mongolian, turkic]) {
    let at = 0;
    for (let n = kind.startingAt(part, 0); n > 0; n = kind.startingAt(part, at)) at += n;
    if (at === part.length || (at > 0 && kind === turkic && turkicEnds.has(part.slice(at)))) return true;
  }
  return false;
}

/** Names made of known parts, from `start` on. */
function known(passage: Passage, start: number, to: number, emit: (shape: Shape, extra: number) => void): void {
  const show = (end: number, extra: number): void => emit({ start, given: start, end, form: FORM.sounds }, extra);
  const { text } = passage;
  for (const kind of [tibetan, mongolian, turkic]) {
    let end = start;
    let count = 0;
    for (let n = kind.startingAt(text, end); n > 0 && end + n <= to && count < 3; n = kind.startingAt(text, end)) {
      end += n;
      count++;
      const ends = kind === turkic ? turkicEnds.startingAt(text, end) : 0;
      if (ends > 0 && end + ends <= to) show(end + ends, 40);
      if (end - start >= 4 || (kind === mongolian && end - start === 3)) show(end, 45 + 5 * count);
      else show(end, end - start === 3 ? 20 : 10);
    }
    if (count > 0) afterPart(passage, start, end, to, show);
  }
  const clan = clans.startingAt(text, start);
  const given = clan === 0 ? 0 : yiGiven.startingAt(text, start + clan);
  if (given > 0 && start + clan + given <= to) show(start + clan + given, CLAN_AND_GIVEN);
  else if (clan > 0) afterClan(passage, start, start + clan, to, show);
}

/** A name that opens with a part that is known and goes on with one that is not, up to a mark or a deed (格桑曲吉). */
function afterPart(passage: Passage, start: number, from: number, to: number, show: (end: number, extra: number) => void): void {
  const { text } = passage;
  if (passage.headAt(start) === 0 && text[start - 1] !== '、') return;
  for (let end = from + 1; end <= Math.min(to, from + LONGEST_REST) && framed(passage, start, end - 1) === 0; end++) {
    const code = text.charCodeAt(end - 1);
    if (!isHan(code) || NOT_LAST.has(code) || text[end - 1] === '等' || LEVELS.has(code) || isCommonWord(passage, end - 1, end + 1)) return;
    if (!isHan(text.charCodeAt(end)) || framed(passage, start, end) > 0) {
      if (end - start > 2) show(end, WHOLE);
      return;
    }
  }
}

/** A clan, alone or with a given part that is not listed: between an office and a mark or a deed. */
function afterClan(passage: Passage, start: number, from: number, to: number, show: (end: number, extra: number) => void): void {
  const { text } = passage;
  if (kindOf(passage.headAt(start)) !== KINDS.office && text[start - 1] !== '、') return;
  for (const end of [from + 2, from + 1, from]) {
    if (end > to || !isHan(text.charCodeAt(end - 1)) || NOT_LAST.has(text.charCodeAt(end - 1)) || text[end - 1] === '等') continue;
    if (!isHan(text.charCodeAt(end)) || framed(passage, start, end) > 0) {
      show(end, WHOLE);
      return;
    }
  }
}

/** True for a word that is no noun: a title before it does not make a name of it (总书记|多次). */
function isCommonWord(passage: Passage, start: number, end: number): boolean {
  const word = passage.word(start, end);
  return word !== 0 && !NAMING.includes(tagOf(word));
}

/** True where a word for people begins within the run and goes on after it (张阿|姨). */
function cutsHead(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (headFrom(text, i) > end - i) return true;
  return false;
}

function weigh(weighing: Weighing, shape: Shape, extra: number, visit: (c: Candidate) => void): void {
  const { start, end } = shape;
  const { passage } = weighing;
  const { text } = passage;
  if ((extra <= 0 && LEVELS.has(text.charCodeAt(end - 1))) || cutsHead(text, start, end) || lengthOf(passage.headAt(start + 1)) > 1) return;
  let known = weighing.own(shape) + extra;
  if (shape.form === FORM.dotted) known += spelled(text, start, end);
  if (known < FLOOR * 10 - MOST_AROUND) return;
  const common = isCommonWord(passage, start, end);
  if (common) known -= preceding(passage, start) + following(passage, end) + framed(passage, start, end);
  const score = weighing.score(shape, known, false, common ? nothing : being);
  if (score > FLOOR) visit({ start, end, score, frame: null });
}

const nothing = (): number => 0;
