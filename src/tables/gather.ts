/** The columns of the tables: what is counted of each article, in the order of the columns file. */
import type { Columns } from './columns.ts';
import { codes, narrowed, type Codes, type CountColumns, type Lists } from './counted.ts';
import { daysFrom } from './days.ts';
import { directoryOf, type Directory } from './directory.ts';
import type { Tables } from './schema.ts';

/** Numbers of the articles and of their values, in any order. */
export interface Loose {
  /** Of each article, days since 1970-01-01; `UNDATED` where there is none. */
  readonly day: Int32Array;
  readonly kind: Codes;
  /** Pairs of an article and a value, as often as the value stands in it. */
  readonly topic: Entries;
  readonly official: Entries;
}
export interface Entries {
  readonly article: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}
export const UNDATED = 0x7fffffff;

/** The ids that values are numbered by; local officials first. */
export type Ids = Pick<CountColumns, 'kinds' | 'officials' | 'localOfficials' | 'topics'>;

/** The tables that columns are made of. */
export type Gathered = Pick<Tables, 'articles' | 'mentions' | 'article_topics' | 'officials' | 'topics' | 'kinds' | 'pages'>;

interface Ranked {
  readonly texts: readonly string[];
  readonly of: (text: string) => number;
}
function ranked(texts: readonly string[]): Ranked {
  const numbers = new Map(texts.map((text, i) => [text, i]));
  return { texts, of: (text) => numbers.get(text)! };
}

/** The columns of a data set; rows of articles that are missing count nowhere. */
export function columnsOf(tables: Gathered): Columns {
  const directory = directoryOf(tables);
  return { directory, counted: counted(tables, directory) };
}

function counted({ articles, mentions, article_topics }: Gathered, directory: Directory): CountColumns {
  const position = new Map(articles.map(({ article_id }, i) => [article_id, i]));
  const ids = (known: ReadonlyMap<string, unknown>, met: readonly string[]): Ranked => ranked([...known.keys(), ...[...new Set(met)].filter((id) => !known.has(id)).sort()]);
  const entries = <R extends { readonly article_id: string }>(rows: readonly R[], number: (row: R) => number): Entries => {
    const kept = rows.filter(({ article_id }) => position.has(article_id));
    return { article: kept.map(({ article_id }) => position.get(article_id)!), value: kept.map(number) };
  };
  const kinds = ids(directory.kinds, articles.map(({ kind }) => kind));
  const topics = ids(directory.topics, article_topics.map(({ topic_id }) => topic_id));
  const officials = ids(directory.officials, mentions.map(({ official_id }) => official_id));
  const kind = codes(articles.length, kinds.texts.length);
  articles.forEach((article, i) => (kind[i] = kinds.of(article.kind)));
  return sorted(
    {
      day: Int32Array.from(articles, ({ date }) => (date === null ? UNDATED : daysFrom(date)!)),
      kind,
      topic: entries(article_topics, ({ topic_id }) => topics.of(topic_id)),
      official: entries(mentions, ({ official_id }) => officials.of(official_id)),
    },
    {
      kinds: kinds.texts, topics: topics.texts, officials: officials.texts,
      localOfficials: [...directory.officials.values()].filter(({ local }) => local).length,
    },
  );
}

/** Brings articles and their values into the order of the columns. */
export function sorted({ day, kind, topic, official }: Loose, ids: Ids): CountColumns {
  const articles = day.length;
  const [topics, officials] = [lists(articles, topic, ids.topics.length), lists(articles, official, ids.officials.length)];
  const order = Uint32Array.from(day, (_, i) => i).sort(
    (a, b) => day[a]! - day[b]! || kind[a]! - kind[b]! || compareLists(topics, a, b) || compareLists(officials, a, b) || compareTimes(officials, a, b),
  );
  return {
    articles, ...byDay(day, order), kinds: ids.kinds, kind: kind.map((_, i) => kind[order[i]!]!), officials: ids.officials,
    localOfficials: ids.localOfficials, official: reordered(officials, order), topics: ids.topics, topic: withoutTimes(reordered(topics, order)),
  };
}

type Timed = Lists & { readonly times: Uint32Array };
const withoutTimes = ({ start, key }: Lists): Lists => ({ start, key });

/** Gathers entries by article; equal ones become one that says how often. */
function lists(articles: number, { article, value }: Entries, values: number): Timed {
  const entries = Uint32Array.from(article, (_, i) => i).sort((a, b) => article[a]! - article[b]! || value[a]! - value[b]!);
  const start = new Uint32Array(articles + 1);
  const key = codes(entries.length, values);
  const times = new Uint32Array(entries.length);
  let [length, before] = [0, -1];
  for (const entry of entries) {
    const again = before >= 0 && article[before] === article[entry] && value[before] === value[entry];
    if (!again) {
      key[length++] = value[entry]!;
      start[article[entry]! + 1]!++;
    }
    times[length - 1]!++;
    before = entry;
  }
  for (let i = 0; i < articles; i++) start[i + 1]! += start[i]!;
  return { start, key: key.slice(0, length), times: times.slice(0, length) };
}

function compareLists({ start, key }: Lists, a: number, b: number): number {
  const [p, q, ofA, ofB] = [start[a]!, start[b]!, start[a + 1]! - start[a]!, start[b + 1]! - start[b]!];
  for (let i = 0; i < ofA && i < ofB; i++) if (key[p + i] !== key[q + i]) return key[p + i]! - key[q + i]!;
  return ofA - ofB;
}

function compareTimes({ start, times }: Timed, a: number, b: number): number {
  for (let i = 0; i < start[a + 1]! - start[a]!; i++) {
    const difference = times[start[a]! + i]! - times[start[b]! + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function reordered({ start, key, times }: Timed, order: Uint32Array): Lists & { readonly times: Codes } {
  const starts = new Uint32Array(start.length);
  order.forEach((article, i) => (starts[i + 1] = starts[i]! + start[article + 1]! - start[article]!));
  const keys = key.slice();
  const counts = times.slice();
  order.forEach((article, i) => {
    for (let p = 0; p < starts[i + 1]! - starts[i]!; p++) {
      keys[starts[i]! + p] = key[start[article]! + p]!;
      counts[starts[i]! + p] = times[start[article]! + p]!;
    }
  });
  return { start: starts, key: keys, times: narrowed(counts) };
}

/** The first article of each day; an empty range of days where none is dated. */
function byDay(day: Int32Array, order: Uint32Array): { firstDay: number; dayStart: Uint32Array } {
  const dated = day.reduce((sum, each) => sum + Number(each !== UNDATED), 0);
  const firstDay = dated > 0 ? day[order[0]!]! : 0;
  const days = dated > 0 ? day[order[dated - 1]!]! - firstDay + 1 : 0;
  const dayStart = new Uint32Array(days + 2);
  for (const each of day) dayStart[each === UNDATED ? days + 1 : each - firstDay + 1]!++;
  for (let slot = 0; slot <= days; slot++) dayStart[slot + 1]! += dayStart[slot]!;
  return { firstDay, dayStart };
}
