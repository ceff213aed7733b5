/** The articles that a printed view lists: asked for by its button, else those that the list has read by then. */
import type { ListedArticle } from '../../data/memory/listing.ts';
import { engine } from '../engine.svelte.ts';
import { reading } from '../reading.svelte.ts';
import { openListing } from './listing.ts';

/** Articles on paper; more are a matter for a file. */
const MOST = 500;
let prepared: Printed | null = null;

export interface Printed {
  readonly articles: readonly ListedArticle[];
  /** How many are selected; null where that was not read yet. */
  readonly count: number | null;
}

/** Reads the articles ahead of `print()`, also where the list has not been read yet; where that fails, fewer are printed, and how many is said. */
export async function preparePrint(): Promise<void> {
  const opened = await openListing(engine, reading.question(), 0, MOST);
  prepared = opened.ok ? { articles: opened.value.articles, count: opened.value.listing.count } : null;
}

/** What is at hand, from the first on without a gap. */
export function atHand(): Printed {
  if (prepared) return prepared;
  const read: ListedArticle[] = [];
  for (let article = reading.rows.at(0); article && read.length < MOST; article = reading.rows.at(read.length)) read.push(article);
  return { articles: read, count: reading.rows.count };
}

export function forgetPrint(): void {
  prepared = null;
}
