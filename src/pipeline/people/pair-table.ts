/**
 * What is known of two UTF-16 units side by side, in one open-addressed table. A key and its entry are neighbours in
 * memory. An entry holds a level itself and the number of a row of weights, as few pairs have weights: it is looked up
 * once, and then asked for much.
 */
const LEVEL_BITS = 3;

export class PairTable {
  readonly #columns: number;
  readonly #mask: number;
  /** Key, entry, key, entry. */
  readonly #slots: Int32Array;
  readonly #weights: Int8Array;
  /** Row 0 is that of all pairs without weights. */
  #rows = 1;
  #left: number;

  /** At most `pairs` pairs; at most `weighted` of them have weights, `columns` each. */
  constructor(pairs: number, weighted: number, columns: number) {
    const slots = 1 << (32 - Math.clz32(pairs * 2 - 1));
    this.#columns = columns;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots * 2);
    this.#weights = new Int8Array((weighted + 1) * columns);
    this.#left = pairs;
  }

  /** A level from 1 to 7. Throws a RangeError for a pair too many. */
  setLevel(first: number, second: number, level: number): void {
    this.#slots[this.#made(first, second) + 1]! |= level;
  }

  /** A weight from -128 to 127; the last one for a pair and a column stays. Throws a RangeError for a pair too many. */
  setWeight(first: number, second: number, column: number, weight: number): void {
    const slot = this.#made(first, second);
    if (this.#slots[slot + 1]! >> LEVEL_BITS === 0) {
      if ((this.#rows + 1) * this.#columns > this.#weights.length) throw new RangeError('too many pairs with weights');
      this.#slots[slot + 1]! |= this.#rows++ << LEVEL_BITS;
    }
    this.#weights[(this.#slots[slot + 1]! >> LEVEL_BITS) * this.#columns + column] = weight;
  }

  /** The entry of a pair: see `levelOf` and `weight`; 0 where nothing is known of it. */
  entry(first: number, second: number): number {
    return this.#slots[this.#slot((first << 16) | second) + 1]!;
  }

  /** A weight of an entry; 0 where none was set. */
  weight(entry: number, column: number): number {
    return this.#weights[(entry >> LEVEL_BITS) * this.#columns + column]!;
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
