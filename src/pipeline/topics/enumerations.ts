/** Enumerations: four or more short items joined by 、 are slogans or attendance, not a subject. */
import type { Span } from '../model.ts';

const LEAST_MARKS = 3;
const LONGEST_ITEM = 14;
const ENDS = '，。；：！？\n（）';

/** The enumerations of a text, from their first item to the last, in order. */
export function toEnumerations(text: string): Span[] {
  const found: Span[] = [];
  let marks = 0;
  let start = 0;
  let item = 0;
  const close = (end: number): void => {
    if (marks >= LEAST_MARKS) found.push({ start, end });
    marks = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === '、') {
      if (marks === 0) start = Math.max(item, i - LONGEST_ITEM);
      marks++;
      item = i + 1;
    } else if (ENDS.includes(unit) || i - item > LONGEST_ITEM) {
      close(i);
      if (ENDS.includes(unit)) item = i + 1;
    }
  }
  close(text.length);
  return found;
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
