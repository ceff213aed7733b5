/**
 * The count behind a chart as a reader would write it: what is selected and no more, with names beside ids. Its figures are
 * those of `countQuestion`, which also counts what is not selected and is what the charts are held against.
 */
import type { Declaration } from '../counts.ts';
import { join, sql, type Sql } from '../sql.ts';

interface Shape {
  readonly from: Sql;
  /** What is counted by. */
  readonly key: readonly Sql[];
  readonly order: Sql;
  /** Mentions of officials: in the articles, or of the official. */
  readonly mentions: Sql;
}

const NAMED = sql`(SELECT count(*) FROM mentions n WHERE n.article_id = a.article_id)`;

const SHAPES: Readonly<Record<Declaration['by'], Shape>> = {
  date: { from: sql`articles a`, key: [sql`a.date`], order: sql`a.date NULLS LAST`, mentions: sql`sum(${NAMED})` },
  kind: { from: sql`articles a JOIN kinds k ON k.kind_id = a.kind`, key: [sql`k.kind_id`, sql`k.zh`, sql`k.en`], order: sql`k.kind_id`, mentions: sql`sum(${NAMED})` },
  topic: {
    from: sql`articles a JOIN (SELECT DISTINCT article_id, topic_id FROM article_topics) x USING (article_id) JOIN topics t USING (topic_id)`,
    key: [sql`t.topic_id`, sql`t.zh`, sql`t.en`],
    order: sql`t.topic_id`,
    mentions: sql`sum(${NAMED})`,
  },
  official: {
    from: sql`articles a JOIN mentions m USING (article_id) JOIN officials o USING (official_id)`,
    key: [sql`o.official_id`, sql`o.name`, sql`o.title`],
    order: sql`o.official_id`,
    mentions: sql`count(*)`,
  },
};

/** `where` is the condition on `articles a` of all filters but that of `by`. */
export function chartStatement({ by, unit, split }: Declaration, where: Sql): Sql {
  const { from, key, order, mentions } = SHAPES[by];
  const keys = join([...key, ...(split ? [sql`a.kind`] : [])]);
  const count = unit === 'mentions' ? sql`${mentions} AS mentions` : sql`count(DISTINCT a.article_id) AS articles`;
  const condition = by === 'official' ? sql`o.local AND ${where}` : where;
  const largest = by === 'date' ? sql`` : unit === 'mentions' ? sql`mentions DESC, ` : sql`articles DESC, `;
  return sql`SELECT ${keys}, ${count}
FROM ${from}
WHERE ${condition}
GROUP BY ${keys}
ORDER BY ${largest}${order}${split ? sql`, a.kind` : sql``}`;
}
