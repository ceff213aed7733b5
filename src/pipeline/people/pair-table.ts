/** Small whole numbers about two UTF-16 units side by side, a row a pair, in one open-addressed table. */
export class PairTable {
  readonly #columns: number;
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #values: Int8Array;
  /** Row 0 is that of all pairs that are not in the table. */
  #used = 1;

  /** `most` pairs with `columns` numbers each. */
  constructor(columns: number, most: number) {
    const slots = 1 << (32 - Math.clz32(most * 2 + 1));
    this.#columns = columns;
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#rows = new Int32Array(slots);
    this.#values = new Int8Array((most + 1) * columns);
  }

  /** A number from -128 to 127; the last one for a pair and a column stays. Throws a RangeError for a pair too many. */
  set(first: number, second: number, column: number, value: number): void {
    const slot = this.#slot((first << 16) | second);
    if (this.#rows[slot] === 0) {
      if (this.#used * this.#columns >= this.#values.length) throw new RangeError('too many pairs');
      this.#keys[slot] = (first << 16) | second;
      this.#rows[slot] = this.#used++;
    }
    this.#values[this.#rows[slot]! * this.#columns + column] = value;
  }

  /** The row of a pair; 0 where it has none. */
  row(first: number, second: number): number {
    return this.#rows[this.#slot((first << 16) | second)]!;
  }

  /** A number of a row; 0 where none was set. */
  at(row: number, column: number): number {
    return this.#values[row * this.#columns + column]!;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.#mask;
    while (this.#rows[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
