/** One declared count: its slots, and how runs of articles are added to them or taken away. */
import type { Counted, Declaration } from '../data/counts.ts';
import type { Codes, CountColumns, Lists, Run } from '../tables/counted.ts';
import { placeIn, type Passing } from './narrowing.ts';

/** What is counted: a figure a slot, and how many articles they are from. */
export interface Sums {
  readonly selected: Int32Array;
  articles: number;
}

/** Articles counted at a step: a few milliseconds. */
export const RUN = 1 << 19;
const EVERYONE: Passing = { list: null, kinds: null, sure: 0 };

/** Whether every article passes, so that values can be added without a look at their articles: what a hand mostly moves over. */
const isPlain = ({ list, kinds, sure }: Passing): boolean => list === null && kinds === null && sure === 0;

export class Counter {
  readonly by: Declaration['by'];
  /** How many are counted at most. */
  readonly articles: number;
  total: Int32Array;
  /** What was last answered; null once figures changed. */
  answer: Counted | null = null;
  #sums: Sums;
  readonly #columns: CountColumns;
  readonly #there: readonly Run[];
  readonly #layers: number;
  readonly #mentions: Uint32Array | null;

  /** `there`: the articles that are counted; `mentions`: of each article, where they are the unit; `slots`: values of the dimension. Has counted nothing before `counting` came to its end. */
  constructor({ by, split }: Declaration, slots: number, columns: CountColumns, there: readonly Run[], mentions: Uint32Array | null) {
    this.by = by;
    this.#columns = columns;
    this.#there = there;
    this.articles = there.reduce((sum, [from, to]) => sum + to - from, 0);
    this.#layers = split ? columns.kinds.length : 1;
    this.#mentions = mentions;
    this.total = new Int32Array(slots * this.#layers);
    this.#sums = { selected: this.total, articles: 0 };
  }

  get sums(): Sums {
    return this.#sums;
  }

  /** Takes other figures for its own. */
  set sums(sums: Sums) {
    this.#sums = sums;
    this.answer = null;
  }

  /** Counts all articles, a few at a step, and begins with everything selected. What `before` counted, the same over fewer years, is not counted again. */
  *counting(before?: Counter | null): Generator<void, void> {
    if (this.by === 'date' && this.#layers === 1 && this.#mentions === null) this.total = this.#allDays();
    else {
      const known = before ? before.#there : [];
      if (before) this.total.set(before.total);
      for (const [from, to] of this.#there) {
        if (known.some(([start]) => start === from)) continue;
        const { selected } = yield* this.summing(EVERYONE, from, to);
        for (let slot = 0; slot < selected.length; slot++) this.total[slot]! += selected[slot]!;
      }
    }
    this.sums = this.everything();
  }

  everything(): Sums {
    return { selected: this.total.slice(), articles: this.articles };
  }

  /** Counts the articles `from` to, without, `to` that pass, a run of them at a step. */
  *summing(passing: Passing, from: number, to: number): Generator<void, Sums> {
    const sums = { selected: new Int32Array(this.total.length), articles: 0 };
    for (let first = from; first < to; first += RUN) {
      this.visit(sums, passing, first, Math.min(to, first + RUN), 1);
      yield;
    }
    return sums;
  }

  /** Adds (`sign` 1) or takes away (-1) the articles `from` to, without, `to` that pass. */
  add(passing: Passing, from: number, to: number, sign: 1 | -1): void {
    if (from >= to) return;
    this.answer = null;
    this.visit(this.#sums, passing, from, to, sign);
  }

  /** Adds to sums or takes away from them, and returns how many articles it looked at. */
  visit(sums: Sums, passing: Passing, from: number, to: number, sign: 1 | -1): number {
    let visited = 0;
    for (const [first, end] of this.#there) if (first < to && from < end) visited += this.#visitRun(sums, passing, Math.max(from, first), Math.min(to, end), sign);
    return visited;
  }

  #visitRun(sums: Sums, passing: Passing, from: number, to: number, sign: 1 | -1): number {
    const { official, topic } = this.#columns;
    const { list } = passing;
    const [first, end] = list ? [placeIn(list, from), placeIn(list, to)] : [from, to];
    if (this.by === 'date') this.#addDays(sums, passing, first, end, sign);
    else if (this.by === 'kind') this.#addKinds(sums, passing, first, end, sign);
    else if (this.by === 'topic') this.#addPairs(sums, topic, this.#mentions, null, passing, first, end, sign);
    else this.#addPairs(sums, official, null, this.#mentions && official.times, passing, first, end, sign);
    return end - first;
  }

  /** All articles by day: the days themselves say how many they have. */
  #allDays(): Int32Array {
    const { dayStart } = this.#columns;
    const isThere = (article: number): boolean => this.#there.some(([from, to]) => article >= from && article < to);
    return this.total.map((_, day) => (isThere(dayStart[day]!) ? dayStart[day + 1]! - dayStart[day]! : 0));
  }

  // Below, `first` and `end` are places in the list where there is one, else articles.

  #addDays(sums: Sums, { list, kinds, sure: least }: Passing, first: number, end: number, sign: number): void {
    const { dayStart, kind, sure } = this.#columns;
    const { selected } = sums;
    const layers = this.#layers;
    const weights = this.#mentions;
    let articles = 0;
    let day = 0;
    for (let n = first; n < end; n++) {
      const i = list === null ? n : list[n]!;
      if ((kinds !== null && kinds[kind[i]!] === 0) || (least > 0 && sure[i]! < least)) continue;
      while (dayStart[day + 1]! <= i) day++;
      articles++;
      selected[layers > 1 ? day * layers + kind[i]! : day]! += weights ? sign * weights[i]! : sign;
    }
    sums.articles += sign * articles;
  }

  #addKinds(sums: Sums, { list, sure: least }: Passing, first: number, end: number, sign: number): void {
    const { kind, sure } = this.#columns;
    const { selected } = sums;
    if (isPlain({ list, kinds: null, sure: least }) && this.#layers === 1 && this.#mentions === null) {
      for (let i = first; i < end; i++) selected[kind[i]!]! += sign;
      sums.articles += sign * (end - first);
      return;
    }
    const step = this.#layers > 1 ? this.#layers + 1 : 1; // a kind split by kind stands on the diagonal
    const weights = this.#mentions;
    let articles = 0;
    for (let n = first; n < end; n++) {
      const i = list === null ? n : list[n]!;
      if (least > 0 && sure[i]! < least) continue;
      articles++;
      selected[kind[i]! * step]! += weights ? sign * weights[i]! : sign;
    }
    sums.articles += sign * articles;
  }

  /** `ofArticle` weighs an article, `ofPair` one of its values; 1 where both are null. */
  #addPairs(sums: Sums, { start, key }: Lists, ofArticle: Uint32Array | null, ofPair: Codes | null, passing: Passing, first: number, end: number, sign: number): void {
    const { list, kinds, sure: least } = passing;
    const { kind, sure } = this.#columns;
    const { selected } = sums;
    const layers = this.#layers;
    if (isPlain(passing) && layers === 1 && ofArticle === null) {
      const last = start[end]!;
      if (ofPair) for (let p = start[first]!; p < last; p++) selected[key[p]!]! += sign * ofPair[p]!;
      else for (let p = start[first]!; p < last; p++) selected[key[p]!]! += sign;
      sums.articles += sign * (end - first);
      return;
    }
    let articles = 0;
    for (let n = first; n < end; n++) {
      const i = list === null ? n : list[n]!;
      if ((kinds !== null && kinds[kind[i]!] === 0) || (least > 0 && sure[i]! < least)) continue;
      articles++;
      const last = start[i + 1]!;
      const layer = layers > 1 ? kind[i]! : 0;
      const weight = ofArticle ? sign * ofArticle[i]! : sign;
      for (let p = start[i]!; p < last; p++) selected[key[p]! * layers + layer]! += ofPair ? sign * ofPair[p]! : weight;
    }
    sums.articles += sign * articles;
  }
}
