/**
 * What the list, the reader and the evidence share: the rows of the list, and the one way to open and close an
 * article. Which article is open, and at which place of its page, stands in the address.
 */
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

  /** Lists the selected articles; to be called whenever the data set, the selection, the order or the state of the engine changes. */
  list(): void {
    if (dataset.opened !== this.#opened) this.rows.forget();
    this.#opened = dataset.opened;
    if (this.#opened && engine.state !== 'resting') this.rows.list({ conditions: conditions(filters.selection), sort: filters.address.sort ?? 'newest' });
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
