/**
 * Questions behind the list of articles. `where` is a condition on `articles a`; every order ends in that of the pages,
 * so that equal values stand in the same order each time.
 */
import { join, sql, whole, type Sql } from './sql.ts';
import type { AnswerRow } from './api.ts';

/**
 * Orders the engine knows. It has no Chinese collation: the order by headline is made by the caller from `headlines`.
 * Articles lie in the order of their pages and keep it in the engine, where `rowid` is their place: sorting by file, page
 * and number would compare texts, and cost five times as much.
 */
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

/** An article as the list shows it. */
export interface ListedArticle {
  readonly article_id: string;
  readonly headline: string;
  readonly headline_origin: string;
  readonly date: string | null;
  readonly date_precision: string;
  readonly date_text: string | null;
  readonly year_basis: string;
  readonly kind: string;
  /** In the order the article names them; the title is the first printed there. */
  readonly officials: readonly { readonly id: string; readonly title: string }[];
  /** Topic ids, the strongest first. */
  readonly topics: readonly string[];
}

export const countArticles = (where: Sql): Sql => sql`SELECT count(*) AS count FROM articles a WHERE ${where}`;

/** Ids and headlines of all selected articles, in page order. */
export const headlines = (where: Sql): Sql => sql`SELECT a.article_id, a.headline FROM ${ARTICLES} WHERE ${where} ORDER BY ${ORDERS.page}`;

/** `limit` articles from `offset`, as `listed` reads them. */
export const listWindow = (where: Sql, order: Order, offset: number, limit: number): Sql =>
  described(sql`SELECT a.article_id, a.rowid AS place${NAMED[order]} FROM ${FROM[order]} WHERE ${where} ORDER BY ${ORDERS[order]} LIMIT ${whole(limit)} OFFSET ${whole(offset)}`, order);

/** The articles of `ids`, in page order. */
export const listOf = (ids: readonly string[]): Sql => described(sql`SELECT a.article_id, a.rowid AS place FROM articles a WHERE a.article_id IN (${join(ids)})`, 'page');

/** Where an article stands in the list: `position` from 1, ids `previous` and `next`. No row where it is not selected. */
export const neighbours = (where: Sql, order: Order, id: string): Sql => sql`SELECT position, previous, next FROM (
  SELECT a.article_id, row_number() OVER here AS position, lag(a.article_id) OVER here AS previous, lead(a.article_id) OVER here AS next
  FROM ${FROM[order]} WHERE ${where} WINDOW here AS (ORDER BY ${ORDERS[order]})) WHERE article_id = ${id}`;

/**
 * The rows of the articles `chosen`, which holds ids and places alone: sorting whole rows costs ten times as much. Officials and
 * topics come as lines, cells between tabs, as a cell of an answer holds no list.
 */
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

/** Rows of `listWindow` or `listOf` as articles. */
export const listed = (rows: readonly AnswerRow[]): ListedArticle[] =>
  rows.map((row) => ({
    ...(row as unknown as ListedArticle),
    officials: lines(row['officials']).map((line) => {
      const [id = '', title = ''] = line.split('\t');
      return { id, title };
    }),
    topics: lines(row['topics']),
  }));
