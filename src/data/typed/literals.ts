/** Values as SQL text, for people to read: the one place where a value is written into a statement. */
import type { Sql, SqlValue } from '../sql.ts';

/** The text of a value as DuckDB reads it back. No text of SQL can hold U+0000, so that comes from `chr`. */
export function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numeric(value);
  const quoted = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return quoted.length === 1 ? quoted[0]! : `(${quoted.join(' || chr(0) || ')})`;
}

/** Digits that survive the way over DECIMAL, which the engine takes where there is no exponent. */
const DECIMAL_DIGITS = 15;
const digits = (value: number): number => value.toExponential().replace(/e.*|\D/g, '').length;

function numeric(value: number): string {
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`;
  const text = Object.is(value, -0) ? '-0.0' : digits(value) > DECIMAL_DIGITS ? value.toExponential() : String(value);
  return text.startsWith('-') ? `(${text})` : text; // two minus signs would begin a comment
}

/** Texts and quoted names, in which a question mark is none of ours; and the marks themselves. */
const PARTS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g;

/** A statement with its values written into it. Throws a RangeError where marks and values do not match. */
export function readable({ text, values }: Sql): string {
  let at = 0;
  const written = text.replace(PARTS, (part) => {
    if (part !== '?') return part;
    if (at === values.length) throw new RangeError('a mark without a value');
    return literal(values[at++]!);
  });
  if (at !== values.length) throw new RangeError('a value without a mark');
  return written;
}

/** The same without the indentation that a statement has inside our own code. */
export function tidy(text: string): string {
  const lines = text.split('\n');
  const indents = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)![0].length]));
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return [lines[0]!, ...lines.slice(1).map((line) => line.slice(common))].map((line) => line.trimEnd()).join('\n').trim();
}
