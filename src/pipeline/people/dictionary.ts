/**
 * The words of running text: what each costs as a part of a sentence, and its part of speech. Words of two units stand in
 * the table of pairs; those of three and more go on from there in a trie.
 */
import { SINGLE, WORDS } from '../lexicon/dictionary.ts';
import { MOST_NUMBERED, WORD_BITS } from './pair-table.ts';
import { entries, pairs } from './tables.ts';

const BASE = 36;
/** Cost of a character that is hardly ever a word alone. */
const RARE = 24;
/** Cost that stands for no word at all; the few words that cost as much count as none. */
export const NO_WORD = 31;
/** A node's number and a unit share 32 bits. */
const NODE_BITS = 16;
const SLOTS = 1 << 15;
/** What a word is: its cost and its part of speech; 0 is none. */
const COST_BITS = 6;

/** Cost of a unit that stands alone, in half nats: twice the negative logarithm of its share of all words. */
export const single = new Uint8Array(1 << 16).fill(RARE);
for (const [level, chars] of entries(SINGLE) as [string, string][]) for (const char of chars) single[char.charCodeAt(0)] = parseInt(level, BASE);

/** Parts of speech are numbered from 1, a = 1. */
export const tagNumber = (letter: string): number => letter.charCodeAt(0) - 0x60;
/** A word that names a place. */
export const PLACE = tagNumber('s');
export const costOf = (word: number): number => word & ((1 << COST_BITS) - 1);
export const tagOf = (word: number): number => word >>> COST_BITS;

/** Key and step, side by side: one open-addressed table of all steps after the second unit. A step holds the next node and the word that ends there. */
const slots = new Int32Array(SLOTS * 2);

function slotOf(key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & (SLOTS - 1);
  while (slots[slot * 2] !== key && slots[slot * 2] !== 0) slot = (slot + 1) & (SLOTS - 1);
  return slot * 2;
}

/** The step from a node, at first the number of a pair, over `unit`: see `endOf` and `next`; 0 where no word goes on so. */
export const step = (node: number, unit: number): number => slots[slotOf((node << NODE_BITS) | unit) + 1]!;
/** The word that a step ends, 0 where it ends none. */
export const endOf = (found: number): number => found & ((1 << WORD_BITS) - 1);
/** The node that words go on from after a step, 0 where none does. */
export const next = (found: number): number => found >>> WORD_BITS;

let nodes = MOST_NUMBERED;
let longest = 2;
for (const [kind, ...list] of entries(WORDS) as [string, ...string[]][]) {
  const value = (tagNumber(kind[0]!) << COST_BITS) | parseInt(kind[1]!, BASE);
  for (const word of list) add(word, value);
}
/** Units of the longest word. */
export const LONGEST_WORD = longest;

function add(word: string, value: number): void {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (word.length === 2) {
    pairs.setWord(first, second, value);
    return;
  }
  longest = Math.max(longest, word.length);
  let node = pairs.begin(first, second);
  for (let i = 2; i < word.length; i++) {
    const key = (node << NODE_BITS) | word.charCodeAt(i);
    const slot = slotOf(key);
    slots[slot] = key;
    if (i === word.length - 1) slots[slot + 1]! |= value;
    else {
      if (next(slots[slot + 1]!) === 0) slots[slot + 1]! |= nodes++ << WORD_BITS;
      node = next(slots[slot + 1]!);
    }
  }
}
