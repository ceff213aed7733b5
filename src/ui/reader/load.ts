/** Reads everything the reader shows of one article, table by table, straight from the data set's files. */
import type { Outcome } from '../../data/api.ts';
import type { DataClient } from '../../data/client.ts';
import type { Row, TableName } from '../../tables/schema.ts';
import type { Findings, Texts } from './findings.ts';

/** An article as the page lists it. */
export type Sibling = Pick<Row<'articles'>, 'article_id' | 'number' | 'headline' | 'headline_origin'>;

export interface Content {
  readonly findings: Findings;
  readonly texts: Texts;
  readonly page: Row<'pages'>;
  /** The articles of the page, in their order. */
  readonly siblings: readonly Sibling[];
}

class Stopped extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super();
    this.outcome = outcome;
  }
}

/** Null where the data set has no such article. */
export async function loadArticle(data: Pick<DataClient, 'lookup'>, id: string): Promise<Outcome<Content | null>> {
  async function rows<N extends TableName>(table: N, column: keyof Row<N> & string, value: string): Promise<Row<N>[]> {
    const answer = await data.lookup(table, column, value);
    if (!answer.ok) throw new Stopped(answer);
    return answer.value as unknown as Row<N>[];
  }

  try {
    const [article] = await rows('articles', 'article_id', id);
    if (!article) return { ok: true, value: null };
    const { page_id } = article;
    const [texts, pageTexts, spans, pages, siblings, mentions, roles, others, bylines, articleTopics, evidence, notices] = await Promise.all([
      rows('texts', 'article_id', id), rows('page_texts', 'page_id', page_id), rows('spans', 'page_id', page_id), rows('pages', 'page_id', page_id),
      rows('articles', 'page_id', page_id), rows('mentions', 'article_id', id), rows('roles', 'article_id', id), rows('others', 'article_id', id),
      rows('bylines', 'article_id', id), rows('article_topics', 'article_id', id), rows('evidence', 'article_id', id), rows('notices', 'page_id', page_id),
    ]);
    const [text, pageText, page] = [texts[0], pageTexts[0], pages[0]];
    if (!text || !pageText || !page) return { ok: false, code: 'damaged', message: `the texts of ${id} are missing`, subject: 'texts' };
    return {
      ok: true,
      value: {
        findings: {
          article, mentions, roles, others, bylines, evidence,
          topics: [...articleTopics].sort((a, b) => b.score - a.score),
          notices: notices.filter((notice) => notice.article_id === null || notice.article_id === id),
        },
        texts: { article: text.text, page: pageText.text, spans: [...spans].sort((a, b) => a.page_start - b.page_start) },
        page,
        siblings: [...siblings].sort((a, b) => a.number - b.number),
      },
    };
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    throw error;
  }
}
