/**
 * Places on a printed page -> page text in reading order. Runs of glyphs become fragments of lines; fragments are parted
 * by the white between them, columns before rows, as the recursive X-Y cut of Nagy and Seth (1984) does; what no cut
 * parts is read from top to bottom. Larger type and wider gaps become blank lines, indents become blanks.
 */

/** Glyphs that were set together. Points, from the left and the top of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The base line; of vertical text, its upper end. */
  readonly y: number;
  /** Along the line. */
  readonly length: number;
  readonly size: number;
  readonly vertical: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Fragment extends Box {
  readonly text: string;
  readonly size: number;
  readonly vertical: boolean;
}

interface PrintedLine extends Fragment {
  /** Left edge of its column. */
  readonly edge: number;
}

/** Of an em: how far base lines of one line may differ, what parts words, and what may part columns. */
const SAME_LINE = 0.35;
const WORD_GAP = 0.2;
const COLUMN_GAP = 0.8;
/** Columns have at least so many lines, and ems of width; anything less is a line with wide gaps. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 4;
/** White across all columns at one height: what stands below it is another story. */
const BAND = 1;
/** Type this much larger than the body's is a headline. */
const HEADLINE = 1.2;

/** The text of a page. Runs may come in any order. */
export function toPageText(runs: readonly Run[]): string {
  const shown = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  if (shown.length === 0) return '';
  const body = bodySize(shown);
  const fragments = toFragments(shown);
  return write(order(fragments, Math.min(...fragments.map(({ left }) => left)), body, 0), body);
}

/** The size that most glyphs are set in. */
function bodySize(runs: readonly Run[]): number {
  const glyphs = new Map<number, number>();
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 2) / 2;
    glyphs.set(rounded, (glyphs.get(rounded) ?? 0) + text.length);
  }
  return [...glyphs].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Joins the runs of a line up to the next wide gap. */
function toFragments(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = runs.filter(({ vertical }) => vertical).map(({ text, x, y, length, size }) => ({
    text, size, vertical: true, left: x - size / 2, right: x + size / 2, top: y, bottom: y + length,
  }));
  for (const row of rowsOf(runs.filter(({ vertical }) => !vertical))) {
    let right = -Infinity;
    for (const { text, x, y, length, size } of row.toSorted((a, b) => a.x - b.x)) {
      const box = { left: x, right: x + length, top: y - size * 0.88, bottom: y + size * 0.12 };
      const last = fragments.at(-1);
      const em = Math.max(last?.size ?? 0, size);
      if (last === undefined || x - right > COLUMN_GAP * em) fragments.push({ ...box, text, size, vertical: false });
      else fragments[fragments.length - 1] = { ...around([last, box]), text: `${last.text}${x - right > WORD_GAP * em ? ' ' : ''}${text}`, size: em, vertical: false };
      right = fragments.at(-1)!.right;
    }
  }
  return fragments;
}

/** Runs whose base lines are one. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let base = -Infinity;
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    if (run.y - base > SAME_LINE * run.size) rows.push([]);
    rows.at(-1)!.push(run);
    base = run.y;
  }
  return rows;
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Deeper than any page is cut; a page of odd places must not exhaust the stack. */
const DEEPEST = 200;

/** The lines of a region in reading order. `edge`: left edge of the column it stands in. */
function order(region: readonly Fragment[], edge: number, body: number, depth: number): PrintedLine[] {
  if (region.length === 1) return [{ ...region[0]!, edge }];
  if (depth < DEEPEST) {
    const read = (part: readonly Fragment[], from = edge): PrintedLine[] => order(part, from, body, depth + 1);
    const rows = partsOf(region, 'top', 'bottom', 0);
    const banner = bannerAmong(rows, region, body);
    if (banner >= 0) return [rows.slice(0, banner).flat(), rows[banner]!, rows.slice(banner + 1).flat()].filter((part) => part.length > 0).flatMap((part) => read(part));
    const columns = columnsOf(region, body);
    if (columns.length > 1 && Math.max(0, ...gapsOf(rows, body)) < BAND * body) {
      if (region.every(({ vertical }) => vertical)) columns.reverse();
      return columns.flatMap((column) => read(column, around(column).left));
    }
    if (rows.length > 1) return (isColumn(rows) ? rows : widestGaps(rows, body)).flatMap((row) => read(row));
  }
  return [joinRow(region, edge)];
}

/** Parts a region where no fragment stands for more than `least` along an axis. */
function partsOf(region: readonly Fragment[], from: 'left' | 'top', to: 'right' | 'bottom', least: number): Fragment[][] {
  const parts: Fragment[][] = [];
  let end = -Infinity;
  // Lines that are set close touch each other's ascenders: a part of the height may overlap.
  const slack = from === 'top' ? 0.25 : 0;
  for (const fragment of region.toSorted((a, b) => a[from] - b[from])) {
    if (fragment[from] + slack * fragment.size - end > least) parts.push([]);
    parts.at(-1)!.push(fragment);
    end = Math.max(end, fragment[to]);
  }
  return parts;
}

/** The first row that is a headline above several columns of body type, though it may leave the outer ones free; or -1. */
function bannerAmong(rows: readonly Fragment[][], region: readonly Fragment[], body: number): number {
  const columns = columnsOf(region.filter(({ size }) => size <= HEADLINE * body), body).map(around);
  if (columns.length < 2 || rows.length < 2) return -1;
  const spans = ({ left, right }: Box): boolean => columns.filter((column) => column.left < right && left < column.right).length > 1;
  return rows.findIndex((row) => isHeadline(row, body) && row.some((fragment) => !fragment.vertical && spans(fragment)));
}

/** Columns that white parts from top to bottom; neighbours that are too small to be columns are joined. */
function columnsOf(region: readonly Fragment[], body: number): Fragment[][] {
  const isNarrow = (column: readonly Fragment[]): boolean => {
    const { left, right } = around(column);
    return !column.some(({ vertical }) => vertical) && (right - left < LEAST_WIDTH * body || partsOf(column, 'top', 'bottom', 0).length < LEAST_LINES);
  };
  const joined: Fragment[][] = [];
  for (const column of partsOf(region, 'left', 'right', COLUMN_GAP * body)) {
    const last = joined.at(-1);
    if (last !== undefined && (isNarrow(column) || isNarrow(last))) last.push(...column);
    else joined.push([...column]);
  }
  return joined;
}

const isColumn = (rows: readonly Fragment[][]): boolean => rows.every((row) => row.length === 1);

const isHeadline = (row: readonly Fragment[], body: number): boolean => row.every(({ size }) => size > HEADLINE * body);

/** The white above each row but the first; what stands below a headline belongs to it. */
const gapsOf = (rows: readonly Fragment[][], body: number): number[] =>
  rows.slice(1).map((row, i) => (isHeadline(rows[i]!, body) ? 0 : around(row).top - around(rows[i]!).bottom));

/** Rows joined but where the white between them is widest: there a headline or another story begins. */
function widestGaps(rows: readonly Fragment[][], body: number): Fragment[][] {
  const gaps = gapsOf(rows, body);
  const widest = Math.max(...gaps);
  const parts: Fragment[][] = [[...rows[0]!]];
  rows.slice(1).forEach((row, i) => {
    if (gaps[i]! >= widest - 0.5) parts.push([...row]);
    else parts.at(-1)!.push(...row);
  });
  return parts;
}

/** Fragments of one line, or what cannot be parted, from left to right. */
function joinRow(region: readonly Fragment[], edge: number): PrintedLine {
  const text = region.toSorted((a, b) => a.left - b.left).map((fragment) => fragment.text).join('\u3000');
  return { ...around(region), text, size: Math.max(...region.map(({ size }) => size)), vertical: region.every(({ vertical }) => vertical), edge };
}

function write(lines: readonly PrintedLine[], body: number): string {
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined) text += '\n'.repeat(1 + blankLines(before, line, body));
    const indent = line.size > HEADLINE * body || line.vertical ? 0 : Math.round((line.left - line.edge) / line.size);
    text += '\u3000'.repeat(Math.min(Math.max(indent, 0), 20)) + line.text.trim();
  });
  return `${text}\n`;
}

/** One where type changes between headline and body, or where more than a line's white stands between. */
function blankLines(before: PrintedLine, line: PrintedLine, body: number): number {
  const [was, is] = [before, line].map(({ size }) => size > HEADLINE * body);
  if (was !== is) return 1;
  const below = line.top - before.bottom;
  const sameColumn = line.left < before.right && before.left < line.right;
  return below > Math.max(before.size, line.size) * (is ? 1.2 : 0.9) || (is! && !sameColumn) ? 1 : 0;
}
