/** What a data set holds by name: officials with the titles they bore, topics, kinds, and the days it has pages of. */
import { dayFrom, daysFrom } from './days.ts';
import type { Tables } from './schema.ts';

/** A title as printed beside a name, with the days it was first and last seen. */
export interface TitleSpan {
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

export interface OfficialEntry {
  readonly id: string;
  readonly name: string;
  /** Without tones, syllables separated by a space. */
  readonly pinyin: string;
  readonly initials: string;
  readonly title: string;
  readonly local: boolean;
  readonly articles: number;
  /** By title, in the order of UTF-16 units. */
  readonly titles: readonly TitleSpan[];
}

export interface Labelled {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export interface TopicEntry extends Labelled {
  readonly pinyin: string;
  readonly initials: string;
}

export interface Directory {
  /** Those who act locally first, then by the number of articles, then by id. */
  readonly officials: ReadonlyMap<string, OfficialEntry>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly kinds: ReadonlyMap<string, Labelled>;
  /** A page without a printed date counts for the days its articles tell of. */
  readonly pageDays: readonly string[];
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gathers the directory from rows as they come; an article's rows and its page's come together. */
export class DirectoryGathering {
  readonly #titles = new Map<string, Map<string, TitleSpan>>();
  readonly #pageDays = new Set<string>();

  add({ articles = [], mentions = [], pages = [] }: Partial<Tables>): void {
    const dates = new Map(articles.map(({ article_id, date }) => [article_id, date]));
    for (const { official_id, article_id, title } of mentions) {
      const day = dates.get(article_id) ?? null;
      if (title !== null && day !== null) this.#addTitle(official_id, title, day);
    }
    const undated = new Set(pages.flatMap(({ page_id, date }) => (date === null ? [page_id] : [])));
    for (const { date } of pages) if (date !== null) this.#pageDays.add(date);
    for (const { page_id, date } of articles) if (date !== null && undated.has(page_id)) this.#pageDays.add(date);
  }

  #addTitle(official: string, title: string, day: string): void {
    const own = this.#titles.get(official) ?? new Map<string, TitleSpan>();
    this.#titles.set(official, own);
    const known = own.get(title);
    own.set(title, { title, first: known && known.first < day ? known.first : day, last: known && known.last > day ? known.last : day });
  }

  /** The directory of these people, topics and kinds. */
  directory({ officials, topics, kinds }: Pick<Tables, 'officials' | 'topics' | 'kinds'>): Directory {
    const titles = (id: string): TitleSpan[] => [...(this.#titles.get(id)?.values() ?? [])].sort((a, b) => compare(a.title, b.title));
    return {
      officials: byId(
        officials
          .map(({ official_id: id, name, pinyin, initials, title, local, articles }) => ({ id, name, pinyin, initials, title, local, articles, titles: titles(id) }))
          .sort((a, b) => Number(b.local) - Number(a.local) || b.articles - a.articles || compare(a.id, b.id)),
      ),
      topics: byId(topics.map(({ topic_id: id, zh, en, pinyin, initials }) => ({ id, zh, en, pinyin, initials }))),
      kinds: byId(kinds.map(({ kind_id: id, zh, en }) => ({ id, zh, en }))),
      pageDays: [...this.#pageDays].map((day) => daysFrom(day)!).sort((a, b) => a - b).map(dayFrom),
    };
  }
}
