/** Makes a search index of articles as they come, in the order of the table `texts`. */
import { ByteWriter } from '../columns/bytes.ts';
import { writeNumbers } from '../columns/numbers.ts';
import { BigramLists } from './bigram-lists.ts';
import { checksum, encodeRoot, fourBytes, type Block } from './root.ts';

/** Text to be found under other glyphs: unit by unit, so that the length stays. */
export type Fold = (text: string) => string;

/** Stands after each article, where no text goes on. */
export const END = 0;

export class SearchWriter {
  readonly #fold: Fold;
  readonly #lists = new BigramLists();
  readonly #articles: string[] = [];
  readonly #start: number[] = [0];

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  /** Articles come in the ascending order of their ids; throws a RangeError otherwise. */
  add(article: string, text: string): void {
    if (this.#articles.length > 0 && article <= this.#articles.at(-1)!) throw new RangeError(`${article} comes too late`);
    const folded = this.#fold(text);
    const start = this.#start.at(-1)!;
    for (let i = 0; i < folded.length; i++) this.#lists.add(folded.charCodeAt(i), i + 1 < folded.length ? folded.charCodeAt(i + 1) : END, start + i);
    this.#articles.push(article);
    this.#start.push(start + folded.length + 1);
  }

  /** Writes the file of places, block by block, and gives the bytes of the root. */
  finish(write: (bytes: Uint8Array<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> {
    const blocks = new Map<number, Block>();
    const keys = this.#lists.keys();
    let start = 0;
    for (let from = 0, to = 0; from < keys.length; from = to) {
      const unit = keys[from]! >>> 16;
      while (to < keys.length && keys[to]! >>> 16 === unit) to++;
      const { directory, bytes } = this.#block(keys.subarray(from, to));
      write(bytes);
      blocks.set(unit, { start, directory: directory.length, bytes: bytes.length, checksum: checksum(directory) });
      start += bytes.length;
    }
    const fold = new Map([...this.#folded()].filter(([, to]) => blocks.has(to)));
    return encodeRoot({ fold, articles: this.#articles, start: Uint32Array.from(this.#start), blocks });
  }

  #block(keys: Uint32Array): { readonly directory: Uint8Array; readonly bytes: Uint8Array<ArrayBuffer> } {
    const lists = Array.from(keys, (key) => this.#lists.list(key));
    const directory = new ByteWriter();
    writeNumbers(directory, Array.from(keys, (key, i) => (key & 0xffff) - (i > 0 ? keys[i - 1]! & 0xffff : 0)));
    writeNumbers(directory, lists.map(({ count }) => count));
    writeNumbers(directory, lists.map(({ bytes }) => bytes.length));
    for (const { bytes } of lists) directory.bytes(fourBytes(checksum(bytes)));
    const written = directory.written();
    const block = new ByteWriter();
    block.bytes(written);
    for (const { bytes } of lists) block.bytes(bytes);
    return { directory: written, bytes: block.written() };
  }

  #folded(): Map<number, number> {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const folded = this.#fold(String.fromCharCode(...units.slice(0, 0x8000)) + String.fromCharCode(...units.slice(0x8000)));
    return new Map(units.flatMap((unit) => (folded.charCodeAt(unit) === unit ? [] : [[unit, folded.charCodeAt(unit)]])));
  }
}
