/**
 * Block -> running text. Lines are joined into paragraphs; the blanks of layout (between Han characters, between a Han
 * character and a figure, at line ends) go, the blanks between Latin words stay. Every unit knows its place on the page.
 */
import { insideByline, leadByline, opensSigned, readByline } from './bylines.ts';
import { splitsWord } from './layout/closing.ts';
import { continuationOf, isFinal } from './layout/signs.ts';
import { toLines } from './lines.ts';
import type { Article, Block, BylineName, Line, PageInput, Paragraph, PieceRole, Text } from './model.ts';
import { toSentences } from './sentences.ts';
import { isBlank, isHalfWidth, isLetterspaced, key } from './text.ts';

interface PieceLine extends Line {
  readonly role: PieceRole;
  readonly opens: boolean;
}

/** The article a block makes; `number` is its place on the page, from 1. */
export function compose(page: PageInput, block: Block, number: number): Article {
  const lines = linesOf(page.text, block);
  const size = lines.reduce((sum, line) => sum + line.end - line.start + 1, 1);
  const at = new Int32Array(size);
  const paragraphs: Paragraph[] = [];
  let text = '';
  let start = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const before = lines[i - 1];
    if (before && startsParagraph(lines, i)) {
      paragraphs.push({ start, end: text.length, role: before.role });
      at[text.length] = line.start;
      text += '\n';
      start = text.length;
    } else if (before && needsBlank(page.text, before, line, text.length - start < 90 && insideByline(text))) {
      at[text.length] = before.end;
      text += ' ';
    }
    text = append(text, at, page.text, line, start);
  }
  const last = lines.at(-1);
  if (last) paragraphs.push({ start, end: text.length, role: last.role });
  at[text.length] = last?.end ?? 0;
  const running: Text = { text, at: at.slice(0, text.length + 1) };
  return {
    id: `${page.id}-${String(number).padStart(2, '0')}`,
    page,
    block,
    text: running,
    paragraphs,
    sentences: toSentences(text, paragraphs),
    bylines: bylinesOf(key(text), paragraphs),
  };
}

function linesOf(text: string, block: Block): PieceLine[] {
  const lines: PieceLine[] = [];
  let role: PieceRole | null = null;
  for (const piece of block.pieces) {
    const opens = piece.role !== role;
    toLines(text, piece.start, piece.end).forEach(({ start, end, text: words, indent, width, gap }, i) => {
      lines.push({ start, end, text: words, indent, width, gap, role: piece.role, opens: opens && i === 0 });
    });
    role = piece.role;
  }
  return lines;
}

/** The narrowest line near line i that must be full, as its sentence runs on: what raggedness leaves of the measure. */
function fullWidthAt(lines: readonly PieceLine[], i: number): number {
  let narrowest = Infinity;
  for (let k = Math.max(0, i - 4); k < Math.min(lines.length - 1, i + 4); k++) {
    const line = lines[k]!;
    if (k !== i && line.role === 'body' && !isFinal(line.text) && line.width < narrowest) narrowest = line.width;
  }
  return narrowest === Infinity ? lines[i]!.width : narrowest;
}

/** No column is so wide, in ems: such text keeps a paragraph in a line. */
const UNWRAPPED = 60;

function startsParagraph(lines: readonly PieceLine[], i: number): boolean {
  const line = lines[i]!;
  const before = lines[i - 1]!;
  if (line.opens) return true;
  if (line.role !== 'body') return false;
  if (before.width > UNWRAPPED || line.width > UNWRAPPED || continuationOf(line.text) || continuationOf(before.text)) return true;
  if (line.indent >= 1.5 && before.indent < line.indent) return true;
  if (!isFinal(before.text)) return line.gap > 0 && before.gap > 0 && before.width < 0.7 * fullWidthAt(lines, i - 1);
  return line.gap > 0 || before.width < fullWidthAt(lines, i - 1) - 0.6;
}

const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250 && code !== 0xd7);
const isLetter = (code: number): boolean => isWord(code) && !(code >= 0x30 && code <= 0x39);

/** Two Latin words met at a line end, or two names of a byline. */
function needsBlank(text: string, before: Line, line: PieceLine, names: boolean): boolean {
  if (names || line.role === 'byline') return !splitsWord(text, before, line);
  return isLetter(text.charCodeAt(before.end - 1)) && isLetter(text.charCodeAt(line.start));
}

/** Appends what a line shows; blanks stay between Latin words and in bylines, one for a run. */
function append(text: string, at: Int32Array, page: string, line: PieceLine, start: number): string {
  const keepsAll = line.role === 'byline' && !isLetterspaced(line.text);
  const inHeadline = line.role === 'headline' || line.role === 'kicker' || line.role === 'subheadline';
  let out = text;
  let run = line.start;
  let i = line.start;
  while (i < line.end) {
    const length = blankLength(page, i);
    if (length === 0) {
      at[out.length + i - run] = i;
      i++;
      continue;
    }
    out += page.slice(run, i);
    const blank = i;
    for (let n = length; n > 0; n = blankLength(page, i)) i += n;
    run = i;
    if (i < line.end && (keepsAll || keepsBlank(page, blank, i) || (inHeadline && partsHeadline(page, line, blank, i)) || (line.role === 'body' && endsDateline(out, start)) || (out.length - start < 90 && insideByline(out)))) {
      at[out.length] = blank;
      out += ' ';
    }
  }
  return out + page.slice(run, line.end);
}

/** Length of one blank at an offset: white space, an invisible character or what is left of one in converted pages. */
function blankLength(page: string, i: number): number {
  const code = page.charCodeAt(i);
  if (isBlank(code)) return 1;
  if (code !== AMPERSAND) return 0;
  return ENTITIES.find((entity) => page.startsWith(entity, i))?.length ?? 0;
}

const AMPERSAND = '&'.charCodeAt(0);
const ENTITIES = ['&nbsp;', '&ensp;', '&emsp;', '&#160;', '&#12288;'];

function keepsBlank(page: string, from: number, to: number): boolean {
  const before = page.charCodeAt(from - 1);
  const after = page.charCodeAt(to);
  return isHalfWidth(before) && isHalfWidth(after) && (isLetter(before) || isLetter(after));
}

/** A half of a headline has so many characters or more; a shorter run beside a blank is set apart by justified print. */
const LEAST_HALF = 4;

/** Whether the blank in [from, to) stands between two halves of a headline: 抓项目促投资 全力以赴稳增长. */
function partsHeadline(page: string, line: Line, from: number, to: number): boolean {
  let before = 0;
  while (before < LEAST_HALF && from - before > line.start && !isBlank(page.charCodeAt(from - before - 1))) before++;
  let after = 0;
  while (after < LEAST_HALF && to + after < line.end && !isBlank(page.charCodeAt(to + after))) after++;
  return before === LEAST_HALF && after === LEAST_HALF;
}

/** The blank after 本报讯 is printed to part it from the news. */
function endsDateline(text: string, paragraph: number): boolean {
  return (text.endsWith('讯') || text.endsWith('电')) && text.length - paragraph < 24;
}

function bylinesOf(text: string, paragraphs: readonly Paragraph[]): BylineName[] {
  const names: BylineName[] = [];
  const lead = paragraphs.find((p) => p.role === 'body' && !continuationOf(text.slice(p.start, Math.min(p.end, p.start + 25))));
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'byline') names.push(...(readByline(text, paragraph.start, paragraph.end) ?? []));
    else if (paragraph === lead || (paragraph.role === 'body' && opensSigned(text, paragraph.start))) names.push(...leadByline(text, paragraph.start, paragraph.end));
  }
  return names;
}
