/**
 * Which of the printed days is the day of the event: the first in the lead that is not a plan, a deadline, a history, a
 * birth date or part of a name. Without one the day of the dispatch (1月11日电) stands for it.
 */
import type { Article, Span } from '../model.ts';
import { toParts, type Part } from '../parts.ts';
import type { DateExpression } from './expressions.ts';

export interface EventDay {
  readonly expression: DateExpression;
  readonly basis: 'text' | 'dateline';
  readonly confidence: number;
}

const IN_PART: Record<Part['kind'], number> = { lead: 10, opening: 7, headline: 5, rest: 1 };
const DISPATCH = 6;
/** A feature comes to its day with a paragraph of its own: 3月5日，记者走进…. */
const OPENS_PARAGRAPH = 2;
/** After the lead a day with its year tells what came before, four times of five. */
const HISTORY = 7;
/** Below this a day is mentioned, not reported. */
const LEAST = 4;
const DISPATCH_AFTER = /^(?:（[^）]{0,24}）)?(?:(?:消息|报道)(?=[：:])|专?电(?![力网商信视影子话厂站器动瓶能台])|讯(?![息问号速期]))/;
const HOUR_AFTER = /^(?:（[^）]{1,8}）)?(?:上午|下午|中午|晚|早|凌晨|清晨|傍晚|夜|当天|一早|[0-9]{1,2}[时点:])/;
const PASSES_AFTER = /^(?:之?前|以前|以?来|至今|以?后|止|为止|底(?!，)|龄|生(?![产态活命物意源])|出生|开始实施|起?施行|起?实施|印发|出台|版|》|”)/;
/** 11月9日是第32个全国消防日: the day named, less than the day reported. */
const NAMES_DAY = /^(?:是|为|，?正值|适逢)第/;
const STARTS_AFTER = /^(?:开始|起)/;
/** 从6月28日起至7月2日: the first day of the event. */
const FROM = /[从自]$/;
const RUNS_TO_AFTER = /^(?:起|开始)?(?:至|到|—|-)/;
const PASSES_BEFORE = /(?:截至|截止|截止到|截至到|生于|出生于|建于|成立于|始建于|创办于|早在|每年|去年|明年|前年|次年|同年|当年|上年|从|自|至|到|以前|计划|预计|拟于|力争|确保|争取|将于|分别于|定于|定在|《|“|《[^》]{0,12}|“[^”]{0,12})$/;
/** 2019年7月9日召开的 … tells of another event. */
const HELD_AFTER = /^[^，。]{0,8}的/;
/** 在10月17日召开的验收会上: an occasion the article speaks from. */
const OCCASION_AFTER = /^[^，。]{0,4}(?:召开|举行|举办)的[^，。]{2,16}[会式]上/;
const OPENS_CLAUSE = /(?:^|[，。；：\n）)讯电 　]|于|在)$/;
const HAPPENED_BEFORE = /(?:记者|获悉|了解到|据悉)[^。]{0,4}$/;

/**
 * The event's day among the expressions of an article's text (a `key`); null where none is reported. `counted` says
 * whether a day of writing is known from which 昨日 and 15日 count.
 */
export function findEventDay(article: Article, text: string, expressions: readonly DateExpression[], counted: boolean): EventDay | null {
  const parts = toParts(article);
  let best: EventDay | null = null;
  let most = LEAST;
  let i = 0;
  for (const expression of expressions) {
    while (i < parts.length && parts[i]!.end < expression.end) i++;
    const part = parts[i];
    if (part === undefined || part.start > expression.start) continue;
    const dispatch = isDispatch(text, part, expression);
    const history = expression.year !== null && part.kind === 'opening' ? HISTORY : 0;
    const opens = part.kind === 'rest' && expression.start === part.start && expression.year === null ? OPENS_PARAGRAPH : 0;
    const score = dispatch ? DISPATCH : IN_PART[part.kind] + opens + inContext(text, expression, counted) - history;
    if (score > most) {
      most = score;
      best = { expression, basis: dispatch ? 'dateline' : 'text', confidence: Math.min(0.97, 0.5 + score / 26) };
    }
  }
  return best;
}

/** The day of writing printed in 本报讯 or 新华社 … 电, which 昨日 and a day alone count from. */
export function findDispatch(article: Article, text: string, expressions: readonly DateExpression[]): DateExpression | null {
  const parts = toParts(article).filter(({ kind }) => kind === 'lead');
  for (const part of parts) {
    const found = expressions.find((each) => part.start <= each.start && each.end <= part.end && isDispatch(text, part, each));
    if (found !== undefined) return found;
  }
  return null;
}

function isDispatch(text: string, part: Span, { start, end }: DateExpression): boolean {
  return start - part.start < 30 && DISPATCH_AFTER.test(text.slice(end, end + 30));
}

function inContext(text: string, { start, end, year, month, day, offset, vague, now }: DateExpression, counted: boolean): number {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 10);
  if (vague) return OPENS_CLAUSE.test(before) ? -1.5 : -5;
  let score = now ? 3 : 0;
  const runs = FROM.test(before) && RUNS_TO_AFTER.test(after);
  if (PASSES_AFTER.test(after)) score -= now ? 1 : 8;
  else if (NAMES_DAY.test(after)) score -= 6;
  else if (STARTS_AFTER.test(after) && !runs) score -= 2;
  else if (HOUR_AFTER.test(after)) score += 3;
  if (PASSES_BEFORE.test(before) && !runs) score -= now ? 1 : 7;
  else if (OPENS_CLAUSE.test(before)) score += 2;
  if (HAPPENED_BEFORE.test(before)) score += 2;
  if (after.startsWith('，')) score += 1;
  if (day === null && offset === null) score -= year === null ? 7 : 9;
  if (month === null && !counted) score -= 3;
  if (year !== null && HELD_AFTER.test(after)) score -= 6;
  else if (OCCASION_AFTER.test(text.slice(end, end + 28)) && before.endsWith('在')) score += 3;
  return score;
}
