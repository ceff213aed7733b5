/**
 * Findings -> rows: everything the pipeline found on the pages of a run, in the shape of the schema. Pure; the order of
 * the pages is the order of the rows.
 */
import type { Row, Tables } from '../tables/schema.ts';
import { KINDS } from './lexicon/kinds.ts';
import { TOPICS } from './lexicon/topics.ts';
import type { Resolution, ToPinyin } from './resolve.ts';
import { noticeRow, type ArticleRows, type PageRows } from './rows/page-rows.ts';

/** The tables that each page adds rows to. */
export type PageTables = Omit<Tables, 'officials' | 'offices' | 'topics' | 'kinds' | 'corrections'>;

/** The tables of a run. `resolution` must come from the sightings of the same pages. */
export function toTables(pages: readonly PageRows[], resolution: Resolution, toPinyin: ToPinyin, corrections: Pick<Tables, 'corrections' | 'notices'> = { corrections: [], notices: [] }): Tables {
  const made = pages.map((page) => pageTables(page, resolution.ids));
  const gather = <T>(table: (of: PageTables) => readonly T[]): T[] => made.flatMap((of) => [...table(of)]);
  const files = new Map(pages.map(({ page }) => [page.page_id, page.file]));
  return {
    pages: gather((of) => of.pages),
    articles: gather((of) => of.articles),
    texts: gather((of) => of.texts),
    page_texts: gather((of) => of.page_texts),
    spans: gather((of) => of.spans),
    roles: gather((of) => of.roles),
    mentions: gather((of) => of.mentions),
    others: gather((of) => of.others),
    bylines: gather((of) => of.bylines),
    article_topics: gather((of) => of.article_topics),
    evidence: gather((of) => of.evidence),
    ...runTables(resolution, toPinyin),
    corrections: corrections.corrections,
    notices: [...gather((of) => of.notices), ...resolutionNotices(resolution, (page) => files.get(page)!), ...corrections.notices],
  };
}

/** The rows of one page, with the officials that its people turned out to be: an id for each person, by article. */
export function pageTables({ page, text, spans, articles, notices }: PageRows, ids: Resolution['ids']): PageTables {
  const people = articles.map((article) => peopleRows(article, ids.get(article.article.article_id) ?? []));
  return {
    pages: [page],
    articles: articles.map(({ article }) => article),
    texts: articles.map((article) => article.text),
    page_texts: [{ page_id: page.page_id, text }],
    spans: [...spans],
    roles: people.flatMap(({ roles }) => roles),
    mentions: people.flatMap(({ mentions }) => mentions),
    others: people.flatMap(({ others }) => others),
    bylines: articles.flatMap(({ bylines }) => bylines),
    article_topics: articles.flatMap(({ topics }) => topics),
    evidence: articles.flatMap(({ evidence }) => evidence),
    notices: [...notices],
  };
}

/** The tables that no page has a part in. */
export function runTables({ officials }: Resolution, toPinyin: ToPinyin): Pick<Tables, 'officials' | 'offices' | 'topics' | 'kinds'> {
  return {
    officials: officials.map(({ id, name, pinyin, initials, title, local, articles, mentions, firstDay, lastDay, corrected }) => ({
      official_id: id, name, pinyin, initials, title, local, articles, mentions, first_date: firstDay, last_date: lastDay, corrected,
    })),
    offices: officials.flatMap(({ id, career }) => career.map(({ title, place, status, firstDay, lastDay, articles }) => ({
      official_id: id, title, place, status, first_date: firstDay, last_date: lastDay, articles,
    }))),
    topics: TOPICS.map(({ id, zh, en, meaning }) => ({ topic_id: id, zh, en, ...toPinyin(zh), meaning })),
    kinds: KINDS.map(({ id, zh, en }) => ({ kind_id: id, zh, en })),
  };
}

/** What joining the people left in doubt; `fileOf` gives the file of a page. */
export function resolutionNotices({ notices }: Resolution, fileOf: (pageId: string) => string): Row<'notices'>[] {
  return notices.map((notice) => {
    const page = notice.articleId?.slice(0, notice.articleId.lastIndexOf('-'));
    return noticeRow(notice, page === undefined ? null : { id: page, file: fileOf(page) });
  });
}

function peopleRows({ article, people }: ArticleRows, ids: readonly (string | null | undefined)[]): Pick<Tables, 'roles' | 'mentions' | 'others'> {
  const made: Pick<Tables, 'roles' | 'mentions' | 'others'> = { roles: [], mentions: [], others: [] };
  for (const { index, what, mentions, roles } of people) {
    const official = ids[index] ?? null;
    if (official === null) {
      for (const { name, start, end, page_start, page_end } of mentions) made.others.push({ article_id: article.article_id, name, what, start, end, page_start, page_end });
      continue;
    }
    for (const mention of mentions) made.mentions.push({ official_id: official, ...mention });
    for (const role of roles) made.roles.push({ official_id: official, ...role });
  }
  made.mentions.sort((a, b) => a.start - b.start);
  return made;
}
