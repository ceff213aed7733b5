/**
 * Findings -> rows: everything the pipeline found on the pages of a run, in the shape of the schema. Pure; the order of
 * the readings is the order of the rows.
 */
import type { Row, Tables } from '../tables/schema.ts';
import { KINDS } from './lexicon/kinds.ts';
import { TOPICS } from './lexicon/topics.ts';
import type { ArticleReading, EventDate, Notice, PageReading, PartialDate, Span } from './model.ts';
import type { Resolution, ToPinyin } from './resolve.ts';
import { isBlank, onPage } from './text.ts';

/** A page as it was read, and what only the reader of the file knows. */
export interface SourcedReading {
  readonly reading: PageReading;
  readonly encoding: string;
}

type InPage = Pick<Row<'evidence'>, 'page_start' | 'page_end'>;

/** The tables of a run. `resolution` must come from the same readings. */
export function toTables(sourced: readonly SourcedReading[], resolution: Resolution, toPinyin: ToPinyin): Tables {
  const rows = sourced.flatMap(({ reading }) => reading.articles.map((article) => articleRows(article, resolution.ids.get(article.article.id)!)));
  const gather = <T>(table: (of: ReturnType<typeof articleRows>) => readonly T[]): T[] => rows.flatMap((of) => [...table(of)]);
  const mentions = gather((of) => of.mentions);
  const articles = gather((of) => [of.article]);
  return {
    pages: sourced.map(pageRow),
    articles,
    texts: gather((of) => [of.text]),
    page_texts: sourced.map(({ reading: { page } }) => ({ page_id: page.id, text: page.text })),
    spans: sourced.flatMap(({ reading }) => spanRows(reading)),
    officials: officialRows(resolution, articles, mentions),
    roles: gather((of) => of.roles),
    mentions,
    others: gather((of) => of.others),
    bylines: gather((of) => of.bylines),
    topics: TOPICS.map(({ id, zh, en, meaning }) => ({ topic_id: id, zh, en, ...toPinyin(zh), meaning })),
    kinds: KINDS.map(({ id, zh, en }) => ({ kind_id: id, zh, en })),
    article_topics: gather((of) => of.topics),
    evidence: gather((of) => of.evidence),
    notices: noticeRows(sourced, resolution),
  };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD` where all of it is known. */
function wholeDay({ year, month, day }: PartialDate): string | null {
  return year === null || month === null || day === null ? null : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** ISO 8601 of what is known: 2023-06-28, 2023-06, 2023, --06-28 without a year; `undated` for 近日. */
function knownDate({ year, month, day }: PartialDate): string {
  if (year === null && month === null) return 'undated';
  const parts = [month, day].filter((part) => part !== null).map((part) => pad(part, 2));
  return [year === null ? '-' : pad(year, 4), ...parts].join('-');
}

function printedChars(text: string, { start, end }: Span): number {
  let chars = 0;
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) chars++;
  return chars;
}

function pageRow({ reading: { page, layout, articles }, encoding }: SourcedReading): Row<'pages'> {
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

function articleRows({ article, headline, date, people, topics, kind }: ArticleReading, officials: readonly (string | null)[]) {
  const { id, page, text } = article;
  const words = ({ start, end }: Span): string => text.text.slice(start, end);
  const inPage = (span: Span): InPage => {
    const { start, end } = onPage(text, span);
    return { page_start: start, page_end: end };
  };
  const place = ({ start, end }: Span): Span & InPage => ({ start, end, ...inPage({ start, end }) });
  const evidence = (finding: string, value: string, spans: readonly Span[]): Row<'evidence'>[] =>
    spans.map((span) => ({ article_id: id, finding, value, ...place(span) }));
  const day = wholeDay(date);
  const dated = dateWords(text.text, date);

  const mentions: Row<'mentions'>[] = [];
  const roles: Row<'roles'>[] = [];
  const others: Row<'others'>[] = [];
  people.forEach((person, i) => {
    const official = officials[i] ?? null;
    if (official === null) {
      others.push(...person.mentions.map((mention) => ({ article_id: id, name: mention.words, what: person.what, ...place(mention) })));
      return;
    }
    const printed = new Set<string>();
    for (const mention of person.mentions) {
      const title = mention.titles.length === 0 ? null : mention.titles.map((office) => office.title).join('、');
      mentions.push({ official_id: official, article_id: id, name: mention.words, title, ...place(mention) });
      for (const office of mention.titles) {
        if (printed.has(office.title)) continue;
        printed.add(office.title);
        roles.push({ official_id: official, article_id: id, title: office.title, status: office.status, date: day, ...place(office) });
      }
    }
  });
  mentions.sort((a, b) => a.start - b.start);

  const { start, end } = extent({ article, headline, date, people, topics, kind });
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
    } satisfies Row<'articles'>,
    text: { article_id: id, text: text.text } satisfies Row<'texts'>,
    mentions,
    roles,
    others,
    bylines: article.bylines.map((byline): Row<'bylines'> => ({ article_id: id, name: byline.name, role: byline.role, ...inPage(byline) })),
    topics: topics.map((topic): Row<'article_topics'> => ({
      article_id: id,
      topic_id: topic.topic,
      score: topic.score,
      words: [...new Set(topic.words.map(words))].join('、'),
    })),
    evidence: [
      ...(dated === null ? [] : evidence('date', knownDate(date), [dated])),
      ...yearEvidence(id, date, text),
      ...topics.flatMap((topic) => evidence('topic', topic.topic, topic.words)),
      ...evidence('kind', kind.kind, kind.words),
    ],
  };
}

function yearEvidence(id: string, { year, yearWords }: EventDate, text: ArticleReading['article']['text']): Row<'evidence'>[] {
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

function officialRows(resolution: Resolution, articles: readonly Row<'articles'>[], mentions: readonly Row<'mentions'>[]): Row<'officials'>[] {
  const days = new Map(articles.map((article) => [article.article_id, article.date]));
  const named = new Map(resolution.officials.map(({ id }) => [id, [] as Row<'mentions'>[]]));
  for (const mention of mentions) named.get(mention.official_id)!.push(mention);
  return resolution.officials.map(({ id, name, pinyin, initials, title, local }) => {
    const own = named.get(id)!;
    const inArticles = new Set(own.map((mention) => mention.article_id));
    const dated = [...inArticles].flatMap((article) => days.get(article) ?? []).sort();
    return {
      official_id: id, name, pinyin, initials, title, local,
      articles: inArticles.size, mentions: own.length, first_date: dated[0] ?? null, last_date: dated.at(-1) ?? null,
    };
  });
}

function noticeRows(sourced: readonly SourcedReading[], resolution: Resolution): Row<'notices'>[] {
  const pageOf = new Map(sourced.flatMap(({ reading }) => reading.articles.map(({ article }) => [article.id, reading.page])));
  const row = (notice: Notice, page: PageReading['page'] | undefined): Row<'notices'> => ({
    code: notice.code,
    severity: notice.severity,
    file: page?.file ?? '',
    page_id: page?.id ?? null,
    article_id: notice.articleId ?? null,
    page_start: notice.start ?? null,
    page_end: notice.end ?? null,
    detail: notice.detail ?? null,
  });
  return [
    ...sourced.flatMap(({ reading }) => reading.notices.map((notice) => row(notice, reading.page))),
    ...resolution.notices.map((notice) => row(notice, pageOf.get(notice.articleId ?? ''))),
  ];
}
