/** Enumerations: four or more short items joined by 、 are slogans or attendance, not a subject. */
import type { Span } from '../model.ts';

const LEAST_MARKS = 3;
const LONGEST_ITEM = 14;
const MARK = '、'.charCodeAt(0);
const ends = new Uint8Array(0x10000);
for (const unit of '，。；：！？\n（）') ends[unit.charCodeAt(0)] = 1;

/** The enumerations of a text, from their first item to the last, in order. */
export function toEnumerations(text: string): Span[] {
  const found: Span[] = [];
  let marks = 0;
  let start = 0;
  let item = 0;
  for (let i = text.indexOf('、'); i >= 0 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === MARK) {
      if (marks === 0) {
        item = Math.max(item, itemBefore(text, i));
        start = Math.max(item, i - LONGEST_ITEM);
      }
      marks++;
      item = i + 1;
      continue;
    }
    const ended = ends[code] === 1;
    if (!ended && i - item <= LONGEST_ITEM) continue;
    if (marks >= LEAST_MARKS) found.push({ start, end: i });
    marks = 0;
    if (ended) item = i + 1;
    // No enumeration goes on here: to the next mark.
    const next = text.indexOf('、', i + 1);
    if (next < 0) return found;
    i = next - 1;
  }
  if (marks >= LEAST_MARKS) found.push({ start, end: text.length });
  return found;
}

/** Where the item before a mark begins at the earliest. */
function itemBefore(text: string, mark: number): number {
  let i = mark;
  while (i > 0 && mark - i < LONGEST_ITEM && ends[text.charCodeAt(i - 1)] === 0) i--;
  return i;
}

/** Whether the place lies in one of the enumerations. */
export function isEnumerated(enumerations: readonly Span[], at: number): boolean {
  let low = 0;
  let high = enumerations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (enumerations[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low < enumerations.length && enumerations[low]!.start <= at;
}
