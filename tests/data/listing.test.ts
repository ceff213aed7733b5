import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRow } from '../../src/data/api.ts';
import type { Engine } from '../../src/data/engine.ts';
import { countArticles, headlines, listed, listOf, listWindow, neighbours, type Order } from '../../src/data/listing.ts';
import { sql, type Sql } from '../../src/data/sql.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../src/filters/selection.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { nodeEngine } from './engine.node.ts';

const TABLES = invent(300, 3);
const ALL = predicate(NOTHING_SELECTED);
const ORDERS: readonly Order[] = ['newest', 'oldest', 'page', 'mentions'];
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(TABLES);
});

async function rows(question: Sql): Promise<AnswerRow[]> {
  const { columns, count } = await engine.ask(question);
  return Array.from({ length: count }, (_, i) => Object.fromEntries(columns.map(({ name, cells }) => [name, cells[i]!])));
}
const ids = async (question: Sql): Promise<string[]> => (await rows(question)).map((row) => String(row['article_id']));
const mentionsOf = (id: string): number => TABLES.mentions.filter((row) => row.article_id === id).length;
const articleOf = (id: string) => TABLES.articles.find((row) => row.article_id === id)!;

describe('the list', () => {
  it.each(ORDERS)('in windows holds every article once, in the order %s', async (order) => {
    const whole = await ids(listWindow(ALL, order, 0, 1000));
    expect([...whole].sort()).toEqual(TABLES.articles.map((row) => row.article_id).sort());
    const windows = await Promise.all([0, 120, 240].map((offset) => ids(listWindow(ALL, order, offset, 120))));
    expect(windows.flat()).toEqual(whole);
  });

  it('stands in the order it names', async () => {
    const newest = (await ids(listWindow(ALL, 'newest', 0, 1000))).map((id) => articleOf(id).date ?? '');
    expect(newest).toEqual([...newest].sort().reverse());
    expect(newest.at(-1)).toBe('');
    const oldest = (await ids(listWindow(ALL, 'oldest', 0, 1000))).map((id) => articleOf(id).date ?? '9');
    expect(oldest).toEqual([...oldest].sort());
    const counts = (await ids(listWindow(ALL, 'mentions', 0, 1000))).map(mentionsOf);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('follows the pages where nothing else decides, without sorting texts', async () => {
    const file = new Map(TABLES.pages.map((page) => [page.page_id, page.file]));
    const place = ({ page_id, number }: (typeof TABLES.articles)[number]): [string, string, number] => [file.get(page_id)!, page_id, number];
    const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => a.map((cell, i) => (cell < b[i]! ? -1 : cell > b[i]! ? 1 : 0)).find((sign) => sign !== 0) ?? 0;
    const inPages = TABLES.articles.toSorted((a, b) => compare(place(a), place(b))).map((row) => row.article_id);
    expect(await ids(listWindow(ALL, 'page', 0, 1000))).toEqual(inPages);
    expect(await ids(headlines(ALL))).toEqual(inPages);
    for (const order of ORDERS) expect(listWindow(ALL, order, 0, 50).text).not.toMatch(/\bfile\b|\bnumber\b|JOIN pages/);
  });

  it('says the size of a window where the planner sees it, and only whole ones', () => {
    expect(listWindow(ALL, 'newest', 120, 50).text).toContain('LIMIT 50 OFFSET 120');
    for (const [offset, limit] of [[-1, 50], [0, 1.5], [NaN, 50], [0, Infinity]] as const) expect(() => listWindow(ALL, 'newest', offset, limit)).toThrow(RangeError);
  });

  it('is counted as the selection is', async () => {
    const date = TABLES.articles.find((row) => row.date !== null)!.date!;
    const where = predicate({ ...NOTHING_SELECTED, date: { from: date, to: date } });
    const expected = TABLES.articles.filter((row) => row.date === date).length;
    expect((await rows(countArticles(where)))[0]!['count']).toBe(expected);
    expect(await ids(listWindow(where, 'newest', 0, 1000))).toHaveLength(expected);
    expect(await ids(headlines(where))).toHaveLength(expected);
  });

  it('names the officials of a row in the order of the text, with the first title printed, and its topics, strongest first', async () => {
    for (const article of listed(await rows(listWindow(ALL, 'page', 0, 40)))) {
      const here = TABLES.mentions.filter((row) => row.article_id === article.article_id).sort((a, b) => a.start - b.start);
      expect(article.officials.map(({ id }) => id)).toEqual([...new Set(here.map((row) => row.official_id))]);
      for (const { id, title } of article.officials) expect(title).toBe(here.find((row) => row.official_id === id && row.title !== null)?.title ?? '');
      const topics = TABLES.article_topics.filter((row) => row.article_id === article.article_id);
      expect(new Set(article.topics)).toEqual(new Set(topics.map((row) => row.topic_id)));
    }
  });

  it('reads rows by id', async () => {
    const wanted = TABLES.articles.slice(5, 9).map((row) => row.article_id);
    expect((await ids(listOf(wanted))).sort()).toEqual([...wanted].sort());
  });
});

describe('neighbours', () => {
  it.each(ORDERS)('stand beside the article in the order %s', async (order) => {
    const whole = await ids(listWindow(ALL, order, 0, 1000));
    for (const at of [0, 1, 150, whole.length - 1]) {
      expect(await rows(neighbours(ALL, order, whole[at]!))).toEqual([{ position: at + 1, previous: whole[at - 1] ?? null, next: whole[at + 1] ?? null }]);
    }
  });
  it('are none where the article is not selected', async () => {
    expect(await rows(neighbours(sql`FALSE`, 'newest', TABLES.articles[0]!.article_id))).toEqual([]);
  });
});
