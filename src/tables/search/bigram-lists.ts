/**
 * Where every pair of neighbouring characters stands, while a search index is made: one list of places a pair, in
 * memory about as large as the file it becomes. Lists grow in slices that double, in one pool, as in Lucene's
 * ByteBlockPool (M. Busch et al., "Earlybird", ICDE 2012, section 4): a million short arrays would cost ten times as much.
 */

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
/** Bytes of a list's first slice; each further slice holds twice as many, up to a limit. */
const FIRST_SLICE = 4;
const LAST_LEVEL = 8;
/** Behind each slice: the address of the next. */
const POINTER = 4;

const payload = (level: number): number => FIRST_SLICE << Math.min(level, LAST_LEVEL);

const grown = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};

export class BigramLists {
  #pages: Uint8Array[] = [];
  #used = 0;
  #slots = new Int32Array(1 << 12).fill(-1);
  #length = 0;
  // Of each pair, by its number:
  #keys = new Uint32Array(1 << 10);
  #counts = new Uint32Array(1 << 10);
  #last = new Uint32Array(1 << 10);
  #bytes = new Uint32Array(1 << 10);
  #head = new Uint32Array(1 << 10);
  #at = new Uint32Array(1 << 10);
  #room = new Uint32Array(1 << 10);
  #level = new Uint32Array(1 << 10);

  /** Appends a place to the list of the pair of UTF-16 units `first` and `second`; the places of a list ascend. */
  add(first: number, second: number, place: number): void {
    const list = this.#numberOf(((first << 16) | second) >>> 0);
    let gap = place - this.#last[list]!;
    this.#last[list] = place;
    this.#counts[list]!++;
    while (gap > 127) {
      this.#push(list, (gap & 127) | 128);
      gap = Math.floor(gap / 128);
    }
    this.#push(list, gap);
  }

  /** Every pair, as `first << 16 | second`, in ascending order. */
  keys(): Uint32Array {
    return this.#keys.slice(0, this.#length).sort();
  }

  /** The places of a pair, how many and the gaps between them as LEB128, the first from 0. */
  list(key: number): { readonly count: number; readonly bytes: Uint8Array } {
    const list = this.#numberOf(key);
    const bytes = new Uint8Array(this.#bytes[list]!);
    let from = this.#head[list]!;
    for (let filled = 0, level = 0; filled < bytes.length; level++) {
      const length = Math.min(payload(level), bytes.length - filled);
      const page = this.#pages[from >>> PAGE_BITS]!;
      const start = from & (PAGE - 1);
      bytes.set(page.subarray(start, start + length), filled);
      filled += length;
      const pointer = start + payload(level);
      from = (page[pointer]! | (page[pointer + 1]! << 8) | (page[pointer + 2]! << 16) | (page[pointer + 3]! << 24)) >>> 0;
    }
    return { count: this.#counts[list]!, bytes };
  }

  #numberOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const list = this.#slots[slot]!;
      if (list < 0) return this.#begin(key, slot);
      if (this.#keys[list] === key) return list;
      slot = (slot + 1) & mask;
    }
  }

  #begin(key: number, slot: number): number {
    const list = this.#length++;
    if (list === this.#keys.length) this.#growLists();
    this.#keys[list] = key;
    this.#head[list] = this.#at[list] = this.#slice(0);
    this.#room[list] = payload(0);
    this.#slots[slot] = list;
    if (this.#length * 2 > this.#slots.length) this.#growSlots();
    return list;
  }

  #growLists(): void {
    this.#keys = grown(this.#keys);
    this.#counts = grown(this.#counts);
    this.#last = grown(this.#last);
    this.#bytes = grown(this.#bytes);
    this.#head = grown(this.#head);
    this.#at = grown(this.#at);
    this.#room = grown(this.#room);
    this.#level = grown(this.#level);
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let list = 0; list < this.#length; list++) {
      let slot = (Math.imul(this.#keys[list]!, 0x9e3779b1) >>> 7) & (slots.length - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = list;
    }
    this.#slots = slots;
  }

  #push(list: number, byte: number): void {
    if (this.#room[list] === 0) this.#lengthen(list);
    const at = this.#at[list]!;
    this.#pages[at >>> PAGE_BITS]![at & (PAGE - 1)] = byte;
    this.#at[list] = at + 1;
    this.#room[list]!--;
    this.#bytes[list]!++;
  }

  #lengthen(list: number): void {
    const level = ++this.#level[list]!;
    const next = this.#slice(level);
    const pointer = this.#at[list]!;
    const page = this.#pages[pointer >>> PAGE_BITS]!;
    for (let i = 0; i < POINTER; i++) page[(pointer & (PAGE - 1)) + i] = (next >>> (8 * i)) & 255;
    this.#at[list] = next;
    this.#room[list] = payload(level);
  }

  /** The address of a new slice; none lies across two pages. */
  #slice(level: number): number {
    const size = payload(level) + POINTER;
    if (this.#used + size > this.#pages.length * PAGE) {
      this.#used = this.#pages.length * PAGE;
      this.#pages.push(new Uint8Array(PAGE));
    }
    const address = this.#used;
    this.#used += size;
    return address;
  }
}
