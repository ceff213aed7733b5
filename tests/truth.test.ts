/**
 * The whole pipeline on the two sample pages against everything a careful reader finds in them. The reader's free words
 * for kinds and topics are set beside the ids of the taxonomies here; everything else is compared as it stands.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../src/pipeline/index.ts';
import { makeTables } from './pipeline/make-tables.ts';
import type { Row, Tables } from '../src/tables/schema.ts';
import truth from './fixtures/truth.json' with { type: 'json' };

interface TrueArticle {
  readonly lines: number[];
  readonly headline: string | null;
  readonly date_text: string;
  readonly date: string | null;
  readonly reporters: string[];
  readonly correspondents: string[];
  readonly officials: { name: string; titles: string[]; mentions: number }[];
  readonly others: { name: string; what: string; mentions: number }[];
  readonly not_people_here?: string[];
  readonly kind: string;
  readonly topics: string[];
}

/** A reading that names two kinds is met by either. */
const KINDS: Record<string, string[]> = {
  'cultural event': ['cultural-event'],
  'commendation and training meeting': ['meeting', 'training', 'ceremony'],
  meeting: ['meeting'],
  'condolence visit': ['condolence-visit'],
  'inspection and signing': ['inspection', 'signing'],
  training: ['training'],
  'outreach event': ['publicity-event'],
};
/** Every topic of the reader must be met by one of these; a broad word also by a narrower subject of its own. */
const TOPICS: Record<string, string[]> = {
  'united front': ['united-front'],
  culture: ['culture'],
  'publicity and online opinion': ['publicity'],
  'petitions and public complaints': ['petitions'],
  'personnel and organisation': ['personnel'],
  'party building': ['party-building'],
  'party members': ['party-building'],
  livelihood: ['livelihood'],
  health: ['health'],
  'science and technology': ['science-and-technology'],
  youth: ['youth'],
  'mass organisations': ['mass-organisations'],
  economy: ['economy'],
  'safety and flood control': ['safety'],
  'urban renewal': ['urban-development'],
  investment: ['investment'],
  finance: ['finance'],
};

let tables: Tables;
beforeAll(() => {
  const readings = truth.pages.map(({ file }, i) => readPage({ id: `p${i}`, file, text: readFileSync(`data/pages/${file}`, 'utf8') }));
  tables = makeTables(readings);
});

const ofArticle = <R extends { article_id: string | null }>(rows: readonly R[], article: Row<'articles'>): R[] => rows.filter((row) => row.article_id === article.article_id);
const sorted = <T>(list: Iterable<T>): T[] => [...list].sort();

describe.each(truth.pages.map((page, i) => ({ ...page, id: `p${i}` })))('$file', ({ id, articles, year, year_evidence }) => {
  const rows = (): Row<'articles'>[] => tables.articles.filter((row) => row.page_id === id);
  const pageText = (): string => tables.page_texts.find((row) => row.page_id === id)!.text;

  test('prints the words that give its year', () => {
    for (const words of year_evidence) expect(pageText().replace(/\s/g, '')).toContain(words);
  });

  test(`holds ${articles.length} articles`, () => expect(rows()).toHaveLength(articles.length));

  describe.each((articles as TrueArticle[]).map((article, i) => ({ ...article, n: i + 1 })))('article $n, lines $lines', (article) => {
    const row = (): Row<'articles'> => rows()[article.n - 1]!;
    const named = (): Row<'mentions'>[] => ofArticle(tables.mentions, row());
    const nameOf = (official: string): string => tables.officials.find((each) => each.official_id === official)!.name;

    test('boundaries', () => {
      const line = (offset: number): number => pageText().slice(0, offset).split('\n').length;
      expect([line(row().page_start), line(row().page_end)]).toEqual(article.lines);
    });

    test('headline, printed or derived', () => {
      if (article.headline === null) expect([row().headline_origin, row().headline.length > 4]).toEqual(['derived', true]);
      else expect([row().headline_origin, row().headline]).toEqual(['printed', article.headline]);
    });

    test('date, and what it was read from', () => {
      expect([row().date, row().date_text]).toEqual([article.date, article.date_text]);
      expect(row().date_precision).toBe(article.date === null ? 'none' : 'day');
    });

    test('the year is inferred from words of the page, and they are shown', () => {
      if (article.date === null) {
        expect([row().year, row().year_basis]).toEqual([null, 'none']);
        return;
      }
      expect(row().year).toBe(year);
      expect(['article', 'page']).toContain(row().year_basis);
      expect(year_evidence.some((words) => words.includes(row().year_text!) || row().year_text!.includes(words))).toBe(true);
      const evidence = ofArticle(tables.evidence, row()).filter((each) => each.finding === 'year');
      expect(evidence.map((each) => pageText().slice(each.page_start, each.page_end).replace(/\s/g, ''))).toEqual([row().year_text]);
    });

    test('reporters and correspondents', () => {
      const bylines = (role: string): string[] => ofArticle(tables.bylines, row()).filter((each) => each.role === role).map((each) => each.name);
      expect([bylines('reporter'), bylines('correspondent')]).toEqual([article.reporters, article.correspondents]);
      expect(ofArticle(tables.bylines, row())).toHaveLength(article.reporters.length + article.correspondents.length);
    });

    test('officials, their titles and how often they are named', () => {
      const found = sorted(new Set(named().map((mention) => mention.official_id))).map((official) => ({
        name: nameOf(official),
        titles: [ofArticle(tables.roles, row()).filter((role) => role.official_id === official).map((role) => role.title).join('、')],
        mentions: named().filter((mention) => mention.official_id === official).length,
      }));
      const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
      expect(found.sort(byName)).toEqual([...article.officials].sort(byName));
    });

    test('other people and what they are called', () => {
      const others = ofArticle(tables.others, row());
      const expected = article.others.map((other) => ({ ...other, what: other.what.replace(/ \(.*\)$/, '') }));
      const found = sorted(new Set(others.map((other) => other.name))).map((name) => {
        const own = others.filter((other) => other.name === name);
        // Where the print calls somebody several things, the reader's word must be one of them.
        const called = own[0]!.what?.split('、') ?? [];
        const what = called.find((word) => expected.some((other) => other.name === name && other.what === word));
        return { name, what: what ?? called.join('、'), mentions: own.length };
      });
      expect(found).toEqual(expected.sort((a, b) => (a.name < b.name ? -1 : 1)));
    });

    test('no person where there is none', () => {
      const people = [...named(), ...ofArticle(tables.others, row())].map((each) => each.name);
      const text = tables.texts.find((each) => each.article_id === row().article_id)!.text;
      for (const note of article.not_people_here ?? []) {
        const words = note.split(' ')[0]!;
        expect(text).toContain(words);
        expect(people).not.toContain(words);
      }
    });

    test('kind and topics', () => {
      expect(KINDS[article.kind]).toContain(row().kind);
      const topics = ofArticle(tables.article_topics, row()).map((each) => each.topic_id);
      const missed = article.topics.filter((topic) => !TOPICS[topic]!.some((topicId) => topics.includes(topicId)));
      expect({ missed, found: topics }).toEqual({ missed: [], found: topics });
    });
  });
});

describe('nothing is lost and everything has its place', () => {
  test('the spans cover each page from first to last, without gap or overlap', () => {
    for (const { page_id, text } of tables.page_texts) {
      let end = 0;
      for (const span of tables.spans.filter((each) => each.page_id === page_id)) {
        expect(span.page_start).toBe(end);
        end = span.page_end;
      }
      expect(end).toBe(text.length);
    }
  });

  test('every finding is the words at its place, in the article and on the page', () => {
    const texts = new Map(tables.texts.map((row) => [row.article_id, row.text]));
    const pages = new Map(tables.articles.map((row) => [row.article_id, tables.page_texts.find((page) => page.page_id === row.page_id)!.text]));
    const bare = (text: string): string => text.replace(/\s/g, '');
    const onPage = (row: { article_id: string; page_start: number; page_end: number }): string => bare(pages.get(row.article_id)!.slice(row.page_start, row.page_end));
    const inText = (row: { article_id: string; start: number | null; end: number | null }): string => bare(texts.get(row.article_id)!.slice(row.start!, row.end!));
    for (const row of [...tables.mentions, ...tables.others]) expect([inText(row), onPage(row)]).toEqual([row.name, row.name]);
    for (const row of tables.roles) expect([inText(row), onPage(row)]).toEqual([row.title, row.title]);
    for (const row of tables.bylines) expect(onPage(row)).toBe(row.name);
    for (const row of tables.evidence.filter((each) => each.start !== null)) expect(inText(row)).toBe(onPage(row));
    expect(tables.evidence.length).toBeGreaterThan(30);
  });

  test('nobody stands in two lists, and counts are those of the mentions', () => {
    for (const official of tables.officials) {
      const own = tables.mentions.filter((row) => row.official_id === official.official_id);
      expect([official.mentions, official.articles]).toEqual([own.length, new Set(own.map((row) => row.article_id)).size]);
      expect(tables.others.map((row) => row.name)).not.toContain(official.name);
    }
  });
});
