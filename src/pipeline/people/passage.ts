/**
 * An article's text with what is known of each place in it: the pair of units that begins there, the dictionary words that
 * do, the titles that end and begin there. Many runs meet at one place; each thing is looked up once, when it is first asked.
 */
import { LONGEST_WORD, root, next, step, wordOf } from './dictionary.ts';
import { pairs } from './tables.ts';
import { headAt, titleAfter, type TitleKind } from './titles.ts';

const EDGE = 0x5e;
/** What is kept for a place, 0 where it was not asked yet: all is stored one higher than it is. */
const PAIR = 0;
const HEAD = 1;
const TITLE = 2;
const BEFORE = 3;
const AFTER = 4;
/** Units of the longest dictionary word that may begin here, then the words by their length. */
const REACH = 5;
const WORDS = REACH - 1;
const FIELDS = WORDS + LONGEST_WORD + 1;
const KIND_BITS = 2;
/** Kinds of titles by number; 0 is none. */
export const KINDS: Readonly<Record<TitleKind, number>> = { office: 1, private: 2, plain: 3 };
export const kindOf = (title: number): number => title & ((1 << KIND_BITS) - 1);
export const lengthOf = (title: number): number => title >> KIND_BITS;
/** What surroundings say stays between this and its negative. */
const MOST_SAID = 1 << 15;

const packed = (title: { readonly kind: TitleKind; readonly length: number } | null): number => (title === null ? 0 : (title.length << KIND_BITS) | KINDS[title.kind]);

export class Passage {
  readonly text: string;
  readonly #places: Int32Array;

  constructor(text: string) {
    this.text = text;
    // One more place at either end: pairs with an edge, titles at the very end.
    this.#places = new Int32Array((text.length + 3) * FIELDS);
  }

  /** A unit as the model knows it: any figure is 0, marks are full-width, beyond the paragraph is an edge. */
  unit(i: number): number {
    const code = this.text.charCodeAt(i);
    if (code >= 0x4e00) return code;
    if (Number.isNaN(code) || code === 0x0a) return EDGE;
    if (code >= 0x30 && code <= 0x39) return 0x30;
    if (code === 0x28 || code === 0x29 || code === 0x3a || code === 0x2c) return code + 0xfee0;
    return code;
  }

  /** The row in `pairs` of the unit at `at` and the next one; `at` from -2 on. */
  pair(at: number): number {
    const field = (at + 2) * FIELDS + PAIR;
    const known = this.#places[field]!;
    if (known !== 0) return known - 1;
    const row = pairs.row(this.unit(at), this.unit(at + 1));
    this.#places[field] = row + 1;
    return row;
  }

  /** The word of people or offices that ends at `end`: see `kindOf` and `lengthOf`; 0 where none does. */
  headAt(end: number): number {
    const field = (end + 2) * FIELDS + HEAD;
    const known = this.#places[field]!;
    if (known !== 0) return known - 1;
    const head = packed(headAt(this.text, end));
    this.#places[field] = head + 1;
    return head;
  }

  /** The title that begins right after a name that ends at `start`, likewise. */
  titleAfter(start: number): number {
    const field = (start + 2) * FIELDS + TITLE;
    const known = this.#places[field]!;
    if (known !== 0) return known - 1;
    const title = packed(titleAfter(this.text, start));
    this.#places[field] = title + 1;
    return title;
  }

  /** What `weigh` says of the words that end at `end`, asked once a place. */
  before(end: number, weigh: (passage: Passage, end: number) => number): number {
    return this.#once((end + 2) * FIELDS + BEFORE, end, weigh);
  }

  /** What `weigh` says of the words that begin at `start`, asked once a place. */
  after(start: number, weigh: (passage: Passage, start: number) => number): number {
    return this.#once((start + 2) * FIELDS + AFTER, start, weigh);
  }

  #once(field: number, at: number, weigh: (passage: Passage, at: number) => number): number {
    const known = this.#places[field]!;
    if (known !== 0) return known - MOST_SAID;
    const said = weigh(this, at);
    this.#places[field] = said + MOST_SAID;
    return said;
  }

  /** Units of the longest dictionary word that begins at `start`; 1 where none of two or more does. */
  reach(start: number): number {
    return this.#places[(start + 2) * FIELDS + REACH]! || this.#read(start);
  }

  /** The dictionary word at `[start, end)`: see `costOf` and `tagOf`; 0 where the run is no word of two units or more. */
  word(start: number, end: number): number {
    return end - start > this.reach(start) || end - start < 2 ? 0 : this.#places[(start + 2) * FIELDS + WORDS + end - start]!;
  }

  #read(start: number): number {
    const place = (start + 2) * FIELDS;
    let reach = 1;
    let node = root(this.text.charCodeAt(start));
    for (let length = 2; node !== 0; length++) {
      const found = step(node, this.text.charCodeAt(start + length - 1));
      const word = wordOf(found);
      if (word !== 0) {
        this.#places[place + WORDS + length] = word;
        reach = length;
      }
      node = next(found);
    }
    this.#places[place + REACH] = reach;
    return reach;
  }
}
