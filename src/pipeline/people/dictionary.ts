/** The words of running text in one trie: what each costs as a part of a sentence, and its part of speech. */
import { SINGLE, WORDS } from '../lexicon/dictionary.ts';

const entries = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));
const BASE = 36;
/** Cost of a character that is hardly ever a word alone. */
const RARE = 24;
/** Cost that stands for no word at all; the few words that cost as much count as none. */
export const NO_WORD = 31;
/** A node's number and a unit share 32 bits. */
const NODE_BITS = 16;
const SLOTS = 1 << 17;
/** What a step of the trie holds beside the next node: the word's cost and its part of speech; 0 where no word ends. */
const COST_BITS = 6;
const TAG_BITS = 5;
const WORD_BITS = COST_BITS + TAG_BITS;

/** Cost of a unit that stands alone, in half nats: twice the negative logarithm of its share of all words. */
export const single = new Uint8Array(1 << NODE_BITS).fill(RARE);
for (const [level, chars] of entries(SINGLE) as [string, string][]) for (const char of chars) single[char.charCodeAt(0)] = parseInt(level, BASE);

/** Parts of speech are numbered from 1, a = 1. */
export const tagNumber = (letter: string): number => letter.charCodeAt(0) - 0x60;
/** A word that names a place. */
export const PLACE = tagNumber('s');
export const costOf = (step: number): number => step & ((1 << COST_BITS) - 1);
export const tagOf = (step: number): number => (step >>> COST_BITS) & ((1 << TAG_BITS) - 1);
/** The word that a step ends, the same for costOf and tagOf; 0 where it ends none. */
export const wordOf = (step: number): number => step & ((1 << WORD_BITS) - 1);
const nodeOf = (step: number): number => step >>> WORD_BITS;

class Trie {
  readonly roots = new Uint16Array(1 << NODE_BITS);
  /** Key and step, side by side: one open-addressed table of all steps but the first. */
  readonly #slots = new Int32Array(SLOTS * 2);
  #nodes = 0;
  /** Units of the longest word. */
  longest = 0;

  add(word: string, value: number): void {
    if (word.length > this.longest) this.longest = word.length;
    const first = word.charCodeAt(0);
    let node = (this.roots[first] ||= ++this.#nodes);
    for (let i = 1; i < word.length; i++) {
      const slot = this.#slot((node << NODE_BITS) | word.charCodeAt(i));
      this.#slots[slot] = (node << NODE_BITS) | word.charCodeAt(i);
      if (i === word.length - 1) this.#slots[slot + 1]! |= value;
      else {
        if (nodeOf(this.#slots[slot + 1]!) === 0) this.#slots[slot + 1]! |= ++this.#nodes << WORD_BITS;
        node = nodeOf(this.#slots[slot + 1]!);
      }
    }
  }

  /** The step from `node` over `unit`; 0 where no word goes on so. */
  step(node: number, unit: number): number {
    return this.#slots[this.#slot((node << NODE_BITS) | unit) + 1]!;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & (SLOTS - 1);
    while (this.#slots[slot * 2] !== key && this.#slots[slot * 2] !== 0) slot = (slot + 1) & (SLOTS - 1);
    return slot * 2;
  }
}

const trie = new Trie();
for (const [kind, ...list] of entries(WORDS) as [string, ...string[]][]) {
  const value = (tagNumber(kind[0]!) << COST_BITS) | parseInt(kind[1]!, BASE);
  for (const word of list) trie.add(word, value);
}

export const LONGEST_WORD = trie.longest;

/** The node that words beginning with `unit` share; 0 where none does. */
export const root = (unit: number): number => trie.roots[unit]!;
/** The step from `node` over `unit`: see wordOf and next. */
export const step = (node: number, unit: number): number => (node === 0 ? 0 : trie.step(node, unit));
export const next = nodeOf;
