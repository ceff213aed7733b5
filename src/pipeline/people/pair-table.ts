/**
 * What is known of two UTF-16 units side by side, in one open-addressed table: how common they are, whether they are a
 * word, what the kinds of pairs weigh. A key and its entry are neighbours in memory, and an entry holds all but the weights,
 * as few pairs have any: it is looked up once, and then asked for much.
 */
const LEVEL_BITS = 3;
const NUMBER_BITS = 14;
/** What a word is, in as many bits as the dictionary needs. */
export const WORD_BITS = 11;
const WORD_AT = LEVEL_BITS + NUMBER_BITS;
/** Longer words begin with the pair. */
const GOES_ON = 1 << (WORD_AT + WORD_BITS);
/** Numbers of pairs are below this. */
export const MOST_NUMBERED = 1 << NUMBER_BITS;

export class PairTable {
  readonly #columns: number;
  readonly #mask: number;
  /** Key, entry, key, entry. */
  readonly #slots: Int32Array;
  readonly #weights: Int8Array;
  /** Pairs with weights and those that longer words begin with are numbered from 1; 0 is all others. */
  #numbered = 1;
  #left: number;

  /** At most `pairs` pairs; each may have `columns` weights. */
  constructor(pairs: number, columns: number) {
    const slots = 1 << (32 - Math.clz32(pairs * 1.5));
    this.#columns = columns;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots * 2);
    this.#weights = new Int8Array(MOST_NUMBERED * columns);
    this.#left = pairs;
  }

  /** A level from 1 to 7. Throws a RangeError for a pair too many. */
  setLevel(first: number, second: number, level: number): void {
    this.#slots[this.#made(first, second) + 1]! |= level;
  }

  /** What the pair is as a word, not 0. Throws a RangeError for a pair too many. */
  setWord(first: number, second: number, word: number): void {
    this.#slots[this.#made(first, second) + 1]! |= word << WORD_AT;
  }

  /** The number of a pair that longer words begin with. Throws a RangeError for a pair too many. */
  begin(first: number, second: number): number {
    const slot = this.#made(first, second);
    this.#slots[slot + 1]! |= GOES_ON;
    return this.#number(slot);
  }

  /** A weight from -128 to 127; the last one for a pair and a column stays. Throws a RangeError for a pair too many. */
  setWeight(first: number, second: number, column: number, weight: number): void {
    this.#weights[this.#number(this.#made(first, second)) * this.#columns + column] = weight;
  }

  /** The entry of a pair: see `levelOf`, `wordOf`, `goesOn`, `numberOf` and `weight`; 0 where nothing is known of it. */
  entry(first: number, second: number): number {
    return this.#slots[this.#slot((first << 16) | second) + 1]!;
  }

  /** A weight of an entry; 0 where none was set. */
  weight(entry: number, column: number): number {
    return this.#weights[numberOf(entry) * this.#columns + column]!;
  }

  #number(slot: number): number {
    if (numberOf(this.#slots[slot + 1]!) === 0) {
      if (this.#numbered === MOST_NUMBERED) throw new RangeError('too many pairs with a number');
      this.#slots[slot + 1]! |= this.#numbered++ << LEVEL_BITS;
    }
    return numberOf(this.#slots[slot + 1]!);
  }

  #made(first: number, second: number): number {
    const key = (first << 16) | second;
    const slot = this.#slot(key);
    if (this.#slots[slot] === 0 && this.#left-- === 0) throw new RangeError('too many pairs');
    this.#slots[slot] = key;
    return slot;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.#mask;
    while (this.#slots[slot * 2] !== 0 && this.#slots[slot * 2] !== key) slot = (slot + 1) & this.#mask;
    return slot * 2;
  }
}

/** 0 where none was set. */
export const levelOf = (entry: number): number => entry & ((1 << LEVEL_BITS) - 1);
/** 0 where the pair is no word. */
export const wordOf = (entry: number): number => (entry >>> WORD_AT) & ((1 << WORD_BITS) - 1);
export const goesOn = (entry: number): boolean => (entry & GOES_ON) !== 0;
export const numberOf = (entry: number): number => (entry >>> LEVEL_BITS) & (MOST_NUMBERED - 1);
