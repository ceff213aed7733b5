/** Rows <-> columns for keeping: names once instead of in every row. Ids of pages are left out, as they are given by a run. */

type Cell = string | number | boolean | null;
type AnyRow = object;

/** Values by column; all rows have the columns of the first. */
export interface PackedRows {
  readonly names: readonly string[];
  readonly values: readonly (readonly Cell[])[];
}

export function packRows(rows: readonly AnyRow[]): PackedRows {
  const names = Object.keys(rows[0] ?? {});
  return { names, values: names.map((name) => rows.map((row) => (row as Record<string, Cell>)[name]!)) };
}

/** The rows of a page that has this id. */
export function unpackRows<R extends AnyRow>({ names, values }: PackedRows, pageId: string): R[] {
  const rows = Array.from(values[0] ?? [], (): Record<string, Cell> => ({}));
  names.forEach((name, c) => {
    const cells = values[c]!;
    const isId = name === 'page_id' || name === 'article_id';
    for (let r = 0; r < rows.length; r++) {
      const cell = cells[r]!;
      rows[r]![name] = isId && cell !== null ? pageId + String(cell) : cell;
    }
  });
  return rows as R[];
}
