/**
 * What the list and the evidence show, asked of the engine: the page answers from memory, and both must agree. `where` is a
 * condition on `articles a`; every order ends in that of the pages, so that equal values stand in the same order each time.
 */
import type { AnswerRow } from '../../src/data/api.ts';
import { placesWindow, type Subject } from '../../src/data/evidence.ts';
import type { ListedArticle } from '../../src/data/memory/listing.ts';
import { sql, whole, type Sql } from '../../src/data/sql.ts';

/** Orders the engine knows: it has no Chinese collation. Articles lie in the order of their pages and keep it in the engine, where `rowid` is their place. */
const ORDERS = {
  newest: sql`a.date DESC NULLS LAST, a.year DESC NULLS LAST, a.month DESC NULLS LAST, a.rowid`,
  oldest: sql`a.date NULLS LAST, a.year NULLS LAST, a.month NULLS LAST, a.rowid`,
  page: sql`a.rowid`,
  mentions: sql`coalesce(named, 0) DESC, a.date DESC NULLS LAST, a.rowid`,
} as const;
export type Order = keyof typeof ORDERS;

const ARTICLES = sql`articles a`;
/** What each order sorts over: `named` is how often an article names officials. */
const FROM: Readonly<Record<Order, Sql>> = {
  newest: ARTICLES,
  oldest: ARTICLES,
  page: ARTICLES,
  mentions: sql`${ARTICLES} LEFT JOIN (SELECT article_id, count(*) AS named FROM mentions GROUP BY article_id) n USING (article_id)`,
};
const NAMED: Readonly<Record<Order, Sql>> = { newest: sql``, oldest: sql``, page: sql``, mentions: sql`, named` };

export const countArticles = (where: Sql): Sql => sql`SELECT count(*) AS count FROM articles a WHERE ${where}`;

/** Ids and headlines of all selected articles, in page order. */
export const headlines = (where: Sql): Sql => sql`SELECT a.article_id, a.headline FROM ${ARTICLES} WHERE ${where} ORDER BY ${ORDERS.page}`;

/** `limit` articles from `offset`, as `listed` reads them. */
export const listWindow = (where: Sql, order: Order, offset: number, limit: number): Sql =>
  described(sql`SELECT a.article_id, a.rowid AS place${NAMED[order]} FROM ${FROM[order]} WHERE ${where} ORDER BY ${ORDERS[order]} LIMIT ${whole(limit)} OFFSET ${whole(offset)}`, order);

/** The rows of the articles `chosen`. Officials and topics come as lines, cells between tabs, as a cell of an answer holds no list. */
const described = (chosen: Sql, order: Order): Sql => sql`WITH chosen AS MATERIALIZED (${chosen}), people AS (
    SELECT article_id, string_agg(official_id || chr(9) || coalesce(title, ''), chr(10) ORDER BY first_start) AS officials
    FROM (SELECT m.article_id, m.official_id, arg_min(m.title, m.start) AS title, min(m.start) AS first_start
      FROM mentions m WHERE m.article_id IN (SELECT article_id FROM chosen) GROUP BY m.article_id, m.official_id)
    GROUP BY article_id
  ), subjects AS (
    SELECT x.article_id, string_agg(x.topic_id, chr(10) ORDER BY x.score DESC, x.topic_id) AS topics
    FROM article_topics x WHERE x.article_id IN (SELECT article_id FROM chosen) GROUP BY x.article_id
  )
  SELECT a.article_id, a.headline, a.headline_origin, a.date, a.date_precision, a.date_text, a.year_basis, a.kind, officials, topics
  FROM chosen JOIN articles a ON a.rowid = place LEFT JOIN people ON people.article_id = a.article_id LEFT JOIN subjects ON subjects.article_id = a.article_id
  ORDER BY ${ORDERS[order]}`;

const lines = (cell: unknown): string[] => (typeof cell === 'string' ? cell.split('\n') : []);

/** Rows of `listWindow` as articles. */
export const listed = (rows: readonly AnswerRow[]): ListedArticle[] =>
  rows.map((row) => ({
    ...(row as unknown as ListedArticle),
    officials: lines(row['officials']).map((line) => {
      const [id = '', title = ''] = line.split('\t');
      return { id, title };
    }),
    topics: lines(row['topics']),
  }));

/** One row: `lines`, as many as there are in all; the `places` among them; the `articles`. */
export const countPlaces = (subject: Subject, where: Sql): Sql =>
  sql`SELECT count(*) AS lines, count(start) AS places, count(DISTINCT article_id) AS articles FROM (${placesWindow(subject, where, 0, 1_000_000)})`;
