/** An article as `compose` would make it, from a headline (or null) and paragraphs; its text is the page's text. */
import type { Article, Layout, PageInput, Paragraph } from '../../src/pipeline/model.ts';
import { toSentences } from '../../src/pipeline/sentences.ts';

export const NO_FOLIO: Layout = { blocks: [], residue: [], folio: { date: null, pageNumber: null }, notices: [] };

export function makePage(articles: readonly (readonly [headline: string | null, ...paragraphs: string[]])[], known?: PageInput['known']): { page: PageInput; articles: Article[] } {
  const texts = articles.map(([headline, ...paragraphs]) => [...(headline === null ? [] : [headline]), ...paragraphs].join('\n'));
  const page: PageInput = { id: 'page', file: 'page.txt', text: texts.join('\n\n'), ...(known === undefined ? {} : { known }) };
  let from = 0;
  const made = articles.map(([headline], index): Article => {
    const text = texts[index]!;
    const paragraphs: Paragraph[] = [];
    let start = 0;
    text.split('\n').forEach((line, i) => {
      paragraphs.push({ start, end: start + line.length, role: headline !== null && i === 0 ? 'headline' : 'body' });
      start += line.length + 1;
    });
    const begin = from;
    const at = Int32Array.from({ length: text.length + 1 }, (_, i) => begin + i);
    from += text.length + 2;
    return {
      id: `page-${index + 1}`, page, block: { pieces: [], confidence: 1 },
      text: { text, at }, paragraphs, sentences: toSentences(text, paragraphs), bylines: [],
    };
  });
  return { page, articles: made };
}

export function makeArticle(headline: string | null, ...paragraphs: string[]): Article {
  return makePage([[headline, ...paragraphs]]).articles[0]!;
}
