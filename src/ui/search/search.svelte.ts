/** The words of the address, looked for in the open data set; a newer search ends the one before. */
import type { Failure } from '../../data/api.ts';
import type { Matches } from '../../data/search.ts';
import { filters } from '../../filters/filters.svelte.ts';
import { unsearchable, type Unsearchable } from '../../filters/words.ts';
import { engine } from '../engine.svelte.ts';

class Search {
  /** What was found; null while nothing is. */
  matches = $state.raw<Matches | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Why the words cannot be looked for. */
  bad = $state<Unsearchable | null>(null);
  #running: AbortController | null = null;

  /** Looks for words, or for none. */
  async look(words: string | undefined): Promise<void> {
    this.#running?.abort();
    this.matches = this.failure = this.bad = this.#running = null;
    filters.found(null);
    if (words === undefined) return;
    this.bad = unsearchable(words);
    if (this.bad !== null) {
      filters.found({ words, worded: null });
      return;
    }
    const running = (this.#running = new AbortController());
    const outcome = await engine.search(words, running.signal);
    if (running.signal.aborted) return;
    if (outcome.ok) {
      const { articles, counted } = outcome.value;
      this.matches = outcome.value;
      filters.found({ words, worded: { words, articles, counted, toJSON: () => words } });
    } else {
      this.failure = outcome;
      filters.found({ words, worded: null });
    }
  }
}

export const search = new Search();
