/**
 * Where every pair of neighbouring characters stands, while a search index is made. Texts are gathered into runs of bounded
 * length; a run is sorted by its pairs and put aside, and in the end the lists of all runs are strung together: sort-based
 * inversion with a merge, after S. Heinz and J. Zobel, "Efficient single-pass index construction for text databases",
 * JASIST 54 (2003). Memory is bounded whatever the texts are.
 */
import { ByteReader, ByteWriter } from '../columns/bytes.ts';
import type { Scratch } from './scratch.ts';

/** Stands after each text, where no text goes on, and nowhere in a text. */
export const END = 0;
/** Places of a run; to sort it takes ten bytes of memory for each. */
const RUN = 1 << 22;
const UNITS = 1 << 16;

/** The places of a pair: how many, and the gaps between them as LEB128, the first from 0. */
export interface PairList {
  readonly second: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** A run that was put aside: where the lists of each first unit lie. */
interface Run {
  /** The first place of the run in all texts. */
  readonly base: number;
  readonly blocks: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
}

/** The list of a pair in one run: places are counted from the start of the run, and the gaps are those after the first place. */
interface Part {
  readonly second: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly gaps: Uint8Array;
}

export class PairLists {
  readonly #scratch: Scratch;
  readonly #size: number;
  readonly #runs: Run[] = [];
  #units = new Uint16Array(1 << 10);
  #length = 0;
  #base = 0;

  /** Runs are of `size` places. */
  constructor(scratch: Scratch, size = RUN) {
    this.#scratch = scratch;
    this.#size = size;
  }

  /** Appends a text and its end; units stand at the place that follows the last one. */
  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.#push(text.charCodeAt(i));
    this.#push(END);
  }

  /** The lists of all pairs by their first unit, both in ascending order. Nothing may be added any more. */
  *blocks(): Generator<{ readonly first: number; readonly lists: readonly PairList[] }> {
    if (this.#length > 1) this.#putAside();
    const firsts = new Set(this.#runs.flatMap(({ blocks }) => [...blocks.keys()]));
    for (const first of [...firsts].sort((a, b) => a - b)) yield { first, lists: this.#strung(first) };
  }

  #push(unit: number): void {
    if (this.#length === this.#units.length) {
      const longer = new Uint16Array(Math.min(this.#length * 2, this.#size + 1));
      longer.set(this.#units);
      this.#units = longer;
    }
    this.#units[this.#length++] = unit;
    if (this.#length <= this.#size) return;
    this.#putAside();
    // The last unit was only the second of a pair.
    this.#units[0] = unit;
    this.#base += this.#length - 1;
    this.#length = 1;
  }

  /** Sorts the places of the run by pair and appends their lists to what was put aside. */
  #putAside(): void {
    const order = this.#sorted();
    const blocks = new Map<number, { readonly start: number; readonly end: number }>();
    for (let from = 0, to = 0; from < order.length; from = to) {
      const first = this.#units[order[from]!]!;
      while (to < order.length && this.#units[order[to]!] === first) to++;
      if (first === END) continue;
      const bytes = this.#block(order.subarray(from, to));
      const start = this.#scratch.append(bytes);
      blocks.set(first, { start, end: start + bytes.length });
    }
    this.#runs.push({ base: this.#base, blocks });
  }

  /** The places of the run by first unit, second unit and place: by counting, from the second unit to the first. */
  #sorted(): Uint32Array {
    const units = this.#units;
    const places = this.#length - 1;
    const bySecond = new Uint32Array(places);
    const order = new Uint32Array(places);
    const at = startsOf(units, 1, places);
    for (let place = 0; place < places; place++) bySecond[at[units[place + 1]!]!++] = place;
    at.set(startsOf(units, 0, places));
    for (let i = 0; i < places; i++) order[at[units[bySecond[i]!]!]!++] = bySecond[i]!;
    return order;
  }

  /** The parts of one first unit, whose places are given by second unit. */
  #block(order: Uint32Array): Uint8Array {
    const out = new ByteWriter();
    for (let from = 0, to = 0; from < order.length; from = to) {
      const second = this.#units[order[from]! + 1]!;
      let bytes = 0;
      for (to = from + 1; to < order.length && this.#units[order[to]! + 1] === second; to++) bytes += lengthOf(order[to]! - order[to - 1]!);
      out.number(second);
      out.number(to - from);
      out.number(order[from]!);
      out.number(order[to - 1]!);
      out.number(bytes);
      for (let i = from + 1; i < to; i++) out.number(order[i]! - order[i - 1]!);
    }
    return out.written();
  }

  /** The lists of one first unit, the parts of all runs strung together. */
  #strung(first: number): PairList[] {
    const parts = new Map<number, { readonly base: number; readonly part: Part }[]>();
    for (const { base, blocks } of this.#runs) {
      const block = blocks.get(first);
      if (block === undefined) continue;
      for (const part of partsOf(this.#scratch.read(block.start, block.end))) {
        const others = parts.get(part.second);
        if (others === undefined) parts.set(part.second, [{ base, part }]);
        else others.push({ base, part });
      }
    }
    const out = new ByteWriter();
    const ends = [...parts].sort(([a], [b]) => a - b).map(([second, ofRuns]) => {
      const start = out.length;
      let [count, last] = [0, 0];
      for (const { base, part } of ofRuns) {
        out.number(base + part.first - last);
        out.bytes(part.gaps);
        count += part.count;
        last = base + part.last;
      }
      return { second, count, start, end: out.length };
    });
    const all = out.written();
    return ends.map(({ second, count, start, end }) => ({ second, count, bytes: all.subarray(start, end) }));
  }
}

/** Where the places of each unit begin when they are sorted by the unit `ahead` of them. */
function startsOf(units: Uint16Array, ahead: number, places: number): Uint32Array {
  const starts = new Uint32Array(UNITS);
  for (let place = 0; place < places; place++) starts[units[place + ahead]!]!++;
  let sum = 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const count = starts[unit]!;
    starts[unit] = sum;
    sum += count;
  }
  return starts;
}

function* partsOf(block: Uint8Array): Generator<Part> {
  const from = new ByteReader(block);
  while (!from.isAtEnd) yield { second: from.number(), count: from.number(), first: from.number(), last: from.number(), gaps: from.sized() };
}

/** Bytes of a number as LEB128. */
const lengthOf = (number: number): number => (number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5);
