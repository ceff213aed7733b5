/**
 * Questions for the places behind a number: every mention of an official and every word that earned a topic, in the
 * articles that match `where` (a condition on `articles a`), newest article first.
 */
import { sql, type Sql } from './sql.ts';
import type { TableName } from '../tables/schema.ts';

/** What the evidence is for. */
export type Subject = { readonly official: string } | { readonly topic: string };

/** Tables to load before these questions: the words behind topics are not loaded at the start. */
export const evidenceTables = (subject: Subject): readonly TableName[] => ('topic' in subject ? ['evidence'] : []);

/** One place; `start`/`end` into the article's text. */
export interface Place {
  readonly article_id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  readonly page_start: number;
  /** The title printed at this mention. */
  readonly title: string | null;
}

const places = (subject: Subject, where: Sql): Sql =>
  'official' in subject
    ? sql`mentions m JOIN articles a USING (article_id) WHERE m.official_id = ${subject.official} AND ${where}`
    : sql`evidence m JOIN articles a USING (article_id) WHERE m.finding = 'topic' AND m.value = ${subject.topic} AND m.start IS NOT NULL AND ${where}`;

/** One row: `places` and the `articles` they stand in. */
export const countPlaces = (subject: Subject, where: Sql): Sql =>
  sql`SELECT count(*) AS places, count(DISTINCT m.article_id) AS articles FROM ${places(subject, where)}`;

export const placesWindow = (subject: Subject, where: Sql, offset: number, limit: number): Sql =>
  sql`SELECT m.article_id, a.headline, a.date, m.start, m."end", m.page_start, ${'official' in subject ? sql`m.title` : sql`NULL`} AS title
    FROM ${places(subject, where)} ORDER BY a.date DESC NULLS LAST, a.page_id, a.number, m.start, m."end" LIMIT ${limit} OFFSET ${offset}`;
