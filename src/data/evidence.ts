/**
 * The statement for what stands behind a figure of a chart: its articles, and in each the places that made it count, in the
 * articles that match `where` (a condition on `articles a`), newest article first. An article without such a place, as an
 * undated one may be, comes once with none, so that the articles are as many as the figure says. The page itself reads
 * its evidence from memory (`memory/places.ts`); this is what is shown in the console and exported, and the two agree.
 */
import { sql, whole, type Sql } from './sql.ts';

/** Days, both inclusive, or the articles without a day. */
export type Days = { readonly from: string; readonly to: string } | 'undated';

/** What a figure counts: an official, a topic, a kind, or days; `kind` beside days is one layer of them. */
export type Subject =
  | { readonly by: 'official' | 'topic' | 'kind'; readonly id: string }
  | { readonly by: 'date'; readonly days: Days; readonly kind: string | null };

/** An article with one place of it, or with none; `start`/`end` into the article's text. */
export interface Place {
  readonly article_id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly page_start: number | null;
  /** The title printed at this mention. */
  readonly title: string | null;
}

const daysAre = (days: Days): Sql =>
  days === 'undated' ? sql`a.date IS NULL` : sql`a.date BETWEEN CAST(${days.from} AS DATE) AND CAST(${days.to} AS DATE)`;

/** The articles of a subject. */
function holds(subject: Subject): Sql {
  switch (subject.by) {
    case 'official':
      return sql`a.article_id IN (SELECT article_id FROM mentions WHERE official_id = ${subject.id})`;
    case 'topic':
      return sql`a.article_id IN (SELECT article_id FROM article_topics WHERE topic_id = ${subject.id})`;
    case 'kind':
      return sql`a.kind = ${subject.id}`;
    case 'date':
      return subject.kind === null ? daysAre(subject.days) : sql`${daysAre(subject.days)} AND a.kind = ${subject.kind}`;
  }
}

/** The places that made them count; of days, the words that the day was read from. */
function places(subject: Subject): Sql {
  if (subject.by === 'official') return sql`SELECT article_id, start, "end", page_start, title FROM mentions WHERE official_id = ${subject.id}`;
  const found = sql`SELECT article_id, start, "end", page_start, NULL AS title FROM evidence WHERE finding = ${subject.by} AND start IS NOT NULL`;
  return subject.by === 'date' ? found : sql`${found} AND value = ${subject.id}`;
}

export const placesWindow = (subject: Subject, where: Sql, offset: number, limit: number): Sql =>
  sql`SELECT a.article_id, a.headline, a.date, m.start, m."end", m.page_start, m.title
    FROM articles a LEFT JOIN (${places(subject)}) m USING (article_id) WHERE ${holds(subject)} AND ${where}
    ORDER BY a.date DESC NULLS LAST, a.rowid, m.start, m."end" LIMIT ${whole(limit)} OFFSET ${whole(offset)}`;
