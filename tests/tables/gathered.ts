/** The columns of tables that are at hand. */
import type { Columns } from '../../src/tables/columns.ts';
import { Gathering } from '../../src/tables/gather.ts';
import type { Tables } from '../../src/tables/schema.ts';

/** The tables that columns are made of. */
export type Gathered = Pick<Tables, 'articles' | 'mentions' | 'article_topics' | 'officials' | 'topics' | 'kinds' | 'pages'>;

export function columnsOf(tables: Gathered): Columns {
  const gathering = new Gathering();
  gathering.add(tables);
  return gathering.columns();
}
