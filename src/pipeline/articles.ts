/**
 * Lines -> articles: which lines open an article, which are its headline, body and byline, and what belongs to no
 * article. Pieces and residue cover the page exactly.
 */
import { readable, share } from './layout/aside.ts';
import { findRuns } from './layout/boundaries.ts';
import { untangle } from './layout/columns.ts';
import { habitsOf } from './layout/habits.ts';
import type { Habits, SignedLine } from './layout/habits.ts';
import { isNotice } from './layout/notices.ts';
import { blanks, piecesOf } from './layout/pieces.ts';
import type { Found } from './layout/pieces.ts';
import { sign } from './layout/signing.ts';
import { levelled } from './lines.ts';
import type { Block, GivenArticle, Layout, Line, Notice, PageInput, Residue } from './model.ts';
import { key } from './text.ts';

/** How sure an article can be that was put together from columns run into each other. */
const PUT_TOGETHER = 0.6;
const UNSURE = 0.65;
/** So many lines of a column or fewer, without the opening of an article, are a scrap of one. */
const SCRAP = 3;

/** Lays out a page, read with its look-alike glyphs made usual. Never throws; an empty page has no block. */
export function layOut(page: PageInput, printed: readonly Line[]): Layout {
  const usual = key(page.text);
  const lines = usual === page.text ? printed : printed.map((line) => ({ ...line, text: usual.slice(line.start, line.end) }));
  if (page.articles !== undefined) return given(page.text, usual, lines, page.articles);
  const { kept, aside, folio } = readable(usual, levelled(lines));
  const residue: Residue[] = aside.flatMap(({ start, end, kind }) => (kind === 'furniture' || kind === 'advertisement' ? [{ start, end, role: kind }] : []));
  const notices: Notice[] = [];
  const { found, scraps } = articlesOf(usual, kept);
  for (const { start, end } of scraps) {
    residue.push({ start, end, role: 'fragment' });
    notices.push({ code: 'fragment_doubt', severity: 'doubt', start, end });
  }
  share(found, aside, residue);
  const blocks: Block[] = [];
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
    blocks.push({ pieces: piecesOf(text, { lines: own, head, confidence: 1, parted: false, marks: [] }), confidence: 1 });
  }
  return { blocks, residue: blanks(text, blocks.flatMap(({ pieces }) => pieces)), folio: { date: null, pageNumber: null }, notices: [] };
}

/** The articles of all columns in the order of the page, and the lines of a column that make none. */
function articlesOf(text: string, lines: readonly SignedLine[]): { found: Found[]; scraps: readonly SignedLine[] } {
  const habits = habitsOf(lines);
  const columns = untangle(lines, habits);
  if (columns === null) return { found: divided(lines, habits), scraps: [] };
  const place = new Map(lines.map((line, i) => [line.start, i]));
  const found: Found[] = [];
  const scraps: SignedLine[] = [];
  for (const column of columns) {
    const own = inColumn(text, lines, column);
    if (own.length <= SCRAP && own[0]!.lead === 'none' && own.at(-1)!.byline < 0) scraps.push(...own);
    else {
      found.push(
        ...divided(own, habitsOf(own)).map((article) => {
          const parted = place.get(article.lines.at(-1)!.start)! - place.get(article.lines[0]!.start)! >= article.lines.length;
          return parted ? { ...article, parted, confidence: Math.min(article.confidence, PUT_TOGETHER) } : article;
        }),
      );
    }
  }
  return { found: found.sort((a, b) => a.lines[0]!.start - b.lines[0]!.start), scraps };
}

/** The articles of lines that stand one below the other. */
function divided(lines: readonly SignedLine[], habits: Habits): Found[] {
  const runs = findRuns(lines, habits);
  return runs.map((run, i) => ({
    lines: lines.slice(run.start, run.end),
    head: run.head,
    confidence: Math.min(run.confidence, runs[i + 1]?.confidence ?? 1),
    parted: false,
    marks: [],
  }));
}

/** The lines of a column as if they had been printed one below the other. */
function inColumn(text: string, lines: readonly SignedLine[], column: readonly number[]): SignedLine[] {
  const above = new Map<number, SignedLine['above']>();
  const own = column.map((at, i): Line => {
    const line = lines[at]!;
    const before = column[i - 1];
    if (line.above !== 'nothing') above.set(line.start, line.above);
    return before === undefined || before === at - 1 || lines[before]!.final || lines[before]!.byline >= 0 ? line : { ...line, gap: 0 };
  });
  return sign(text, own, above);
}

/** What a reader should look at: an unsure first or last line, lines that may come from a neighbouring column. */
function doubts({ lines, head, confidence, parted }: Found, articleId: string): Notice[] {
  const found: Notice[] = [];
  const first = lines[0]!;
  const last = lines.at(-1)!;
  if (parted) found.push({ code: 'columns_doubt', severity: 'doubt', start: first.start, end: last.end, articleId });
  else if (confidence < UNSURE) found.push({ code: 'boundary_doubt', severity: 'doubt', start: first.start, end: last.end, articleId });
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
