/** The columns of the tables: what is counted of each article, in the order of the columns file. */
import type { Columns } from './columns.ts';
import { codes, narrowed, sureSteps, type Codes, type CountColumns, type Lists } from './counted.ts';
import { daysFrom } from './days.ts';
import { DirectoryGathering } from './directory.ts';
import type { Tables } from './schema.ts';

/** Numbers of the articles and of their values, in any order. */
export interface Loose {
  /** Of each article, days since 1970-01-01; `UNDATED` where there is none. */
  readonly day: Int32Array;
  readonly kind: Codes;
  readonly sure: ArrayLike<number>;
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

/** Numbers ids in the order they are met. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }

  /** The ids that are known, then the others by name; and the place there of each number. */
  settle(known: ReadonlyMap<string, unknown>): { readonly ids: string[]; readonly place: Uint32Array } {
    const met = [...this.#numbers.keys()];
    const ids = [...known.keys(), ...met.filter((id) => !known.has(id)).sort()];
    const places = new Map(ids.map((id, i) => [id, i]));
    return { ids, place: Uint32Array.from(met, (id) => places.get(id)!) };
  }
}

/** Gathers columns from rows as they come. The rows of an article and of its page come together; a row of an article that does not counts nowhere. */
export class Gathering {
  readonly #directory = new DirectoryGathering();
  readonly #named = { officials: [] as Tables['officials'], topics: [] as Tables['topics'], kinds: [] as Tables['kinds'] };
  readonly #kinds = new Numbering();
  readonly #topics = new Numbering();
  readonly #officials = new Numbering();
  readonly #ids: string[] = [];
  readonly #day: number[] = [];
  readonly #kind: number[] = [];
  readonly #sure: number[] = [];
  readonly #topic = { article: [] as number[], value: [] as number[] };
  readonly #official = { article: [] as number[], value: [] as number[] };

  add(rows: Partial<Tables>): void {
    const { articles = [], mentions = [], article_topics = [] } = rows;
    this.#directory.add(rows);
    for (const name of ['officials', 'topics', 'kinds'] as const) for (const row of rows[name] ?? []) this.#named[name].push(row as never);
    const position = new Map<string, number>();
    for (const article of articles) {
      const { article_id, date, kind } = article;
      position.set(article_id, this.#day.push(date === null ? UNDATED : daysFrom(date)!) - 1);
      this.#kind.push(this.#kinds.of(kind));
      this.#sure.push(sureSteps(article));
      this.#ids.push(article_id);
    }
    const enter = (into: { article: number[]; value: number[] }, article: string, number: () => number): void => {
      const at = position.get(article);
      if (at === undefined) return;
      into.article.push(at);
      into.value.push(number());
    };
    for (const { article_id, topic_id } of article_topics) enter(this.#topic, article_id, () => this.#topics.of(topic_id));
    for (const { article_id, official_id } of mentions) enter(this.#official, article_id, () => this.#officials.of(official_id));
  }

  /** The columns of all rows, and for each article in the order of ids its place in them. */
  columns(): Columns & { readonly placeOf: Uint32Array } {
    const directory = this.#directory.directory(this.#named);
    const [kinds, topics, officials] = [this.#kinds.settle(directory.kinds), this.#topics.settle(directory.topics), this.#officials.settle(directory.officials)];
    const settled = ({ article, value }: Entries, { place }: { readonly place: Uint32Array }): Entries => ({ article, value: Uint32Array.from(value, (number) => place[number]!) });
    const kind = codes(this.#kind.length, kinds.ids.length);
    this.#kind.forEach((number, i) => (kind[i] = kinds.place[number]!));
    const { counted, order } = arranged(
      { day: Int32Array.from(this.#day), kind, sure: this.#sure, topic: settled(this.#topic, topics), official: settled(this.#official, officials) },
      {
        kinds: kinds.ids, topics: topics.ids, officials: officials.ids,
        localOfficials: [...directory.officials.values()].filter(({ local }) => local).length,
      },
    );
    return { directory, counted, placeOf: this.#placesById(order) };
  }

  #placesById(order: Uint32Array): Uint32Array {
    const place = new Uint32Array(order.length);
    order.forEach((article, i) => (place[article] = i));
    return Uint32Array.from(this.#ids.map((id, i) => ({ id, i })).sort((a, b) => (a.id < b.id ? -1 : 1)), ({ i }) => place[i]!);
  }
}

/** Articles and their values in the order of the columns. */
export const sorted = (loose: Loose, ids: Ids): CountColumns => arranged(loose, ids).counted;

/** The same, with the number that each article had before. */
function arranged({ day, kind, sure, topic, official }: Loose, ids: Ids): { readonly counted: CountColumns; readonly order: Uint32Array } {
  const articles = day.length;
  const [topics, officials] = [lists(articles, topic, ids.topics.length), lists(articles, official, ids.officials.length)];
  const order = Uint32Array.from(day, (_, i) => i).sort(
    (a, b) => day[a]! - day[b]! || kind[a]! - kind[b]! || compareLists(topics, a, b) || compareLists(officials, a, b) || compareTimes(officials, a, b) || sure[a]! - sure[b]!,
  );
  const counted = {
    articles, ...byDay(day, order), kinds: ids.kinds, kind: kind.map((_, i) => kind[order[i]!]!), officials: ids.officials,
    localOfficials: ids.localOfficials, official: reordered(officials, order), topics: ids.topics, topic: withoutTimes(reordered(topics, order)),
    sure: narrowed(Uint32Array.from(order, (article) => sure[article]!)),
  };
  return { counted, order };
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
