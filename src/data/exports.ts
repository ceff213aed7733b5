/**
 * The tables a reader can download under a selection. `where` is a condition on `articles a`; columns keep their names
 * from the schema, and every export has one order.
 */
import { sql, type Sql } from './sql.ts';

export const EXPORTS = ['articles', 'mentions', 'officials'] as const;
export type Export = (typeof EXPORTS)[number];

interface Exported {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  readonly question: (where: Sql) => Sql;
}

const ORDER = sql`a.date NULLS LAST, p.file, a.page_id, a.number`;

export const EXPORTED: Readonly<Record<Export, Exported>> = {
  articles: {
    columns: [
      'article_id', 'file', 'page_number', 'number', 'headline', 'headline_origin', 'date', 'year', 'month', 'day', 'date_precision', 'date_text', 'date_basis',
      'year_basis', 'year_text', 'date_confidence', 'kind', 'kind_confidence', 'boundary_confidence', 'chars', 'officials', 'topics', 'page_id', 'page_start', 'page_end',
    ],
    question: (where) => sql`SELECT a.article_id, p.file, p.page_number, a.number, a.headline, a.headline_origin, a.date, a.year, a.month, a.day,
        a.date_precision, a.date_text, a.date_basis, a.year_basis, a.year_text, a.date_confidence, a.kind, a.kind_confidence, a.boundary_confidence, a.chars,
        o.officials, t.topics, a.page_id, a.page_start, a.page_end
      FROM articles a JOIN pages p USING (page_id)
        LEFT JOIN (SELECT article_id, string_agg(name, '、' ORDER BY first_start) AS officials
          FROM (SELECT m.article_id, m.official_id, any_value(o.name) AS name, min(m.start) AS first_start
            FROM mentions m JOIN officials o USING (official_id) GROUP BY m.article_id, m.official_id) GROUP BY article_id) o USING (article_id)
        LEFT JOIN (SELECT article_id, string_agg(topic_id, '、' ORDER BY score DESC, topic_id) AS topics FROM article_topics GROUP BY article_id) t USING (article_id)
      WHERE ${where} ORDER BY ${ORDER}`,
  },
  mentions: {
    columns: ['official_id', 'name', 'printed', 'title', 'article_id', 'headline', 'date', 'start', 'end', 'page_id', 'page_start', 'page_end'],
    question: (where) => sql`SELECT m.official_id, o.name, m.name AS printed, m.title, m.article_id, a.headline, a.date, m.start, m."end", a.page_id, m.page_start, m.page_end
      FROM mentions m JOIN officials o USING (official_id) JOIN articles a USING (article_id) JOIN pages p USING (page_id)
      WHERE ${where} ORDER BY ${ORDER}, m.start, m.official_id`,
  },
  officials: {
    columns: ['official_id', 'name', 'pinyin', 'title', 'local', 'articles', 'mentions', 'first_date', 'last_date'],
    question: (where) => sql`SELECT o.official_id, o.name, o.pinyin, o.title, o.local, x.articles, x.mentions, x.first_date, x.last_date
      FROM officials o JOIN (SELECT m.official_id, count(DISTINCT m.article_id) AS articles, count(*) AS mentions, min(a.date) AS first_date, max(a.date) AS last_date
        FROM mentions m JOIN articles a USING (article_id) WHERE ${where} GROUP BY m.official_id) x USING (official_id)
      ORDER BY x.mentions DESC, o.official_id`,
  },
};

/** One row with the number of rows of `question`. */
export const countRows = (question: Sql): Sql => sql`SELECT count(*) AS count FROM (${question})`;

/** A name for the file of an export: data set, content, days, the day of the export, and an ending such as `csv`. */
export interface FileName {
  readonly set: string;
  readonly content: string;
  readonly from?: string;
  readonly to?: string;
  /** The day of the export; handed in, as nothing here asks a clock. */
  readonly day: string;
  readonly ending: string;
}

/** Such as `banmian_erqi_articles_2023-01-01--2023-12-31_2024-03-01.csv`, without signs that a system refuses. */
export function fileNameOf({ set, content, from, to, day, ending }: FileName): string {
  const range = from !== undefined && to !== undefined ? [`${from}--${to}`] : [];
  const parts = ['banmian', set, content, ...range, day].map((part) => part.replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, '-'));
  return `${parts.join('_')}.${ending}`;
}
