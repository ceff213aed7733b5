/**
 * Questions about how well the pages could be read: each counts places by what is the matter with them, and `placesOf` gives
 * exactly the places that were counted.
 */
import { sql, type Sql } from './sql.ts';

/** Per cent; a band reaches from one of these to the next, without it. */
export const BANDS = [0, 50, 75, 90] as const;
export const CONFIDENCES = ['boundary', 'date', 'kind'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What is the matter with some places. */
export type Matter =
  | { readonly of: 'notice'; readonly code: string; readonly severity: string }
  | { readonly of: 'undated'; readonly precision: string }
  | { readonly of: 'confidence'; readonly confidence: Confidence; readonly band: number }
  | { readonly of: 'role'; readonly role: string; readonly residue: boolean };

/** A place; `opens` is the article to open for it, none where its page has no article or there is no page. */
export interface MatterPlace {
  readonly file: string;
  readonly page_id: string | null;
  readonly opens: string | null;
  readonly headline: string | null;
  readonly date: string | null;
  readonly page_start: number | null;
  readonly page_end: number | null;
  readonly detail: string | null;
}

const COLUMN: Readonly<Record<Confidence, Sql>> = { boundary: sql`boundary_confidence`, date: sql`date_confidence`, kind: sql`kind_confidence` };
/** Where a confidence says something: none is given for a date that is not there. */
const GIVEN: Readonly<Record<Confidence, Sql>> = { boundary: sql`TRUE`, date: sql`date_precision <> 'none'`, kind: sql`TRUE` };
/** A hair is added so that 0.57, which is a little less, counts as 57 %. */
const percent = (confidence: Confidence): Sql => sql`floor(${COLUMN[confidence]} * 100 + 0.000001)`;

/** Rows of `code`, `severity`, `notices`, `files` and `articles`; the gravest first. */
export const NOTICES: Sql = sql`SELECT code, severity, count(*) AS notices, count(DISTINCT file) AS files, count(DISTINCT article_id) AS articles
  FROM notices GROUP BY code, severity ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'doubt' THEN 1 ELSE 2 END, notices DESC, code`;

/** Rows of `precision` and `articles`. */
export const UNDATED: Sql = sql`SELECT date_precision AS precision, count(*) AS articles FROM articles WHERE date IS NULL GROUP BY date_precision ORDER BY articles DESC, precision`;

const banded = (confidence: Confidence): Sql =>
  sql`SELECT ${confidence} AS confidence, CASE WHEN ${percent(confidence)} < 50 THEN 0 WHEN ${percent(confidence)} < 75 THEN 50 WHEN ${percent(confidence)} < 90 THEN 75 ELSE 90 END AS band FROM articles WHERE ${GIVEN[confidence]}`;

/** Rows of `confidence`, `band` and `articles`. */
export const CONFIDENCE: Sql = sql`SELECT confidence, band, count(*) AS articles FROM (${banded('boundary')} UNION ALL ${banded('date')} UNION ALL ${banded('kind')})
  GROUP BY confidence, band ORDER BY confidence, band`;

/** Rows of `role`, `residue`, `runs` and `chars` (UTF-16 units). Needs the table spans. */
export const ROLES: Sql = sql`SELECT role, article_id IS NULL AS residue, count(*) AS runs, sum(page_end - page_start) AS chars FROM spans GROUP BY role, residue ORDER BY residue, chars DESC, role`;

/** One row: `pages`, and the `covered` ones, whose runs reach from first to last character without gap or overlap. */
export const COVERED: Sql = sql`SELECT count(*) AS pages, count(*) FILTER (WHERE covered) AS covered FROM (
    SELECT page_id, sum(page_end - page_start) = max(page_end) AND min(page_start) = 0 AND count(*) FILTER (WHERE page_start <> before) = 0 AS covered
    FROM (SELECT *, lag(page_end, 1, 0) OVER (PARTITION BY page_id ORDER BY page_start, page_end) AS before FROM spans) GROUP BY page_id)`;

/** Notices of whole files: rows of `file`, `code` and `detail`. */
export const OF_FILES: Sql = sql`SELECT file, code, detail FROM notices WHERE page_id IS NULL OR code = 'page_repeated' ORDER BY file, code, detail`;

const PLACES = {
  notice: ({ code, severity }: Extract<Matter, { of: 'notice' }>): Sql => sql`SELECT file, page_id, article_id, page_start, page_end, detail FROM notices WHERE code = ${code} AND severity = ${severity}`,
  undated: ({ precision }: Extract<Matter, { of: 'undated' }>): Sql =>
    sql`SELECT p.file, a.page_id, a.article_id, a.page_start, a.page_end, a.date_text AS detail FROM articles a JOIN pages p USING (page_id) WHERE a.date IS NULL AND a.date_precision = ${precision}`,
  confidence({ confidence, band }: Extract<Matter, { of: 'confidence' }>): Sql {
    const end = BANDS.find((from) => from > band) ?? 101;
    return sql`SELECT p.file, a.page_id, a.article_id, a.page_start, a.page_end, CAST(CAST(${percent(confidence)} AS INTEGER) AS VARCHAR) || ' %' AS detail FROM articles a JOIN pages p USING (page_id)
      WHERE ${GIVEN[confidence]} AND ${percent(confidence)} >= ${band} AND ${percent(confidence)} < ${end}`;
  },
  role: ({ role, residue }: Extract<Matter, { of: 'role' }>): Sql =>
    sql`SELECT p.file, s.page_id, s.article_id, s.page_start, s.page_end, CAST(NULL AS VARCHAR) AS detail FROM spans s JOIN pages p USING (page_id) WHERE s.role = ${role} AND (s.article_id IS NULL) = ${residue}`,
} as const;

const found = (matter: Matter): Sql => {
  switch (matter.of) {
    case 'notice':
      return PLACES.notice(matter);
    case 'undated':
      return PLACES.undated(matter);
    case 'confidence':
      return PLACES.confidence(matter);
    case 'role':
      return PLACES.role(matter);
  }
};

/** All places of a matter, rows as `MatterPlace`, in the order of the pages. */
export const placesOf = (matter: Matter): Sql => sql`SELECT m.file, m.page_id, coalesce(m.article_id, f.first) AS opens, a.headline, a.date, m.page_start, m.page_end, m.detail
  FROM (${found(matter)}) m LEFT JOIN articles a USING (article_id) LEFT JOIN (SELECT page_id, arg_min(article_id, number) AS first FROM articles GROUP BY page_id) f ON f.page_id = m.page_id
  ORDER BY m.file, m.page_id, m.page_start, m.page_end, m.detail`;

export const placesWindowOf = (matter: Matter, limit: number): Sql => sql`${placesOf(matter)} LIMIT ${limit}`;
