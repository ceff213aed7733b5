/**
 * The counting index: answers every declared count while a hand moves, without the engine and with its numbers.
 *
 * Articles stand in the order of their days, so a filter by day is a run of them; every other filter is one bit an
 * article, set where the article fails it. A range that moves costs the articles that enter and leave; a filter by
 * value costs one pass.
 */
import type { Counted, Declaration, Tallied, Tally } from '../data/counts.ts';
import { NOTHING_SELECTED, type Selection, type Worded } from '../filters/selection.ts';
import { SURE_STEP, type CountColumns } from '../tables/counted.ts';
import { dayFrom, daysFrom } from '../tables/days.ts';
import { Counter, Fails, FAILS } from './counter.ts';

/** A count as rows, those without a count left out. */
export function tallyOf({ keys, layers, total, selected, base }: Counted): Tally {
  const rows: Tallied[] = [];
  const step = Math.max(1, layers.length);
  total.forEach((all, slot) => {
    if (all > 0) rows.push({ key: keys[Math.floor(slot / step)]!, kind: layers[slot % step] ?? null, total: all, selected: selected[slot]! });
  });
  return { rows, base };
}

/** How many articles are selected under all filters: each has one kind. */
export function selectedArticles(index: CountingIndex, selection: Selection): number {
  const { keys, selected } = index.count({ by: 'kind', unit: 'articles', split: null }, selection);
  const counts = ({ length }: readonly string[], kind: string | null): boolean => length === 0 || (kind !== null && selection.kinds.includes(kind));
  return keys.reduce((sum, kind, i) => sum + (counts(selection.kinds, kind) ? selected[i]! : 0), 0);
}

/** How many articles without a day pass all filters but that of the date. */
export function undatedArticles(index: CountingIndex, selection: Selection): number {
  const { keys, selected } = index.count({ by: 'date', unit: 'articles', split: null }, selection);
  return selected[keys.lastIndexOf(null)] ?? 0;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a === b || (a.length === b.length && a.every((id, i) => id === b[i]));

export class CountingIndex {
  readonly #columns: CountColumns;
  /** Mentions of officials in each article; made when first needed. */
  #mentions: Uint32Array | null = null;
  readonly #fails: Fails;
  readonly #keys: Readonly<Record<Declaration['by'], readonly (string | null)[]>>;
  readonly #counters = new Map<string, Counter>();
  #selection: Selection = NOTHING_SELECTED;
  /** Filters in use, as bits. */
  #filters = 0;
  #from = 0;
  #to: number;

  constructor(columns: CountColumns) {
    const { articles, officials, topics, kinds, firstDay, dayStart, localOfficials } = columns;
    this.#columns = columns;
    this.#to = articles;
    this.#fails = new Fails(articles);
    const days = Array.from({ length: dayStart.length - 2 }, (_, day) => dayFrom(firstDay + day));
    this.#keys = { date: [...days, null], official: officials.slice(0, localOfficials), topic: topics, kind: kinds };
  }

  /** Makes at a step what counts under a selection need, so that no first count has to: to be run in slices. */
  *preparing(declarations: readonly Declaration[]): Generator<void, void> {
    for (const declaration of declarations) yield* this.#making(declaration);
  }

  /** A declared count under a selection. The first count of a declaration costs a pass over all articles. */
  count(declaration: Declaration, selection: Selection): Counted {
    this.#select(selection);
    const { by, split } = declaration;
    const counter = this.#counter(declaration);
    return (counter.answer ??= this.#answer(counter, this.#keys[by], split ? this.#columns.kinds : []));
  }

  #answer(counter: Counter, keys: Counted['keys'], layers: readonly string[]): Counted {
    const slots = keys.length * Math.max(1, layers.length);
    return {
      keys,
      layers,
      total: counter.total.subarray(0, slots),
      selected: counter.selected.subarray(0, slots),
      base: { total: this.#columns.articles, selected: counter.articles },
    };
  }

  #counter(declaration: Declaration): Counter {
    for (const steps = this.#making(declaration); ; ) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  *#making(declaration: Declaration): Generator<void, Counter> {
    const { by, unit, split } = declaration;
    const name = `${by} ${unit} ${String(split)}`;
    const known = this.#counters.get(name);
    if (known) return known;
    const slots = by === 'official' ? this.#columns.officials.length : this.#keys[by].length;
    const counter = new Counter(declaration, slots, this.#columns, unit === 'mentions' ? this.#mentionsOf() : null);
    yield* counter.counting();
    this.#recount(counter);
    this.#counters.set(name, counter);
    return counter;
  }

  #mentionsOf(): Uint32Array {
    if (!this.#mentions) {
      const { articles, official } = this.#columns;
      this.#mentions = new Uint32Array(articles);
      for (let i = 0; i < articles; i++) for (let p = official.start[i]!; p < official.start[i + 1]!; p++) this.#mentions[i]! += official.times[p]!;
    }
    return this.#mentions;
  }

  #select(selection: Selection): void {
    const before = this.#selection;
    if (selection === before) return;
    this.#selection = selection;
    let changed = 0;
    if (!sameIds(before.officials, selection.officials)) changed |= this.#filterPairs('official', this.#columns.officials, selection.officials);
    if (!sameIds(before.topics, selection.topics)) changed |= this.#filterPairs('topic', this.#columns.topics, selection.topics);
    if (before.words !== selection.words) changed |= this.#filterWords(selection.words);
    if (!sameIds(before.kinds, selection.kinds)) changed |= this.#filterKinds(selection.kinds);
    if (before.sure !== selection.sure) changed |= this.#filterSure(selection.sure);
    const [oldFrom, oldTo] = [this.#from, this.#to];
    [this.#from, this.#to] = this.#run(selection.date);
    for (const counter of this.#counters.values()) {
      if ((changed & counter.mask) !== 0) this.#recount(counter);
      else if (counter.by !== 'date') this.#move(counter, oldFrom, oldTo);
    }
  }

  /** The run of articles that a filter by day leaves. */
  #run(date: Selection['date']): [from: number, to: number] {
    const { dayStart, firstDay, articles } = this.#columns;
    if (date === null) return [0, articles];
    const days = dayStart.length - 2;
    if (date === 'undated') return [dayStart[days]!, articles];
    const at = (day: number): number => dayStart[Math.min(Math.max(day - firstDay, 0), days)]!;
    const [first, last] = [daysFrom(date.from), daysFrom(date.to)];
    if (first === null || last === null || last < first) return [0, 0];
    return [at(first), at(last + 1)];
  }

  #recount(counter: Counter): void {
    const { articles } = this.#columns;
    const [from, to] = counter.by === 'date' ? [0, articles] : [this.#from, this.#to];
    if ((this.#filters & counter.mask) === 0 && to - from === articles) {
      counter.selectEverything();
      return;
    }
    counter.selectNothing();
    counter.add(this.#fails, from, to, 1);
  }

  /** Brings a count from the old run of articles to the present one. */
  #move(counter: Counter, oldFrom: number, oldTo: number): void {
    const [from, to] = [this.#from, this.#to];
    const moved = Math.abs(from - oldFrom) + Math.abs(to - oldTo);
    if (moved === 0) return;
    const isEverything = to - from === this.#columns.articles && (this.#filters & counter.mask) === 0;
    if (isEverything || moved > to - from || Math.max(from, oldFrom) >= Math.min(to, oldTo)) {
      this.#recount(counter);
      return;
    }
    if (from < oldFrom) counter.add(this.#fails, from, oldFrom, 1);
    else counter.add(this.#fails, oldFrom, from, -1);
    if (to > oldTo) counter.add(this.#fails, oldTo, to, 1);
    else counter.add(this.#fails, to, oldTo, -1);
  }

  #filterPairs(dimension: 'official' | 'topic', all: readonly string[], chosen: readonly string[]): number {
    const bit = FAILS[dimension];
    this.#restart(bit, chosen.length > 0);
    if (chosen.length === 0) return bit;
    const { start, key } = this.#columns[dimension];
    const { bytes } = this.#fails;
    const isChosen = new Uint8Array(all.length);
    for (const id of chosen) isChosen[all.indexOf(id)] = 1; // a name that nobody bears is no index
    let i = 0;
    for (let p = 0; p < key.length; p++) {
      if (isChosen[key[p]!] === 0) continue;
      while (start[i + 1]! <= p) i++;
      bytes[i]! &= ~bit;
    }
    return bit;
  }

  #filterKinds(chosen: readonly string[]): number {
    const { kinds, kind } = this.#columns;
    const fails = kinds.map((id) => (chosen.length > 0 && !chosen.includes(id) ? FAILS.kind : 0));
    const { bytes } = this.#fails;
    for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i]! & ~FAILS.kind) | fails[kind[i]!]!;
    this.#filters = chosen.length > 0 ? this.#filters | FAILS.kind : this.#filters & ~FAILS.kind;
    return FAILS.kind;
  }

  #filterSure(least: number): number {
    const { sure } = this.#columns;
    const { bytes } = this.#fails;
    for (let i = 0; i < bytes.length; i++) bytes[i] = sure[i]! * SURE_STEP < least ? bytes[i]! | FAILS.sure : bytes[i]! & ~FAILS.sure;
    this.#filters = least > 0 ? this.#filters | FAILS.sure : this.#filters & ~FAILS.sure;
    return FAILS.sure;
  }

  #filterWords(worded: Worded | null): number {
    const bit = FAILS.words;
    this.#restart(bit, worded !== null);
    const { bytes } = this.#fails;
    for (const article of worded?.counted ?? []) bytes[article]! &= ~bit;
    return bit;
  }

  /** Takes a filter into use, all articles failing it, or out of use. */
  #restart(bit: number, on: boolean): void {
    this.#fails.setAll(bit, on);
    this.#filters = on ? this.#filters | bit : this.#filters & ~bit;
  }
}
