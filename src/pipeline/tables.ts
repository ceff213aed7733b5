/**
 * Findings -> rows: everything the pipeline found on the pages of a run, in the shape of the schema. Pure; the order of
 * the pages is the order of the rows.
 */
import type { Row, Tables } from '../tables/schema.ts';
import { KINDS } from './lexicon/kinds.ts';
import { TOPICS } from './lexicon/topics.ts';
import type { Resolution, ToPinyin } from './resolve.ts';
import { noticeRow, type ArticleRows, type PageFindings } from './rows/page-rows.ts';

/** The tables that each page adds rows to, and that need to know who its people are. */
export type FindingTables = Omit<Tables, 'texts' | 'page_texts' | 'spans' | 'evidence' | 'officials' | 'offices' | 'topics' | 'kinds' | 'corrections'>;

/** The findings of one page, with the officials that its people turned out to be: an id for each person, by article. */
export function findingTables({ page, articles, notices }: PageFindings, ids: Resolution['ids']): FindingTables {
  const people = articles.map((article) => peopleRows(article, ids.get(article.article.article_id) ?? []));
  return {
    pages: [page],
    articles: articles.map(({ article }) => article),
    roles: people.flatMap(({ roles }) => roles),
    mentions: people.flatMap(({ mentions }) => mentions),
    others: people.flatMap(({ others }) => others),
    bylines: articles.flatMap(({ bylines }) => bylines),
    article_topics: articles.flatMap(({ topics }) => topics),
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
