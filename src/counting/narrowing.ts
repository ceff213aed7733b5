/**
 * What the filters other than the days leave, made once for a selection: chosen officials, topics and words list their
 * articles, and lists are intersected; kinds and sureness are told of each article as it is visited.
 */
import type { Declaration } from '../data/counts.ts';
import type { Dimension, Selection } from '../filters/selection.ts';
import { SURE_STEP, type CountColumns, type Lists, type Run } from '../tables/counted.ts';

/** Articles that pass: those listed, or all where `list` is null, of these kinds and so sure. */
export interface Passing {
  /** Ascending. What stands in it passes the other tests too. */
  readonly list: Uint32Array | null;
  /** Of each kind, whether it passes; null where all do. */
  readonly kinds: Uint8Array | null;
  /** In steps of sureness. */
  readonly sure: number;
}

const LISTED = ['official', 'topic', 'words'] as const;
type Listed = (typeof LISTED)[number];

const EVERYTHING: Passing = { list: null, kinds: null, sure: 0 };
/** Values looked through at a step: a few milliseconds. */
const RUN = 1 << 19;

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a === b || (a.length === b.length && a.every((id, i) => id === b[i]));

/** Whether two selections ask the same of a dimension. */
export function isSame(a: Selection, b: Selection, dimension: Dimension): boolean {
  if (dimension === 'date') return a.date === b.date || (typeof a.date === 'object' && typeof b.date === 'object' && a.date?.from === b.date?.from && a.date?.to === b.date?.to);
  if (dimension === 'official') return sameIds(a.officials, b.officials);
  if (dimension === 'topic') return sameIds(a.topics, b.topics);
  if (dimension === 'kind') return sameIds(a.kinds, b.kinds);
  return dimension === 'words' ? a.words === b.words : a.sure === b.sure;
}

export class Narrowing {
  readonly selection: Selection;
  readonly #columns: CountColumns;
  readonly #lists: Readonly<Partial<Record<Listed, Uint32Array>>>;
  readonly #kinds: Uint8Array | null;
  readonly #passing = new Map<Declaration['by'], Passing>();

  private constructor(columns: CountColumns, selection: Selection, lists: Partial<Record<Listed, Uint32Array>>) {
    this.selection = selection;
    this.#columns = columns;
    this.#lists = lists;
    this.#kinds = selection.kinds.length > 0 ? Uint8Array.from(columns.kinds, (id) => Number(selection.kinds.includes(id))) : null;
  }

  /** Made at a step, of the articles that are `there`; lists that one of `others` has already are taken from there. */
  static *making(columns: CountColumns, there: readonly Run[], selection: Selection, others: readonly Narrowing[]): Generator<void, Narrowing> {
    const lists: Partial<Record<Listed, Uint32Array>> = {};
    for (const dimension of LISTED) {
      const known = others.find((other) => isSame(other.selection, selection, dimension));
      if (known) lists[dimension] = known.#lists[dimension]!;
      else if (dimension === 'words') {
        if (selection.words) lists.words = selection.words.counted.toSorted();
      } else {
        const [ids, all] = dimension === 'official' ? [selection.officials, columns.officials] : [selection.topics, columns.topics];
        if (ids.length > 0) lists[dimension] = yield* listing(columns[dimension], there, ids.map((id) => all.indexOf(id)), all.length);
      }
    }
    return new Narrowing(columns, selection, lists);
  }

  /** What all filters but that of `by` and that of the days leave. */
  passing(by: Declaration['by']): Passing {
    const known = this.#passing.get(by);
    if (known) return known;
    const kinds = by === 'kind' ? null : this.#kinds;
    const sure = Math.ceil(this.selection.sure / SURE_STEP);
    const lists = LISTED.flatMap((dimension) => (dimension !== by && this.#lists[dimension]) || []).sort((a, b) => a.length - b.length);
    const told: Passing = kinds || sure > 0 ? { list: null, kinds, sure } : EVERYTHING;
    const passing = lists.length === 0 ? told : { ...EVERYTHING, list: this.#told(lists.reduce(intersection), told) };
    this.#passing.set(by, passing);
    return passing;
  }

  /** Whether all articles pass. */
  leavesAll(by: Declaration['by']): boolean {
    return this.passing(by) === EVERYTHING;
  }

  #told(list: Uint32Array, { kinds, sure }: Passing): Uint32Array {
    if (!kinds && sure === 0) return list;
    const { kind, sure: sureness } = this.#columns;
    return list.filter((i) => (kinds === null || kinds[kind[i]!] === 1) && sureness[i]! >= sure);
  }
}

/** The articles that have one of the values, each once. */
function* listing({ start, key }: Lists, there: readonly Run[], values: readonly number[], most: number): Generator<void, Uint32Array> {
  const isWanted = new Uint8Array(most);
  for (const value of values) isWanted[value] = 1; // a name that nobody bears is no index
  let list = new Uint32Array(1024);
  let length = 0;
  for (const [from, end] of there) {
    const starts = start.subarray(0, end + 1);
    let i = from;
    for (let p = start[from]!; p < start[end]!; ) {
      for (const to = Math.min(start[end]!, p + RUN); p < to; p++) {
        if (isWanted[key[p]!] === 0) continue;
        i = placeIn(starts, p + 1, i + 1) - 1;
        if (length === list.length) list = longer(list);
        list[length++] = i;
        p = start[i + 1]! - 1;
      }
      yield;
    }
  }
  return list.slice(0, length);
}

function longer(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(list.length * 2);
  all.set(list);
  return all;
}

/** Of two ascending lists, what stands in both; `a` is the shorter. */
function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  let length = 0;
  let at = 0;
  for (const i of a) {
    at = placeIn(b, i, at);
    if (at < b.length && b[at] === i) both[length++] = i;
  }
  return both.slice(0, length);
}

/** The place of the first number of an ascending list, from `at` on, that is not below `least`: found in steps that double, then in halves. */
export function placeIn(list: Uint32Array, least: number, at = 0): number {
  let step = 1;
  while (at + step <= list.length && list[at + step - 1]! < least) {
    at += step;
    step *= 2;
  }
  let end = Math.min(list.length, at + step - 1);
  while (at < end) {
    const middle = (at + end) >>> 1;
    if (list[middle]! < least) at = middle + 1;
    else end = middle;
  }
  return at;
}
