/**
 * Finds words in all articles by their places alone: a text holds words where it holds each pair of their neighbouring
 * characters at the right distance. The answer is exact, so that nothing of the texts is read; of the index only the
 * lists of those pairs are.
 */
import { ByteReader, ColumnsError } from '../columns/bytes.ts';
import { readNumbers } from '../columns/numbers.ts';
import { checksum, fromFour, type Block, type SearchRoot } from './root.ts';

/** Bytes of the file of places from `start` up to, without, `end`. */
export type ReadPlaces = (start: number, end: number) => Promise<Uint8Array>;

interface List {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly checksum: number;
}

export interface Found {
  /** Of each article with a match, its place in the order of `texts`, ascending. */
  readonly article: Uint32Array;
  /** The matches of found article i are `offset[first[i]]` up to, without, `offset[first[i + 1]]`. */
  readonly first: Uint32Array;
  /** First UTF-16 unit of each match in the text of its article. */
  readonly offset: Uint32Array;
}

export class SearchIndex {
  readonly root: SearchRoot;
  readonly #read: ReadPlaces;
  readonly #directories = new Map<number, Promise<ReadonlyMap<number, List>>>();

  constructor(root: SearchRoot, read: ReadPlaces) {
    this.root = root;
    this.#read = read;
  }

  /** Where the words stand; `wanted` throws where nobody waits any longer. Throws a `ColumnsError` where the index is damaged. */
  async find(words: string, wanted: () => void = () => undefined): Promise<Found> {
    const units = Array.from({ length: words.length }, (_, i) => this.root.fold.get(words.charCodeAt(i)) ?? words.charCodeAt(i));
    const places = units.length === 1 ? await this.#beginningWith(units[0]!) : await this.#joined(units, wanted);
    wanted();
    return this.#byArticle(places);
  }

  async #beginningWith(unit: number): Promise<Uint32Array> {
    const block = this.root.blocks.get(unit);
    if (!block) return new Uint32Array();
    const [directory, bytes] = await Promise.all([this.#directory(unit, block), this.#read(block.start, block.start + block.bytes)]);
    const all = new Uint32Array([...directory.values()].reduce((sum, { count }) => sum + count, 0));
    let at = 0;
    for (const list of directory.values()) {
      all.set(this.#places(list, bytes.subarray(list.start - block.start, list.end - block.start)), at);
      at += list.count;
    }
    return all.sort();
  }

  /** Pairs side by side, the last one with the end of the words; the rarest first, so that each further list only thins it out. */
  async #joined(units: readonly number[], wanted: () => void): Promise<Uint32Array> {
    const at = Array.from({ length: Math.ceil(units.length / 2) }, (_, i) => Math.min(i * 2, units.length - 2));
    const lists = await Promise.all(at.map(async (place) => ({ place, list: await this.#list(units[place]!, units[place + 1]!) })));
    wanted();
    if (lists.some(({ list }) => list === null)) return new Uint32Array();
    const read = await Promise.all(
      lists.map(async ({ place, list }) => ({ place, places: this.#places(list!, await this.#read(list!.start, list!.end)) })),
    );
    const [rarest, ...others] = read.sort((a, b) => a.places.length - b.places.length);
    let starts = shifted(rarest!.places, rarest!.place);
    for (const { place, places } of others) starts = common(starts, places, place);
    return starts;
  }

  async #list(first: number, second: number): Promise<List | null> {
    const block = this.root.blocks.get(first);
    return block ? ((await this.#directory(first, block)).get(second) ?? null) : null;
  }

  #directory(unit: number, block: Block): Promise<ReadonlyMap<number, List>> {
    const known = this.#directories.get(unit);
    if (known) return known;
    const read = this.#read(block.start, block.start + block.directory).then((bytes) => directoryOf(bytes, block));
    this.#directories.set(unit, read);
    read.catch(() => this.#directories.delete(unit));
    return read;
  }

  #places(list: List, bytes: Uint8Array): Uint32Array {
    if (checksum(bytes) !== list.checksum) throw new ColumnsError('a list is damaged');
    const places = new Uint32Array(list.count);
    const from = new ByteReader(bytes);
    let place = 0;
    for (let i = 0; i < places.length; i++) places[i] = place += from.number();
    from.end();
    return places;
  }

  #byArticle(places: Uint32Array): Found {
    const { start } = this.root;
    const article: number[] = [];
    const first: number[] = [];
    const offset = new Uint32Array(places.length);
    let current = 0;
    places.forEach((place, i) => {
      if (article.length === 0 || place >= start[current + 1]!) {
        current = articleAt(start, place, current);
        article.push(current);
        first.push(i);
      }
      offset[i] = place - start[current]!;
    });
    return { article: Uint32Array.from(article), first: Uint32Array.from([...first, places.length]), offset };
  }
}

function directoryOf(bytes: Uint8Array, block: Block): ReadonlyMap<number, List> {
  if (checksum(bytes) !== block.checksum) throw new ColumnsError('a directory is damaged');
  const from = new ByteReader(bytes);
  const seconds = readNumbers(from);
  const counts = readNumbers(from, seconds.length);
  const sizes = readNumbers(from, seconds.length);
  const lists = new Map<number, List>();
  let [second, start] = [0, block.start + block.directory];
  for (let i = 0; i < seconds.length; i++) {
    second += seconds[i]!;
    lists.set(second, { start, end: start + sizes[i]!, count: counts[i]!, checksum: fromFour(from.bytes(4)) });
    start += sizes[i]!;
  }
  from.end();
  return lists;
}

/** Where words begin that hold a pair at these places, `by` units after their first. */
const shifted = (places: Uint32Array, by: number): Uint32Array => (by === 0 ? places : places.filter((place) => place >= by).map((place) => place - by));

/** The starts that have one of `places` `by` units further on; both ascend. */
function common(starts: Uint32Array, places: Uint32Array, by: number): Uint32Array {
  const kept = new Uint32Array(starts.length);
  let length = 0;
  let low = 0;
  for (const start of starts) {
    const wanted = start + by;
    // Galloping search: cheap where one list is much longer than the other.
    let step = 1;
    while (low + step < places.length && places[low + step]! < wanted) step *= 2;
    let high = Math.min(low + step, places.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    if (low < places.length && places[low] === wanted) kept[length++] = start;
  }
  return kept.slice(0, length);
}

/** The article that holds a place; not before `from`. */
function articleAt(start: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, start.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
