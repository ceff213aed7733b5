/**
 * Lines -> articles: which lines open an article, which are its headline, body and byline, and what belongs to no
 * article. Pieces and residue cover the page exactly.
 */
import { findRuns } from './layout/boundaries.ts';
import type { Run } from './layout/boundaries.ts';
import { findFurniture } from './layout/furniture.ts';
import { habitsOf } from './layout/habits.ts';
import type { SignedLine } from './layout/habits.ts';
import { isNotice } from './layout/notices.ts';
import { sign } from './layout/signing.ts';
import { continuationOf } from './layout/signs.ts';
import type { Block, Layout, Line, PageInput, Piece, PieceRole, Residue, Span } from './model.ts';

/** Lays out a page. Never throws; an empty page has no block. */
export function layOut(page: PageInput, lines: readonly Line[]): Layout {
  const { kept, aside, folio } = readable(page.text, lines);
  const runs = findRuns(kept, habitsOf(kept));
  const residue: Residue[] = [];
  const blocks: Block[] = [];
  let next = 0;
  runs.forEach((run, i) => {
    const own = kept.slice(run.start, run.end);
    const following = runs[i + 1];
    // What was set aside up to the next article is this one's neighbour; a mark of continuation is part of it.
    const marks: Aside[] = [];
    const limit = following ? kept[following.start]!.start : Infinity;
    for (; next < aside.length && aside[next]!.start < limit; next++) marks.push(aside[next]!);
    while (following && marks.at(-1)?.kind === 'from' && marks.at(-1)!.start > own.at(-1)!.end) {
      marks.pop();
      next--;
    }
    residue.push(...marks.filter((mark) => mark.kind === 'furniture').map(({ start, end }): Residue => ({ start, end, role: 'furniture' })));
    if (isNotice(own, run.head)) residue.push(...[...own, ...marks.filter((mark) => mark.kind !== 'furniture')].map(({ start, end }): Residue => ({ start, end, role: 'advertisement' })));
    else blocks.push(toBlock(own, run, following?.confidence ?? 1, marks));
  });
  for (; next < aside.length; next++) residue.push({ start: aside[next]!.start, end: aside[next]!.end, role: 'furniture' });
  const covered = [...blocks.flatMap((block) => block.pieces), ...residue];
  return { blocks, residue: [...residue, ...blanks(page.text, covered)].sort((a, b) => a.start - b.start), folio, notices: [] };
}

interface Aside extends Span {
  readonly kind: 'furniture' | 'from' | 'to';
}

/** The lines that may belong to articles, with furniture and marks of continuation set aside. */
export function readable(text: string, lines: readonly Line[]): { readonly kept: SignedLine[]; readonly aside: Aside[]; readonly folio: Layout['folio'] } {
  const { furniture, folio } = findFurniture(lines);
  const kept: Line[] = [];
  const aside: Aside[] = [];
  const above: SignedLine['above'][] = [];
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
    above.push(last);
    gap = 0;
    last = 'nothing';
  });
  return { kept: sign(text, kept, above), aside, folio };
}

/** The pieces of an article: headline, opening byline, body, closing byline, parted where furniture stands inside. */
function toBlock(lines: readonly SignedLine[], run: Run, next: number, aside: readonly Aside[]): Block {
  const pieces: Piece[] = [];
  let mark = 0;
  const add = (role: PieceRole, start: number, end: number): void => {
    if (start >= end) return;
    let cut = false;
    for (; mark < aside.length && aside[mark]!.start < start; mark++) {
      if (aside[mark]!.kind === 'furniture') cut = true;
      else put('body', aside[mark]!.start, aside[mark]!.end, cut);
    }
    put(role, start, end, cut);
  };
  const put = (role: PieceRole, start: number, end: number, cut: boolean): void => {
    const last = pieces.pop();
    if (last && !cut && last.role === role) pieces.push({ ...last, end });
    else {
      // A piece takes in the blanks up to the next piece of its article.
      if (last) pieces.push(cut ? last : { ...last, end: start });
      pieces.push({ role, start, end });
    }
  };
  const last = lines.at(-1)!;
  lines.forEach((line, i) => {
    if (i < run.head) add('headline', line.start, line.end);
    else if (i === run.head && line.isByline && lines.length > i + 1) add('byline', line.start, line.end);
    else if (last.byline < 0 || i === run.head || line.end <= last.byline) add('body', line.start, line.end);
    else {
      add('body', line.start, Math.max(line.start, last.byline));
      add('byline', Math.max(line.start, last.byline), line.end);
    }
  });
  for (let cut = false; mark < aside.length; mark++) {
    if (aside[mark]!.kind === 'furniture') cut = true;
    else put('body', aside[mark]!.start, aside[mark]!.end, cut);
  }
  return { pieces, confidence: Math.min(run.confidence, next) };
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
