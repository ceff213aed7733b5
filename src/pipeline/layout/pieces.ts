/** An article's lines -> pieces of the page; what no piece covers is blank. */
import type { Piece, PieceRole, Residue, Span } from '../model.ts';
import { isBlank } from '../text.ts';
import type { SignedLine } from './habits.ts';

/** An article as lines, with the marks of continuation that belong to it. */
export interface Found {
  readonly lines: readonly SignedLine[];
  readonly head: number;
  readonly confidence: number;
  /** Lines of another column stand between its lines. */
  readonly parted: boolean;
  readonly marks: Span[];
}

/** The pieces of an article: headline, opening byline, body, closing byline, parted where something else stands between. */
export function piecesOf(text: string, { lines, head, marks }: Found): Piece[] {
  const roles: Piece[] = marks.map(({ start, end }) => ({ start, end, role: 'body' }));
  const close = lines.at(-1)!.byline;
  const heads = headRoles(lines.slice(0, head));
  lines.forEach((line, i) => {
    const { start, end } = line;
    if (i < head) roles.push({ start, end, role: heads[i]! });
    else if (line.isCaption) roles.push({ start, end, role: 'caption' });
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
    else if (last.role === role) pieces[pieces.length - 1] = { start: last.start, end, role };
    else {
      pieces[pieces.length - 1] = { start: last.start, end: start, role: last.role };
      pieces.push({ start, end, role });
    }
  }
  return pieces;
}

const DASH = /^\s{0,4}(?:—|――|--)/;
const IN_BRACKETS = /^【[^】]{2,24}】$/;

/** What the lines of a headline are: a line in brackets or parted by a blank line above it is a kicker, what opens with a dash a subheadline. */
function headRoles(lines: readonly SignedLine[]): PieceRole[] {
  const roles = lines.map((): PieceRole => 'headline');
  const dash = lines.findIndex(({ text }, i) => i > 0 && DASH.test(text));
  if (dash > 0) roles.fill('subheadline', dash);
  const main = dash > 0 ? dash : lines.length;
  if (main > 1 && (lines[1]!.gap > 0 || IN_BRACKETS.test(lines[0]!.text))) roles[0] = 'kicker';
  return roles;
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** What is covered by nothing else: the blanks between. */
export function blanks(text: string, covered: readonly Span[]): Residue[] {
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
