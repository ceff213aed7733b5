/** The SQL of a declared count, and its answer as a tally. */
import type { AnswerRow } from '../data/api.ts';
import { sql, type Sql } from '../data/sql.ts';
import { predicate } from '../filters/dimensions.ts';
import type { Dimension, Selection } from '../filters/selection.ts';
import type { Count, Tally, Tallied } from './chart.ts';

/** The value of each dimension beside an article `a`; officials are those who act locally. */
const VALUES: Record<Dimension, { key: Sql; from: Sql }> = {
  date: { key: sql`CAST(a.date AS VARCHAR)`, from: sql`articles a` },
  kind: { key: sql`a.kind`, from: sql`articles a` },
  topic: { key: sql`v.topic_id`, from: sql`articles a JOIN article_topics v USING (article_id)` },
  official: {
    key: sql`v.official_id`,
    from: sql`articles a JOIN mentions v USING (article_id) JOIN officials o ON o.official_id = v.official_id AND o.local`,
  },
};

/** Rows of key, kind, total, selected; one more with `base` true holds the number of articles. */
export function tallyQuestion({ by, unit, split }: Count, selection: Selection): Sql {
  const { key, from } = VALUES[by];
  const kind = split === 'kind' ? sql`a.kind` : sql`CAST(NULL AS VARCHAR)`;
  const counted = unit === 'mentions' || by === 'date' || by === 'kind' ? sql`` : sql`DISTINCT `;
  return sql`WITH selected AS (SELECT a.article_id FROM articles a WHERE ${predicate(selection, by)})
SELECT FALSE AS base, ${key} AS key, ${kind} AS kind,
  CAST(count(${counted}a.article_id) AS INTEGER) AS total,
  CAST(count(${counted}s.article_id) AS INTEGER) AS selected
FROM ${from} LEFT JOIN selected s ON s.article_id = a.article_id GROUP BY ALL
UNION ALL
SELECT TRUE, NULL, NULL, CAST(count(*) AS INTEGER), CAST(count(s.article_id) AS INTEGER)
FROM articles a LEFT JOIN selected s ON s.article_id = a.article_id`;
}

export function toTally(rows: readonly AnswerRow[]): Tally {
  const tallied: Tallied[] = [];
  let base = { total: 0, selected: 0 };
  for (const row of rows) {
    const [total, selected] = [Number(row['total']), Number(row['selected'])];
    if (row['base'] === true) base = { total, selected };
    else tallied.push({ key: row['key'] as string | null, kind: row['kind'] as string | null, total, selected });
  }
  return { rows: tallied, base };
}

/** One row: how many articles are selected. */
export const selectedQuestion = (selection: Selection): Sql =>
  sql`SELECT CAST(count(*) AS INTEGER) AS selected FROM articles a WHERE ${predicate(selection)}`;
