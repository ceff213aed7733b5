/**
 * What may be counted, declared: the same words are answered by the counting index, which the charts ask, and by SQL,
 * which it is checked against. The two agree on every number.
 */
import type { AnswerRow } from './api.ts';
import { sql, type Sql } from './sql.ts';

export interface Declaration {
  /** One count for each value of this dimension, under all filters but its own. */
  readonly by: 'date' | 'official' | 'topic' | 'kind';
  /** Articles, or mentions of officials in them; by official, mentions of that official. */
  readonly unit: 'articles' | 'mentions';
  /** Each value once more by kind of activity. */
  readonly split: 'kind' | null;
}

/**
 * A count as flat arrays, as the charts read it. While its figures stay the same it stays the same object; figures that
 * change come in a new one, which shares its arrays with the old.
 */
export interface Counted {
  /** Days (`YYYY-MM-DD`, every day of the range), official_ids of those who act locally, topic_ids or kind_ids; null for articles without a day. The same array for all counts of a dimension. */
  readonly keys: readonly (string | null)[];
  /** The kind_ids of a split, else empty. */
  readonly layers: readonly string[];
  /** Unfiltered: of key k and layer l at `k * layers.length + l`, or at `k` where nothing is split. */
  readonly total: Int32Array;
  /** Under all filters but that of `by`. */
  readonly selected: Int32Array;
  /** Articles, whatever the unit: the denominator of shares. */
  readonly base: { readonly total: number; readonly selected: number };
  /** Of articles by day: those whose year is not there yet, whatever the filters, placed as `total`, in which they are not. Null where all years are there, and where it is not known. */
  readonly waiting: Int32Array | null;
}

/** A count as rows: what SQL answers. */
export interface Tallied {
  /** A day, an official_id, a topic_id or a kind_id; null for articles without a day. */
  readonly key: string | null;
  readonly kind: string | null;
  /** Unfiltered, above 0. */
  readonly total: number;
  readonly selected: number;
}

export interface Tally {
  readonly rows: readonly Tallied[];
  /** Articles, whatever the unit: the denominator of shares. */
  readonly base: { readonly total: number; readonly selected: number };
}

/** The values of each article, each once, with the mentions of officials they stand for; officials are those who act locally. */
const VALUES: Readonly<Record<Declaration['by'], Sql>> = {
  date: sql`SELECT article_id, CAST(date AS VARCHAR) AS key, NULL AS times FROM articles`,
  kind: sql`SELECT article_id, kind AS key, NULL AS times FROM articles`,
  topic: sql`SELECT DISTINCT article_id, topic_id AS key, NULL AS times FROM article_topics`,
  official: sql`SELECT m.article_id, m.official_id AS key, count(*) AS times FROM mentions m JOIN officials o USING (official_id) WHERE o.local GROUP BY ALL`,
};

/** `where` is the condition on `articles a` of all filters but that of `by`; `among` that of being counted at all, null where all are. Rows as `toTally` reads them. */
export function countQuestion({ by, unit, split }: Declaration, where: Sql, among: Sql | null = null): Sql {
  const kind = split ? sql`a.kind` : sql`CAST(NULL AS VARCHAR)`;
  const named = sql`(SELECT article_id, count(*) AS times FROM mentions GROUP BY article_id)`;
  const weight = unit === 'articles' ? sql`1` : sql`coalesce(v.times, n.times, 0)`;
  const counted = among ? sql`(SELECT * FROM articles a WHERE ${among})` : sql`articles`;
  return sql`WITH selected AS (SELECT a.article_id FROM articles a WHERE ${where}),
  weighed AS (
    SELECT v.key AS key, ${kind} AS kind, ${weight} AS weight, s.article_id IS NOT NULL AS chosen
    FROM (${VALUES[by]}) v JOIN ${counted} a USING (article_id) LEFT JOIN selected s USING (article_id) LEFT JOIN ${named} n USING (article_id)
  )
SELECT FALSE AS base, key, kind, sum(weight) AS total, coalesce(sum(weight) FILTER (WHERE chosen), 0) AS selected
FROM weighed GROUP BY ALL HAVING sum(weight) > 0
UNION ALL
SELECT TRUE, NULL, NULL, count(*), count(s.article_id) FROM ${counted} a LEFT JOIN selected s USING (article_id)
ORDER BY base, key NULLS LAST, kind`;
}

/** The answer to `countQuestion`. */
export function toTally(rows: readonly AnswerRow[]): Tally {
  const tallied: Tallied[] = [];
  let base = { total: 0, selected: 0 };
  for (const { base: isBase, key, kind, total, selected } of rows as readonly (AnswerRow & Tallied)[]) {
    if (isBase === true) base = { total, selected };
    else tallied.push({ key, kind, total, selected });
  }
  return { rows: tallied, base };
}
