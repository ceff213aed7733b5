/**
 * Words of an article that tell its year though they are not its date: 全区2024年度工作推进会, 回顾总结2022年, 建党100周年.
 *
 * Each clue is the span of months in which those words would be written, and how much it weighs. A year in the past is
 * also a floor: nothing is reported before what it looks back on.
 */
import { FIRST_HELD, FOUNDED, NATIONAL_TERMS, PRESENTS } from '../lexicon/calendar.ts';
import type { Span } from '../model.ts';
import { WordScanner } from '../scan.ts';
import { monthCount, type YearClue } from './clue.ts';
import { toNumber } from './figures.ts';
import { printedYears } from './printed-years.ts';

const COUNT_BEFORE = /(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})$/;
/** An anniversary to come, one gone by, or another country's. */
const OTHER_TIME = /(?:迎接|到|至|明年|去年|在庆祝|出席庆祝|隆重庆祝|大会|越南|朝鲜|人民军|劳动党|老挝|古巴)[^。；]{0,6}$/;
/** 明年是“十五五”开局之年 speaks of another year. */
const BESIDE_PRESENT = /[明去]年(?:既是|是|即将|迎来)?“?$/;
/** What is passed on down the levels was said within a few months. */
const PASSED_ON = /传达[^。；，]{0,12}$/;
const PREACHED = /^[^。；，]{0,8}宣讲/;
const PASSED_ON_WITHIN = 4;
const PASSED_ON_WEIGHT = 2.4;
const ORDINAL = /^第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:个|届|次)(?:全国|国际|世界|中国)?[“"]?(?:全国|国际|世界|中国)?/;
const SESSION = /(十[一二三四]?|九)届全国(?:人大|政协|人民代表大会|人大常委会)([一二三四五])次/g;
const SESSION_MARK = '届全国';
const FOUNDINGS = Object.keys(FOUNDED).sort((a, b) => b.length - a.length);
const YEARLY_DAYS = new WordScanner(Object.keys(FIRST_HELD));
const PRESENT_WORDS = new WordScanner(PRESENTS.map(([words]) => words));

/** The clues of an article's text (a `key`), in no certain order. */
export function findClues(text: string): YearClue[] {
  return [...printedYears(text), ...anniversaries(text), ...yearlyDays(text), ...sessions(text), ...presents(text)];
}

/**
 * 建党100周年 is celebrated in its year. At the turn of a year it may be looked forward to or back on, so those months
 * count less.
 */
function anniversaries(text: string): YearClue[] {
  const found: { readonly year: number; readonly span: Span }[] = [];
  const elsewhere = new Set<number>();
  for (let at = text.indexOf('周年'); at >= 0; at = text.indexOf('周年', at + 2)) {
    const before = text.slice(Math.max(0, at - 4), at);
    const figures = COUNT_BEFORE.exec(before)?.[0];
    const count = figures === undefined ? null : toNumber(figures);
    if (figures === undefined || count === null) continue;
    const start = foundingBefore(text, at - figures.length);
    if (start === null) continue;
    const year = FOUNDED[start.what]! + count;
    if (OTHER_TIME.test(text.slice(Math.max(0, start.at - 14), start.at))) elsewhere.add(year);
    else found.push({ year, span: { start: start.at, end: at + 2 } });
  }
  return found
    .filter(({ year }) => !elsewhere.has(year))
    .flatMap(({ year, span }) => [
      { source: 'anniversary', ...span, from: monthCount(year, 2), to: monthCount(year, 12), weight: 2.5, floor: null },
      { source: 'anniversary', ...span, from: monthCount(year, 0), to: monthCount(year, 13), weight: 1.5, floor: null },
    ]);
}

/** What was founded, printed before the count: 建党, “枫桥经验”, 毛泽东同志诞辰. */
function foundingBefore(text: string, end: number): { readonly what: string; readonly at: number } | null {
  const last = text[end - 1] === '”' ? end - 1 : end;
  const what = FOUNDINGS.find((words) => text.startsWith(words, last - words.length));
  return what === undefined ? null : { what, at: last - what.length };
}

function yearlyDays(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (let start = text.indexOf('第'); start >= 0; start = text.indexOf('第', start + 1)) {
    const ordinal = ORDINAL.exec(text.slice(start, start + 12));
    const count = ordinal === null ? null : toNumber(ordinal[1]!);
    if (ordinal === null || count === null) continue;
    // 全国消防日, 中国水周: the level is part of some names.
    const bare = start + ordinal[0].length;
    const at = [bare - 2, bare].find((each) => YEARLY_DAYS.longestAt(text, each) >= 0);
    if (at === undefined) continue;
    const what = YEARLY_DAYS.words[YEARLY_DAYS.longestAt(text, at)]!;
    const year = FIRST_HELD[what]! + count - 1;
    clues.push({ source: 'yearly-day', start, end: at + what.length, from: monthCount(year, 1), to: monthCount(year, 12), weight: 4, floor: null });
  }
  return clues;
}

function sessions(text: string): YearClue[] {
  const clues: YearClue[] = [];
  if (!text.includes(SESSION_MARK)) return clues;
  for (const match of text.matchAll(SESSION)) {
    const first = NATIONAL_TERMS[match[1]!];
    if (first === undefined) continue;
    const from = monthCount(first + toNumber(match[2]!)! - 1, 2);
    clues.push({ source: 'session', start: match.index, end: match.index + match[0].length, from, to: from + 10, weight: 1.5, floor: from });
  }
  return clues;
}

function presents(text: string): YearClue[] {
  const clues: YearClue[] = [];
  PRESENT_WORDS.scan(text, (word, start, end) => {
    const [, from, to, sure] = PRESENTS[word]!;
    if (BESIDE_PRESENT.test(text.slice(Math.max(0, start - 6), start))) return;
    const begun = toMonthCount(from);
    clues.push({ source: 'present', start, end, from: begun, to: toMonthCount(to), weight: 3 * sure, floor: begun });
    if (PASSED_ON.test(text.slice(Math.max(0, start - 15), start)) || PREACHED.test(text.slice(end, end + 10))) {
      clues.push({ source: 'present', start, end, from: begun, to: begun + PASSED_ON_WITHIN, weight: PASSED_ON_WEIGHT, floor: begun });
    }
  });
  return clues;
}

function toMonthCount(month: string): number {
  return monthCount(Number(month.slice(0, 4)), Number(month.slice(5)));
}
