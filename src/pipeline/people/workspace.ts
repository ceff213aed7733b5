/**
 * Memory for what is kept of each place of an article while it is read, used again for the next article: to ask for it and
 * give it back every time would cost as much as to fill it.
 */

/** Bytes; more is not held on to once it was needed. */
const USUAL = 1 << 20;
const ALIGNED = 8;

export class Workspace {
  #buffer = new ArrayBuffer(USUAL);
  #used = 0;

  /** Begins anew: arrays given out before are of no use from then on. */
  clear(): void {
    if (this.#buffer.byteLength > USUAL) this.#buffer = new ArrayBuffer(USUAL);
    this.#used = 0;
  }

  /** All arrays hold zeros. */
  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length), length).fill(0);
  }
  units(length: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#take(length * 2), length).fill(0);
  }
  shorts(length: number): Int16Array {
    return new Int16Array(this.#buffer, this.#take(length * 2), length).fill(0);
  }
  numbers(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(length * 4), length).fill(0);
  }

  #take(bytes: number): number {
    let from = this.#used;
    if (from + bytes > this.#buffer.byteLength) {
      // Arrays given out keep the buffer that they lie in.
      this.#buffer = new ArrayBuffer(Math.max(this.#buffer.byteLength * 2, bytes * 2));
      from = 0;
    }
    this.#used = (from + bytes + ALIGNED - 1) & -ALIGNED;
    return from;
  }
}
