/**
 * What is counted of the articles, as runs of numbers in blocks of whole days. Kinds are counts per day. Inside a day and
 * kind the first topics ascend, inside equal topics the first officials: there only steps are written.
 */
import { codes, SURE_STEP, type Codes, type CountColumns, type Lists } from '../counted.ts';
import type { Directory } from '../directory.ts';
import { ByteReader, ByteWriter, ColumnsError } from './bytes.ts';
import { LONGEST, readNumbers, writeNumbers } from './numbers.ts';
import { readTexts, writeTexts } from './texts.ts';

/** A block ends with the day that reaches so many articles. */
const BLOCK = 1 << 15;
/** Days before 1970 are negative. */
const DAYS_BEFORE = 1 << 20;
const MOST_SURE = 100 / SURE_STEP;

/** Names that are counted but stand in no table of names. */
const unlisted = (ids: readonly string[], listed: ReadonlyMap<string, unknown>): readonly string[] => ids.slice(listed.size);

export function writeArticles(out: ByteWriter, columns: CountColumns, directory: Directory): void {
  writeHead(out, columns, directory);
  writeBlocks(out, columns, 0, columns.dayStart.length - 1);
}

/** Names that the directory lacks, and all sizes. */
export function writeHead(out: ByteWriter, { articles, firstDay, dayStart, kinds, officials, localOfficials, topics, official, topic }: CountColumns, directory: Directory): void {
  writeTexts(out, unlisted(kinds, directory.kinds));
  writeTexts(out, unlisted(topics, directory.topics));
  writeTexts(out, unlisted(officials, directory.officials));
  for (const number of [localOfficials, articles, firstDay + DAYS_BEFORE, dayStart.length - 1, topic.key.length, official.key.length]) out.number(number);
}

/** The articles of the days `from` to, without, `to`; those without a day stand after the last. */
export function writeBlocks(out: ByteWriter, columns: CountColumns, from: number, to: number): void {
  const { dayStart } = columns;
  for (let day = from; day < to; ) {
    const first = day++;
    while (day < to && dayStart[day]! - dayStart[first]! < BLOCK) day++;
    const block = new ByteWriter();
    writeBlock(block, columns, first, day);
    out.sized(block.written());
  }
}

/** The lists of one kind in a block, as separate runs: each is coded by its own frequencies. */
interface Runs {
  readonly length: number[];
  /** First values where nothing is known before them. */
  readonly first: number[];
  /** First values as steps from those of the article before. */
  readonly step: number[];
  /** Further values, as steps beyond the next. */
  readonly more: number[];
}
const RUNS = ['length', 'first', 'step', 'more'] as const;
const runs = (): Runs => ({ length: [], first: [], step: [], more: [] });

function writeList({ length, first, step, more }: Runs, { start, key }: Lists, i: number, ascends: boolean): void {
  const [from, to] = [start[i]!, start[i + 1]!];
  length.push(to - from);
  if (to === from) return;
  if (ascends && from > start[i - 1]!) step.push(key[from]! - key[start[i - 1]!]!);
  else first.push(key[from]!);
  for (let p = from + 1; p < to; p++) more.push(key[p]! - key[p - 1]! - 1);
}

/** Whether two neighbouring articles have the same list. */
function same({ start, key }: Lists, i: number): boolean {
  const [before, from, to] = [start[i - 1]!, start[i]!, start[i + 1]!];
  if (from - before !== to - from) return false;
  for (let p = from; p < to; p++) if (key[p] !== key[p - from + before]) return false;
  return true;
}

function writeBlock(out: ByteWriter, { dayStart, kinds, kind, topic, official, sure }: CountColumns, first: number, end: number): void {
  const [from, to] = [dayStart[first]!, dayStart[end]!];
  const counts = kinds.map(() => new Uint32Array(end - first));
  const [ofTopics, ofOfficials] = [runs(), runs()];
  for (let day = first; day < end; day++) {
    for (let i = dayStart[day]!; i < dayStart[day + 1]!; i++) {
      counts[kind[i]!]![day - first]!++;
      const inCell = i > dayStart[day]! && kind[i] === kind[i - 1];
      writeList(ofTopics, topic, i, inCell);
      writeList(ofOfficials, official, i, inCell && same(topic, i));
    }
  }
  out.number(end - first);
  for (const each of counts) writeNumbers(out, each);
  for (const each of [ofTopics, ofOfficials]) for (const run of RUNS) writeNumbers(out, each[run]);
  writeNumbers(out, official.times.subarray(official.start[from], official.start[to]).map((times) => times - 1));
  writeNumbers(out, sure.subarray(from, to));
}

/** A list of values that grows article by article. */
interface Growing extends Lists {
  length: number;
}

function readList(runs: Readonly<Record<(typeof RUNS)[number], Uint32Array>>, at: Record<(typeof RUNS)[number], number>, into: Growing, i: number, ascends: boolean, values: number): void {
  const { start, key } = into;
  const from = into.length;
  const count = runs.length[at.length++]!;
  start[i] = from;
  if (from + count > key.length) throw new ColumnsError('more values than it says');
  if (count > 0) {
    let value = ascends && from > start[i - 1]! ? key[start[i - 1]!]! + runs.step[at.step++]! : runs.first[at.first++]!;
    key[from] = value;
    for (let n = 1; n < count; n++) key[from + n] = value += runs.more[at.more++]! + 1;
    if (!(value < values)) throw new ColumnsError('a value without a name');
  }
  into.length = from + count;
}

/** Reads a block at a step. Throws a `ColumnsError` where it is damaged. */
export function* readArticles(from: ByteReader, directory: Directory): Generator<void, CountColumns> {
  const into = readHead(from, directory);
  yield* readBlocks(from, into, 0, into.dayStart.length - 1);
  if (!isFilledTo(into, into.kind.length, into.topic.key.length, into.official.key.length)) throw new ColumnsError('fewer articles than it says');
  return columnsIn(into);
}

/** The columns while they are read: arrays for all articles, and how far they are filled. */
export interface Filling extends Pick<CountColumns, 'firstDay' | 'dayStart' | 'kinds' | 'kind' | 'officials' | 'localOfficials' | 'topics'> {
  articles: number;
  readonly topic: Growing;
  readonly official: Growing;
  times: Codes;
  readonly sure: Uint8Array;
}

/** Reads what `writeHead` wrote and makes room for all articles. */
export function readHead(from: ByteReader, directory: Directory): Filling {
  const kinds = [...directory.kinds.keys(), ...readTexts(from)];
  const topics = [...directory.topics.keys(), ...readTexts(from)];
  const officials = [...directory.officials.keys(), ...readTexts(from)];
  const [localOfficials, articles, firstDay, slots, topicKeys, officialKeys] = Array.from({ length: 6 }, () => from.number()) as [number, number, number, number, number, number];
  if (Math.max(articles, slots, topicKeys, officialKeys) > LONGEST || localOfficials > officials.length || slots === 0) throw new ColumnsError('no such size');
  const growing = (values: readonly string[], keys: number): Growing => ({ start: new Uint32Array(articles + 1), key: codes(keys, values.length), length: 0 });
  return {
    firstDay: firstDay - DAYS_BEFORE, dayStart: new Uint32Array(slots + 1), kinds, kind: codes(articles, kinds.length), officials, localOfficials, topics,
    topic: growing(topics, topicKeys), official: growing(officials, officialKeys), times: codes(officialKeys, 0), sure: new Uint8Array(articles), articles: 0,
  };
}

/** Whether so many articles and values are read. */
export const isFilledTo = ({ articles, topic, official }: Filling, toArticles: number, topicKeys: number, officialKeys: number): boolean =>
  articles === toArticles && topic.length === topicKeys && official.length === officialKeys;

/** The columns, over the same arrays. */
export function columnsIn({ firstDay, dayStart, kinds, kind, officials, localOfficials, topics, topic, official, times, sure }: Filling): CountColumns {
  return {
    articles: kind.length, firstDay, dayStart, kinds, kind, officials, localOfficials, topics,
    official: { start: official.start, key: official.key, times }, topic: { start: topic.start, key: topic.key }, sure,
  };
}

/** Reads the blocks of the days `day` to, without, `end`, one at a step. Throws a `ColumnsError` where one is damaged. */
export function* readBlocks(from: ByteReader, into: Filling, day: number, end: number): Generator<void, void> {
  while (day < end) {
    day = readBlock(new ByteReader(from.sized()), into, day, end);
    yield;
  }
  for (const { start, length } of [into.topic, into.official]) start[into.articles] = length;
}

/** Reads one block from the day `first` on and returns the day after its last. */
function readBlock(from: ByteReader, into: Filling, first: number, end: number): number {
  const { dayStart, kinds, kind, topic, official, topics, officials } = into;
  const days = from.number();
  if (days === 0 || first + days > end) throw new ColumnsError('days beyond the last');
  const counts = kinds.map(() => readNumbers(from, days));
  const [ofTopics, ofOfficials] = [readRuns(from), readRuns(from)];
  const [topicAt, officialAt] = [{ length: 0, first: 0, step: 0, more: 0 }, { length: 0, first: 0, step: 0, more: 0 }];
  const mentions = official.length;
  let i = into.articles;
  for (let day = 0; day < days; day++) {
    dayStart[first + day] = i;
    for (let k = 0; k < kinds.length; k++) {
      const cell = i;
      const end = i + counts[k]![day]!;
      if (end > kind.length) throw new ColumnsError('more articles than it says');
      for (; i < end; i++) {
        kind[i] = k;
        readList(ofTopics, topicAt, topic, i, i > cell, topics.length);
        topic.start[i + 1] = topic.length;
        readList(ofOfficials, officialAt, official, i, i > cell && same(topic, i), officials.length);
      }
    }
  }
  dayStart[first + days] = i;
  if (RUNS.some((run) => topicAt[run] !== ofTopics[run].length || officialAt[run] !== ofOfficials[run].length)) throw new ColumnsError('values are missing or left over');
  const times = readNumbers(from, official.length - mentions).map((beyondOne) => beyondOne + 1);
  into.times = wideEnough(into.times, times.reduce((most, each) => Math.max(most, each), 0));
  into.times.set(times, mentions);
  const sure = readNumbers(from, i - into.articles);
  if (sure.some((steps) => steps > MOST_SURE)) throw new ColumnsError('surer than sure');
  into.sure.set(sure, into.articles);
  from.end();
  into.articles = i;
  return first + days;
}

/** The same numbers in an array that holds numbers up to `most` as well. */
function wideEnough(numbers: Codes, most: number): Codes {
  const wider = codes(0, most);
  if (wider.BYTES_PER_ELEMENT <= numbers.BYTES_PER_ELEMENT) return numbers;
  const all = codes(numbers.length, most);
  all.set(numbers);
  return all;
}

const readRuns = (from: ByteReader): Record<(typeof RUNS)[number], Uint32Array> => ({
  length: readNumbers(from), first: readNumbers(from), step: readNumbers(from), more: readNumbers(from),
});
