/**
 * SQL whose values never become text: the `sql` tag joins the pieces with question marks and the values travel beside
 * them. Fragments nest. Identifiers come from the schema in code, never from data or the address bar.
 */
export type SqlValue = string | number | boolean | null;

export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const isSql = (part: SqlValue | Sql): part is Sql => typeof part === 'object' && part !== null;

export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0]!;
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1]!;
  });
  return { text, values };
}

/** Fragments or values with a separator between them, such as `?, ?, ?` or `a AND b`. */
export function join(parts: readonly (SqlValue | Sql)[], separator = ', '): Sql {
  const all = parts.map((part) => (isSql(part) ? part : sql`${part}`));
  return { text: all.map((part) => part.text).join(separator), values: all.flatMap((part) => part.values) };
}

/** The name of a table or column of the schema. Never for a name from data or the address bar. */
export const name = (identifier: string): Sql => ({ text: `"${identifier}"`, values: [] });

/**
 * A whole number from 0 on as its digits: the size and the start of a window, which the engine must know when it plans.
 * Bound, they come too late, and it sorts all rows to show fifty. Throws a RangeError for any other number.
 */
export function whole(value: number): Sql {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number`);
  return { text: value.toFixed(0), values: [] };
}
