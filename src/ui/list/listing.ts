/**
 * A selection in one order, of which any window can be read. The engine sorts, except by headline: it has no Chinese
 * collation, so there the headlines are sorted here and the windows are read by id.
 */
import type { AnswerRow, Outcome } from '../../data/api.ts';
import { countArticles, headlines, listed, listOf, listWindow, neighbours, type ListedArticle, type Order } from '../../data/listing.ts';
import type { Sql } from '../../data/sql.ts';

export type Ask = (question: Sql) => Promise<Outcome<AnswerRow[]>>;

export const SORTS = ['newest', 'oldest', 'page', 'headline', 'mentions'] as const satisfies readonly (Order | 'headline')[];
export type Sort = (typeof SORTS)[number];

export interface Neighbours {
  /** From 1. */
  readonly position: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface Listing {
  readonly count: number;
  window(offset: number, limit: number): Promise<Outcome<ListedArticle[]>>;
  /** Null where the article is not selected. */
  neighbours(id: string): Promise<Outcome<Neighbours | null>>;
}

/** Opens the articles that match `where` (a condition on `articles a`) in the order `sort`. */
export const openListing = (ask: Ask, where: Sql, sort: Sort): Promise<Outcome<Listing>> =>
  sort === 'headline' ? byHeadline(ask, where) : byEngine(ask, where, sort);

async function byEngine(ask: Ask, where: Sql, order: Order): Promise<Outcome<Listing>> {
  const counted = await ask(countArticles(where));
  if (!counted.ok) return counted;
  return found({
    count: Number(counted.value[0]?.['count'] ?? 0),
    async window(offset, limit) {
      const answer = await ask(listWindow(where, order, offset, limit));
      return answer.ok ? found(listed(answer.value)) : answer;
    },
    async neighbours(id) {
      const answer = await ask(neighbours(where, order, id));
      return answer.ok ? found((answer.value[0] as Neighbours | undefined) ?? null) : answer;
    },
  });
}

async function byHeadline(ask: Ask, where: Sql): Promise<Outcome<Listing>> {
  const answer = await ask(headlines(where));
  if (!answer.ok) return answer;
  const ids = sortedByHeadline(answer.value as { article_id: string; headline: string }[]);
  return found({
    count: ids.length,
    async window(offset, limit) {
      const wanted = ids.slice(offset, offset + limit);
      if (wanted.length === 0) return found([]);
      const rows = await ask(listOf(wanted));
      if (!rows.ok) return rows;
      const byId = new Map(listed(rows.value).map((article) => [article.article_id, article]));
      return found(wanted.flatMap((id) => byId.get(id) ?? []));
    },
    neighbours(id) {
      const at = ids.indexOf(id);
      return Promise.resolve(found(at < 0 ? null : { position: at + 1, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null }));
    },
  });
}

const found = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Ids in the order of pinyin; equal headlines keep the order they came in. */
export function sortedByHeadline(rows: readonly { readonly article_id: string; readonly headline: string }[]): string[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return [...rows].sort((a, b) => compare(a.headline, b.headline)).map((row) => row.article_id);
}
