/** One declared count: its slots, and how runs of articles are added to them or taken away. */
import type { Counted, Declaration } from '../data/counts.ts';
import type { Dimension } from '../filters/selection.ts';
import type { Codes, CountColumns, Lists } from '../tables/counted.ts';

/** Filters that an article fails, as bits. The filter by day is no bit: articles are in the order of their days. */
export const FAILS: Readonly<Record<Dimension, number>> = { date: 0, official: 1, topic: 2, kind: 4, words: 8, sure: 16 };
const ALL = 31;

/** The failed filters of every article, and the same bytes by fours. */
export class Fails {
  readonly bytes: Uint8Array;
  readonly #words: Int32Array;

  constructor(articles: number) {
    this.#words = new Int32Array(Math.ceil(articles / 4));
    this.bytes = new Uint8Array(this.#words.buffer, 0, articles);
  }

  setAll(bit: number, on: boolean): void {
    const words = this.#words;
    const four = bit * ONES;
    for (let i = 0; i < words.length; i++) words[i] = on ? words[i]! | four : words[i]! & ~four;
  }

  /** The first article from `i`, a multiple of four, on that may pass; skips fours that all fail. */
  skip(mask: number, i: number, to: number): number {
    const words = this.#words;
    const four = mask * ONES;
    // Taking one from each byte borrows, and so sets its highest bit, only where a byte is zero.
    while (i + 4 <= to && (((words[i >> 2]! & four) - ONES) & HIGHEST) === 0) i += 4;
    return i;
  }
}
const ONES = 0x01010101;
const HIGHEST = 0x80808080;

/** Articles counted at a step: a few milliseconds. */
const RUN = 1 << 19;

export class Counter {
  readonly by: Declaration['by'];
  /** Filters that exclude an article from this count. */
  readonly mask: number;
  readonly selected: Int32Array;
  total: Int32Array;
  /** Articles counted. */
  articles = 0;
  /** What was last answered; null once figures changed. */
  answer: Counted | null = null;
  readonly #columns: CountColumns;
  readonly #layers: number;
  readonly #mentions: Uint32Array | null;

  /** `mentions`: of each article, where they are the unit; `slots`: values of the dimension. Has counted nothing before `counting` came to its end. */
  constructor({ by, split }: Declaration, slots: number, columns: CountColumns, mentions: Uint32Array | null) {
    this.by = by;
    this.mask = ALL & ~FAILS[by];
    this.#columns = columns;
    this.#layers = split ? columns.kinds.length : 1;
    this.#mentions = mentions;
    this.selected = new Int32Array(slots * this.#layers);
    this.total = this.selected;
  }

  /** Counts all articles, a run of them at a step, and begins with everything selected. */
  *counting(): Generator<void, void> {
    const { articles } = this.#columns;
    if (this.by === 'date' && this.#layers === 1 && this.#mentions === null) this.#addAllDays();
    else {
      const none = new Fails(articles);
      for (let from = 0; from < articles; from += RUN) {
        this.add(none, from, Math.min(articles, from + RUN), 1);
        yield;
      }
    }
    this.total = this.selected.slice();
  }

  selectNothing(): void {
    this.answer = null;
    this.selected.fill(0);
    this.articles = 0;
  }

  selectEverything(): void {
    this.answer = null;
    this.selected.set(this.total);
    this.articles = this.#columns.articles;
  }

  /** Adds (`sign` 1) or takes away (-1) the articles `from` to, without, `to` that fail no filter of the mask. */
  add(fails: Fails, from: number, to: number, sign: 1 | -1): void {
    if (from >= to) return;
    this.answer = null;
    const { official, topic } = this.#columns;
    if (this.by === 'date') this.#addDays(fails, from, to, sign);
    else if (this.by === 'kind') this.#addKinds(fails, from, to, sign);
    else if (this.by === 'topic') this.#addPairs(topic, this.#mentions, null, fails, from, to, sign);
    else this.#addPairs(official, null, this.#mentions && official.times, fails, from, to, sign);
  }

  /** Counts all articles: where none fails, the days themselves say how many they have. */
  #addAllDays(): void {
    const { dayStart, articles } = this.#columns;
    for (let day = 0; day < this.selected.length; day++) this.selected[day] = dayStart[day + 1]! - dayStart[day]!;
    this.articles = articles;
  }

  #addDays(fails: Fails, from: number, to: number, sign: number): void {
    const { dayStart, kind } = this.#columns;
    const { mask, selected } = this;
    const { bytes } = fails;
    const layers = this.#layers;
    const weights = this.#mentions;
    let articles = 0;
    let day = 0;
    for (let i = from; i < to; i++) {
      if ((i & 3) === 0 && (i = fails.skip(mask, i, to)) >= to) break;
      if ((bytes[i]! & mask) !== 0) continue;
      while (dayStart[day + 1]! <= i) day++;
      articles++;
      selected[layers > 1 ? day * layers + kind[i]! : day]! += weights ? sign * weights[i]! : sign;
    }
    this.articles += sign * articles;
  }

  #addKinds(fails: Fails, from: number, to: number, sign: number): void {
    const { kind } = this.#columns;
    const { mask, selected } = this;
    const { bytes } = fails;
    const step = this.#layers > 1 ? this.#layers + 1 : 1; // a kind split by kind stands on the diagonal
    const weights = this.#mentions;
    let articles = 0;
    for (let i = from; i < to; i++) {
      if ((i & 3) === 0 && (i = fails.skip(mask, i, to)) >= to) break;
      if ((bytes[i]! & mask) !== 0) continue;
      articles++;
      selected[kind[i]! * step]! += weights ? sign * weights[i]! : sign;
    }
    this.articles += sign * articles;
  }

  /** `ofArticle` weighs an article, `ofPair` one of its values; 1 where both are null. */
  #addPairs({ start, key }: Lists, ofArticle: Uint32Array | null, ofPair: Codes | null, fails: Fails, from: number, to: number, sign: number): void {
    const { kind } = this.#columns;
    const { mask, selected } = this;
    const { bytes } = fails;
    const layers = this.#layers;
    let articles = 0;
    for (let i = from; i < to; i++) {
      if ((i & 3) === 0 && (i = fails.skip(mask, i, to)) >= to) break;
      if ((bytes[i]! & mask) !== 0) continue;
      articles++;
      const end = start[i + 1]!;
      const layer = layers > 1 ? kind[i]! : 0;
      const weight = ofArticle ? sign * ofArticle[i]! : sign;
      for (let p = start[i]!; p < end; p++) selected[key[p]! * layers + layer]! += ofPair ? sign * ofPair[p]! : weight;
    }
    this.articles += sign * articles;
  }
}
