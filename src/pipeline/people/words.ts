/** Sets of words asked at a place of a text: which one begins or ends there. Most places cost one array read. */

import { PairFilter } from '../pair-filter.ts';

/** A node's number and a unit share 32 bits. */
const NODE_BITS = 16;
/** Where a word ends. */
const END = 1 << NODE_BITS;

/** A trie over the units of words, forwards or backwards. */
class Trie {
  /** A bit for each unit that begins some word; small, so that it stays in the processor's cache. */
  readonly #starts = new Uint32Array(0x10000 / 32);
  /** Units that are a word alone, and the first two of all longer words. */
  readonly #alone: ReadonlySet<number>;
  readonly #openings = new PairFilter();
  /** One open-addressed table of edges: node and unit, and beside it the next node, with END where a word ends there. Node 0 is the root. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(words: readonly (readonly number[])[]) {
    this.#alone = new Set(words.filter(({ length }) => length === 1).map(([unit]) => unit!));
    for (const [first, second] of words) if (second !== undefined) this.#openings.add(first!, second);
    const edges = words.reduce((sum, units) => sum + units.length, 0);
    const slots = 1 << (32 - Math.clz32(edges * 2 + 1));
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots * 2);
    let nodes = 0;
    for (const units of words) {
      let node = 0;
      let slot = 0;
      for (const unit of units) {
        slot = this.#slot(node, unit);
        this.#slots[slot] = (node << NODE_BITS) | unit;
        node = (this.#slots[slot + 1]! & ~END) || ++nodes;
        this.#slots[slot + 1]! |= node;
      }
      this.#slots[slot + 1]! |= END;
      this.#starts[units[0]! >>> 5]! |= 1 << (units[0]! & 31);
    }
  }

  begins(unit: number): boolean {
    return (this.#starts[unit >>> 5]! & (1 << (unit & 31))) !== 0;
  }

  /** Length of the longest word read from `at` in steps of `step`, at most `limit` units; its first unit begins some word. */
  longest(text: string, at: number, step: 1 | -1, limit: number): number {
    const unit = text.charCodeAt(at);
    if (!this.#openings.mayHave(unit, text.charCodeAt(at + step))) return limit > 0 && this.#alone.size > 0 && this.#alone.has(unit) ? 1 : 0;
    let node = 0;
    let found = 0;
    for (let n = 1; n <= limit; n++) {
      const target = this.#slots[this.#slot(node, text.charCodeAt(at + (n - 1) * step)) + 1]!;
      if ((target & END) !== 0) found = n;
      node = target & ~END;
      if (node === 0) break;
    }
    return found;
  }

  /** The slot of an edge, or the free one where it belongs. */
  #slot(node: number, unit: number): number {
    const key = (node << NODE_BITS) | unit;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0 && this.#slots[slot * 2] !== key) slot = (slot + 1) & this.#mask;
    return slot * 2;
  }
}

export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #forwards: Trie;
  readonly #backwards: Trie;

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    const units = [...this.#words].filter((word) => word !== '').map((word) => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)));
    this.#forwards = new Trie(units);
    this.#backwards = new Trie(units.map((word) => [...word].reverse()));
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
    return this.#backwards.begins(text.charCodeAt(end - 1)) ? this.#backwards.longest(text, end - 1, -1, end - from) : 0;
  }

  /** Length of the longest word that begins at `start`; 0 where there is none. */
  startingAt(text: string, start: number): number {
    return this.#forwards.begins(text.charCodeAt(start)) ? this.#forwards.longest(text, start, 1, text.length - start) : 0;
  }

  /** True when some word of the set stands in the text. */
  within(text: string): boolean {
    for (let start = 0; start < text.length; start++) if (this.startingAt(text, start) > 0) return true;
    return false;
  }
}

/** A set of single units; beyond a text, where there is no unit, it has none. */
export class UnitSet {
  readonly #bits = new Uint32Array(0x10000 / 32);

  constructor(units: string) {
    for (let i = 0; i < units.length; i++) this.#bits[units.charCodeAt(i) >>> 5]! |= 1 << (units.charCodeAt(i) & 31);
  }

  has(unit: number): boolean {
    return (this.#bits[unit >>> 5]! & (1 << (unit & 31))) !== 0;
  }
}

export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
