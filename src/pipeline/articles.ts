/**
 * Lines -> articles: which lines open an article, which are its headline, body and byline, and what belongs to no
 * article. Pieces and residue cover the page exactly.
 */
import { findRuns } from './layout/boundaries.ts';
import { findFurniture } from './layout/furniture.ts';
import { habitsOf } from './layout/habits.ts';
import type { SignedLine } from './layout/habits.ts';
import { isNotice } from './layout/notices.ts';
import { sign } from './layout/signing.ts';
import { continuationOf } from './layout/signs.ts';
import type { Block, GivenArticle, Layout, Line, Notice, PageInput, Piece, Residue, Span } from './model.ts';
import { isBlank, key } from './text.ts';

/** Lays out a page, read with its look-alike glyphs made usual. Never throws; an empty page has no block. */
export function layOut(page: PageInput, printed: readonly Line[]): Layout {
  const usual = key(page.text);
  const lines = usual === page.text ? printed : printed.map((line) => ({ ...line, text: usual.slice(line.start, line.end) }));
  if (page.articles !== undefined) return given(page.text, usual, lines, page.articles);
  const { kept, aside, folio } = readable(usual, lines);
  const residue: Residue[] = aside.filter((mark) => mark.kind === 'furniture').map(({ start, end }) => ({ start, end, role: 'furniture' }));
  const runs = findRuns(kept, habitsOf(kept));
  const found = runs.map((run, i): Found => ({ lines: kept.slice(run.start, run.end), head: run.head, confidence: Math.min(run.confidence, runs[i + 1]?.confidence ?? 1), marks: [] }));
  share(found, aside, residue);
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  for (const article of found) {
    if (isNotice(article.lines, article.head)) residue.push(...[...article.lines, ...article.marks].map(({ start, end }): Residue => ({ start, end, role: 'advertisement' })));
    else {
      blocks.push({ pieces: piecesOf(page.text, article), confidence: article.confidence });
      notices.push(...doubts(article, `${page.id}-${String(blocks.length).padStart(2, '0')}`));
    }
  }
  const covered = [...blocks.flatMap((block) => block.pieces), ...residue];
  return { blocks, residue: [...residue, ...blanks(page.text, covered)].sort((a, b) => a.start - b.start), folio, notices };
}

/** The layout of a page whose source keeps the articles apart. */
function given(text: string, usual: string, lines: readonly Line[], articles: readonly GivenArticle[]): Layout {
  const blocks: Block[] = [];
  let at = 0;
  for (const { start, end, headline } of articles) {
    while (at < lines.length && lines[at]!.start < start) at++;
    const first = at;
    while (at < lines.length && lines[at]!.end <= end) at++;
    if (at === first) continue;
    const own = sign(usual, lines.slice(first, at), new Map());
    const head = headline === null ? 0 : own.filter((line) => line.end <= headline.end).length;
    blocks.push({ pieces: piecesOf(text, { lines: own, head, confidence: 1, marks: [] }), confidence: 1 });
  }
  return { blocks, residue: blanks(text, blocks.flatMap(({ pieces }) => pieces)), folio: { date: null, pageNumber: null }, notices: [] };
}

/** An article as lines, with the marks of continuation that belong to it. */
interface Found {
  readonly lines: readonly SignedLine[];
  readonly head: number;
  readonly confidence: number;
  readonly marks: Span[];
}

interface Aside extends Span {
  readonly kind: 'furniture' | 'from' | 'to';
}

/** The lines that may belong to articles, with furniture and marks of continuation set aside. */
export function readable(text: string, lines: readonly Line[]): { readonly kept: SignedLine[]; readonly aside: Aside[]; readonly folio: Layout['folio'] } {
  const { furniture, folio } = findFurniture(lines);
  const kept: Line[] = [];
  const aside: Aside[] = [];
  const above = new Map<number, SignedLine['above']>();
  let gap = 0;
  let last: SignedLine['above'] = 'nothing';
  lines.forEach((line, i) => {
    const kind = furniture[i] ? 'furniture' : continuationOf(line.text);
    if (kind) {
      aside.push({ start: line.start, end: line.end, kind });
      gap = Math.max(gap, line.gap, 1);
      if (last === 'nothing' || last === 'furniture') last = kind;
      return;
    }
    kept.push(last === 'nothing' ? line : { ...line, gap: Math.max(line.gap, gap) });
    if (last !== 'nothing') above.set(line.start, last);
    gap = 0;
    last = 'nothing';
  });
  return { kept: sign(text, kept, above), aside, folio };
}

const UNSURE = 0.65;

/** What a reader should look at: an unsure first or last line, lines that may come from a neighbouring column. */
function doubts({ lines, head, confidence }: Found, articleId: string): Notice[] {
  const found: Notice[] = [];
  const first = lines[0]!;
  const last = lines.at(-1)!;
  if (confidence < UNSURE) found.push({ code: 'boundary_doubt', severity: 'doubt', start: first.start, end: last.end, articleId });
  for (let i = head + 1; i < lines.length - 1; i++) {
    if (isIntruder(lines[i - 1]!, lines[i]!, lines[i + 1]!)) found.push({ code: 'fragment_doubt', severity: 'doubt', start: lines[i]!.start, end: lines[i]!.end, articleId });
  }
  return found;
}

/** Runs on from a full line, runs on into a full line, and is itself of another width. */
function isIntruder(above: SignedLine, line: SignedLine, below: SignedLine): boolean {
  if (above.final || line.final || line.gap > 0 || below.gap > 0 || line.byline >= 0 || above.byline >= 0) return false;
  return Math.abs(above.width - below.width) <= 1.4 && Math.abs(line.width - above.width) > 3 && above.width > 8;
}

/** （上接第1版） goes to the article below it, （下转第3版） to the one above; what finds none is furniture. */
function share(found: readonly Found[], aside: readonly Aside[], residue: Residue[]): void {
  for (const { kind, start, end } of aside) {
    if (kind === 'furniture') continue;
    let owner: Found | undefined;
    if (kind === 'from') owner = found.find((article) => article.lines[0]!.start > start) ?? found.at(-1);
    else owner = found.findLast((article) => article.lines[0]!.start < start) ?? found[0];
    if (owner) owner.marks.push({ start, end });
    else residue.push({ start, end, role: 'furniture' });
  }
}

/** The pieces of an article: headline, opening byline, body, closing byline, parted where something else stands between. */
function piecesOf(text: string, { lines, head, marks }: Found): Piece[] {
  const roles: Piece[] = marks.map(({ start, end }) => ({ start, end, role: 'body' }));
  const close = lines.at(-1)!.byline;
  lines.forEach((line, i) => {
    const { start, end } = line;
    if (i < head) roles.push({ start, end, role: 'headline' });
    else if (i === head && line.isByline && lines.length > i + 1) roles.push({ start, end, role: 'byline' });
    else if (close < 0 || i === head || end <= close) roles.push({ start, end, role: 'body' });
    else {
      if (start < close) roles.push({ start, end: close, role: 'body' });
      roles.push({ start: Math.max(start, close), end, role: 'byline' });
    }
  });
  if (marks.length > 0) roles.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  for (const { start, end, role } of roles) {
    const last = pieces.at(-1);
    // A piece takes in the blanks up to the next piece of its article.
    if (!last || !isBlankBetween(text, last.end, start)) pieces.push({ start, end, role });
    else if (last.role === role) pieces[pieces.length - 1] = { ...last, end };
    else {
      pieces[pieces.length - 1] = { ...last, end: start };
      pieces.push({ start, end, role });
    }
  }
  return pieces;
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** What is covered by nothing else: the blanks between. */
function blanks(text: string, covered: readonly Span[]): Residue[] {
  const found: Residue[] = [];
  let at = 0;
  const close = (to: number): void => {
    if (to > at) found.push({ role: 'blank', start: at, end: to });
  };
  for (const span of [...covered].sort((a, b) => a.start - b.start)) {
    close(span.start);
    at = span.end;
  }
  close(text.length);
  return found;
}
