/** What a data set holds by name: officials with the titles they bore, topics, kinds, and the days it has pages of. */
import type { AnswerRow } from './api.ts';
import { sql, type Sql } from './sql.ts';

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
  readonly articles: number;
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
  readonly officials: ReadonlyMap<string, OfficialEntry>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly kinds: ReadonlyMap<string, Labelled>;
  readonly pageDays: readonly string[];
}

export const DIRECTORY_QUESTIONS = {
  officials: sql`SELECT official_id, name, pinyin, initials, title, articles FROM officials ORDER BY articles DESC, official_id`,
  titles: sql`SELECT m.official_id, m.title, CAST(min(a.date) AS VARCHAR) AS first, CAST(max(a.date) AS VARCHAR) AS last
FROM mentions m JOIN articles a USING (article_id) WHERE m.title IS NOT NULL AND a.date IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  topics: sql`SELECT topic_id AS id, zh, en, pinyin, initials FROM topics`,
  kinds: sql`SELECT kind_id AS id, zh, en FROM kinds`,
  // A page without a printed date counts for the days its articles tell of.
  pageDays: sql`SELECT DISTINCT CAST(coalesce(p.date, a.date) AS VARCHAR) AS day
FROM pages p LEFT JOIN articles a USING (page_id) WHERE coalesce(p.date, a.date) IS NOT NULL ORDER BY day`,
} as const satisfies Record<string, Sql>;

export type DirectoryAnswers = Readonly<Record<keyof typeof DIRECTORY_QUESTIONS, readonly AnswerRow[]>>;

const word = (row: AnswerRow, column: string): string => String(row[column] ?? '');
const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));
const labelled = (row: AnswerRow): Labelled => ({ id: word(row, 'id'), zh: word(row, 'zh'), en: word(row, 'en') });

export function toDirectory({ officials, titles, topics, kinds, pageDays }: DirectoryAnswers): Directory {
  const borne = new Map<string, TitleSpan[]>();
  for (const row of titles) {
    const span = { title: word(row, 'title'), first: word(row, 'first'), last: word(row, 'last') };
    const id = word(row, 'official_id');
    const spans = borne.get(id);
    if (spans) spans.push(span);
    else borne.set(id, [span]);
  }
  return {
    officials: byId(
      officials.map((row) => ({
        id: word(row, 'official_id'),
        name: word(row, 'name'),
        pinyin: word(row, 'pinyin'),
        initials: word(row, 'initials'),
        title: word(row, 'title'),
        articles: Number(row['articles']),
        titles: borne.get(word(row, 'official_id')) ?? [],
      })),
    ),
    topics: byId(topics.map((row) => ({ ...labelled(row), pinyin: word(row, 'pinyin'), initials: word(row, 'initials') }))),
    kinds: byId(kinds.map(labelled)),
    pageDays: pageDays.map((row) => word(row, 'day')),
  };
}
