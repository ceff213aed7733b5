/**
 * A run of a byline as names, however they are set apart: 张三 李四, 燕慧英张广志, 任 硌, 白玛曲珍. Of all ways to cut the run
 * the likeliest counts: each character is weighed as a surname's or a given name's against running text, so the sums of
 * two cuts may be compared (Viterbi). A blank parts names rather than standing inside one.
 */
import { UNIT_ENDINGS } from '../lexicon/bylines.ts';
import { MONGOLIAN, TIBETAN, TURKIC, TURKIC_ENDS, YI_CLANS, YI_GIVEN } from '../lexicon/nations.ts';
import type { Span } from '../model.ts';
import { compounds, sound, surname } from '../people/tables.ts';
import { given } from '../people/weights.ts';
import { isHan, WordSet } from '../people/words.ts';

/** A stretch of a byline without marks and role words; `gaps[i]`: a blank is printed before unit i. */
export interface Run {
  readonly text: string;
  readonly gaps: readonly boolean[];
}

const DOT = '·';
const DOT_CODE = DOT.charCodeAt(0);
const LONGEST = 16;
const LONGEST_RUN = 48;
const LONGEST_FOREIGN = 7;
const LONGEST_HAN = 4;
/** All weights are tenths of a log-odds. What is named here is a person, unless it reads otherwise. */
const IN_BYLINE = 25;
/** What a name needs by its form, and what a surname of two characters says. */
const BIAS = { two: -16, three: -4, compoundTwo: -14, compoundThree: -16 } as const;
const COMPOUND = 40;
const GAP_IN_SHORT_NAME = -6;
const GAP_IN_NAME = -22;
/** So long a name with a blank in it is two: 拉毛 才让当知. */
const TWO_NAMES = 6;
const GAP_IN_TWO = -55;
/** A cut between two names without a blank, where the run has blanks. */
const UNPARTED = -12;
const DOTTED = 20;
const DOTTED_UNIT = 8;
/** Sounds go on in front of it: 阿卜杜|外力·吾甫尔. */
const CUTS_DOTTED = -60;
const KNOWN_PART = 25;
const SOUNDS = -10;
/** A word that stands alone where a name must: a pen name. */
const PEN_NAME = -12;
const UNIT = -5;
const LEAST_UNIT = 3;
/** A body that stands alone is named in full. */
const LEAST_BODY = 4;
const LEVELS = new Set('省市县区州旗镇乡校');
/** Ends of bodies and hardly of names: 城关所林晓. */
const BODY_ENDS = new Set('所局办站队镇乡科股');
const LIKE_BODY = -30;
/** What a name must weigh: under a role word, and where nothing but its place says that it is one. */
const LEAST = -20;
const LEAST_BARE = 5;
const parts = [TIBETAN, MONGOLIAN, TURKIC, [...YI_CLANS, ...YI_GIVEN]].map((each) => new WordSet(each));
const turkicEnds = new WordSet(TURKIC_ENDS);
const units = new WordSet(UNIT_ENDINGS);
const HOUSES = new WordSet(['本报', '本网', '本台', '本刊', '新华社', '中新社']);
/** What follows 记者 in running text. */
const NO_PEN_NAMES = new WordSet([
  '近日', '日前', '昨日', '昨天', '今日', '今天', '最近', '获悉', '了解', '采访', '看到', '走进', '来到', '发现', '报道', '从', '在', '跟随', '随', '于', '就', '对', '到', '为', '的', '们', '上接', '下转', '转第', '未完', '待续', '完', '来源', '据', '综合', '整理', '资料', '图片', '版', '说', '站', '称', '问', '节', '和', '与',
]);

interface Step {
  readonly score: number;
  readonly from: number;
  readonly isName: boolean;
}

/** The names of a run in order, units of organisation left out; null where it reads as something else. `led`: a role word stands before it. */
export function splitNames(run: Run, led: boolean): Span[] | null {
  const { length } = run.text;
  if (length > LONGEST_RUN || !isNameLike(run.text)) return null;
  const best: (Step | undefined)[] = [{ score: 0, from: 0, isName: false }];
  const unit = openingUnit(run);
  const surely = led || unit > 0;
  const least = surely ? LEAST : LEAST_BARE;
  const dotted = run.text.includes(DOT);
  const parted = run.gaps.some((gap, i) => gap && i > 0);
  const reach = (from: number, end: number, score: number, isName: boolean): void => {
    const sum = best[from]!.score + score + (parted && end < length && !run.gaps[end] ? UNPARTED : 0);
    if (sum > (best[end]?.score ?? -Infinity)) best[end] = { score: sum, from, isName };
  };
  for (let from = 0; from < length; from++) {
    if (best[from] === undefined) continue;
    const mayBeUnit = from === 0 || run.gaps[from] === true;
    const longest = dotted ? LONGEST : mayBeForeign(run.text.charCodeAt(from)) ? LONGEST_FOREIGN : LONGEST_HAN;
    for (let end = from + 2; end <= Math.min(length, from + (mayBeUnit ? LONGEST : longest)); end++) {
      const score = end - from > longest ? -Infinity : weigh(run, from, end, surely);
      if (score >= least && from >= unit) reach(from, end, score, true);
      if (mayBeUnit && isUnit(run, from, end)) reach(from, end, UNIT, false);
    }
  }
  if (best[length] === undefined) return null;
  const names: Span[] = [];
  for (let end = length; end > 0; end = best[end]!.from) if (best[end]!.isName) names.unshift({ start: best[end]!.from, end });
  return names;
}

function isNameLike(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text.charCodeAt(i)) && text[i] !== DOT) return false;
  return true;
}

/** Length of the unit that opens a run, 0 where none does. 税务局 林立 万全: what follows a unit and a blank is as surely a name as what follows a role word. */
function openingUnit(run: Run): number {
  const gap = run.gaps.indexOf(true, 1);
  return gap > 0 && isUnit(run, 0, gap) && !HOUSES.has(run.text.slice(0, gap)) ? gap : 0;
}

/** An organisation beside the names, or the paper's own word for itself. */
function isUnit({ text, gaps }: Run, from: number, end: number): boolean {
  if (HOUSES.startingAt(text, from) === end - from) return true;
  const ending = units.endingAt(text, end, from);
  if (ending === 0 || end - from < LEAST_UNIT || end - from === ending) return false;
  return end === text.length || gaps[end] === true || end - from > LEAST_UNIT || LEVELS.has(text[from]!) || BODY_ENDS.has(text[end - 1]!);
}

/** Whether the words are an organisation's and nothing else. */
export function isBody(words: string): boolean {
  const ending = units.endingAt(words, words.length, 0);
  return ending > 0 && words.length >= LEAST_BODY && words.length > ending;
}

/** How much speaks for one name at `[from, end)`; -Infinity where it can be none. */
function weigh(run: Run, from: number, end: number, led: boolean): number {
  const { text, gaps } = run;
  if (NO_PEN_NAMES.startingAt(text, from) === end - from) return -Infinity;
  let inside = 0;
  for (let i = from + 1; i < end; i++) if (gaps[i]) inside++;
  const cost = inside * (end - from === 2 ? GAP_IN_SHORT_NAME : end - from >= TWO_NAMES ? GAP_IN_TWO : GAP_IN_NAME);
  let best = Math.max(han(text, from, end), end - from > 2 ? foreign(text, from, end) : -Infinity);
  if (led && best < PEN_NAME && (from === 0 || gaps[from]) && (end === text.length || gaps[end]) && (inside === 0 || inside === end - from - 1)) {
    best = Math.max(best, penName(text, from, end));
  }
  const dot = text.indexOf(DOT, from);
  const cutsDotted = dot >= 0 && dot < end && from > 0 && !gaps[from] && sound[text.charCodeAt(from - 1)]! > 0;
  const likeBody = end < text.length && end - from > 2 && BODY_ENDS.has(text[end - 1]!);
  return best + cost + (cutsDotted ? CUTS_DOTTED : 0) + (likeBody ? LIKE_BODY : 0);
}

function han(text: string, from: number, end: number): number {
  const length = end - from;
  const first = text.charCodeAt(from);
  if (length > LONGEST_HAN || text.charCodeAt(end - 1) === DOT_CODE) return -Infinity;
  const second = text.charCodeAt(from + 1);
  const third = text.charCodeAt(from + 2);
  const single = surname[first]!;
  let best = -Infinity;
  if (single === single && length < LONGEST_HAN && second !== DOT_CODE) {
    best = single + (length === 2 ? given.only(second) + BIAS.two : given.first(second) + given.last(third) + BIAS.three);
  }
  if (length > 2 && compounds.startingAt(text, from) === 2 && third !== DOT_CODE) {
    best = Math.max(best, COMPOUND + (length === 3 ? given.only(third) + BIAS.compoundTwo : given.first(third) + given.last(text.charCodeAt(from + 3)) + BIAS.compoundThree));
  }
  return IN_BYLINE + best;
}

const mayBeForeign = (code: number): boolean => sound[code]! > 0 || parts.some((each) => each.mayBegin(code));

function foreign(text: string, from: number, end: number): number {
  const length = end - from;
  const dot = text.indexOf(DOT, from);
  if (dot >= 0 && dot < end) return dot > from + 1 && text[end - 1] !== DOT && text[end] !== DOT && text[from - 1] !== DOT ? DOTTED + DOTTED_UNIT * length : -Infinity;
  if (length > LONGEST_FOREIGN) return -Infinity;
  const first = text.charCodeAt(from);
  if (parts.some((each) => each.mayBegin(first) && madeOf(each, text.slice(from, end)))) return KNOWN_PART + 10 * length;
  for (let i = from; i < end; i++) if (!(sound[text.charCodeAt(i)]! > 0)) return -Infinity;
  return SOUNDS;
}

/** Two parts or more, or one of three characters and more; Turkic parts may have an end of their own. */
function madeOf(known: WordSet, name: string): boolean {
  let at = 0;
  let count = 0;
  for (let n = known.startingAt(name, 0); n > 0 && at < name.length; n = known.startingAt(name, at)) {
    at += n;
    count++;
  }
  if (at === name.length) return count > 1 || name.length > 2;
  return count > 0 && known === parts[2] && turkicEnds.has(name.slice(at));
}

function penName(text: string, from: number, end: number): number {
  if (end - from > LONGEST_HAN) return -Infinity;
  for (let i = from; i < end; i++) if (!isHan(text.charCodeAt(i)) || NO_PEN_NAMES.startingAt(text, i) > 0) return -Infinity;
  return PEN_NAME;
}
