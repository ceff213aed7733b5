/**
 * Columns that come year by year: an overview with the directory, all sizes and how many articles of each kind every day has,
 * and a file a year with the blocks of its days, as `articles-bytes.ts` writes them. A year ends where the next one that
 * has articles begins; with the last come the articles without a day.
 */
import { codes, type CountColumns, type Part } from '../counted.ts';
import { dayFrom, daysFrom } from '../days.ts';
import type { Directory } from '../directory.ts';
import { columnsIn, isFilledTo, readBlocks, readHead, writeBlocks, writeHead, type Filling } from './articles-bytes.ts';
import { ByteReader, ByteWriter, ColumnsError } from './bytes.ts';
import { readDirectory, writeDirectory } from './directory-bytes.ts';
import { readNumbers, writeNumbers } from './numbers.ts';

const OVERVIEW = new TextEncoder().encode('BMCO');
const YEAR = new TextEncoder().encode('BMCY');
const VERSION = 1;

/** The years that have articles, ascending, each with its first day: days are counted from `firstDay` on. */
function yearsOf({ firstDay, dayStart }: Pick<CountColumns, 'firstDay' | 'dayStart'>): { readonly year: number; readonly from: number }[] {
  const years: { year: number; from: number }[] = [];
  for (let day = 0; day < dayStart.length - 2; day++) {
    if (dayStart[day] === dayStart[day + 1]) continue;
    const year = Number(dayFrom(firstDay + day).slice(0, 4));
    if (years.at(-1)?.year !== year) years.push({ year, from: years.length === 0 ? 0 : daysFrom(`${year}-01-01`)! - firstDay });
  }
  return years;
}

/** Where each year begins and ends, as a place among days, articles and values. */
interface Bounds {
  readonly year: number;
  readonly from: Place;
  readonly to: Place;
}
interface Place {
  readonly day: number;
  readonly article: number;
  readonly topicKey: number;
  readonly officialKey: number;
}

function boundsOf(columns: CountColumns): Bounds[] {
  const { dayStart, topic, official } = columns;
  const years = yearsOf(columns);
  const place = (day: number): Place => ({ day, article: dayStart[day]!, topicKey: topic.start[dayStart[day]!]!, officialKey: official.start[dayStart[day]!]! });
  return years.map(({ year, from }, i) => ({ year, from: place(from), to: place(years[i + 1]?.from ?? dayStart.length - 1) }));
}

/** The bounds of the years by how many values each has. Throws where they do not add up. */
function boundsRead(into: Filling, topicKeys: Uint32Array, officialKeys: Uint32Array): Bounds[] {
  const { dayStart, kind, topic, official } = into;
  const years = yearsOf(into);
  let place: Place = { day: 0, article: 0, topicKey: 0, officialKey: 0 };
  const bounds = years.map(({ year }, i): Bounds => {
    const day = years[i + 1]?.from ?? dayStart.length - 1;
    const from = place;
    place = { day, article: dayStart[day]!, topicKey: from.topicKey + (topicKeys[i] ?? 0), officialKey: from.officialKey + (officialKeys[i] ?? 0) };
    return { year, from, to: place };
  });
  const { article, topicKey, officialKey } = place;
  const fits = [topicKeys, officialKeys].every(({ length }) => length === years.length) && article === kind.length && topicKey === topic.key.length && officialKey === official.key.length;
  if (!fits) throw new ColumnsError('the years do not add up');
  return bounds;
}

/** How many years the articles are of. */
export const yearsIn = (columns: CountColumns): number => yearsOf(columns).length;

export interface YearBytes {
  readonly year: number;
  readonly articles: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The overview, and the years from the newest on. The same columns give the same bytes. */
export function encodeYears(directory: Directory, columns: CountColumns): { readonly overview: Uint8Array<ArrayBuffer>; readonly years: readonly YearBytes[] } {
  const bounds = boundsOf(columns);
  const out = begun(OVERVIEW);
  writeDirectory(out, directory);
  writeHead(out, columns, directory);
  let most = 0;
  for (const times of columns.official.times) most = Math.max(most, times);
  out.number(most);
  for (const counts of perKind(columns)) writeNumbers(out, counts);
  writeNumbers(out, bounds.map(({ to, from }) => to.topicKey - from.topicKey));
  writeNumbers(out, bounds.map(({ to, from }) => to.officialKey - from.officialKey));
  const years = bounds.toReversed().map(({ year, from, to }) => {
    const file = begun(YEAR);
    file.number(year);
    writeBlocks(file, columns, from.day, to.day);
    return { year, articles: to.article - from.article, bytes: file.written() };
  });
  return { overview: out.written(), years };
}

/** Articles of each kind on each day, those without a day after the last. */
function perKind({ dayStart, kinds, kind }: CountColumns): Uint32Array[] {
  const counts = kinds.map(() => new Uint32Array(dayStart.length - 1));
  for (let day = 0; day < dayStart.length - 1; day++) for (let i = dayStart[day]!; i < dayStart[day + 1]!; i++) counts[kind[i]!]![day]!++;
  return counts;
}

function begun(magic: Uint8Array): ByteWriter {
  const out = new ByteWriter();
  out.bytes(magic);
  out.number(VERSION);
  return out;
}

function opened(bytes: Uint8Array, magic: Uint8Array): ByteReader {
  const from = new ByteReader(bytes);
  if (from.bytes(magic.length).some((byte, i) => byte !== magic[i])) throw new ColumnsError('another kind of file');
  const version = from.number();
  if (version !== VERSION) throw new ColumnsError(`version ${version}, this page reads ${VERSION}`);
  return from;
}

/** Reads, and turns whatever damage throws into a `ColumnsError`. */
function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ColumnsError ? error : new ColumnsError(`damaged: ${String(error)}`);
  }
}

/** Columns whose articles come year by year into arrays that are made for all of them. */
export class YearlyColumns {
  readonly directory: Directory;
  /** Over the arrays; what no year filled yet is of no meaning. */
  readonly columns: CountColumns;
  readonly #perKind: readonly Uint32Array[];
  readonly #into: Filling;
  readonly #bounds: readonly Bounds[];
  readonly #there = new Set<number>();

  /** Throws a `ColumnsError` where the bytes are not an undamaged overview. */
  constructor(overview: Uint8Array) {
    const read = checked(() => {
      const from = opened(overview, OVERVIEW);
      const directory = readDirectory(from);
      const head = readHead(from, directory);
      const into: Filling = { ...head, times: codes(head.times.length, from.number()) };
      const slots = into.dayStart.length - 1;
      const counts = into.kinds.map(() => readNumbers(from, slots));
      for (let day = 0; day < slots; day++) into.dayStart[day + 1] = counts.reduce((sum, each) => sum + each[day]!, into.dayStart[day]!);
      const bounds = boundsRead(into, readNumbers(from), readNumbers(from));
      from.end();
      return { directory, into, counts, bounds };
    });
    this.directory = read.directory;
    this.#perKind = read.counts;
    this.#into = read.into;
    this.#bounds = read.bounds;
    this.columns = columnsIn(read.into);
  }

  /** What is there now, a run a year. */
  get part(): Part {
    return { there: this.#bounds.flatMap(({ year, from, to }) => (this.#there.has(year) ? [[from.article, to.article] as const] : [])), perKind: this.#perKind };
  }

  /** The years that are there, the newest first; null where all are. */
  get years(): readonly number[] | null {
    return this.#there.size === this.#bounds.length ? null : [...this.#there].sort((a, b) => b - a);
  }

  /** Decodes a year, a block at a step; it counts as there once that is done. Throws a `ColumnsError` where the bytes are not this year's of this set, and leaves what is there as it was. */
  *reading(year: number, bytes: Uint8Array): Generator<void, void> {
    const bounds = this.#bounds.find((each) => each.year === year);
    if (!bounds) throw new ColumnsError(`there is no year ${year}`);
    const into = this.#roomOf(bounds);
    const { to } = bounds;
    try {
      const from = opened(bytes, YEAR);
      if (from.number() !== year) throw new ColumnsError('another year');
      yield* readBlocks(from, into, bounds.from.day, to.day);
      from.end();
      const fits = isFilledTo(into, to.article, to.topicKey, to.officialKey) && into.times.buffer === this.#into.times.buffer;
      if (!fits || into.dayStart.some((start, day) => start !== this.#into.dayStart[day])) throw new ColumnsError('another overview');
      this.#there.add(year);
    } catch (error) {
      throw error instanceof ColumnsError ? error : new ColumnsError(`damaged: ${String(error)}`);
    } finally {
      into.topic.start[to.article] = to.topicKey; // where the next year begins, which may be there
      into.official.start[to.article] = to.officialKey;
    }
  }

  /** The arrays up to the end of a year, filled up to its beginning. */
  #roomOf({ from, to }: Bounds): Filling {
    const all = this.#into;
    const growing = ({ start, key }: Filling['topic'], length: number, end: number): Filling['topic'] => ({ start: start.subarray(0, to.article + 1), key: key.subarray(0, end), length });
    return {
      ...all,
      dayStart: all.dayStart.slice(), kind: all.kind.subarray(0, to.article), sure: all.sure.subarray(0, to.article), times: all.times.subarray(0, to.officialKey),
      topic: growing(all.topic, from.topicKey, to.topicKey), official: growing(all.official, from.officialKey, to.officialKey), articles: from.article,
    };
  }
}
