/**
 * The columns that charts count, as flat typed arrays sorted by day: what the counting index is built from. Made from
 * the tables in the worker; every array can be transferred.
 */
import type { ColumnValues } from '../tables/parquet.ts';
import type { TableName } from '../tables/schema.ts';
import type { TableContent } from './engine.ts';

/** The tables that are read. */
export const COUNTED = ['articles', 'mentions', 'article_topics', 'officials'] as const satisfies readonly TableName[];

type Codes = Uint16Array | Uint32Array;

/** Values of the articles: those of article i are `key[start[i]]` up to, without, `key[start[i + 1]]`; each once. */
export interface Pairs {
  readonly start: Uint32Array;
  /** Index into the ids. */
  readonly key: Codes;
  /** Times the value stands in the article. */
  readonly times: Codes;
}

/** Articles are numbered in the order of their days; those without a day come last. */
export interface CountColumns {
  readonly articles: number;
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  /** First article of each day from `firstDay` on, then of those without a day, then the number of articles. */
  readonly dayStart: Uint32Array;
  readonly kinds: readonly string[];
  /** Of each article, an index into `kinds`. */
  readonly kind: Codes;
  /** Those who act locally come first; only they are counted one by one. */
  readonly officials: readonly string[];
  readonly localOfficials: number;
  readonly official: Pairs;
  readonly topics: readonly string[];
  readonly topic: Pairs;
}

const codes = (length: number, most: number): Codes => (most <= 0xffff ? new Uint16Array(length) : new Uint32Array(length));

/** Numbers texts in the order of their first use. */
class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Gathers (article, value) entries by article; equal entries become one that says how often. Entries of no article have -1. */
function pairs(articles: number, article: Int32Array, value: Int32Array, values: number): Pairs {
  const order = new Uint32Array(article.length);
  const counts = new Uint32Array(articles + 1);
  for (const a of article) if (a >= 0) counts[a + 1]!++;
  for (let i = 0; i < articles; i++) counts[i + 1]! += counts[i]!;
  const next = counts.slice();
  article.forEach((a, entry) => {
    if (a >= 0) order[next[a]!++] = entry;
  });
  const start = new Uint32Array(articles + 1);
  const key = codes(counts[articles]!, values);
  const times = codes(counts[articles]!, article.length);
  let length = 0;
  for (let a = 0; a < articles; a++) {
    start[a] = length;
    for (let i = counts[a]!; i < counts[a + 1]!; i++) {
      const found = value[order[i]!]!;
      let at = start[a]!;
      while (at < length && key[at] !== found) at++;
      if (at === length) key[length++] = found;
      times[at]!++;
    }
  }
  start[articles] = length;
  return { start, key: key.slice(0, length), times: times.slice(0, length) };
}

/** Rows in the order of their days, those without one last. */
function byDay(days: readonly (number | null)[]): { firstDay: number; dayStart: Uint32Array; order: Uint32Array } {
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const day of days) {
    if (day !== null && day < firstDay) firstDay = day;
    if (day !== null && day > lastDay) lastDay = day;
  }
  if (lastDay < firstDay) [firstDay, lastDay] = [0, -1];
  const slots = lastDay - firstDay + 2;
  const dayStart = new Uint32Array(slots + 1);
  const slotOf = (day: number | null): number => (day === null ? slots - 1 : day - firstDay);
  for (const day of days) dayStart[slotOf(day) + 1]!++;
  for (let slot = 0; slot < slots; slot++) dayStart[slot + 1]! += dayStart[slot]!;
  const next = dayStart.slice();
  const order = new Uint32Array(days.length);
  days.forEach((day, row) => {
    order[next[slotOf(day)]!++] = row;
  });
  return { firstDay, dayStart, order };
}

/** The columns of a data set. */
export function countColumns(tables: Readonly<Record<(typeof COUNTED)[number], TableContent>>): CountColumns {
  const column = (table: (typeof COUNTED)[number], name: string): ColumnValues['values'] => tables[table].columns.find((each) => each.name === name)!.values;
  const ids = column('articles', 'article_id');
  const articles = ids.length;

  const { firstDay, dayStart, order } = byDay(column('articles', 'date') as readonly (number | null)[]);

  const kinds = new Numbering();
  const kindOf = column('articles', 'kind');
  const kind = codes(articles, articles);
  const position = new Map<unknown, number>();
  order.forEach((row, i) => {
    kind[i] = kinds.of(String(kindOf[row]));
    position.set(ids[row], i);
  });
  const positions = (values: ColumnValues['values']): Int32Array => Int32Array.from(values as readonly unknown[], (id) => position.get(id) ?? -1);
  const numbers = (values: ColumnValues['values'], numbering: Numbering): Int32Array => Int32Array.from(values as readonly unknown[], (id) => numbering.of(String(id)));

  const officials = new Numbering();
  const isLocal = column('officials', 'local');
  column('officials', 'official_id').forEach((id: unknown, row: number) => isLocal[row] === true && officials.of(String(id)));
  const localOfficials = officials.texts.length;
  const named = numbers(column('mentions', 'official_id'), officials);
  const topics = new Numbering();
  const about = numbers(column('article_topics', 'topic_id'), topics);
  return {
    articles, firstDay, dayStart, kinds: kinds.texts, kind, officials: officials.texts, localOfficials, topics: topics.texts,
    official: pairs(articles, positions(column('mentions', 'article_id')), named, officials.texts.length),
    topic: pairs(articles, positions(column('article_topics', 'article_id')), about, topics.texts.length),
  };
}

/** The buffers of the columns, to be handed over without copying. */
export const buffersOf = ({ dayStart, kind, official, topic }: CountColumns): ArrayBufferLike[] =>
  [dayStart, kind, official.start, official.key, official.times, topic.start, topic.key, topic.times].map(({ buffer }) => buffer);
