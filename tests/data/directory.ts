/** The directory of a data set asked in SQL: what the one in the columns file is held against. */
import type { AnswerRow } from '../../src/data/api.ts';
import { sql, type Sql } from '../../src/data/sql.ts';
import type { Directory, Labelled, TitleSpan } from '../../src/tables/directory.ts';

const DIRECTORY_QUESTIONS = {
  officials: sql`SELECT official_id, name, pinyin, initials, title, local, articles FROM officials ORDER BY local DESC, articles DESC, official_id`,
  titles: sql`SELECT m.official_id, m.title, CAST(min(a.date) AS VARCHAR) AS first, CAST(max(a.date) AS VARCHAR) AS last
FROM mentions m JOIN articles a USING (article_id) WHERE m.title IS NOT NULL AND a.date IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  topics: sql`SELECT topic_id AS id, zh, en, pinyin, initials FROM topics`,
  kinds: sql`SELECT kind_id AS id, zh, en FROM kinds`,
  // A page without a printed date counts for the days its articles tell of.
  pageDays: sql`SELECT DISTINCT CAST(coalesce(p.date, a.date) AS VARCHAR) AS day
FROM pages p LEFT JOIN articles a USING (page_id) WHERE coalesce(p.date, a.date) IS NOT NULL ORDER BY day`,
} as const satisfies Record<string, Sql>;

type DirectoryAnswers = Readonly<Record<keyof typeof DIRECTORY_QUESTIONS, readonly AnswerRow[]>>;

const word = (row: AnswerRow, column: string): string => String(row[column] ?? '');
const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));
const labelled = (row: AnswerRow): Labelled => ({ id: word(row, 'id'), zh: word(row, 'zh'), en: word(row, 'en') });

function toDirectory({ officials, titles, topics, kinds, pageDays }: DirectoryAnswers): Directory {
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
        local: row['local'] === true,
        articles: Number(row['articles']),
        titles: borne.get(word(row, 'official_id')) ?? [],
      })),
    ),
    topics: byId(topics.map((row) => ({ ...labelled(row), pinyin: word(row, 'pinyin'), initials: word(row, 'initials') }))),
    kinds: byId(kinds.map(labelled)),
    pageDays: pageDays.map((row) => word(row, 'day')),
  };
}

/** Asks all questions of the directory. */
export async function directoryAnswers(ask: (question: Sql) => Promise<AnswerRow[]>): Promise<Directory> {
  const answers: Record<string, AnswerRow[]> = {};
  for (const [name, question] of Object.entries(DIRECTORY_QUESTIONS)) answers[name] = await ask(question);
  return toDirectory(answers as unknown as DirectoryAnswers);
}
