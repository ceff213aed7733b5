/** The views that the reader named, in this browser's storage. What cannot be kept lasts as long as the page, and that is said. */
import { freeName, merged, readViews, tidied, writeViews, type SavedView } from './views-file.ts';

const STORED = 'banmian.views';

/** Why views are not kept: the browser allows no storage, or has no room left. */
export type Unkept = 'unavailable' | 'full';

class SavedViews {
  list = $state.raw<readonly SavedView[]>([]);
  unkept = $state<Unkept | null>(null);

  constructor() {
    this.#read();
    // What another window of the site keeps.
    globalThis.addEventListener?.('storage', ({ key }) => {
      if (key === STORED || key === null) this.#read();
    });
  }

  /** Saves an address under a name of its own, and returns that. */
  add(name: string, address: string, now: Date): string {
    const free = freeName(this.list, tidied(name));
    this.#keep([...this.list, { name: free, address, saved: now.toISOString() }]);
    return free;
  }

  /** Returns the name that it got; an empty one changes nothing. */
  rename(view: SavedView, name: string): string {
    const rest = this.list.filter((each) => each !== view);
    const wanted = tidied(name);
    const free = wanted === '' ? view.name : freeName(rest, wanted);
    this.#keep(this.list.map((each) => (each === view ? { ...view, name: free } : each)));
    return free;
  }

  remove(view: SavedView): void {
    this.#keep(this.list.filter((each) => each !== view));
  }

  /** Adds those of a file and returns how many are new. */
  take(views: readonly SavedView[]): number {
    const before = this.list.length;
    this.#keep(merged(this.list, views));
    return this.list.length - before;
  }

  #read(): void {
    try {
      const stored = localStorage.getItem(STORED);
      const read = stored === null ? null : readViews(stored, true);
      this.list = read?.ok ? read.views : [];
    } catch {
      this.unkept = 'unavailable';
    }
  }

  #keep(list: readonly SavedView[]): void {
    this.list = list;
    try {
      localStorage.setItem(STORED, writeViews(list));
      this.unkept = null;
    } catch (error) {
      this.unkept = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
    }
  }
}

export const savedViews = new SavedViews();
