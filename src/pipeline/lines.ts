/**
 * Page text -> printed lines. Every line end that files use counts: LF, CRLF, CR, NEL, the Unicode line and paragraph
 * separators, vertical tab and form feed. Blank lines are counted, not kept.
 */
import type { Line } from './model.ts';
import { isBlank, isHalfWidth } from './text.ts';

const LF = 0x0a;
const FORM_FEED = 0x0c;
const CR = 0x0d;

function endsLine(code: number): boolean {
  return code <= 0x2029 && ((code >= LF && code <= CR) || code === 0x85 || code >= 0x2028);
}

/** The lines between two offsets of a page that show anything; a form feed counts as a blank line. */
export function toLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = from;
  while (at < to) {
    let stop = at;
    while (stop < to && !endsLine(text.charCodeAt(stop))) stop++;
    const line = trimmed(text, at, stop, gap);
    if (line) lines.push(line);
    gap = line ? 0 : gap + 1;
    const code = text.charCodeAt(stop);
    if (code === FORM_FEED) gap++;
    at = stop + ((code === CR || code === FORM_FEED) && text.charCodeAt(stop + 1) === LF ? 2 : 1);
  }
  return lines;
}

/**
 * The same lines with their gaps counted from the narrowest that is usual: a file that leaves three blank lines between all
 * paragraphs parts them no more than one that leaves one.
 */
export function levelled(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<number, number>();
  let parted = 0;
  for (const { gap } of lines) {
    if (gap === 0) continue;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
    parted++;
  }
  let narrowest = Infinity;
  for (const [gap, count] of counts) if (count * 10 >= parted) narrowest = Math.min(narrowest, gap);
  if (narrowest === 1 || parted === 0) return lines;
  return lines.map((line) => (line.gap === 0 ? line : { ...line, gap: Math.max(1, line.gap - narrowest + 1) }));
}

function trimmed(text: string, from: number, to: number, gap: number): Line | null {
  let start = from;
  let indent = 0;
  while (start < to && isBlank(text.charCodeAt(start))) indent += blankWidth(text.charCodeAt(start++));
  if (start === to) return null;
  let end = to;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  let halves = 0;
  let blanks = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2010) {
      if (code === 0x3000 || code === 0xfeff) blanks++;
    } else if (isBlank(code)) blanks++;
    else if (isHalfWidth(code)) halves++;
  }
  return { start, end, text: text.slice(start, end), indent, width: end - start - blanks - halves / 2, gap };
}

/** Width of a blank in ems; invisible characters have none. */
function blankWidth(code: number): number {
  if (code === 0x3000 || code === 0x2003) return 1;
  if (code === 0x09) return 2;
  return code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) ? 0.5 : 0;
}
