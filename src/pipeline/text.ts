/**
 * Characters: what a glyph stands for, and running text that knows its way back to the page.
 *
 * `key` is for matching only. It maps unit to unit, so an offset into the key is an offset into the text.
 */
import { GLYPH_PAIRS, NAME_DOTS } from './lexicon/glyphs.ts';
import { SIMPLIFIED, TRADITIONAL } from './lexicon/traditional.ts';
import type { Span, Text } from './model.ts';

const USUAL = usualGlyphs();

function usualGlyphs(): Uint16Array {
  const usual = new Uint16Array(0x10000);
  const decompose = (first: number, last: number): void => {
    for (let code = first; code <= last; code++) {
      const whole = String.fromCharCode(code).normalize('NFKC');
      if (whole.length === 1 && whole.charCodeAt(0) !== code) usual[code] = whole.charCodeAt(0);
    }
  };
  for (let i = 0; i < TRADITIONAL.length; i++) usual[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  decompose(0x2e80, 0x2fdf); // radicals
  decompose(0xf900, 0xfaff); // compatibility ideographs
  for (const pair of GLYPH_PAIRS.split(' ')) if (pair[0] !== pair[1]) usual[pair.charCodeAt(0)] = pair.charCodeAt(1);
  for (const dot of NAME_DOTS) if (dot !== '·') usual[dot.charCodeAt(0)] = 0xb7;
  const halve = (first: number, last: number): void => {
    for (let code = first; code <= last; code++) usual[code] = code - 0xfee0;
  };
  halve(0xff10, 0xff19); // figures
  halve(0xff21, 0xff3a); // capitals
  halve(0xff41, 0xff5a); // small letters
  usual[0xff05] = 0x25; // per cent
  // A radical or a compatibility ideograph may stand for a traditional character.
  for (let code = 0; code < usual.length; code++) usual[code] = usual[usual[code]!]! || usual[code]!;
  return usual;
}

/** The text with look-alike glyphs, traditional characters, full-width figures and letters replaced by the usual ones; the same length. */
export function key(text: string): string {
  let done = 0;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const usual = USUAL[text.charCodeAt(i)]!;
    if (usual === 0) continue;
    out += text.slice(done, i) + String.fromCharCode(usual);
    done = i + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** White space and invisible characters: what print shows as nothing. */
export function isBlank(code: number): boolean {
  if (code > 0x3000 && code < 0xfe00) return false; // nearly all units of a page
  if (code < 0x80) return code <= 0x20 || code === 0x7f;
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x85 || code === 0x1680 || code === 0x180e;
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  return code === 0x3000 || code === 0xfeff || code === 0xfffc || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Characters set half an em wide. */
export function isHalfWidth(code: number): boolean {
  return code < 0x2010 && code !== 0xb7;
}

/** Set with a blank between nearly all characters, as justified lines come out of a page: 大 的 经 济 效 益. */
export function isLetterspaced(text: string): boolean {
  let blanks = 0;
  for (let i = 1; i < text.length - 1; i++) if (isBlank(text.charCodeAt(i)) && !isBlank(text.charCodeAt(i - 1))) blanks++;
  return blanks >= 3 && blanks * 2 >= (text.length - blanks) * 1.2;
}

/** The run of the page that a run of a text was made from. */
export function onPage(text: Text, span: Span): Span {
  const start = text.at[span.start] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: text.at[span.end - 1]! + 1 };
}
