/** Where an article begins and ends, set by hand: one is cut, several become one. Pieces and residue still cover the page. */
import type { Article, Block, Layout, PageInput, Piece, PieceRole, Residue, Span } from '../model.ts';
import { isBlank } from '../text.ts';
import type { BoundaryCorrection, Outcome } from './correction.ts';
import { nearest, places } from './print.ts';

interface Placed extends Span {
  readonly correction: BoundaryCorrection;
}

/** What boundary corrections did to a layout; `start` of an applied one is where its article begins. */
export interface Bounded {
  readonly layout: Layout;
  readonly applied: readonly Placed[];
  readonly conflicting: readonly BoundaryCorrection[];
}

/** Corrections whose words are not on the page do nothing; of those that overlap none is applied. */
export function setBoundaries(page: PageInput, layout: Layout, corrections: readonly BoundaryCorrection[]): Bounded {
  const placed = corrections.flatMap((correction) => placesOf(page.text, correction) ?? []);
  const conflicting = placed.filter((a) => placed.some((b) => a.start < b.end && b.start < a.end && !(a.start === b.start && a.end === b.end)));
  const applied = placed.filter((each) => !conflicting.includes(each));
  const changed = applied.reduce((made, span) => bound(page, made, span), layout);
  return { layout: changed === layout ? layout : renumbered(page, changed, applied), applied, conflicting: conflicting.map(({ correction }) => correction) };
}

/** What became of boundary corrections, with the article that each begins. */
export function boundaryOutcomes({ applied, conflicting }: Bounded, articles: readonly Article[]): Outcome[] {
  const at = ({ start }: Span): string | null => articles.find(({ block }) => firstOf(block) === start)?.id ?? null;
  return [
    ...applied.map((span): Outcome => ({ number: span.correction.number, operation: 'boundary', status: 'applied', articleId: at(span), officialId: null, was: null })),
    ...conflicting.map(({ number }): Outcome => ({ number, operation: 'boundary', status: 'conflicting', articleId: null, officialId: null, was: null })),
  ];
}

function placesOf(text: string, correction: BoundaryCorrection): Placed | null {
  const start = nearest(places(text, correction.article.starts), correction.article.at)?.start;
  if (start === undefined) return null;
  const end = places(text, correction.ends).find((place) => place.end > start)?.end;
  return end === undefined ? null : { start, end, correction };
}

function bound({ text }: PageInput, layout: Layout, span: Span): Layout {
  const inside: Piece[] = [];
  const blocks: Block[] = [];
  const residue: Residue[] = [];
  for (const block of layout.blocks) {
    const [before, within, after] = cut(block.pieces, span);
    inside.push(...within);
    if (within.length === 0) blocks.push(block);
    else for (const pieces of [before, after]) keep(text, pieces, block, blocks, residue);
  }
  const [before, within, after] = cut(layout.residue, span);
  residue.push(...before, ...after);
  for (const run of within) {
    if (run.role === 'blank' || run.role === 'furniture') residue.push(run);
    else inside.push({ start: run.start, end: run.end, role: 'body' });
  }
  if (inside.length === 0) return layout;
  inside.sort(byPlace);
  blocks.push({ pieces: oneArticle(inside), confidence: 1 });
  return { ...layout, blocks: blocks.sort((a, b) => firstOf(a) - firstOf(b)), residue: residue.sort(byPlace) };
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;
const firstOf = ({ pieces }: Block): number => Math.min(...pieces.map(({ start }) => start));

/** The runs before, within and after a span; those across its edges are cut. */
function cut<T extends Span>(runs: readonly T[], { start, end }: Span): [T[], T[], T[]] {
  const clip = (from: number, to: number): T[] => runs.flatMap((run) => (run.start < to && run.end > from ? [{ ...run, start: Math.max(run.start, from), end: Math.min(run.end, to) }] : []));
  return [clip(0, start), clip(start, end), clip(end, Infinity)];
}

/** What a cut leaves of an article stays one; blanks alone do not. */
function keep(text: string, pieces: readonly Piece[], block: Block, blocks: Block[], residue: Residue[]): void {
  if (pieces.some((piece) => !isBlankRun(text, piece))) blocks.push({ pieces, confidence: block.confidence });
  else residue.push(...pieces.map(({ start, end }): Residue => ({ start, end, role: 'blank' })));
}

function isBlankRun(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

const HEADS: ReadonlySet<PieceRole> = new Set(['kicker', 'headline', 'subheadline']);

/** Headlines of what was an article of its own become sub-headlines. */
function oneArticle(pieces: readonly Piece[]): Piece[] {
  let body = false;
  return pieces.map((piece) => {
    body ||= !HEADS.has(piece.role);
    return body && HEADS.has(piece.role) ? { ...piece, role: 'subheadline' } : piece;
  });
}

/** Notices name articles by number: they follow their lines, and doubts of a boundary that was set go. */
function renumbered(page: PageInput, layout: Layout, applied: readonly Span[]): Layout {
  const notices = layout.notices.flatMap((notice) => {
    const { start } = notice;
    if (notice.articleId === undefined || start === undefined) return [notice];
    if (notice.code === 'boundary_doubt' && applied.some((span) => start >= span.start && start < span.end)) return [];
    const at = layout.blocks.findIndex(({ pieces }) => pieces.some((piece) => start >= piece.start && start < piece.end));
    return at < 0 ? [] : [{ ...notice, articleId: `${page.id}-${String(at + 1).padStart(2, '0')}` }];
  });
  return { ...layout, notices };
}
