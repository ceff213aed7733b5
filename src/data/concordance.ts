/** Questions behind words in context. `where` is a condition on `articles a`. */
import { join, sql, type Sql } from './sql.ts';

/** An article that words stand in. */
export interface Source {
  readonly article_id: string;
  readonly page_id: string;
  readonly page_start: number;
  readonly headline: string;
  readonly date: string | null;
}

const ORDER = sql`a.date DESC NULLS LAST, p.file, a.page_id, a.number`;

/** Ids of all selected articles, the newest day first. */
export const articlesByDay = (where: Sql): Sql => sql`SELECT a.article_id FROM articles a JOIN pages p USING (page_id) WHERE ${where} ORDER BY ${ORDER}`;

/** The articles of `ids` as `Source`, the newest day first. */
export const sourcesOf = (ids: readonly string[]): Sql =>
  sql`SELECT a.article_id, a.page_id, a.page_start, a.headline, a.date FROM articles a JOIN pages p USING (page_id) WHERE a.article_id IN (${join(ids)}) ORDER BY ${ORDER}`;
