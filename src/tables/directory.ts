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

/** The directory of the tables. */
export function directoryOf({ officials, mentions, articles, pages, topics, kinds }: Pick<Tables, 'officials' | 'mentions' | 'articles' | 'pages' | 'topics' | 'kinds'>): Directory {
  const titles = titleSpans(mentions, new Map(articles.map(({ article_id, date }) => [article_id, date])));
  return {
    officials: byId(
      officials
        .map(({ official_id: id, name, pinyin, initials, title, local, articles: count }) => ({ id, name, pinyin, initials, title, local, articles: count, titles: titles.get(id) ?? [] }))
        .sort((a, b) => Number(b.local) - Number(a.local) || b.articles - a.articles || compare(a.id, b.id)),
    ),
    topics: byId(topics.map(({ topic_id: id, zh, en, pinyin, initials }) => ({ id, zh, en, pinyin, initials }))),
    kinds: byId(kinds.map(({ kind_id: id, zh, en }) => ({ id, zh, en }))),
    pageDays: pageDays(pages, articles),
  };
}

function titleSpans(mentions: Tables['mentions'], dates: ReadonlyMap<string, string | null>): Map<string, TitleSpan[]> {
  const spans = new Map<string, Map<string, TitleSpan>>();
  for (const { official_id, article_id, title } of mentions) {
    const day = dates.get(article_id) ?? null;
    if (title === null || day === null) continue;
    const own = spans.get(official_id) ?? new Map<string, TitleSpan>();
    spans.set(official_id, own);
    const known = own.get(title);
    own.set(title, { title, first: known && known.first < day ? known.first : day, last: known && known.last > day ? known.last : day });
  }
  return new Map([...spans].map(([id, own]) => [id, [...own.values()].sort((a, b) => compare(a.title, b.title))]));
}

function pageDays(pages: Tables['pages'], articles: Tables['articles']): string[] {
  const told = new Map<string, Set<string>>();
  for (const { page_id, date } of articles) if (date !== null) told.set(page_id, (told.get(page_id) ?? new Set()).add(date));
  const days = new Set(pages.flatMap(({ page_id, date }) => (date === null ? [...(told.get(page_id) ?? [])] : [date])));
  return [...days].map((day) => daysFrom(day)!).sort((a, b) => a - b).map(dayFrom);
}
