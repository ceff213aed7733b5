/** Words in the texts of an open data set, found by its search index: no engine and no text takes part. */
import { ColumnsError } from '../tables/columns/bytes.ts';
import type { ColumnsFile, SearchFiles } from '../tables/manifest.ts';
import { decodeOrder } from '../tables/search/order.ts';
import { decodeRoot } from '../tables/search/root.ts';
import { SearchIndex } from '../tables/search/search-index.ts';
import { Fault } from './fault.ts';

/** Where words stand. */
export interface Matches {
  readonly words: string;
  /** Ids of the articles that hold them, ascending. */
  readonly articles: readonly string[];
  /** The same articles by their places in the columns. */
  readonly counted: Uint32Array;
  /** The matches in article i are `offset[first[i]]` up to, without, `offset[first[i + 1]]`. */
  readonly first: Uint32Array;
  /** First UTF-16 unit of each match in the text of its article. */
  readonly offset: Uint32Array;
}

/** How the files of a set are read: one whole, or a piece of one. */
export interface SearchSource {
  whole(file: ColumnsFile): Promise<Uint8Array>;
  piece(file: ColumnsFile, start: number, end: number): Promise<Uint8Array>;
}

export class Search {
  readonly #source: SearchSource;
  #opened: Promise<{ readonly index: SearchIndex; readonly placeOf: Uint32Array }> | null = null;

  constructor(source: SearchSource) {
    this.#source = source;
  }

  /** Every match of the words. Rejects with a Fault: not-found or damaged, or what `wanted` throws once nobody waits. */
  async find(files: SearchFiles | undefined, words: string, wanted: () => void): Promise<Matches> {
    if (!files) throw new Fault('not-found', 'made before there was a search index; ingest the pages again', 'search');
    try {
      const { index, placeOf } = await (this.#opened ??= this.#open(files));
      const { article, first, offset } = await index.find(words, wanted);
      return { words, articles: Array.from(article, (number) => index.root.articles[number]!), counted: article.map((number) => placeOf[number]!), first, offset };
    } catch (error) {
      if (!(error instanceof ColumnsError)) throw error;
      this.#opened = null;
      throw new Fault('damaged', error.message, 'search');
    }
  }

  async #open(files: SearchFiles) {
    try {
      const [rootBytes, orderBytes] = await Promise.all([this.#source.whole(files.root), this.#source.whole(files.order)]);
      const root = decodeRoot(rootBytes);
      return { index: new SearchIndex(root, (start, end) => this.#source.piece(files.places, start, end)), placeOf: decodeOrder(orderBytes, root.articles.length) };
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }
}
