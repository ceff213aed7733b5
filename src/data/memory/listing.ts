/** The list of articles under a selection, in one order, and what stands beside one of them. */
import { dayFrom } from '../../tables/days.ts';
import type { Conditions } from '../conditions.ts';
import type { ArticleTables } from './articles.ts';
import { NONE } from './columns.ts';
import { ordered, type Order, type Sort } from './orders.ts';
import { selecting } from './selecting.ts';

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
  /** In the order the article names them; the title is the first printed there, empty where none is. */
  readonly officials: readonly { readonly id: string; readonly title: string }[];
  /** Topic ids, the strongest first. */
  readonly topics: readonly string[];
}

/** A window of the list. */
export interface Window {
  /** Articles in the whole list. */
  readonly count: number;
  readonly articles: readonly ListedArticle[];
}

export interface Neighbours {
  /** From 1. */
  readonly position: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Articles of a data set in their orders. The last selection is kept, as a list is read in windows. */
export class Lists {
  readonly tables: ArticleTables;
  readonly #orders = new Map<Order, Uint32Array>();
  #last: { readonly key: string; readonly list: Uint32Array } | null = null;

  constructor(tables: ArticleTables) {
    this.tables = tables;
  }

  /** Places of the articles that meet the conditions, in an order. */
  list(conditions: Conditions, order: Order): Uint32Array {
    const key = JSON.stringify([conditions, order]);
    if (this.#last?.key === key) return this.#last.list;
    const meets = selecting(this.tables, conditions);
    const list = this.#order(order).filter((article) => meets[article] === 1);
    this.#last = { key, list };
    return list;
  }

  /** `limit` articles from `offset`. */
  window(conditions: Conditions, sort: Sort, offset: number, limit: number): Window {
    const list = this.list(conditions, sort);
    return { count: list.length, articles: Array.from(list.subarray(offset, offset + limit), (article) => described(this.tables, article)) };
  }

  /** What stands beside an article; null where it is not selected. */
  neighbours(conditions: Conditions, sort: Sort, id: string): Neighbours | null {
    const list = this.list(conditions, sort);
    const at = list.indexOf(this.tables.placeOf(id));
    const idAt = (i: number): string | null => (i in list ? this.tables.shown.article_id[list[i]!]! : null);
    return at < 0 ? null : { position: at + 1, previous: idAt(at - 1), next: idAt(at + 1) };
  }

  #order(order: Order): Uint32Array {
    const known = this.#orders.get(order) ?? ordered(this.tables, order);
    this.#orders.set(order, known);
    return known;
  }
}

export const dayOf = (days: number): string | null => (days === NONE ? null : dayFrom(days));

function described(tables: ArticleTables, article: number): ListedArticle {
  const { shown, date, kind } = tables;
  const { article_id, headline, headline_origin, date_precision, date_text, year_basis } = shown;
  return {
    article_id: article_id[article]!,
    headline: headline[article]!,
    headline_origin: headline_origin[article]!,
    date: dayOf(date[article]!),
    date_precision: date_precision[article]!,
    date_text: date_text[article]!,
    year_basis: year_basis[article]!,
    kind: kind.texts[kind.code[article]!]!,
    officials: officialsOf(tables, article),
    topics: topicsOf(tables, article),
  };
}

function officialsOf({ mentions }: ArticleTables, article: number): { id: string; title: string }[] {
  const { start, rows, begin, official, title } = mentions;
  const named = new Map<number, string>();
  for (const row of rows.slice(start[article], start[article + 1]).sort((a, b) => begin[a]! - begin[b]! || a - b)) {
    const code = official.code[row]!;
    if (!named.has(code)) named.set(code, '');
    if (named.get(code) === '') named.set(code, title[row] ?? '');
  }
  return [...named].map(([code, first]) => ({ id: official.texts[code]!, title: first }));
}

function topicsOf({ topics }: ArticleTables, article: number): string[] {
  const { start, rows, topic, score } = topics;
  const idOf = (row: number): string => topic.texts[topic.code[row]!]!;
  return Array.from(rows.slice(start[article], start[article + 1]).sort((a, b) => score[b]! - score[a]! || (idOf(a) < idOf(b) ? -1 : 1)), idOf);
}
