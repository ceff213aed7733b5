/** A decoded table by column, in the few forms that questions in memory need. Rows are known by their place. */
import type { ColumnValues } from '../../tables/parquet.ts';
import type { Row, TableName } from '../../tables/schema.ts';
import type { TableContent } from '../engine.ts';

/** Stands for a missing whole number. */
export const NONE = -0x8000_0000;

/** A column of texts that stand in it again and again. */
export interface Coded {
  readonly texts: readonly string[];
  /** Row i holds `texts[code[i]]`; -1 is none. */
  readonly code: Int32Array;
  /** -1 for a text that no row holds. */
  codeOf(text: string): number;
}

/** Rows of a table by article: those of article i are `rows[start[i]]` up to, without, `rows[start[i + 1]]`, in their order. */
export interface Linked {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

export class Columns<N extends TableName> {
  readonly rows: number;
  readonly #byName: ReadonlyMap<string, ColumnValues['values']>;

  constructor({ rows, columns }: TableContent) {
    this.rows = rows;
    this.#byName = new Map(columns.map(({ name, values }) => [name, values]));
  }

  texts(name: keyof Row<N> & string): readonly (string | null)[] {
    return this.#byName.get(name) as readonly (string | null)[];
  }

  numbers(name: keyof Row<N> & string): Float64Array {
    return this.#byName.get(name) as Float64Array;
  }

  /** Whole numbers, and days since 1970-01-01; missing ones are NONE. */
  whole(name: keyof Row<N> & string): Int32Array {
    const values = this.#byName.get(name)!;
    return values instanceof Int32Array ? values : Int32Array.from(values as readonly (number | null)[], (value) => value ?? NONE);
  }

  coded(name: keyof Row<N> & string): Coded {
    const codes = new Map<string, number>();
    const code = Int32Array.from(this.texts(name), (text) => {
      if (text === null) return -1;
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, codes.size);
      return codes.size - 1;
    });
    return { texts: [...codes.keys()], code, codeOf: (text) => codes.get(text) ?? -1 };
  }

  /** By article, where `placeOf` knows it; the others are in no list. */
  linked(articles: number, placeOf: (id: string) => number): Linked {
    const start = new Uint32Array(articles + 1);
    let [id, place] = ['', -1];
    const of = Int32Array.from(this.texts('article_id' as never), (next) => {
      if (next !== id) [id, place] = [next!, placeOf(next!)];
      if (place >= 0) start[place + 1]!++;
      return place;
    });
    for (let i = 0; i < articles; i++) start[i + 1]! += start[i]!;
    const rows = new Uint32Array(start[articles]!);
    const next = start.slice();
    of.forEach((article, row) => {
      if (article >= 0) rows[next[article]!++] = row;
    });
    return { start, rows };
  }
}
