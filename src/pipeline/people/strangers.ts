/**
 * Names that no table knows, found by their place alone: between an office and a mark or a deed (局长縢飞亮介绍). They
 * count for little, so that every other reading is preferred.
 */
import { AFTER_NAMES, AFTER_OFFICES, LOOKALIKES, SPEECH } from '../lexicon/beside-names.ts';
import type { Candidate } from './candidate.ts';
import { headAt, isHead } from './titles.ts';
import { commonness, sound } from './tables.ts';
import { given } from './weights.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

const afterNames = new WordSet(AFTER_NAMES.filter((word) => word.length > 1));
const speech = new WordSet(SPEECH.filter((word) => word.length > 1));
const SCORE = 0.3;
const LONGEST = 4;
const lookalikes = new WordSet([...LOOKALIKES, ...AFTER_OFFICES]);

/** Calls `visit` for the runs of two to four characters in `[from, to)` that stand so. */
export function strangers(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
  for (let start = from + 2; start < to - 1; start++) {
    if (!OFFICE_ENDS.has(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(start)) || !plausible(text.charCodeAt(start)) || headAt(text, start)?.kind !== 'office' || lookalikes.startingAt(text, start) > 0) continue;
    for (let end = start + 1; end <= to && end - start <= LONGEST; end++) {
      if (end - start >= 2 && closes(text, end) && !PLACE_ENDS.has(text.charCodeAt(end - 1)) && !isHead(text, start, end)) {
        visit({ start, end, score: SCORE - (end - start === 3 ? 0 : 0.2), frame: null });
        break;
      }
      const code = text.charCodeAt(end);
      if (!isHan(code) || !plausible(code) || (end > start && commonness(text.charCodeAt(end - 1), code) > 0)) break;
    }
  }
}

/** Last characters of the offices of one person; 领导 and 成员 stand before verbs as often. */
const OFFICE_ENDS = new UnitSet('记长席任');
/** 湖州市|长兴县. */
const PLACE_ENDS = new UnitSet('省市县区旗镇乡村');
/** Least that each character must speak for a name. */
const PLAUSIBLE = -2;
const plausible = (code: number): boolean => !(sound[code]! < 0) && Math.max(given.first(code), given.last(code), given.only(code)) >= PLAUSIBLE;
const closes = (text: string, end: number): boolean => !isHan(text.charCodeAt(end)) || afterNames.startingAt(text, end) > 0 || speech.startingAt(text, end) > 0;
