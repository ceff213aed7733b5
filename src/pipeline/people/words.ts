/** Sets of words asked at a place of a text: which one begins or ends there. Most places cost one array read. */

interface Node {
  word: boolean;
  readonly next: Map<number, Node>;
}

/** A trie over the units of words, forwards or backwards. */
class Trie {
  readonly #roots = new Map<number, Node>();
  /** A bit for each unit that begins some word; small, so that it stays in the processor's cache. */
  readonly #starts = new Uint32Array(0x10000 / 32);

  add(units: readonly number[]): void {
    const first = units[0]!;
    let node: Node = this.#roots.get(first) ?? { word: false, next: new Map<number, Node>() };
    this.#roots.set(first, node);
    this.#starts[first >>> 5]! |= 1 << (first & 31);
    for (const unit of units.slice(1)) {
      const next: Node = node.next.get(unit) ?? { word: false, next: new Map<number, Node>() };
      node.next.set(unit, next);
      node = next;
    }
    node.word = true;
  }

  begins(unit: number): boolean {
    return (this.#starts[unit >>> 5]! & (1 << (unit & 31))) !== 0;
  }

  /** Length of the longest word read from `at` in steps of `step`, at most `limit` units. */
  longest(text: string, at: number, step: 1 | -1, limit: number): number {
    const first = text.charCodeAt(at);
    if (limit <= 0 || !this.begins(first)) return 0;
    let node = this.#roots.get(first);
    let found = 0;
    for (let n = 1; node; n++) {
      if (node.word) found = n;
      if (n >= limit) break;
      node = node.next.get(text.charCodeAt(at + n * step));
    }
    return found;
  }
}

export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #forwards = new Trie();
  readonly #backwards = new Trie();

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
      if (units.length === 0) continue;
      this.#forwards.add(units);
      this.#backwards.add(units.reverse());
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** True when some word begins with this unit. */
  mayBegin(unit: number): boolean {
    return this.#forwards.begins(unit);
  }

  /** True when some word ends in this unit. */
  mayEnd(unit: number): boolean {
    return this.#backwards.begins(unit);
  }

  /** Length of the longest word that ends at `end` and begins at `from` or later; 0 where there is none. */
  endingAt(text: string, end: number, from = 0): number {
    return this.#backwards.longest(text, end - 1, -1, end - from);
  }

  /** Length of the longest word that begins at `start`; 0 where there is none. */
  startingAt(text: string, start: number): number {
    return this.#forwards.longest(text, start, 1, text.length - start);
  }

  /** True when some word of the set stands in the text. */
  within(text: string): boolean {
    for (let start = 0; start < text.length; start++) if (this.startingAt(text, start) > 0) return true;
    return false;
  }
}

export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
