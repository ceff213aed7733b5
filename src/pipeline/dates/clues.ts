/**
 * Words of an article that tell its year though they are not its date: 全区2024年度工作推进会, 回顾总结2022年, 建党100周年.
 *
 * Each clue is the span of months in which those words would be written, and how much it weighs. A year in the past is
 * also a floor: nothing is reported before what it looks back on.
 */
import { FIRST_HELD, FOUNDED, NATIONAL_TERMS, PRESENTS } from '../lexicon/calendar.ts';
import type { Span } from '../model.ts';
import { WordScanner } from '../scan.ts';
import { toNumber, toYear } from './figures.ts';

export type ClueSource = 'printed' | 'now' | 'term' | 'review' | 'ahead' | 'since' | 'month' | 'year' | 'plan' | 'as-of' | 'compared' | 'looked-back' | 'anniversary' | 'yearly-day' | 'session' | 'present';

/** `start`/`end` into the article's text; months are counted as year * 12 + month - 1. */
export interface YearClue extends Span {
  readonly source: ClueSource;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Nothing is reported before this month; null where the words look ahead. */
  readonly floor: number | null;
}

/** Months counted from the year 0; `month` from 1, and beyond 12 or below 1 for the years beside. */
export function monthCount(year: number, month: number): number {
  return year * 12 + month - 1;
}

interface Rule {
  readonly source: ClueSource;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Months from January of the printed year (1) in which it is written so. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Whether the year has come. */
  readonly floor: boolean;
}

/** 截至2023年5月, 截至2022年底: written within nine months, nine times of ten. */
const AS_OF = /截[至止]到?$/;
/** The first rule that fits a printed year; 18 characters before it and 28 after its figures are looked at. */
const RULES: readonly Rule[] = [
  { source: 'now', before: /(?:今年|本年度)(?:是|（|，|即)?$/, from: 1, to: 12, weight: 6, floor: true },
  { source: 'now', after: /^(?:年|年度)?（今年）/, from: 1, to: 12, weight: 6, floor: true },
  { source: 'now', before: /(?:去年|上年|上一年度?)(?:是|（|，|即)?$/, from: 13, to: 24, weight: 6, floor: true },
  { source: 'now', before: /明年(?:是|（|，|即)?$/, from: -11, to: 0, weight: 6, floor: false },
  { source: 'as-of', before: AS_OF, after: /^年(?:年?底|末)/, from: 12, to: 21, weight: 2, floor: true },
  { source: 'plan', before: /(?:到|(?<!截)至|力争|争取|规划|直到|远景目标|面向|展望|迎接|—|－|-|~|～|—20\d\d年)$/, from: -71, to: 12, weight: 0.3, floor: false },
  { source: 'plan', after: /^(?:年?(?:底前|年底|末|前|之前|远景|愿景|基本|建成|全面建成|年目标)|[—－-]20\d\d)/, from: -47, to: 12, weight: 0.3, floor: false },
  { source: 'compared', before: /(?:比|较|与|同)$/, from: 13, to: 24, weight: 1, floor: true },
  { source: 'compared', after: /^年(?:同期|增长|相比|下降|提高|增加)/, from: 13, to: 24, weight: 1.5, floor: true },
  { source: 'review', before: /(?:回顾总结|总结回顾|总结|回顾|表彰)(?:了|和部署)?(?:全[区县市省镇乡校])?$/, from: 12, to: 22, weight: 3, floor: true },
  { source: 'review', after: /^年?度[^，。；]{0,14}(?:总结|表彰|述职|考核|评议|测评|决算|评选|民主生活会|年报)/, from: 11, to: 18, weight: 2, floor: true },
  { source: 'ahead', after: /^年，?(?!全部|建成|投产)[^。；]{0,18}(?:将达|将实现|将完成|将建|将新|将继续|将进一步|计划完成)/, from: -2, to: 12, weight: 2.6, floor: false },
  { source: 'term', after: /^年度(?![评优先最])[^，。；的]{0,14}(?:推进会|工作会|会议|动员|部署|启动|工作要点|计划|任务|大会|征兵|演练|培训|活动|招生|征缴|项目)/, from: 0, to: 12, weight: 3.2, floor: true },
  { source: 'term', before: /(?:^|[，。；：、“”《》！\n）]|召开|举行|举办|开展|启动|部署|安排|落实|全[区县市省镇乡国]|[县区市镇省委])$/, after: /^年(?![0-9一二三四五六七八九十]{1,2}月)[^，。；的\n]{0,14}(?:推进会|工作会|会议|动员|部署|工作要点|工作计划|工作任务|大会|高考|中考|征兵|演练|培训|[春夏秋冬]季|暑期|暑假|寒假|宣传周|宣传月|活动|招聘会|大赛|联赛|晚会|春运|第[一二三四五六七八九十]+[期批次])/, from: -1, to: 12, weight: 2.6, floor: true },
  { source: 'since', after: /^年(?:伊始|初以来|上半年|[一二三四第]{1,2}季度|前[0-9一二三四五六七八九十]{1,2}个月|1[-—－～至到][0-9]{1,2}月)/, from: 2, to: 14, weight: 1, floor: true },
  { source: 'looked-back', after: /^年(?:全年|，[全我])/, from: 13, to: 24, weight: 0.8, floor: true },
];
const DEFAULT: Rule = { source: 'year', from: 3, to: 23, weight: 0.6, floor: true };

const YEAR = /(?<![0-9])((?:19|20)[0-9]{2}|[一二][〇零○O九][〇零○O一二三四五六七八九]{2})年(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)?/g;
const LEADING_MARKS = /^[，。；：、“”《》！\n）]+/;
const ANNIVERSARY = /([0-9]{1,3}|[一二三四五六七八九十百]{1,4})周年/g;
/** An anniversary to come, one gone by, or another country's. */
const OTHER_TIME = /(?:迎接|到|至|明年|去年|在庆祝|出席庆祝|隆重庆祝|大会|越南|朝鲜|人民军|劳动党|老挝|古巴)[^。；]{0,6}$/;
/** 明年是“十五五”开局之年 speaks of another year. */
const BESIDE_PRESENT = /[明去]年(?:既是|是|即将|迎来)?“?$/;
const YEARLY = /第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:个|届|次)(?:“|全国“|[“"])?/g;
const SESSION = /(十[一二三四]?|九)届全国(?:人大|政协|人民代表大会|人大常委会)([一二三四五])次/g;
const FOUNDINGS = Object.keys(FOUNDED).sort((a, b) => b.length - a.length);
const YEARLY_DAYS = new WordScanner(Object.keys(FIRST_HELD));
const PRESENT_WORDS = new WordScanner(PRESENTS.map(([words]) => words));

/** The clues of an article's text (a `key`), in no certain order. */
export function findClues(text: string): YearClue[] {
  return [...printedYears(text), ...anniversaries(text), ...yearlyDays(text), ...sessions(text), ...presents(text)];
}

function printedYears(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of text.matchAll(YEAR)) {
    const year = toYear(match[1]!);
    if (year === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 18), start);
    const month = match[2] === undefined ? null : toNumber(match[2]);
    const figures = start + match[1]!.length;
    const after = text.slice(figures, figures + 28);
    const rule = RULES.find((each) => (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true));
    if (month !== null && (rule === undefined || AS_OF.test(before))) {
      const from = monthCount(year, month);
      const present = AS_OF.test(before) ? ({ source: 'as-of', weight: 2 } as const) : ({ source: 'month', weight: 1 } as const);
      clues.push({ ...present, start, end, from, to: from + 9, floor: from });
    } else {
      const { source, from, to, weight, floor } = rule ?? DEFAULT;
      const saying = start - (rule?.before?.exec(before)?.[0].replace(LEADING_MARKS, '').length ?? 0);
      const said = Math.max(end, figures + (rule?.after?.exec(after)?.[0].length ?? 0));
      clues.push({ source, start: saying, end: said, from: monthCount(year, from), to: monthCount(year, to), weight, floor: floor ? monthCount(year, 1) : null });
    }
  }
  return clues;
}

function wholeYear(source: ClueSource, year: number, span: Span, weight: number): YearClue {
  return { source, start: span.start, end: span.end, from: monthCount(year, -1), to: monthCount(year, 13), weight, floor: null };
}

function anniversaries(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of text.matchAll(ANNIVERSARY)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const what = FOUNDINGS.find((words) => before.endsWith(words));
    const count = toNumber(match[1]!);
    if (what === undefined || count === null || OTHER_TIME.test(before.slice(0, -what.length))) continue;
    const span = { start: match.index - what.length, end: match.index + match[0].length };
    clues.push(wholeYear('anniversary', FOUNDED[what]! + count, span, 4));
  }
  return clues;
}

function yearlyDays(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of text.matchAll(YEARLY)) {
    const at = match.index + match[0].length;
    const word = YEARLY_DAYS.longestAt(text, at);
    const count = toNumber(match[1]!);
    if (word < 0 || count === null) continue;
    const what = YEARLY_DAYS.words[word]!;
    clues.push(wholeYear('yearly-day', FIRST_HELD[what]! + count - 1, { start: match.index, end: at + what.length }, 4));
  }
  return clues;
}

function sessions(text: string): YearClue[] {
  const clues: YearClue[] = [];
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
  });
  return clues;
}

function toMonthCount(month: string): number {
  return monthCount(Number(month.slice(0, 4)), Number(month.slice(5)));
}
