/**
 * The rows of the list, read in blocks as they come into view. One question runs at a time; when it ends, the newest
 * wish is looked at, so that a fast scroll or a dragged filter skips everything in between. The rows of the selection
 * before stay until the first block of the new one is there.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../data/api.ts';
import type { ListedArticle } from '../../data/memory/listing.ts';
import type { ListQuestion } from '../../data/memory/shelf.ts';
import { openListing, type Lister, type Listing } from './listing.ts';
import { blocks, type Range } from './window.ts';

const BLOCK = 50;

/** Whether two questions have the same answer; the ids that words lead to stay the same object. */
function isSame(a: ListQuestion, b: ListQuestion): boolean {
  const asked = ({ conditions, sort }: ListQuestion): string => JSON.stringify([{ ...conditions, words: null }, sort]);
  return a.conditions.words === b.conditions.words && asked(a) === asked(b);
}

/** The same question of all years, or as far as they are there. */
const ofAllYears = ({ conditions, sort }: ListQuestion): ListQuestion => ({ conditions: { ...conditions, years: null }, sort });

export class Rows {
  /** Articles in the list; null until the first answer. */
  count = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whether the listing that is shown goes on where the one before ended, so that its first rows are the same. */
  continues = false;
  /** The listing that is shown. */
  listing = $state.raw<Listing | null>(null);
  readonly #lister: Lister;
  readonly #blocks = new SvelteMap<number, readonly ListedArticle[]>();
  #asked: ListQuestion | null = null;
  #shown: ListQuestion | null = null;
  #range: Range = { from: 0, to: 0 };
  #running = false;

  constructor(lister: Lister) {
    this.#lister = lister;
  }

  /** The article in row `index`, undefined while it is not read. */
  at(index: number): ListedArticle | undefined {
    return this.#blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
  }

  /** Asks for another list; the same question again changes nothing. */
  list(question: ListQuestion): void {
    if (this.#asked && isSame(this.#asked, question)) return;
    this.#asked = question;
    void this.#run();
  }

  /** Forgets everything: another data set was opened. */
  forget(): void {
    this.#asked = this.#shown = null;
    this.#blocks.clear();
    this.listing = this.count = this.failure = null;
  }

  /** Wants the rows of `range`. */
  show(range: Range): void {
    this.#range = range;
    void this.#run();
  }

  /** Tries again after a failure. */
  retry(): void {
    this.failure = null;
    this.#shown = null;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.failure === null || this.#asked !== this.#shown) {
        if (this.#asked !== this.#shown) await this.#open();
        else if (!(await this.#fill())) break;
      }
    } finally {
      this.#running = false;
    }
  }

  async #open(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const first = Math.floor(this.#range.from / BLOCK);
    const opened = await openListing(this.#lister, asked, first * BLOCK, BLOCK);
    if (asked !== this.#asked) return;
    this.continues = this.#shown !== null && asked.sort === 'newest' && isSame(ofAllYears(asked), ofAllYears(this.#shown));
    this.#shown = asked;
    this.#blocks.clear();
    if (!opened.ok) {
      this.failure = opened;
      return;
    }
    const { listing, articles } = opened.value;
    this.failure = null;
    if (articles.length > 0) this.#blocks.set(first, articles);
    this.listing = listing;
    this.count = listing.count;
  }

  /** Reads one block that is missing in view; false where none is. */
  async #fill(): Promise<boolean> {
    const { listing } = this;
    const block = blocks(this.#range, BLOCK).find((each) => !this.#blocks.has(each) && each * BLOCK < (listing?.count ?? 0));
    if (!listing || block === undefined) return false;
    const window = await listing.window(block * BLOCK, BLOCK);
    if (listing !== this.listing) return true;
    if (window.ok) this.#blocks.set(block, window.value);
    else this.failure = window;
    return true;
  }
}
