/**
 * Names of other nations: with a dot (艾山·吐尔逊), of parts that are known (扎西顿珠), or of characters that usually
 * transcribe sounds (克林顿). Scores are log-odds like those of Han names.
 */
import { MONGOLIAN, SOUNDING_PLACES, TIBETAN, TURKIC, TURKIC_ENDS } from '../lexicon/nations.ts';
import { FOREIGN_PLACES } from '../lexicon/places.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { LEAN } from './names.ts';
import { following, framed, opening, preceding } from './surroundings.ts';
import { sound } from './weights.ts';
import { isHan, WordSet } from './words.ts';

const tibetan = new WordSet(TIBETAN);
const mongolian = new WordSet(MONGOLIAN);
const turkic = new WordSet(TURKIC);
const turkicEnds = new WordSet(TURKIC_ENDS);
const places = new WordSet([...FOREIGN_PLACES, ...SOUNDING_PLACES]);
/** Everything that is looked up, asked first: few units begin any of it. */
const listed = new WordSet([...FOREIGN_PLACES, ...SOUNDING_PLACES, ...TIBETAN, ...MONGOLIAN, ...TURKIC]);

const LONGEST_PART = 8;
const LONGEST_PLAIN = 7;
const MOST_DOTS = 3;
const DOT = '·';
const DOT_CODE = 0xb7;
/** Most that what stands around can add. */
const MOST_AROUND = 90;
/** What fills all room between an office and a mark. */
const WHOLE = 40;
const bodies = new WordSet(['公司', '大学', '学院', '博物馆', '宾馆', '饭店', '研究所', '实验室', '基金会', '组织', '大街', '机场', '航空', '王族', '法案']);
const BODY = -40;
const WITHIN_BODY = 4;
/** What a character that rarely transcribes a sound costs inside a name. */
const STRANGE = -35;
const DOTTED = 35;
const PLAIN = -65;
/** Two sounds make a word of Chinese as easily. */
const SHORT = -25;
/** What a name loses that begins within a part that is known, or after one (阿不都|热合|曼·艾力). */
const CUTS_PART = -60;
const LONGEST_KNOWN = 4;
/** What a part that is known adds to a dotted name. */
const KNOWN_PART = 25;

/** Calls `visit` for each run in `[from, to)` that may be such a name. */
export function foreignNames(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
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
      known(text, i, to, visit);
    }
    if (sound[code]! > -Infinity) plain(text, i, to, visit);
    if (code === DOT_CODE) dotted(text, i, free, to, visit);
  }
}

/** Runs of transcribing characters from `start` on. */
function plain(text: string, start: number, to: number, visit: (c: Candidate) => void): void {
  let sum = PLAIN;
  for (let end = start; end < Math.min(to, start + LONGEST_PLAIN); end++) {
    const weight = sound[text.charCodeAt(end)]!;
    if (weight !== weight) break;
    sum += weight;
    if (end === start || sum < FLOOR * 10 - MOST_AROUND) continue;
    const body = namesBody(text, end + 1) ? BODY : 0;
    emit(text, start, end + 1, sum + (end - start === 1 ? SHORT : 0) + framed(text, start, end + 1) + body, visit);
  }
}

/** A body named after somebody or something: 普林斯顿大学, 某某影视公司. */
function namesBody(text: string, from: number): boolean {
  for (let i = from; i <= from + WITHIN_BODY; i++) if (bodies.startingAt(text, i) > 0) return true;
  return false;
}

/** Names around the first dot at `dot`, with up to two more dots. */
function dotted(text: string, dot: number, from: number, to: number, visit: (c: Candidate) => void): void {
  const near = text.slice(Math.max(0, dot - LONGEST_PART), dot);
  const before = dot - near.length + near.lastIndexOf(DOT);
  if (near.includes(DOT) && allHan(text, before + 1, dot)) return;
  let left = DOTTED;
  for (let start = dot - 1; start >= Math.max(from, dot - LONGEST_PART) && isHan(text.charCodeAt(start)); start--) {
    left += weightOf(text.charCodeAt(start));
    let sum = left + (knownPart(text, start, dot) ? KNOWN_PART : 0) + (cutsPart(text, start) ? CUTS_PART : 0);
    let dots = 1;
    for (let end = dot + 1; end < to && end - dot <= LONGEST_PART * MOST_DOTS; end++) {
      const code = text.charCodeAt(end);
      if (text[end] === DOT && isHan(text.charCodeAt(end + 1)) && ++dots <= MOST_DOTS) {
        sum += DOTTED;
        continue;
      }
      if (!isHan(code) || (end - dot > 1 && places.startingAt(text, end) > 1)) break;
      sum += weightOf(code);
      const whole = framed(text, start, end + 1) > 0 ? WHOLE : 0;
      emit(text, start, end + 1, sum + whole + (knownPart(text, dot + 1, end + 1) ? KNOWN_PART : 0), visit);
    }
  }
}

/** True where sounds go on up to a dot: 罗马 is no place in 罗马诺·普罗迪. */
function leadsToDot(text: string, from: number): boolean {
  let i = from;
  while (i - from < LONGEST_PART && !Number.isNaN(sound[text.charCodeAt(i)] ?? Number.NaN)) i++;
  return text[i] === DOT;
}

const weightOf = (code: number): number => {
  const weight = sound[code]!;
  return weight === weight ? Math.max(STRANGE, weight) : STRANGE;
};

function cutsPart(text: string, start: number): boolean {
  if (turkic.endingAt(text, start) > 1) return true;
  for (let i = 1; i < LONGEST_KNOWN; i++) if (turkic.startingAt(text, start - i) > i) return true;
  return false;
}

/** True where the run is made of known parts: 努尔别克 of 努尔 and 别克. */
function knownPart(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  for (const parts of [tibetan, mongolian, turkic]) {
    let at = 0;
    for (let n = parts.startingAt(part, 0); n > 0; n = parts.startingAt(part, at)) at += n;
    if (at === part.length || (at > 0 && parts === turkic && turkicEnds.has(part.slice(at)))) return true;
  }
  return false;
}

function allHan(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isHan(text.charCodeAt(i))) return false;
  return to > from;
}

/** Names made of known parts, from `start` on. */
function known(text: string, start: number, to: number, visit: (c: Candidate) => void): void {
  for (const parts of [tibetan, mongolian, turkic]) {
    let end = start;
    let count = 0;
    for (let n = parts.startingAt(text, end); n > 0 && end + n <= to && count < 3; n = parts.startingAt(text, end)) {
      end += n;
      count++;
      const ends = parts === turkic ? turkicEnds.startingAt(text, end) : 0;
      if (ends > 0 && end + ends <= to) emit(text, start, end + ends, 20, visit);
      emit(text, start, end, end - start >= 4 || (parts === mongolian && end - start === 3) ? 25 + 5 * count : end - start === 3 ? 0 : -25, visit);
    }
  }
}

function emit(text: string, start: number, end: number, sum: number, visit: (c: Candidate) => void): void {
  if (sum < FLOOR * 10 - MOST_AROUND) return;
  const score = (sum + LEAN + opening(text, start) + preceding(text, start) + following(text, end)) / 10;
  if (score > FLOOR) visit({ start, end, score });
}
