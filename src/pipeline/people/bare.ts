/** Names that stand by themselves: the weights come from text where more people are named so than in local papers. */
import { AFTER_NAMES } from '../lexicon/beside-names.ts';
import type { Span } from '../model.ts';
import { titleOfList } from './list-titles.ts';
import type { Passage } from './passage.ts';
import { isHan, WordSet } from './words.ts';

const deeds = new WordSet(AFTER_NAMES);
const comrade = new WordSet(['同志', '等同志']);
const LIST_MARK = '、'.charCodeAt(0);
const AND_OTHERS = '等'.charCodeAt(0);
const LONGEST_LIST = 60;

/** True where neither an office nor a word for people stands beside the run or closes its list, and no deed of two characters follows. */
export const isBare = (passage: Passage, { start, end }: Span): boolean => passage.headAt(start) === 0 && passage.titleAfter(end) === 0 && !leadsToPeople(passage.text, end) && deeds.startingAt(passage.text, end) < 2;

/** 甲同志, or 甲、乙、丙等同志 or 等县领导. */
function leadsToPeople(text: string, end: number): boolean {
  let i = end;
  if (text.charCodeAt(end) === LIST_MARK) while (i < end + LONGEST_LIST && text.charCodeAt(i) !== AND_OTHERS && (isHan(text.charCodeAt(i)) || text.charCodeAt(i) === LIST_MARK)) i++;
  return comrade.startingAt(text, i) > 0 || titleOfList(text, i) !== null;
}
