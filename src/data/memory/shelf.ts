/** Lists and evidence of one data set, from tables that are read into memory when something first asks for them. */
import type { Row } from '../../tables/schema.ts';
import type { Conditions } from '../conditions.ts';
import type { TableContent } from '../engine.ts';
import type { Subject } from '../evidence.ts';
import { ArticleTables, findingsOf, type Findings, type LIST_TABLES } from './articles.ts';
import { Lists, type Neighbours, type Window } from './listing.ts';
import type { Sort } from './orders.ts';
import { placesBehind, type Places } from './places.ts';

/** What a list is of. */
export interface ListQuestion {
  readonly conditions: Conditions;
  readonly sort: Sort;
}

/** What evidence is of. */
export interface EvidenceQuestion {
  readonly subject: Subject;
  readonly conditions: Conditions;
  readonly offset: number;
  readonly limit: number;
}

export interface Evidence extends Places {
  /** Texts of the articles that hold the places, by id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How the tables are read. */
export interface ShelfSource {
  decoded(table: (typeof LIST_TABLES)[number] | 'evidence'): Promise<TableContent>;
  text(article: string): Promise<Row<'texts'> | undefined>;
}

export class Shelf {
  readonly #source: ShelfSource;
  #lists: Promise<Lists> | null = null;
  #findings: Promise<Findings> | null = null;

  constructor(source: ShelfSource) {
    this.#source = source;
  }

  /** The tables of the list; what failed is read again by the next call. */
  lists(): Promise<Lists> {
    this.#lists ??= this.#readLists().catch((error: unknown) => {
      this.#lists = null;
      throw error;
    });
    return this.#lists;
  }

  async window({ conditions, sort }: ListQuestion, offset: number, limit: number): Promise<Window> {
    return (await this.lists()).window(conditions, sort, offset, limit);
  }

  async neighbours({ conditions, sort }: ListQuestion, id: string): Promise<Neighbours | null> {
    return (await this.lists()).neighbours(conditions, sort, id);
  }

  async evidence({ subject, conditions, offset, limit }: EvidenceQuestion): Promise<Evidence> {
    const lists = await this.lists();
    const findings = subject.by === 'official' ? null : await this.#found(lists);
    const places = placesBehind(lists, findings, subject, conditions, offset, limit);
    const ids = [...new Set(places.found.filter(({ start }) => start !== null).map(({ article_id }) => article_id))];
    const rows = await Promise.all(ids.map((id) => this.#source.text(id)));
    return { ...places, texts: new Map(ids.map((id, i) => [id, rows[i]?.text ?? ''])) };
  }

  async #readLists(): Promise<Lists> {
    const [articles, mentions, article_topics] = await Promise.all([this.#source.decoded('articles'), this.#source.decoded('mentions'), this.#source.decoded('article_topics')]);
    return new Lists(new ArticleTables({ articles, mentions, article_topics }));
  }

  #found({ tables }: Lists): Promise<Findings> {
    this.#findings ??= this.#source.decoded('evidence').then((content) => findingsOf(content, tables));
    this.#findings.catch(() => (this.#findings = null));
    return this.#findings;
  }
}
