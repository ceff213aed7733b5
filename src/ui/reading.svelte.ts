/**
 * What the list, the reader and the evidence share: the rows of the list, and the one way to open and close an
 * article. Which article is open, and at which place of its page, stands in the address.
 */
import type { ListQuestion } from '../data/memory/shelf.ts';
import { conditions } from '../filters/dimensions.ts';
import { filters } from '../filters/filters.svelte.ts';
import { dataset, type Opened } from './dataset.svelte.ts';
import { engine } from './engine.svelte.ts';
import { Rows } from './list/rows.svelte.ts';

class Reading {
  readonly rows = new Rows(engine);
  /** Puts the focus on the active row of the list; the list sets it. */
  focusList: () => void = () => undefined;
  #back: (() => void) | null = null;
  #opened: Opened | null = null;
  /** The data set whose list somebody turned to before the page rested. */
  #wanted = $state.raw<Opened | null>(null);

  /** The list waits until the page rests or somebody turns to it; it needs the data worker, not the engine. */
  get resting(): boolean {
    return engine.state === 'resting' && (this.#wanted === null || this.#wanted !== dataset.opened);
  }

  /** Whoever turns to the list waits for nothing else. */
  want(): void {
    this.#wanted = dataset.opened;
  }

  /** Lists the selected articles; to be called whenever the data set, the selection or the order changes, or the list rests no longer. */
  list(): void {
    if (dataset.opened !== this.#opened) this.rows.forget();
    this.#opened = dataset.opened;
    if (this.#opened && !this.resting) this.rows.list(this.question());
  }

  /** The list as it is selected and sorted. */
  question(): ListQuestion {
    return { conditions: conditions(filters.selection), sort: filters.address.sort ?? 'newest' };
  }

  /** Opens an article, at a place of its page where one is given. When the reader closes, `back` moves the focus. */
  open(article: string, place?: number, back?: () => void): void {
    if (back) this.#back = back;
    filters.choose({ article, at: place === undefined ? undefined : String(place) });
  }

  close(): void {
    filters.choose({ article: undefined, at: undefined });
  }

  /** Called when the reader has gone, whether by a button, by Escape or by the browser's back. */
  closed(): void {
    (this.#back ?? this.focusList)();
    this.#back = null;
  }
}

export const reading = new Reading();
