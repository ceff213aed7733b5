/**
 * Finds what a text says about days: 6月28日, 2023年6月28日至30日, 15日, 二〇二三年六月, 昨日, 近日.
 *
 * One bounded pass; the text must be a `key`. Lunar days (农历八月十五) are no dates of ours and are left out.
 */
import type { Span } from '../model.ts';
import { daysIn } from './days.ts';
import { toNumber, toYear } from './figures.ts';

export interface DateExpression extends Span {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Days from the day of writing, for 今天, 昨日; null for printed figures and for 近日. */
  readonly offset: number | null;
  /** 近日, 日前: some day shortly before. */
  readonly vague: boolean;
  /** Printed beside 今天 or 昨日. */
  readonly now: boolean;
}

const YEAR = '(?:19|2[0O])\\s?[0-9OolI]\\s?[0-9OolI]|[一二][〇零○O九][〇零○O一二三四五六七八九]{2}';
const MONTH = '(?:[01lO]\\s?)?[0-9lO]|十[一二]?|[一二三四五六七八九元]';
const DAY = '(?:[0-3l]\\s?)?[0-9lO]|三十一?|卅一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]';
const TO = '[-—－–~～至到、和]{1,2}';
const FIGURES = new RegExp(
  [
    `(?<![0-9.])(?:(?<y1>${YEAR})\\s?年\\s?)?(?<m1>${MONTH})\\s?月\\s?(?<d1>${DAY})\\s?(?:[日号曰]|(?=${TO}(?:${DAY})[日号]))`,
    `(?<![0-9])(?<y2>${YEAR})\\s?年\\s?(?<m2>${MONTH})\\s?月`,
    `(?<![0-9])(?<y3>(?:19|20)[0-9]{2})[-./](?<m3>0?[1-9]|1[0-2])[-./](?<d3>3[01]|[12][0-9]|0?[1-9])(?![0-9.])`,
    `(?<![0-9.])(?<m4>1[0-2]|[1-9])月(?=份|上旬|中旬|下旬|初|底|末|以来)`,
    `(?<![0-9月年第.、至到期]|日[—－–~～-]{1,2})(?<d5>3[01]|[12][0-9]|[1-9])(?:${TO}(?:3[01]|[12][0-9]|[1-9]))?日(?![0-9内后游龄均历元程志常产报起前圆])`,
  ].join('|'),
  'y',
);
const WORDS = /今[天日晨晚](?!后|年)|昨[天日晚夜]|前天|(?<![目以此之当月年])前日(?=[，上下晚早])|(?<!一)(?:近日|近期|日前|最近|连日来|近段时间|近来|前不久|不久前)/y;
/** Units that open a figure, and those that open a word: the patterns are tried nowhere else. */
const FIGURE = 1;
const WORD = 2;
const opens = new Uint8Array(0x10000);
for (const [units, what] of [['0123456789OolI一二三四五六七八九十廿卅元〇零○', FIGURE], ['今昨前近日最连不', WORD]] as const) {
  for (let i = 0; i < units.length; i++) opens[units.charCodeAt(i)] = what;
}
const OPENING = '（(';
const CLOSING = '）)';
const LUNAR = /(?:农历|阴历|旧历)[^，。；\n（]{0,6}$/;
const OFFSETS: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2 };

function isDay(year: number | null, month: number | null, day: number | null): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  return day === null || (day >= 1 && day <= (month === null ? 31 : daysIn(month, year)));
}

/** The expressions of a text in order. Days that no calendar has (6月31日) are left out. */
export function toExpressions(text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (let at = 0; at < text.length; ) {
    const what = opens[text.charCodeAt(at)]!;
    if (what === 0) {
      at++;
      continue;
    }
    const pattern = what === FIGURE ? FIGURES : WORDS;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      at++;
      continue;
    }
    const end = at + match[0].length;
    const expression = what === WORD ? toWord(match[0], at, end) : toDay(match.groups!, text, at, end);
    if (expression !== null) found.push(expression);
    at = end;
  }
  return joinBracketed(text, found);
}

function toWord(word: string, start: number, end: number): DateExpression {
  const offset = word === '前不久' ? null : (OFFSETS[word[0]!] ?? null);
  return { start, end, year: null, month: null, day: null, offset, vague: offset === null, now: false };
}

function toDay(g: Readonly<Record<string, string | undefined>>, text: string, start: number, end: number): DateExpression | null {
  const figures = { year: g.y1 ?? g.y2 ?? g.y3, month: g.m1 ?? g.m2 ?? g.m3 ?? g.m4, day: g.d1 ?? g.d3 ?? g.d5 };
  const year = figures.year === undefined ? null : toYear(figures.year);
  const month = figures.month === undefined ? null : toNumber(figures.month);
  const day = figures.day === undefined ? null : toNumber(figures.day);
  if ((figures.month !== undefined && month === null) || (figures.day !== undefined && day === null)) return null;
  if (!isDay(year, month, day) || LUNAR.test(text.slice(Math.max(0, start - 10), start))) return null;
  return { start, end, year, month, day, offset: null, vague: false, now: false };
}

/** 今天（9月22日） is one expression: the printed day, said to be the day of writing. */
function joinBracketed(text: string, found: readonly DateExpression[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (let i = 0; i < found.length; i++) {
    const now = found[i]!;
    const printed = found[i + 1];
    const bracketed = now.offset !== null && printed?.month != null && printed.start === now.end + 1 && OPENING.includes(text[now.end]!);
    if (!bracketed) {
      joined.push(now);
      continue;
    }
    const end = CLOSING.includes(text[printed.end] ?? ' ') ? printed.end + 1 : printed.end;
    joined.push({ ...printed, start: now.start, end, now: true });
    i++;
  }
  return joined;
}
