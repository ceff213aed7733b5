/**
 * One line a page: what the pipeline found there, for other programs and for measuring. Offsets are into the page text.
 * `headline` is what the page prints and null where it prints none; `headline_derived` is then the one made from the lead.
 */
import type { ArticleReading, PageReading, Person, Span } from '../pipeline/model.ts';
import { extent } from '../pipeline/rows/page-rows.ts';
import { baseName } from './paths.ts';

/** JSON of a page, without a line feed. */
export function toLine({ page, articles }: PageReading): string {
  return JSON.stringify({ id: baseName(page.file), articles: articles.map((reading) => articleOf(reading, page.text)) });
}

function articleOf(reading: ArticleReading, page: string): object {
  const { article, headline, date, kind, topics, people } = reading;
  const runs = runsOf(article.block.pieces, page);
  const bylines = article.bylines.filter(({ role }) => role !== 'editor');
  return {
    ...extent(reading),
    ...(runs.length > 1 ? { spans: runs.map(({ start, end }) => [start, end]) } : {}),
    headline: headline.origin === 'printed' ? headline.text : null,
    headline_printed: headline.origin === 'printed',
    ...(headline.origin === 'derived' ? { headline_derived: headline.text } : {}),
    date: { year: date.year, month: date.month, day: date.day },
    byline: [...new Set(bylines.map(({ name }) => name))],
    kind: kind.kind,
    topics: topics.map(({ topic }) => topic),
    people: [...people.map(personOf), ...article.bylines.map(({ name }) => ({ name, titles: [], official: false, mentions: 1, role: 'reporter' }))],
  };
}

function personOf({ name, official, mentions }: Person): object {
  const titles = new Set(mentions.flatMap((mention) => mention.titles.map(({ title }) => title)));
  return { name, titles: [...titles], official, mentions: mentions.length };
}

/** Pieces joined where only white space lies between them. */
function runsOf(pieces: readonly Span[], page: string): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last !== undefined && page.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
