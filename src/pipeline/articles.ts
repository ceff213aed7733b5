/**
 * Lines -> articles: which lines open an article, which are its headline, body and byline, and what belongs to no
 * article. Pieces and residue cover the page exactly.
 */
import { closingByline } from './bylines.ts';
import { findRuns } from './layout/boundaries.ts';
import type { Run, SignedLine } from './layout/boundaries.ts';
import { isLead } from './layout/signs.ts';
import type { Block, Layout, Line, PageInput, Piece, PieceRole, Residue } from './model.ts';

/** Lays out a page. Never throws; an empty page has no block. */
export function layOut(page: PageInput, lines: readonly Line[]): Layout {
  const signed = sign(page.text, lines);
  const runs = findRuns(signed);
  const blocks = runs.map((run, i) => toBlock(signed, run, runs[i + 1]?.confidence ?? 1));
  return {
    blocks,
    residue: remainder(page.text, blocks),
    folio: { date: null, pageNumber: null },
    notices: [],
  };
}

/** Adds to each line the measure of its column and the place of a closing byline. */
function sign(text: string, lines: readonly Line[]): SignedLine[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const measure = measureAround(lines, i);
    const mayClose = !next || next.gap > 0 || line.width < measure - 1.2 || isLead(next.text);
    const from = line.gap === 0 && i > 0 ? lines[i - 1]!.start : line.start;
    return { ...line, measure, byline: mayClose ? closingByline(text, from, line.end) : -1 };
  });
}

function measureAround(lines: readonly Line[], i: number): number {
  const widths: number[] = [];
  for (let k = Math.max(0, i - 4); k <= Math.min(lines.length - 1, i + 4); k++) widths.push(lines[k]!.width);
  widths.sort((a, b) => b - a);
  return widths[Math.floor(widths.length / 3)]!;
}

function toBlock(lines: readonly SignedLine[], run: Run, next: number): Block {
  const pieces: Piece[] = [];
  const add = (role: PieceRole, start: number, end: number): void => {
    if (start >= end) return;
    const last = pieces.at(-1);
    if (last) pieces[pieces.length - 1] = { ...last, end: start };
    if (last?.role === role) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ role, start, end });
  };
  const first = lines[run.start]!;
  const body = lines[run.start + run.head]!;
  const last = lines[run.end - 1]!;
  if (run.head > 0) add('headline', first.start, lines[run.start + run.head - 1]!.end);
  const close = last.byline > body.start ? last.byline : last.end;
  add('body', body.start, close);
  add('byline', close, last.end);
  return { pieces, confidence: Math.min(run.confidence, next) };
}

/** What no block covers. */
function remainder(text: string, blocks: readonly Block[]): Residue[] {
  const residue: Residue[] = [];
  let at = 0;
  const close = (to: number): void => {
    if (to > at) residue.push({ role: 'blank', start: at, end: to });
  };
  for (const block of blocks)
    for (const piece of block.pieces) {
      close(piece.start);
      at = piece.end;
    }
  close(text.length);
  return residue;
}
