/** Sets of words asked backwards: which word of the set ends at a place. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** Units that end some word, so that most places need no lookup. */
  readonly #last = new Uint8Array(0x10000);

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#longest = words.reduce((n, w) => Math.max(n, w.length), 0);
    for (const w of words) this.#last[w.charCodeAt(w.length - 1)] = 1;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Length of the longest word that ends at `end` and begins at `from` or later; 0 where there is none. */
  endingAt(text: string, end: number, from = 0): number {
    if (end <= from || this.#last[text.charCodeAt(end - 1)] === 0) return 0;
    for (let n = Math.min(this.#longest, end - from); n > 0; n--) if (this.#words.has(text.slice(end - n, end))) return n;
    return 0;
  }

  /** Length of the longest word that begins at `start`; 0 where there is none. */
  startingAt(text: string, start: number): number {
    for (let n = Math.min(this.#longest, text.length - start); n > 0; n--) if (this.#words.has(text.slice(start, start + n))) return n;
    return 0;
  }

  /** True when some word of the set stands in the text. */
  within(text: string): boolean {
    for (let end = 1; end <= text.length; end++) if (this.endingAt(text, end) > 0) return true;
    return false;
  }
}

export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
