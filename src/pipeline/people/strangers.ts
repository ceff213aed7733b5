/**
 * Names that no table knows, found by their place alone: between an office and a mark or a deed (局长縢飞亮介绍). They
 * count for little, so that every other reading is preferred.
 */
import { AFTER_NAMES, AFTER_OFFICES, LOOKALIKES, SPEECH } from '../lexicon/beside-names.ts';
import { FLOOR, type Candidate } from './candidate.ts';
import { frameBefore } from './frames.ts';
import { headAt, isHead } from './titles.ts';
import { commonness, sound, surname } from './tables.ts';
import { given } from './weights.ts';
import { isHan, UnitSet, WordSet } from './words.ts';

const afterNames = new WordSet(AFTER_NAMES.filter((word) => word.length > 1));
const speech = new WordSet(SPEECH.filter((word) => word.length > 1));
const SCORE = 0.3;
/** What one of four characters and more scores: a shorter name leaves something that is no word (龙真|旺布, 阿皮|吉日). */
const LONG_SCORE = 8;
const LONG = 4;
const LONGEST = 7;
const lookalikes = new WordSet([...LOOKALIKES, ...AFTER_OFFICES]);

/** Calls `visit` for the runs of two to seven characters in `[from, to)` that stand so, and for those of three and more in a list. */
export function strangers(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
  for (let start = from + 2; start < to - 1; start++) {
    if (!BEFORE_NAMES.has(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(start)) || !plausible(text.charCodeAt(start)) || lookalikes.startingAt(text, start) > 0) continue;
    const frame = frameBefore(text, start);
    if (frame === null || (headAt(text, start + 1)?.length ?? 0) > 1) continue;
    const end = endOf(text, start, to);
    const length = end - start;
    if (length < 2 || PLACE_ENDS.has(text.charCodeAt(end - 1)) || isHead(text, start, end)) continue;
    if (frame === 'list' && length > 2) visit({ start, end, score: FLOOR, frame });
    else if (frame === 'office') visit({ start, end, score: length >= LONG ? LONG_SCORE : SCORE - (length === 3 ? 0 : 0.2), frame: null });
  }
}

/** Where the run of characters of names that begins at `start` is closed by a mark or a deed; `start` where it is not. */
function endOf(text: string, start: number, to: number): number {
  for (let end = start + 1; end <= to && end - start <= LONGEST; end++) {
    if (end - start >= 2 && closes(text, end)) return end;
    const code = text.charCodeAt(end);
    if (!isHan(code) || !plausible(code) || (end - start >= LONG && !(sound[code]! >= 0)) || commonness(text.charCodeAt(end - 1), code) > 0) break;
  }
  return start;
}

/**
 * Calls `visit` for the runs in `[from, to)` that fill all room between a mark and a remark on a person: 、乃登（蒙古族）.
 */
export function remarked(text: string, visit: (candidate: Candidate) => void, from = 0, to = text.length): void {
  for (let end = text.indexOf('（', from); end >= 0 && end < to; end = text.indexOf('（', end + 1)) {
    REMARK.lastIndex = end;
    if (!REMARK.test(text)) continue;
    let start = end;
    while (start > from && end - start <= LONGEST && isHan(text.charCodeAt(start - 1)) && (plausible(text.charCodeAt(start - 1)) || !Number.isNaN(surname[text.charCodeAt(start - 1)]))) start--;
    const closed = start === 0 || !isHan(text.charCodeAt(start - 1));
    if (closed && end - start >= 2 && end - start <= LONGEST && !isHead(text, start, end) && !PLACE_ENDS.has(text.charCodeAt(end - 1))) visit({ start, end, score: REMARKED, frame: null });
  }
}
const REMARK = /（(?:[男女]|[\u4e00-\u9fff]{1,5}族)(?:，[^（）\n]{1,12})?）/y;
const REMARKED = 3;

/** Last characters of the offices of one person and of 县领导, and the mark of lists. */
const BEFORE_NAMES = new UnitSet('记长席任导、');
/** 湖州市|长兴县. */
const PLACE_ENDS = new UnitSet('省市县区旗镇乡村');
/** Least that each character must speak for a name. */
const PLAUSIBLE = -2;
const plausible = (code: number): boolean => !(sound[code]! < 0) && Math.max(given.first(code), given.last(code), given.only(code)) >= PLAUSIBLE;
const closes = (text: string, end: number): boolean => !isHan(text.charCodeAt(end)) || afterNames.startingAt(text, end) > 0 || speech.startingAt(text, end) > 0;
