/**
 * Finds thousands of words in one pass over a text: a trie whose edges stand in one open-addressed table.
 *
 * A word list is built once, when its module loads. Looking up costs at most the longest word at each place, and one
 * array read where no word begins, so that time is linear in the text. Case and glyphs must agree: scan the `key` of a
 * text with words written as `key` writes them.
 */

import { PairFilter } from './pair-filter.ts';

const NONE = -1;
/** Nodes are packed beside a UTF-16 unit in 32 bits. */
const MOST_NODES = 0x10000;

export class WordScanner {
  readonly words: readonly string[];
  readonly #keys: Int32Array;
  readonly #targets: Uint16Array;
  readonly #ends: Int32Array;
  readonly #roots: Uint16Array;
  readonly #mask: number;
  /** Units that are a word alone, and the first two of all longer words. */
  readonly #alone: ReadonlySet<number>;
  readonly #openings = new PairFilter();

  /** Throws a RangeError for an empty word, for a word given twice and for more than 65,535 prefixes. */
  constructor(words: readonly string[]) {
    this.words = words;
    const nodes: Map<number, number>[] = [new Map<number, number>()];
    const ends: number[] = [NONE];
    let edges = 0;
    words.forEach((word, index) => {
      if (word === '') throw new RangeError('an empty word');
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const unit = word.charCodeAt(i);
        let next = nodes[node]!.get(unit);
        if (next === undefined) {
          next = nodes.push(new Map()) - 1;
          ends.push(NONE);
          nodes[node]!.set(unit, next);
          edges++;
        }
        node = next;
      }
      if (ends[node] !== NONE) throw new RangeError(`a word given twice: ${word}`);
      ends[node] = index;
    });
    if (nodes.length > MOST_NODES) throw new RangeError('too many prefixes');

    this.#alone = new Set(words.filter(({ length }) => length === 1).map((word) => word.charCodeAt(0)));
    for (const word of words) if (word.length > 1) this.#openings.add(word.charCodeAt(0), word.charCodeAt(1));

    const slots = 1 << (32 - Math.clz32(edges * 2 + 1));
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#targets = new Uint16Array(slots);
    this.#ends = Int32Array.from(ends);
    this.#roots = new Uint16Array(0x10000);
    nodes.forEach((children, node) => {
      for (const [unit, target] of children) {
        if (node === 0) this.#roots[unit] = target;
        else this.#put((node << 16) | unit, target);
      }
    });
  }

  #put(key: number, target: number): void {
    let slot = Math.imul(key, 0x9e3779b1) >>> 7 & this.#mask;
    while (this.#targets[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  #next(node: number, unit: number): number {
    const key = (node << 16) | unit;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7 & this.#mask;
    for (;;) {
      const target = this.#targets[slot]!;
      if (target === 0 || this.#keys[slot] === key) return target;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Index of the longest word that begins at `at` and ends by `limit`; -1 where there is none. */
  longestAt(text: string, at: number, limit = text.length): number {
    if (at >= limit) return NONE;
    let node = this.#roots[text.charCodeAt(at)]!;
    let found = NONE;
    for (let i = at + 1; node !== 0; i++) {
      if (this.#ends[node]! !== NONE) found = this.#ends[node]!;
      if (i >= limit) break;
      node = this.#next(node, text.charCodeAt(i));
    }
    return found;
  }

  /** Calls `visit` for the words in `[from, to)`, left to right, the longest at each place, none overlapping another. */
  scan(text: string, visit: (word: number, start: number, end: number) => void, from = 0, to = text.length): void {
    const { size } = this.#alone;
    for (let at = from; at < to; ) {
      const unit = text.charCodeAt(at);
      const word = this.#openings.mayHave(unit, text.charCodeAt(at + 1)) || (size > 0 && this.#alone.has(unit)) ? this.longestAt(text, at, to) : NONE;
      if (word === NONE) at++;
      else {
        const end = at + this.words[word]!.length;
        visit(word, at, end);
        at = end;
      }
    }
  }
}
