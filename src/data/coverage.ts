/** Questions about which days the pages cover, and about what was corrected by hand. */
import { sql, type Sql } from './sql.ts';

/** A day with pages. `articles` are those of its dated pages, and of other pages those that tell of the day. */
export interface CoveredDay {
  readonly date: string;
  readonly pages: number;
  readonly articles: number;
}

/** As the directory has it: a page without a date counts for the days its articles tell of. Rows as `CoveredDay`, in order. */
export const COVERED_DAYS: Sql = sql`SELECT date, count(DISTINCT page_id) AS pages, sum(articles) AS articles FROM (
    SELECT date, page_id, articles FROM pages WHERE date IS NOT NULL
    UNION ALL
    SELECT a.date, a.page_id, count(*) AS articles FROM articles a JOIN pages p USING (page_id) WHERE p.date IS NULL AND a.date IS NOT NULL GROUP BY a.date, a.page_id)
  GROUP BY date ORDER BY date`;

/** One row: the `pages` that no day of that list holds. */
export const PAGES_WITHOUT_DAY: Sql = sql`SELECT count(*) AS pages FROM pages p WHERE p.date IS NULL AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.page_id = p.page_id AND a.date IS NOT NULL)`;

export const CORRECTIONS: Sql = sql`SELECT number, operation, status, target, value, was, reason, article_id FROM corrections ORDER BY number, page_id, article_id, official_id`;
