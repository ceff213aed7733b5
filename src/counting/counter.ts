/** One declared count: its slots, and how runs of articles are added to them or taken away. */
import type { CountColumns, Pairs } from '../data/count-columns.ts';
import type { Declaration } from '../data/counts.ts';
import type { Dimension } from '../filters/selection.ts';

/** Filters that an article fails, as bits. The filter by day is no bit: articles are in the order of their days. */
export const FAILS: Readonly<Record<Dimension, number>> = { date: 0, official: 1, topic: 2, kind: 4 };
const ALL = 7;

export class Counter {
  readonly by: Dimension;
  /** Filters that exclude an article from this count. */
  readonly mask: number;
  readonly selected: Int32Array;
  readonly total: Int32Array;
  /** Articles counted. */
  articles = 0;
  readonly #columns: CountColumns;
  readonly #layers: number;
  readonly #mentions: Uint32Array | null;

  /** `mentions`: of each article; `slots`: values of the dimension. */
  constructor({ by, unit, split }: Declaration, slots: number, columns: CountColumns, mentions: Uint32Array) {
    this.by = by;
    this.mask = ALL & ~FAILS[by];
    this.#columns = columns;
    this.#layers = split ? columns.kinds.length : 1;
    this.#mentions = unit === 'mentions' ? mentions : null;
    this.selected = new Int32Array(slots * this.#layers);
    this.add(new Uint8Array(columns.articles), 0, columns.articles, 1);
    this.total = this.selected.slice();
  }

  clear(): void {
    this.selected.fill(0);
    this.articles = 0;
  }

  /** Adds (`sign` 1) or takes away (-1) the articles `from` to, without, `to` that fail no filter of the mask. */
  add(fails: Uint8Array, from: number, to: number, sign: 1 | -1): void {
    const { official, topic } = this.#columns;
    if (this.by === 'date') this.#addDays(fails, sign);
    else if (this.by === 'kind') this.#addKinds(fails, from, to, sign);
    else if (this.by === 'topic') this.#addPairs(topic, this.#mentions, null, fails, from, to, sign);
    else this.#addPairs(official, null, this.#mentions && official.times, fails, from, to, sign);
  }

  /** A count by day knows no filter by day, so it is always over all articles. */
  #addDays(fails: Uint8Array, sign: number): void {
    const { dayStart, kind } = this.#columns;
    const { mask, selected } = this;
    const layers = this.#layers;
    const weights = this.#mentions;
    let articles = 0;
    for (let day = 0; day + 1 < dayStart.length; day++) {
      const end = dayStart[day + 1]!;
      const slot = day * layers;
      for (let i = dayStart[day]!; i < end; i++) {
        if ((fails[i]! & mask) !== 0) continue;
        articles++;
        selected[layers > 1 ? slot + kind[i]! : slot]! += weights ? sign * weights[i]! : sign;
      }
    }
    this.articles += sign * articles;
  }

  #addKinds(fails: Uint8Array, from: number, to: number, sign: number): void {
    const { kind } = this.#columns;
    const { mask, selected } = this;
    const step = this.#layers > 1 ? this.#layers + 1 : 1; // a kind split by kind stands on the diagonal
    const weights = this.#mentions;
    let articles = 0;
    for (let i = from; i < to; i++) {
      if ((fails[i]! & mask) !== 0) continue;
      articles++;
      selected[kind[i]! * step]! += weights ? sign * weights[i]! : sign;
    }
    this.articles += sign * articles;
  }

  /** `ofArticle` weighs an article, `ofPair` one of its values; 1 where both are null. */
  #addPairs({ start, key }: Pairs, ofArticle: Uint32Array | null, ofPair: Pairs['times'] | null, fails: Uint8Array, from: number, to: number, sign: number): void {
    const { kind } = this.#columns;
    const { mask, selected } = this;
    const layers = this.#layers;
    let articles = 0;
    for (let i = from; i < to; i++) {
      if ((fails[i]! & mask) !== 0) continue;
      articles++;
      const end = start[i + 1]!;
      const layer = layers > 1 ? kind[i]! : 0;
      const weight = ofArticle ? sign * ofArticle[i]! : sign;
      for (let p = start[i]!; p < end; p++) selected[key[p]! * layers + layer]! += ofPair ? sign * ofPair[p]! : weight;
    }
    this.articles += sign * articles;
  }
}
