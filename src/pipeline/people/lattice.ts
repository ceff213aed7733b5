/**
 * A run of Han characters as the words it is most likely made of: the shortest path through the lattice of all dictionary
 * words, from the left and from the right. What a candidate costs against that path says whether its characters are
 * needed for words. After the class-based segmentation of Zhang et al. 2003 (ICTCLAS).
 */
import { costOf, single } from './dictionary.ts';
import type { Passage } from './passage.ts';
import { isHan } from './words.ts';

/** Longer runs are read through a window. */
const WINDOW = 96;
const MARGIN = 16;
const FAR = 0x3fffffff;

export class Lattice {
  readonly #passage: Passage;
  #from = 0;
  #to = 0;
  /** Costs of the best paths from the run's start to a place and from a place to the run's end. */
  readonly #ahead = new Int32Array(WINDOW + 1);
  readonly #behind = new Int32Array(WINDOW + 1);
  /** Lengths of the words that end and begin at a place on those paths. */
  readonly #left = new Uint8Array(WINDOW + 1);
  readonly #right = new Uint8Array(WINDOW + 1);

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  /** How much the words save over leaving `[start, end)` out, in half nats. Both ends must stand in one run of Han. */
  needed(start: number, end: number): number {
    this.#read(start);
    const to = Math.min(end, this.#to);
    return this.#ahead[this.#to - this.#from]! - this.#ahead[start - this.#from]! - this.#behind[to - this.#from]!;
  }

  /** Where the word that ends at `end` begins; a mark is a word of its own. */
  wordBefore(end: number): number {
    const { text } = this.#passage;
    if (end === 0 || !isHan(text.charCodeAt(end - 1))) return Math.max(0, end - 1);
    this.#read(end - 1);
    return end - this.#left[end - this.#from]!;
  }

  /** Where the word that begins at `start` ends. */
  wordAfter(start: number): number {
    const { text } = this.#passage;
    if (start >= text.length || !isHan(text.charCodeAt(start))) return Math.min(text.length, start + 1);
    this.#read(start);
    return start + this.#right[start - this.#from]!;
  }

  /** Reads the run around `at` unless it is read already. */
  #read(at: number): void {
    const { text } = this.#passage;
    if (at >= this.#from && at < this.#to && (at < this.#to - MARGIN || !isHan(text.charCodeAt(this.#to)))) return;
    let from = at;
    while (from > at - WINDOW / 2 && isHan(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (to < from + WINDOW && isHan(text.charCodeAt(to))) to++;
    this.#from = from;
    this.#to = to;
    const length = to - from;
    this.#ahead.fill(FAR, 0, length + 1);
    this.#behind.fill(FAR, 0, length + 1);
    this.#ahead[0] = 0;
    this.#behind[length] = 0;
    for (let i = 0; i < length; i++) this.#walk(i, length, true);
    for (let i = length - 1; i >= 0; i--) this.#walk(i, length, false);
  }

  /** Tries all words that begin `i` units into the run. */
  #walk(i: number, length: number, ahead: boolean): void {
    const start = this.#from + i;
    this.#try(i, i + 1, single[this.#passage.text.charCodeAt(start)]!, ahead);
    const reach = Math.min(length - i, this.#passage.reach(start));
    for (let units = 2; units <= reach; units++) {
      const word = this.#passage.word(start, start + units);
      if (word !== 0) this.#try(i, i + units, costOf(word), ahead);
    }
  }

  #try(i: number, end: number, cost: number, ahead: boolean): void {
    if (ahead) {
      const sum = this.#ahead[i]! + cost;
      if (sum >= this.#ahead[end]!) return;
      this.#ahead[end] = sum;
      this.#left[end] = end - i;
    } else {
      const sum = this.#behind[end]! + cost;
      if (sum >= this.#behind[i]!) return;
      this.#behind[i] = sum;
      this.#right[i] = end - i;
    }
  }
}
