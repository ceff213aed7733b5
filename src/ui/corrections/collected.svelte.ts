/** The corrections that a reader has put together, in this browser's storage alone, and the form that makes one. What cannot be kept lasts as long as the page. */
import { readCollected, type Collected, type Entry, type Operation } from './entry.ts';

const STORED = 'banmian.corrections';

class Corrections {
  list = $state.raw<readonly Collected[]>([]);
  /** Whether the browser keeps them. */
  kept = $state(true);
  /** What the form is open for, as an article is read; null where it is closed. */
  form = $state.raw<{ readonly operation: Operation; readonly person: string } | null>(null);
  #opener: Element | null = null;

  constructor() {
    this.#read();
    // What another window of the site collects.
    globalThis.addEventListener?.('storage', ({ key }) => {
      if (key === STORED || key === null) this.#read();
    });
  }

  of(set: string): Entry[] {
    return this.list.filter((each) => each.set === set).map(({ entry }) => entry);
  }

  /** The same entry is collected once. */
  add(set: string, entry: Entry): void {
    const same = JSON.stringify(entry);
    if (!this.of(set).some((each) => JSON.stringify(each) === same)) this.#keep([...this.list, { set, entry }]);
  }

  remove(entry: Entry): void {
    this.#keep(this.list.filter((each) => each.entry !== entry));
  }

  open(operation: Operation, person = ''): void {
    this.#opener = document.activeElement;
    this.form = { operation, person };
  }

  /** Closes the form; the focus goes back to where it was opened. */
  close(): void {
    this.form = null;
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
  }

  #read(): void {
    try {
      this.list = readCollected(localStorage.getItem(STORED) ?? '[]');
    } catch {
      this.kept = false;
    }
  }

  #keep(list: readonly Collected[]): void {
    this.list = list;
    try {
      localStorage.setItem(STORED, JSON.stringify(list));
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }
}

export const corrections = new Corrections();
