/** Titles that a list of people shares: carried on from its first name, or printed after its last (甲、乙等县领导). */
import { SINGLE_OFFICES } from '../lexicon/titles.ts';
import type { Span } from '../model.ts';
import { headAt, printedTitle, type PrintedTitle } from './titles.ts';
import { WordSet } from './words.ts';

const single = new WordSet(SINGLE_OFFICES);
const MARKS = new Set(['、', ' ', '　', '和', '及', '与']);
/** Units of a remark behind a name with its brackets: （蒙古族）. */
const LONGEST_REMARK = 6;
/** Units between 等 and the end of the title of a list. */
const LONGEST = 12;

/** True where one name follows the other in a list; the first may bear a remark: 甲（女）、乙（回族）. */
export function inList(text: string, before: Span, name: Span): boolean {
  const end = text[before.end] === '（' ? afterRemark(text, before.end) : before.end;
  return end === name.start || (end === name.start - 1 && MARKS.has(text[end]!));
}

function afterRemark(text: string, opening: number): number {
  const closing = text.slice(opening, opening + LONGEST_REMARK).indexOf('）');
  return closing > 0 ? opening + closing + 1 : opening;
}

/** True for the office of one person at a time: 县长, but neither 副县长 nor 局长 (several bureaus have one each). */
export function holdsOne(text: string, title: PrintedTitle): boolean {
  const length = single.endingAt(text, title.end, title.start);
  return length > 0 && text[title.end - length - 1] !== '副';
}

/**
 * Where the title ends whose holders are counted up from `start` on: 副书记：|甲、乙, 县领导有：|甲, 县领导有|甲. `start` itself
 * where no such mark stands before it.
 */
export function endOfRollTitle(text: string, start: number): number {
  const colon = text[start - 1] === '：' ? start - 1 : start;
  if (!COUNTS.has(text[colon - 1] ?? '')) return colon;
  return colon < start || text.startsWith('领导', colon - 3) ? colon - 1 : start;
}
const COUNTS = new Set('有是为');

/** True for a title behind which a roll begins: its holders are several, whatever the office. */
export const opensRoll = (text: string, title: Span): boolean => text[title.end] === '：' || COUNTS.has(text[title.end] ?? '');

/** The title printed after the last name of a list that ends at `end`; null where none is. */
export function titleOfList(text: string, end: number): PrintedTitle | null {
  if (text[end] !== '等') return null;
  for (let i = end + 3; i <= Math.min(text.length, end + 1 + LONGEST); i++) {
    if (!text.startsWith('领导', i - 2)) continue;
    const head = headAt(text, i);
    if (head?.kind === 'office' && /^[\u4e00-\u9fff]+$/.test(text.slice(end + 1, i))) return printedTitle(text, end + 1, i, 'office');
  }
  return null;
}
