/** Small weights by two UTF-16 units, in one open-addressed table; 0 where nothing is stored. */
export class PairTable {
  readonly #keys: Int32Array;
  readonly #values: Int8Array;
  readonly #mask: number;

  /** Values are whole numbers from -128 to 127; the last of two for one pair stays. */
  constructor(entries: readonly (readonly [first: number, second: number, value: number])[]) {
    const slots = 1 << (32 - Math.clz32(entries.length * 2 + 1));
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#values = new Int8Array(slots);
    for (const [first, second, value] of entries) {
      const slot = this.#slot((first << 16) | second);
      this.#keys[slot] = (first << 16) | second;
      this.#values[slot] = value;
    }
  }

  get(first: number, second: number): number {
    return this.#values[this.#slot((first << 16) | second)]!;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
