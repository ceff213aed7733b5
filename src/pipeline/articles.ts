/**
 * Lines -> articles: which lines open an article, which are its headline, body and byline, and what belongs to no
 * article. Pieces and residue cover the page exactly.
 */
import { findRuns } from './layout/boundaries.ts';
import type { Run } from './layout/boundaries.ts';
import { habitsOf } from './layout/habits.ts';
import type { SignedLine } from './layout/habits.ts';
import { sign } from './layout/signing.ts';
import type { Block, Layout, Line, PageInput, Piece, PieceRole, Residue } from './model.ts';

/** Lays out a page. Never throws; an empty page has no block. */
export function layOut(page: PageInput, lines: readonly Line[]): Layout {
  const signed = sign(page.text, lines);
  const runs = findRuns(signed, habitsOf(signed));
  const blocks = runs.map((run, i) => toBlock(signed, run, runs[i + 1]?.confidence ?? 1));
  return {
    blocks,
    residue: remainder(page.text, blocks),
    folio: { date: null, pageNumber: null },
    notices: [],
  };
}

function toBlock(lines: readonly SignedLine[], run: Run, next: number): Block {
  const pieces: Piece[] = [];
  // A piece takes in the blanks up to the next piece of its article.
  const add = (role: PieceRole, start: number, end: number): void => {
    if (start >= end) return;
    const last = pieces.pop();
    if (last?.role === role) pieces.push({ ...last, end });
    else {
      if (last) pieces.push({ ...last, end: start });
      pieces.push({ role, start, end });
    }
  };
  const last = lines[run.end - 1]!;
  let body = run.start + run.head;
  if (run.head > 0) add('headline', lines[run.start]!.start, lines[body - 1]!.end);
  if (lines[body]!.isByline && body + 1 < run.end) {
    add('byline', lines[body]!.start, lines[body]!.end);
    body++;
  }
  const close = last.byline > lines[body]!.start ? last.byline : last.end;
  add('body', lines[body]!.start, close);
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
