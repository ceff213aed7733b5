/** The articles that a printed view lists: asked for by its button, else those that the list has read by then. */
import type { ListedArticle } from '../../data/memory/listing.ts';
import { reading } from '../reading.svelte.ts';

/** Articles on paper; more are a matter for a file. */
const MOST = 500;
let prepared: readonly ListedArticle[] | null = null;

/** Reads the articles ahead of `print()`; where that fails, fewer are printed, and how many is said. */
export async function preparePrint(): Promise<void> {
  const window = await reading.rows.listing?.window(0, MOST);
  prepared = window?.ok ? window.value : null;
}

/** What is at hand, from the first on without a gap. */
export function atHand(): readonly ListedArticle[] {
  if (prepared) return prepared;
  const read: ListedArticle[] = [];
  for (let article = reading.rows.at(0); article && read.length < MOST; article = reading.rows.at(read.length)) read.push(article);
  return read;
}

export function forgetPrint(): void {
  prepared = null;
}
