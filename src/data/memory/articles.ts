/**
 * The tables behind the list and the evidence, held in memory: what these ask is so little that an engine takes longer to
 * start, and then longer to plan, than it takes to walk over the rows. The same questions stand in SQL in the tests, and
 * every answer is held against them. Articles are known by their place in the table, which is that of the pages.
 */
import { sureSteps } from '../../tables/counted.ts';
import type { TableContent } from '../engine.ts';
import { Columns, NONE, type Coded, type Linked } from './columns.ts';

/** Tables that the list is made of. */
export const LIST_TABLES = ['articles', 'mentions', 'article_topics'] as const;

/** Columns of articles that are shown as they are. */
const SHOWN = ['article_id', 'headline', 'headline_origin', 'date_precision', 'date_text', 'year_basis'] as const;

/** Places in the texts of articles. */
export interface Found extends Linked {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly page: Int32Array;
}

export class ArticleTables {
  readonly count: number;
  readonly shown: Readonly<Record<(typeof SHOWN)[number], readonly (string | null)[]>>;
  /** Days since 1970-01-01, or NONE. */
  readonly date: Int32Array;
  readonly year: Int32Array;
  readonly month: Int32Array;
  readonly kind: Coded;
  readonly sure: Uint8Array;
  readonly mentions: Found & { readonly official: Coded; readonly title: readonly (string | null)[] };
  readonly topics: Linked & { readonly topic: Coded; readonly score: Float64Array };
  readonly #places: ReadonlyMap<string, number>;

  constructor(content: Readonly<Record<(typeof LIST_TABLES)[number], TableContent>>) {
    const articles = new Columns<'articles'>(content.articles);
    this.count = articles.rows;
    this.shown = Object.fromEntries(SHOWN.map((name) => [name, articles.texts(name)])) as ArticleTables['shown'];
    this.date = articles.whole('date');
    this.year = articles.whole('year');
    this.month = articles.whole('month');
    this.kind = articles.coded('kind');
    const dated = articles.numbers('date_confidence');
    this.sure = Uint8Array.from(articles.numbers('boundary_confidence'), (boundary_confidence, i) =>
      sureSteps({ date: this.date[i] === NONE ? null : '', date_confidence: dated[i]!, boundary_confidence }),
    );
    this.#places = new Map(this.shown.article_id.map((id, place) => [id!, place]));
    const mentions = new Columns<'mentions'>(content.mentions);
    this.mentions = {
      ...mentions.linked(this.count, this.placeOf),
      official: mentions.coded('official_id'),
      title: mentions.texts('title'),
      begin: mentions.whole('start'),
      end: mentions.whole('end'),
      page: mentions.whole('page_start'),
    };
    const topics = new Columns<'article_topics'>(content.article_topics);
    this.topics = { ...topics.linked(this.count, this.placeOf), topic: topics.coded('topic_id'), score: topics.numbers('score') };
  }

  /** The place of an article; -1 where there is none of that id. */
  readonly placeOf = (id: string): number => this.#places.get(id) ?? -1;
}

/** The words behind findings, loaded when first asked for. */
export interface Findings extends Found {
  readonly finding: Coded;
  readonly value: Coded;
}

export function findingsOf(content: TableContent, { count, placeOf }: ArticleTables): Findings {
  const evidence = new Columns<'evidence'>(content);
  return {
    ...evidence.linked(count, placeOf),
    finding: evidence.coded('finding'),
    value: evidence.coded('value'),
    begin: evidence.whole('start'),
    end: evidence.whole('end'),
    page: evidence.whole('page_start'),
  };
}
