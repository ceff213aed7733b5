/**
 * A run of Han characters as the words it is most likely made of: the shortest path through the lattice of all dictionary
 * words, from the left and from the right. What a candidate costs against that path says whether its characters are
 * needed for words. After the class-based segmentation of Zhang et al. 2003 (ICTCLAS). A run is read when it is first
 * asked about, once.
 */
import { costOf, single } from './dictionary.ts';
import type { Passage } from './passage.ts';
import { isHan } from './words.ts';

const FAR = 0x3fffffff;

export class Lattice {
  readonly #passage: Passage;
  /** Costs of the best paths from the run's start to a place and from a place to the run's end. */
  readonly #ahead: Int32Array;
  readonly #behind: Int32Array;
  /** Lengths of the words that end and begin at a place on those paths; those that begin are 0 where nothing was read. */
  readonly #left: Uint8Array;
  readonly #right: Uint8Array;
  /** Where the run of a place ends. */
  readonly #end: Int32Array;

  constructor(passage: Passage) {
    const places = passage.text.length + 1;
    this.#passage = passage;
    this.#ahead = passage.workspace.numbers(places);
    this.#behind = passage.workspace.numbers(places);
    this.#left = passage.workspace.bytes(places);
    this.#right = passage.workspace.bytes(places);
    this.#end = passage.workspace.numbers(places);
  }

  /** How much the words save over leaving `[start, end)` out, in half nats. `start` must stand in a run of Han. */
  needed(start: number, end: number): number {
    this.#read(start);
    const last = this.#end[start]!;
    return this.#ahead[last]! - this.#ahead[start]! - this.#behind[Math.min(end, last)]!;
  }

  /** Where the word that ends at `end` begins; a mark is a word of its own. */
  wordBefore(end: number): number {
    const { text } = this.#passage;
    if (end === 0 || !isHan(text.charCodeAt(end - 1))) return Math.max(0, end - 1);
    this.#read(end - 1);
    return end - this.#left[end]!;
  }

  /** Where the word that begins at `start` ends. */
  wordAfter(start: number): number {
    const { text } = this.#passage;
    if (start >= text.length || !isHan(text.charCodeAt(start))) return Math.min(text.length, start + 1);
    this.#read(start);
    return start + this.#right[start]!;
  }

  /** Reads the run around `at` unless it is read already. */
  #read(at: number): void {
    if (this.#right[at] !== 0) return;
    const { text } = this.#passage;
    let from = at;
    while (isHan(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (isHan(text.charCodeAt(to))) to++;
    // A run's end and the next one's start are different places: a mark stands between.
    this.#end.fill(to, from, to);
    this.#ahead.fill(FAR, from + 1, to + 1);
    this.#behind.fill(FAR, from, to);
    for (let i = from; i < to; i++) this.#readAhead(i, to);
    for (let i = to - 1; i >= from; i--) this.#readBehind(i, to);
  }

  /** Goes on from the best path to `start` with all words that begin there. */
  #readAhead(start: number, to: number): void {
    const passage = this.#passage;
    const reach = Math.min(to - start, passage.reach(start));
    for (let units = 1; units <= reach; units++) {
      const cost = this.#cost(start, units);
      if (cost === 0) continue;
      const sum = this.#ahead[start]! + cost;
      if (sum >= this.#ahead[start + units]!) continue;
      this.#ahead[start + units] = sum;
      this.#left[start + units] = units;
    }
  }

  /** Chooses among all words that begin at `start` the one from whose end the best path goes on. */
  #readBehind(start: number, to: number): void {
    const reach = Math.min(to - start, this.#passage.reach(start));
    for (let units = 1; units <= reach; units++) {
      const cost = this.#cost(start, units);
      if (cost === 0) continue;
      const sum = this.#behind[start + units]! + cost;
      if (sum >= this.#behind[start]!) continue;
      this.#behind[start] = sum;
      this.#right[start] = units;
    }
  }

  /** Cost of the `units` from `start` on as one word; 0 where they are none. */
  #cost(start: number, units: number): number {
    return units === 1 ? single[this.#passage.text.charCodeAt(start)]! : costOf(this.#passage.word(start, start + units));
  }
}
