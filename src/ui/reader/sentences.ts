/** The sentence around a place: evidence is shown as the reader of the newspaper met it, not as a bare word. */
import type { Span } from './runs.ts';

const ENDS = '。！？!?';
const CLOSING = '”’」』）)》】';
/** Marks that close one after another at the end of a sentence; more than these are not print. */
const CLOSING_MOST = 3;

/** Whether a sentence ends before unit `i`. */
function cutBefore(text: string, i: number): boolean {
  if (i <= 0 || i >= text.length || text[i - 1] === '\n' || text[i] === '\n') return true;
  if (CLOSING.includes(text[i]!) || ENDS.includes(text[i]!)) return false;
  let before = i - 1;
  for (let closed = 0; closed < CLOSING_MOST && before > 0 && CLOSING.includes(text[before]!); closed++) before--;
  return ENDS.includes(text[before]!);
}

/**
 * Span of the sentence in `text` that holds [start, end): from the end of the sentence before, or the paragraph's first
 * unit, to its own 。！？ with the quotation marks and brackets that close there, or the paragraph's end. `text` has one
 * paragraph a line; offsets are UTF-16 units.
 */
export function sentenceAround(text: string, start: number, end: number): Span {
  let from = Math.max(0, Math.min(start, text.length));
  while (!cutBefore(text, from)) from--;
  let to = Math.max(from, Math.min(end, text.length));
  while (to === from || !cutBefore(text, to)) {
    if (to >= text.length) break;
    to++;
  }
  return { start: from, end: to };
}
