/** Bytes that grow, and bytes that are read once from first to last. Whole numbers stand as LEB128, seven bits a byte. */

/** A columns file that is damaged, cut short, or something else. */
export class ColumnsError extends Error {
  override readonly name = 'ColumnsError';
}

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number from 0 up to, without, 2^31. */
  number(value: number): void {
    let left = value;
    while (left > 127) {
      this.#byte((left & 127) | 128);
      left >>>= 7;
    }
    this.#byte(left);
  }

  bytes(bytes: Uint8Array): void {
    while (this.#length + bytes.length > this.#bytes.length) this.#grow();
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes with their length before them. */
  sized(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.bytes(bytes);
  }

  get length(): number {
    return this.#length;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = value;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Every method throws a `ColumnsError` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new ColumnsError('cut short');
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new ColumnsError('a number has no end');
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new ColumnsError('cut short');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  sized(): Uint8Array {
    return this.bytes(this.number());
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Throws where bytes are left over. */
  end(): void {
    if (!this.isAtEnd) throw new ColumnsError('longer than it says');
  }
}
