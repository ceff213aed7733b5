/**
 * The dimensions of a selection as predicates. Each is a condition on an article, so that any of them can be left out:
 * a chart is drawn under all dimensions but its own.
 */
import type { Conditions } from '../data/conditions.ts';
import { join, sql, type Sql } from '../data/sql.ts';
import { SURE_STEP } from '../tables/counted.ts';
import { reaches, type Dimension, type Selection } from './selection.ts';

const dateIs = (date: Selection['date']): Sql | null => {
  if (date === null) return null;
  if (date === 'undated') return sql`a.date IS NULL`;
  return sql`a.date BETWEEN CAST(${date.from} AS DATE) AND CAST(${date.to} AS DATE)`;
};

const anyOf = (ids: readonly string[], condition: (list: Sql) => Sql): Sql | null => (ids.length > 0 ? condition(join(ids)) : null);

/** The condition of each dimension on an article `a`; null where nothing is chosen. */
const CONDITIONS: Readonly<Record<Dimension, (selection: Selection) => Sql | null>> = {
  date: (s) => dateIs(s.date),
  official: (s) => anyOf(s.officials, (list) => sql`a.article_id IN (SELECT article_id FROM mentions WHERE official_id IN (${list}))`),
  topic: (s) => anyOf(s.topics, (list) => sql`a.article_id IN (SELECT article_id FROM article_topics WHERE topic_id IN (${list}))`),
  sure: (s) => (s.sure > 0 ? sql`floor((least(a.boundary_confidence, CASE WHEN a.date IS NULL THEN a.boundary_confidence ELSE a.date_confidence END) * 100 + 0.000001) / ${SURE_STEP}) * ${SURE_STEP} >= ${s.sure}` : null),
  // One value, whatever the number of articles: ids hold no line feed.
  words: (s) => (s.words ? sql`a.article_id IN (SELECT unnest(string_split(${s.words.articles.join('\n')}, chr(10))))` : null),
  kind: (s) => anyOf(s.kinds, (list) => sql`a.kind IN (${list})`),
};

export const DIMENSIONS = Object.keys(CONDITIONS) as readonly Dimension[];

/** The condition on `articles a` of being counted so far; null where all are. */
export const countedSoFar = ({ years }: Pick<Selection, 'years'>): Sql | null => years && sql`(a.date IS NULL OR year(a.date) IN (${join(years)}))`;

/** The counted years that the days reach into, null where these are there in full: a year beside them changes nothing. */
function yearsAsked({ date, years }: Selection): Selection['years'] {
  if (years === null || date === null) return years;
  if (date === 'undated') return null;
  const reached = years.filter((year) => reaches(date, year));
  const span = Number(date.to.slice(0, 4)) - Number(date.from.slice(0, 4)) + 1;
  return reached.length === span ? null : reached;
}

/** The same as plain data, for lists and evidence. */
export const conditions = (selection: Selection): Conditions => {
  const { date, officials, topics, kinds, words, sure } = selection;
  return { date, officials, topics, kinds, words: words && words.articles, sure, years: yearsAsked(selection) };
};

/** The condition on the table `articles`, aliased `a`, under all dimensions but `except`. */
export function predicate(selection: Selection, except?: Dimension): Sql {
  const asked = DIMENSIONS.filter((dimension) => dimension !== except).map((dimension) => CONDITIONS[dimension](selection));
  const conditions = [...asked, countedSoFar(selection)].filter((condition) => condition !== null);
  return conditions.length > 0 ? join(conditions, ' AND ') : sql`TRUE`;
}
