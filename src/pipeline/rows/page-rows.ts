/**
 * One page -> rows, all but who the people are: what the person of an article is called across pages is known only when
 * all pages are read. These rows hold everything the tables say of the page, so that the reading itself can be let go.
 */
import type { Row } from '../../tables/schema.ts';
import { knownDate, wholeDay } from '../iso-dates.ts';
import type { ArticleReading, EventDate, Notice, PageReading, Span, Text } from '../model.ts';
import { isBlank, onPage } from '../text.ts';

/** A person of an article; `mentions` become those of an official, or of another person. */
export interface PersonRows {
  /** Place among the people of the article. */
  readonly index: number;
  readonly what: string | null;
  readonly mentions: readonly Omit<Row<'mentions'>, 'official_id'>[];
  readonly roles: readonly Omit<Row<'roles'>, 'official_id'>[];
}

export interface ArticleRows {
  readonly article: Row<'articles'>;
  readonly people: readonly PersonRows[];
  readonly bylines: readonly Row<'bylines'>[];
  readonly topics: readonly Row<'article_topics'>[];
}

/** What charts and lists are made of. */
export interface PageFindings {
  readonly page: Row<'pages'>;
  readonly articles: readonly ArticleRows[];
  readonly notices: readonly Row<'notices'>[];
}

/** What one page gives to the tables. The texts and the places in them are most of it, and the same whoever the people are. */
export interface PageRows {
  readonly findings: PageFindings;
  readonly texts: { readonly texts: readonly Row<'texts'>[]; readonly page_texts: readonly Row<'page_texts'>[] };
  readonly places: { readonly spans: readonly Row<'spans'>[]; readonly evidence: readonly Row<'evidence'>[] };
}

type InPage = Pick<Row<'evidence'>, 'page_start' | 'page_end'>;

/** The rows of a page that was read from bytes in `encoding`. */
export function rowsOf(reading: PageReading, encoding: string): PageRows {
  const { page, articles } = reading;
  return {
    findings: {
      page: pageRow(reading, encoding),
      articles: articles.map((article) => articleRows(article, correctedIn(reading, article.article.id))),
      notices: reading.notices.map((notice) => noticeRow(notice, { id: page.id, file: page.file })),
    },
    texts: {
      texts: articles.map(({ article: { id, text } }) => ({ article_id: id, text: text.text })),
      page_texts: [{ page_id: page.id, text: page.text }],
    },
    places: { spans: spanRows(reading), evidence: articles.flatMap(evidenceRows) },
  };
}

/** A notice as a row; `page` is where its article stands, null where it is about none. */
export function noticeRow({ code, severity, articleId, start, end, detail }: Notice, page: { readonly id: string; readonly file: string } | null): Row<'notices'> {
  return {
    code, severity,
    file: page?.file ?? '',
    page_id: page?.id ?? null,
    article_id: articleId ?? null,
    page_start: start ?? null,
    page_end: end ?? null,
    detail: detail ?? null,
  };
}

function printedChars(text: string, { start, end }: Span): number {
  let chars = 0;
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) chars++;
  return chars;
}

function pageRow({ page, layout, articles }: PageReading, encoding: string): Row<'pages'> {
  const { folio } = layout;
  const printed = folio.date === null ? null : wholeDay(folio.date);
  const known = page.known?.date === undefined ? null : wholeDay(page.known.date);
  return {
    page_id: page.id,
    file: page.file,
    encoding,
    chars: printedChars(page.text, { start: 0, end: page.text.length }),
    residue_chars: layout.residue.reduce((sum, run) => sum + printedChars(page.text, run), 0),
    articles: articles.length,
    date: printed ?? known,
    date_basis: printed !== null ? 'folio' : known !== null ? (page.known?.dateBasis ?? 'file') : null,
    page_number: folio.pageNumber?.number ?? page.known?.pageNumber ?? null,
    section: page.known?.section ?? null,
  };
}

function spanRows({ page, layout, articles }: PageReading): Row<'spans'>[] {
  const runs = [
    ...layout.residue.map((run) => ({ ...run, article: null })),
    ...articles.flatMap(({ article }) => article.block.pieces.map((run) => ({ ...run, article: article.id }))),
  ];
  return runs
    .sort((a, b) => a.start - b.start)
    .map(({ article, role, start, end }) => ({ page_id: page.id, article_id: article, role, page_start: start, page_end: end }));
}

/** First and last unit of an article on its page; other text may stand between, where the article is no single run. */
export function extent({ article: { block } }: ArticleReading): Span {
  return {
    start: block.pieces.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: block.pieces.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

const PART_OF_DAY = /上午|下午|中午|傍晚|晚上|晚间|晚|凌晨|清晨|早上|早晨|深夜/y;

/** The words of a date with the part of the day behind them, as printed: 6月28日上午. */
function dateWords(text: string, { words, day }: EventDate): Span | null {
  if (words === null || day === null) return words;
  PART_OF_DAY.lastIndex = words.end;
  return { start: words.start, end: words.end + (PART_OF_DAY.exec(text)?.[0].length ?? 0) };
}

function inPage(text: Text, span: Span): InPage {
  const { start, end } = onPage(text, span);
  return { page_start: start, page_end: end };
}

const placeIn = (text: Text, { start, end }: Span): Span & InPage => ({ start, end, ...inPage(text, { start, end }) });

/** What a hand has set in an article; null where nothing was. */
function correctedIn({ corrections: { outcomes } }: PageReading, articleId: string): string | null {
  const operations = outcomes.filter((outcome) => outcome.articleId === articleId && outcome.status === 'applied').map(({ operation }) => operation);
  return operations.length === 0 ? null : [...new Set(operations)].join('、');
}

function articleRows(reading: ArticleReading, corrected: string | null): ArticleRows {
  const { article, headline, date, people, topics, kind } = reading;
  const { id, page, text } = article;
  const words = ({ start, end }: Span): string => text.text.slice(start, end);
  const place = (span: Span): Span & InPage => placeIn(text, span);
  const day = wholeDay(date);
  const dated = dateWords(text.text, date);

  const named = people.map((person, index): PersonRows => {
    const printed = new Set<string>();
    const roles: PersonRows['roles'][number][] = [];
    for (const office of person.mentions.flatMap(({ titles }) => titles)) {
      if (printed.has(office.title)) continue;
      printed.add(office.title);
      roles.push({ article_id: id, title: office.title, status: office.status, date: day, ...place(office) });
    }
    return {
      index,
      what: person.what,
      mentions: person.mentions.map((mention) => ({
        article_id: id,
        name: mention.words,
        title: mention.titles.length === 0 ? null : mention.titles.map(({ title }) => title).join('、'),
        ...place(mention),
      })),
      roles,
    };
  });

  const { start, end } = extent(reading);
  return {
    article: {
      article_id: id,
      page_id: page.id,
      number: Number(id.slice(id.lastIndexOf('-') + 1)),
      page_start: start,
      page_end: end,
      headline: headline.text,
      headline_origin: headline.origin,
      date: day,
      year: date.year,
      month: date.month,
      day: date.day,
      date_precision: date.precision,
      date_text: dated === null ? null : words(dated),
      date_basis: date.basis,
      year_basis: date.yearBasis,
      year_text: date.yearWords === null ? null : page.text.slice(date.yearWords.start, date.yearWords.end).replace(/\s/g, ''),
      date_confidence: date.confidence,
      kind: kind.kind,
      kind_confidence: kind.confidence,
      boundary_confidence: article.block.confidence,
      chars: printedChars(text.text, { start: 0, end: text.text.length }),
      corrected,
    },
    people: named,
    bylines: article.bylines.map((byline): Row<'bylines'> => ({ article_id: id, name: byline.name, role: byline.role, ...inPage(text, byline) })),
    topics: topics.map((topic): Row<'article_topics'> => ({
      article_id: id,
      topic_id: topic.topic,
      score: topic.score,
      words: [...new Set(topic.words.map(words))].join('、'),
    })),
  };
}

function evidenceRows({ article: { id, text }, date, topics, kind }: ArticleReading): Row<'evidence'>[] {
  const evidence = (finding: string, value: string, spans: readonly Span[]): Row<'evidence'>[] =>
    spans.map((span) => ({ article_id: id, finding, value, ...placeIn(text, span) }));
  const dated = dateWords(text.text, date);
  return [
    ...(dated === null ? [] : evidence('date', knownDate(date), [dated])),
    ...yearEvidence(id, date, text),
    ...topics.flatMap((topic) => evidence('topic', topic.topic, topic.words)),
    ...evidence('kind', kind.kind, kind.words),
  ];
}

function yearEvidence(id: string, { year, yearWords }: EventDate, text: Text): Row<'evidence'>[] {
  if (yearWords === null || year === null) return [];
  // The words may stand in another article or in the folio; then they have a place on the page only.
  const start = text.at.indexOf(yearWords.start);
  const last = text.at.indexOf(yearWords.end - 1, start);
  const inside = start >= 0 && last >= start;
  return [{
    article_id: id, finding: 'year', value: String(year),
    start: inside ? start : null, end: inside ? last + 1 : null, page_start: yearWords.start, page_end: yearWords.end,
  }];
}
