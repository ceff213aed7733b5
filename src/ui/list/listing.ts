/** A selection in one order, of which any window can be read. */
import type { Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import type { ListedArticle, Neighbours } from '../../data/memory/listing.ts';
import type { ListQuestion } from '../../data/memory/shelf.ts';

export type Lister = Pick<DataClient, 'list' | 'neighbours'>;

export interface Listing {
  readonly count: number;
  window(offset: number, limit: number): Promise<Outcome<readonly ListedArticle[]>>;
  /** Null where the article is not selected. */
  neighbours(id: string): Promise<Outcome<Neighbours | null>>;
}

/** A listing and its first window, which come in one answer. */
export interface Opened {
  readonly listing: Listing;
  readonly articles: readonly ListedArticle[];
}

/** Opens a list with `limit` articles from `offset`. */
export async function openListing(lister: Lister, question: ListQuestion, offset: number, limit: number): Promise<Outcome<Opened>> {
  const first = await lister.list(question, offset, limit);
  if (!first.ok) return first;
  const { count, articles } = first.value;
  const listing: Listing = {
    count,
    async window(from, most) {
      const answer = await lister.list(question, from, most);
      return answer.ok ? { ok: true, value: answer.value.articles } : answer;
    },
    neighbours: (id) => lister.neighbours(question, id),
  };
  return { ok: true, value: { listing, articles } };
}
