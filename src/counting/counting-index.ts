/**
 * The counting index: answers every declared count while a hand moves, without the engine and with its numbers.
 *
 * Articles stand in the order of their days, so a filter by day is a run of them; the other filters list or test what
 * they leave (narrowing.ts). A range that moves costs the articles that enter and leave. A filter by value costs one
 * pass over the values and then the articles that have it; where a hand shows what it will choose, all that is done
 * before it does, and the last selection is kept for whoever goes back.
 */
import type { Counted, Declaration, Tallied, Tally } from '../data/counts.ts';
import { NOTHING_SELECTED, type Selection } from '../filters/selection.ts';
import type { CountColumns, Part, Run } from '../tables/counted.ts';
import { dayFrom, daysFrom } from '../tables/days.ts';
import { Counter, RUN, type Sums } from './counter.ts';
import { isSame, Narrowing } from './narrowing.ts';

/** A count as rows, those without a count left out. */
export function tallyOf({ keys, layers, total, selected, base }: Counted): Tally {
  const rows: Tallied[] = [];
  const step = Math.max(1, layers.length);
  total.forEach((all, slot) => {
    if (all > 0) rows.push({ key: keys[Math.floor(slot / step)]!, kind: layers[slot % step] ?? null, total: all, selected: selected[slot]! });
  });
  return { rows, base };
}

const BY_KIND: Declaration = { by: 'kind', unit: 'articles', split: null };
const BY_DAY: Declaration = { by: 'date', unit: 'articles', split: null };

/** How many articles are selected under all filters: each has one kind. */
export function selectedArticles(index: CountingIndex, selection: Selection): number {
  const { keys, selected } = index.count(BY_KIND, selection);
  const counts = ({ length }: readonly string[], kind: string | null): boolean => length === 0 || (kind !== null && selection.kinds.includes(kind));
  return keys.reduce((sum, kind, i) => sum + (counts(selection.kinds, kind) ? selected[i]! : 0), 0);
}

/** How many articles without a day pass all filters but that of the date. */
export function undatedArticles(index: CountingIndex, selection: Selection): number {
  const { keys, selected } = index.count(BY_DAY, selection);
  return selected[keys.lastIndexOf(null)] ?? 0;
}

/** What one selection counts; of those counters that are in it. */
interface State {
  readonly selection: Selection;
  readonly narrowing: Narrowing;
  readonly sums: ReadonlyMap<Counter, Sums>;
}

const VALUED = ['official', 'topic', 'words', 'kind', 'sure'] as const;

/** Runs steps to their end. */
function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Of articles that are not there yet, how many every day has, or every day and kind: all, without those counted. */
function waitingIn({ perKind }: Part, total: Int32Array, layers: number): Int32Array {
  if (layers > 0) return total.map((counted, slot) => perKind[slot % layers]![Math.floor(slot / layers)]! - counted);
  return total.map((counted, day) => perKind.reduce((sum, days) => sum + days[day]!, 0) - counted);
}

export class CountingIndex {
  readonly #columns: CountColumns;
  readonly #part: Part | null;
  /** The articles that are counted. */
  readonly #there: readonly Run[];
  /** The index over fewer years, until what it counted is taken over. */
  #before: CountingIndex | null;
  /** Mentions of officials in each article; made when first needed. */
  #mentions: Uint32Array | null = null;
  readonly #keys: Readonly<Record<Declaration['by'], readonly (string | null)[]>>;
  readonly #counters = new Map<string, Counter>();
  #selection: Selection = NOTHING_SELECTED;
  #narrowing: Narrowing;
  /** Another selection that was counted already: the next one, as far as it was foreseen, or the last. */
  #other: State | null = null;
  #from = 0;
  #to: number;

  /** Over all articles, or over the `part` of them that is there; `before` is the index over some runs of that part. */
  constructor(columns: CountColumns, part: Part | null = null, before: CountingIndex | null = null) {
    const { articles, officials, topics, kinds, firstDay, dayStart, localOfficials } = columns;
    this.#columns = columns;
    this.#part = part;
    this.#there = part?.there ?? [[0, articles]];
    this.#before = before;
    this.#to = articles;
    this.#narrowing = finished(Narrowing.making(columns, this.#there, NOTHING_SELECTED, []));
    const days = Array.from({ length: dayStart.length - 2 }, (_, day) => dayFrom(firstDay + day));
    this.#keys = { date: [...days, null], official: officials.slice(0, localOfficials), topic: topics, kind: kinds };
  }

  /**
   * Counts at a step all articles and those of a selection, by the days, the kinds and what is declared, so that no first count has
   * to: to be run in slices. Nothing may be counted before it came to its end; it may be run again, for another selection.
   */
  *preparing(declarations: readonly Declaration[], selection: Selection): Generator<void, void> {
    for (const declaration of [BY_KIND, BY_DAY, ...declarations]) yield* this.#making(declaration);
    this.#before = null;
    this.#narrowing = yield* Narrowing.making(this.#columns, this.#there, selection, [this.#narrowing]);
    this.#selection = selection;
    [this.#from, this.#to] = this.#run(selection.date);
    for (const counter of this.#counters.values()) counter.sums = yield* this.#summing(counter, this.#narrowing, [this.#from, this.#to]);
  }

  /** Counts at a step what a selection would change, so that it is there when the selection comes: to be run in slices. */
  *foreseeing(selection: Selection): Generator<void, void> {
    const narrowing = yield* Narrowing.making(this.#columns, this.#there, selection, this.#known());
    const run = this.#run(selection.date);
    const sums = new Map<Counter, Sums>();
    for (const counter of this.#counters.values()) if (this.#isChanged(counter, selection)) sums.set(counter, yield* this.#summing(counter, narrowing, run));
    this.#other = { selection, narrowing, sums };
  }

  /** A declared count under a selection. The first count of a declaration costs a pass over all articles. */
  count(declaration: Declaration, selection: Selection): Counted {
    this.#select(selection);
    const counter = this.#counter(declaration);
    return (counter.answer ??= this.#answer(counter, declaration));
  }

  #answer(counter: Counter, { by, unit, split }: Declaration): Counted {
    const { total, sums } = counter;
    const keys = this.#keys[by];
    const layers = split ? this.#columns.kinds : [];
    const slots = keys.length * Math.max(1, layers.length);
    return {
      keys,
      layers,
      total: total.subarray(0, slots),
      selected: sums.selected.subarray(0, slots),
      base: { total: counter.articles, selected: sums.articles },
      waiting: this.#part && by === 'date' && unit === 'articles' ? waitingIn(this.#part, total, layers.length) : null,
    };
  }

  #counter(declaration: Declaration): Counter {
    return finished(this.#making(declaration));
  }

  *#making(declaration: Declaration): Generator<void, Counter> {
    const { by, unit, split } = declaration;
    const name = `${by} ${unit} ${String(split)}`;
    const known = this.#counters.get(name);
    if (known) return known;
    const slots = by === 'official' ? this.#columns.officials.length : this.#keys[by].length;
    const counter = new Counter(declaration, slots, this.#columns, this.#there, unit === 'mentions' ? yield* this.#mentionsOf() : null);
    yield* counter.counting(this.#before && this.#before.#counters.get(name));
    counter.sums = finished(this.#summing(counter, this.#narrowing, [this.#from, this.#to]));
    this.#counters.set(name, counter);
    return counter;
  }

  /** Of years that the index before has gone through, they are there: both share the array. */
  *#mentionsOf(): Generator<void, Uint32Array> {
    if (this.#mentions) return this.#mentions;
    const { articles, official } = this.#columns;
    const before = this.#before;
    const mentions = (before && before.#mentions) ?? new Uint32Array(articles);
    const known = before && mentions === before.#mentions ? before.#there : [];
    for (const [from, end] of this.#there) {
      if (known.some(([start]) => start === from)) continue;
      for (let first = from; first < end; first += RUN) {
        const to = Math.min(end, first + RUN);
        for (let i = first; i < to; i++) {
          let all = 0;
          for (let p = official.start[i]!; p < official.start[i + 1]!; p++) all += official.times[p]!;
          mentions[i] = all;
        }
        yield;
      }
    }
    return (this.#mentions = mentions);
  }

  #known(): readonly Narrowing[] {
    return this.#other ? [this.#narrowing, this.#other.narrowing] : [this.#narrowing];
  }

  /** Whether a selection asks something else than the present one of a dimension, not that of the days, that the counter is filtered by. */
  #isChanged({ by }: Counter, selection: Selection): boolean {
    return VALUED.some((dimension) => dimension !== by && !isSame(this.#selection, selection, dimension));
  }

  #select(selection: Selection): void {
    const before = this.#selection;
    if (selection === before) return;
    const isForeseen = this.#other !== null && isSame(this.#other.selection, selection, 'date') && VALUED.every((dimension) => isSame(this.#other!.selection, selection, dimension));
    const foreseen = isForeseen ? this.#other : null;
    const changed = [...this.#counters.values()].filter((counter) => this.#isChanged(counter, selection));
    const [oldFrom, oldTo] = [this.#from, this.#to];
    [this.#from, this.#to] = this.#run(selection.date);
    if (VALUED.some((dimension) => !isSame(before, selection, dimension))) {
      const last: State = { selection: before, narrowing: this.#narrowing, sums: new Map(changed.map((counter) => [counter, counter.sums])) };
      this.#narrowing = foreseen?.narrowing ?? finished(Narrowing.making(this.#columns, this.#there, selection, this.#known()));
      this.#other = last;
    }
    this.#selection = selection;
    for (const counter of this.#counters.values()) {
      if (changed.includes(counter)) counter.sums = foreseen?.sums.get(counter) ?? finished(this.#summing(counter, this.#narrowing, [this.#from, this.#to]));
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

  /** Counts anew, into arrays of their own. */
  *#summing(counter: Counter, narrowing: Narrowing, run: readonly [from: number, to: number]): Generator<void, Sums> {
    const { articles } = this.#columns;
    const [from, to] = counter.by === 'date' ? [0, articles] : run;
    if (narrowing.leavesAll(counter.by) && to - from === articles) return counter.everything();
    return yield* counter.summing(narrowing.passing(counter.by), from, to);
  }

  /** Brings a count from the old run of articles to the present one. */
  #move(counter: Counter, oldFrom: number, oldTo: number): void {
    const [from, to] = [this.#from, this.#to];
    const moved = Math.abs(from - oldFrom) + Math.abs(to - oldTo);
    if (moved === 0) return;
    const isEverything = to - from === this.#columns.articles && this.#narrowing.leavesAll(counter.by);
    if (isEverything || moved > to - from || Math.max(from, oldFrom) >= Math.min(to, oldTo)) {
      counter.sums = finished(this.#summing(counter, this.#narrowing, [from, to]));
      return;
    }
    const passing = this.#narrowing.passing(counter.by);
    if (from < oldFrom) counter.add(passing, from, oldFrom, 1);
    else counter.add(passing, oldFrom, from, -1);
    if (to > oldTo) counter.add(passing, oldTo, to, 1);
    else counter.add(passing, to, oldTo, -1);
  }
}
