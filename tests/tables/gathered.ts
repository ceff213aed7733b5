/** The columns of tables that are at hand. */
import type { Columns } from '../../src/tables/columns.ts';
import { Gathering } from '../../src/tables/gather.ts';
import type { Tables } from '../../src/tables/schema.ts';

/** The tables that columns are made of. */
export type Gathered = Pick<Tables, 'articles' | 'mentions' | 'article_topics' | 'officials' | 'topics' | 'kinds' | 'pages'>;

export function columnsOf(tables: Gathered): Columns {
  const { directory, counted } = gathered(tables);
  return { directory, counted };
}

/** For each article in the order of ids, its place in the columns. */
export const placesOf = (tables: Gathered): Uint32Array => gathered(tables).placeOf;

function gathered(tables: Gathered): ReturnType<Gathering['columns']> {
  const gathering = new Gathering();
  gathering.add(tables);
  return gathering.columns();
}
