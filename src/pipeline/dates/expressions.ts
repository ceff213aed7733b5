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
const EXPRESSION = new RegExp(
  [
    `(?<![0-9.])(?:(?<y1>${YEAR})\\s?年\\s?)?(?<m1>${MONTH})\\s?月\\s?(?<d1>${DAY})\\s?(?:[日号曰]|(?=${TO}(?:${DAY})[日号]))`,
    `(?<![0-9])(?<y2>${YEAR})\\s?年\\s?(?<m2>${MONTH})\\s?月`,
    `(?<![0-9])(?<y3>(?:19|20)[0-9]{2})[-./](?<m3>0?[1-9]|1[0-2])[-./](?<d3>3[01]|[12][0-9]|0?[1-9])(?![0-9.])`,
    `(?<![0-9.])(?<m4>1[0-2]|[1-9])月(?=份|上旬|中旬|下旬|初|底|末|以来)`,
    `(?<![0-9月年第.、至到期])(?<d5>3[01]|[12][0-9]|[1-9])(?:${TO}(?:3[01]|[12][0-9]|[1-9]))?日(?![0-9内后游龄均历元程志常产报起前圆])`,
    `(?<now>今[天日晨晚](?!后|年)|昨[天日晚夜]|前天|(?<![目以此之当月年])前日(?=[，上下晚早，])|(?<![一])(?:近日|近期|日前|最近|连日来|近段时间|近来|前不久|不久前))`,
  ].join('|'),
  'g',
);
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
  for (const match of text.matchAll(EXPRESSION)) {
    const g = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (g.now !== undefined) {
      const offset = g.now === '前不久' ? null : (OFFSETS[g.now[0]!] ?? null);
      found.push({ start, end, year: null, month: null, day: null, offset, vague: offset === null, now: false });
      continue;
    }
    const year = g.y1 ?? g.y2 ?? g.y3;
    const month = g.m1 ?? g.m2 ?? g.m3 ?? g.m4;
    const day = g.d1 ?? g.d3 ?? g.d5;
    const read = {
      year: year === undefined ? null : toYear(year),
      month: month === undefined ? null : toNumber(month),
      day: day === undefined ? null : toNumber(day),
    };
    if ((month !== undefined && read.month === null) || (day !== undefined && read.day === null)) continue;
    if (!isDay(read.year, read.month, read.day) || LUNAR.test(text.slice(Math.max(0, start - 10), start))) continue;
    found.push({ start, end, ...read, offset: null, vague: false, now: false });
  }
  return joinBracketed(text, found);
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
