/**
 * An article's text with what is known of each place in it: the pair of units that begins there, the dictionary words that
 * do, the titles that end and begin there. Many runs meet at one place; each thing is looked up once, when it is first asked.
 */
import { costOf, endOf, LONGEST_WORD, next, NO_WORD, step } from './dictionary.ts';
import { goesOn, numberOf, wordOf } from './pair-table.ts';
import { pairs } from './tables.ts';
import { headAt, titleAfter, type TitleKind } from './titles.ts';
import { Workspace } from './workspace.ts';

const EDGE = 0x5e;
/** Places before the text and after it that may be asked for. */
const MARGIN = 2;
/** Lengths of the words of two units and more. */
const LENGTHS = LONGEST_WORD - 1;
const KIND_BITS = 2;
/** Kinds of titles by number; 0 is none. */
export const KINDS: Readonly<Record<TitleKind, number>> = { office: 1, private: 2, plain: 3 };
export const kindOf = (title: number): number => title & ((1 << KIND_BITS) - 1);
export const lengthOf = (title: number): number => title >> KIND_BITS;

const packed = (title: { readonly kind: TitleKind; readonly length: number } | null): number => (title === null ? 0 : (title.length << KIND_BITS) | KINDS[title.kind]);

/** Units as the model knows them. */
const usual = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
usual[0x0a] = EDGE;
usual.fill(0x30, 0x30, 0x3a);
for (const mark of '():,') usual[mark.charCodeAt(0)] = mark.charCodeAt(0) + 0xfee0;

export class Passage {
  readonly text: string;
  /** Where more may be kept of the places of the text. */
  readonly workspace: Workspace;
  readonly #units: Uint16Array;
  readonly #pairs: Int32Array;
  /** What is kept for a place one higher than it is, 0 where it was not asked yet. */
  readonly #heads: Uint16Array;
  readonly #titles: Uint16Array;
  /** Units of the longest dictionary word that begins at a place; 1 where none of two or more does. */
  readonly #reach: Uint8Array;
  /** For each place the words of two units that begin there, of three and so on, up to the longest. */
  readonly #words: Uint16Array;
  /** Cost of the cheapest word that stands across a place, begun before it and not ended; NO_WORD where none does. */
  readonly #across: Uint8Array;

  /** The passage is of use until the workspace is cleared. */
  constructor(text: string, workspace = new Workspace()) {
    const places = text.length + MARGIN * 2 + 1;
    this.text = text;
    this.workspace = workspace;
    this.#units = workspace.units(places).fill(EDGE);
    this.#pairs = workspace.numbers(places);
    this.#heads = workspace.units(places);
    this.#titles = workspace.units(places);
    this.#reach = workspace.bytes(places);
    this.#words = workspace.units(places * LENGTHS);
    this.#across = workspace.bytes(places).fill(NO_WORD);
    for (let i = 0; i < text.length; i++) this.#units[i + MARGIN] = usual[text.charCodeAt(i)]!;
    for (let i = 0; i + 1 < places; i++) this.#pairs[i] = pairs.entry(this.#units[i]!, this.#units[i + 1]!);
    for (let i = 0; i < text.length; i++) this.#reach[i] = this.#read(i);
  }

  /** A unit as the model knows it: any figure is 0, marks are full-width, beyond the paragraph is an edge. `i` from -2 on. */
  unit(i: number): number {
    return this.#units[i + MARGIN]!;
  }

  /** The entry in `pairs` of the unit at `at` and the next one; `at` from -2 on. */
  pair(at: number): number {
    return this.#pairs[at + MARGIN]!;
  }

  /** The word of people or offices that ends at `end`: see `kindOf` and `lengthOf`; 0 where none does. */
  headAt(end: number): number {
    const known = this.#heads[end]!;
    if (known !== 0) return known - 1;
    const head = packed(headAt(this.text, end));
    this.#heads[end] = head + 1;
    return head;
  }

  /** The title that begins right after a name that ends at `start`, likewise. */
  titleAfter(start: number): number {
    const known = this.#titles[start]!;
    if (known !== 0) return known - 1;
    const title = packed(titleAfter(this.text, start));
    this.#titles[start] = title + 1;
    return title;
  }

  /** Units of the longest dictionary word that begins at `start`; 1 where none of two or more does. */
  reach(start: number): number {
    return this.#reach[start]!;
  }

  /** The dictionary word at `[start, end)`: see `costOf` and `tagOf`; 0 where the run is no word of two units or more. */
  word(start: number, end: number): number {
    return end - start > this.#reach[start]! || end - start < 2 ? 0 : this.#words[start * LENGTHS + end - start - 2]!;
  }

  /** Cost of the most common word that stands across `edge`, begins at `from` or later and ends by `to`; NO_WORD where there is none. */
  cheapestOver(edge: number, from: number, to: number): number {
    if (this.#across[edge] === NO_WORD) return NO_WORD;
    let cheapest = NO_WORD;
    for (let i = Math.max(0, from); i < edge; i++) {
      const last = Math.min(to, i + this.#reach[i]!);
      for (let end = edge + 1; end <= last; end++) {
        const word = this.#words[i * LENGTHS + end - i - 2]!;
        if (word !== 0 && costOf(word) < cheapest) cheapest = costOf(word);
      }
    }
    return cheapest;
  }

  /** Keeps the words that begin at `start`; the length of the longest. */
  #read(start: number): number {
    const entry = this.#pairs[start + MARGIN]!;
    let reach = 1;
    if (wordOf(entry) !== 0) reach = this.#keep(start, 2, wordOf(entry));
    if (!goesOn(entry)) return reach;
    let node = numberOf(entry);
    for (let length = 3; node !== 0; length++) {
      const found = step(node, this.#units[start + MARGIN + length - 1]!);
      if (endOf(found) !== 0) reach = this.#keep(start, length, endOf(found));
      node = next(found);
    }
    return reach;
  }

  /** Keeps the word of some length that begins at `start`; the length. */
  #keep(start: number, length: number, word: number): number {
    const cost = costOf(word);
    this.#words[start * LENGTHS + length - 2] = word;
    for (let i = start + 1; i < start + length; i++) if (cost < this.#across[i]!) this.#across[i] = cost;
    return length;
  }
}
