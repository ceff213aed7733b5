/** What DuckDB's message says: which kind of problem, and where in the statement the caret points. */

export type ProblemKind = 'syntax' | 'name' | 'single' | 'value' | 'memory' | 'locked' | 'extension' | 'other';

/** In order: the first that fits. */
const KINDS: readonly (readonly [RegExp, ProblemKind])[] = [
  [/Expected a single SELECT|multiple statements|No statement to prepare/, 'single'],
  [/in the \w+ extension|Extension Autoloading|extension .*(not|install)/i, 'extension'],
  [/^Permission Error|disabled by configuration|configuration has been locked|read-only mode/, 'locked'],
  [/^Out of Memory Error|malloc of size/, 'memory'],
  [/^Parser Error/, 'syntax'],
  [/^(Binder|Catalog) Error/, 'name'],
  [/^(Conversion|Out of Range|Mismatch Type) Error/, 'value'],
];

export const problemKind = (message: string): ProblemKind => KINDS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';

/** Line and column from 1, column in characters; `offset` in UTF-16 units of the statement. */
export interface ProblemPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The UTF-16 units of a text that fill so many columns of a terminal, in which DuckDB counts. */
function unitsAcross(text: string, columns: number): number {
  let units = 0;
  let across = 0;
  for (const sign of text) {
    const width = WIDE.test(sign) ? 2 : /\p{Cc}/u.test(sign) ? 0 : 1;
    if (across >= columns && width > 0) break;
    across += width;
    units += sign.length;
  }
  return units;
}

/** Where a message points to in the statement it is about, or null where it points nowhere. */
export function problemPlace(message: string, statement: string): ProblemPlace | null {
  const found = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message);
  if (!found) return null;
  const [, head = '', number = '', excerpt = '', indent = ''] = found;
  const lines = statement.split('\n');
  const line = Number(number);
  const whole = lines[line - 1];
  if (whole === undefined) return null;
  // A long line is shown in part, between dots.
  const shown = excerpt.startsWith('...') ? excerpt.slice(3) : excerpt;
  const start = whole.indexOf(shown.replace(/\.\.\.$/, ''));
  if (start < 0) return null;
  const inLine = start + unitsAcross(shown, indent.length - head.length - (excerpt.length - shown.length));
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + inLine;
  return { line, column: [...whole.slice(0, inLine)].length + 1, offset };
}
