/** Makes a search index of articles as they come, in the order of the table `texts`. */
import { ByteWriter } from '../columns/bytes.ts';
import { writeNumbers } from '../columns/numbers.ts';
import { PairLists, type PairList } from './pair-lists.ts';
import { checksum, encodeRoot, type Block } from './root.ts';
import { createMemoryScratch, type Scratch } from './scratch.ts';

/** Text to be found under other glyphs: unit by unit, so that the length stays. */
export type Fold = (text: string) => string;

export class SearchWriter {
  readonly #fold: Fold;
  readonly #scratch: Scratch;
  readonly #lists: PairLists;
  readonly #articles: string[] = [];
  readonly #start: number[] = [0];

  /** What does not fit into memory goes into the scratch, which the writer closes. */
  constructor(fold: Fold, scratch: Scratch = createMemoryScratch()) {
    this.#fold = fold;
    this.#scratch = scratch;
    this.#lists = new PairLists(scratch);
  }

  /** Articles come in the ascending order of their ids; throws a RangeError otherwise. */
  add(article: string, text: string): void {
    if (this.#articles.length > 0 && article <= this.#articles.at(-1)!) throw new RangeError(`${article} comes too late`);
    const folded = this.#fold(text);
    this.#lists.add(folded);
    this.#articles.push(article);
    this.#start.push(this.#start.at(-1)! + folded.length + 1);
  }

  /** Writes the file of places, block by block, and gives the bytes of the root. */
  finish(write: (bytes: Uint8Array<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> {
    const blocks = new Map<number, Block>();
    let start = 0;
    for (const { first, lists } of this.#lists.blocks()) {
      const { directory, bytes } = blockOf(lists);
      const length = bytes.length;
      write(bytes);
      blocks.set(first, { start, directory: directory.length, bytes: length, checksum: checksum(directory) });
      start += length;
    }
    this.#scratch.close();
    const fold = new Map([...this.#folded()].filter(([, to]) => blocks.has(to)));
    return encodeRoot({ fold, articles: this.#articles, start: Uint32Array.from(this.#start), blocks });
  }

  #folded(): Map<number, number> {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const folded = this.#fold(String.fromCharCode(...units.slice(0, 0x8000)) + String.fromCharCode(...units.slice(0x8000)));
    return new Map(units.flatMap((unit) => (folded.charCodeAt(unit) === unit ? [] : [[unit, folded.charCodeAt(unit)]])));
  }
}

function blockOf(lists: readonly PairList[]): { readonly directory: Uint8Array; readonly bytes: Uint8Array<ArrayBuffer> } {
  const directory = new ByteWriter();
  writeNumbers(directory, lists.map(({ second }, i) => second - (lists[i - 1]?.second ?? 0)));
  writeNumbers(directory, lists.map(({ count }) => count));
  writeNumbers(directory, lists.map(({ bytes }) => bytes.length));
  const sums = new DataView(new ArrayBuffer(4 * lists.length));
  lists.forEach(({ bytes }, i) => sums.setUint32(4 * i, checksum(bytes), true));
  directory.bytes(new Uint8Array(sums.buffer));
  const written = directory.written();
  const block = new ByteWriter();
  block.bytes(written);
  for (const { bytes } of lists) block.bytes(bytes);
  return { directory: written, bytes: block.written() };
}
