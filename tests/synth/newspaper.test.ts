import { beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/pipeline/lexicon/kinds.ts';
import { TOPICS } from '../../src/pipeline/lexicon/topics.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { SCENES } from '../../src/synth/scenes.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import type { Tables } from '../../src/tables/schema.ts';

let tables: Tables;
let texts: Map<string, string>;
let pageTexts: Map<string, string>;
let pageOf: Map<string, string>;

beforeAll(() => {
  tables = invent(4000, 7);
  texts = new Map(tables.texts.map((row) => [row.article_id, row.text]));
  pageTexts = new Map(tables.page_texts.map((row) => [row.page_id, row.text]));
  pageOf = new Map(tables.articles.map((row) => [row.article_id, pageTexts.get(row.page_id)!]));
});

const about = { id: 'demo', title: { zh: '演示', en: 'Demonstration' }, fictional: true, sources: [], pipeline_version: '0' };
const packed = async (count: number, seed: number): Promise<string> => JSON.stringify((await packDataSet(invent(count, seed), about, (text) => text)).manifest);
const wordsAt = (row: { article_id: string; start: number | null; end: number | null }): string => texts.get(row.article_id)!.slice(row.start!, row.end!);
const wordsOnPage = (row: { article_id: string; page_start: number; page_end: number }): string => pageOf.get(row.article_id)!.slice(row.page_start, row.page_end);
const share = (rows: readonly unknown[], matching: readonly unknown[]): number => matching.length / rows.length;

describe('an invented data set', () => {
  test('has as many articles as asked for, and depends on the seed only', async () => {
    expect(tables.articles).toHaveLength(4000);
    expect(invent(3, 1).articles).toHaveLength(3);
    expect(await packed(300, 5)).toBe(await packed(300, 5));
    expect(await packed(300, 5)).not.toBe(await packed(300, 6));
  });

  test('finds every word where it says, in the article and on the page', () => {
    for (const row of [...tables.mentions, ...tables.others]) expect([wordsAt(row), wordsOnPage(row)]).toEqual([row.name, row.name]);
    for (const row of tables.roles) expect([wordsAt(row), wordsOnPage(row)]).toEqual([row.title, row.title]);
    for (const row of tables.bylines) expect(wordsOnPage(row)).toBe(row.name);
    for (const row of tables.evidence) expect(wordsAt(row)).toBe(wordsOnPage(row));
    for (const row of tables.articles) expect(wordsOnPage(row)).toBe(texts.get(row.article_id));
  });

  test('accounts for every character of a page', () => {
    const ends = new Map<string, number>();
    for (const { page_id, page_start, page_end } of tables.spans) {
      expect(page_start).toBe(ends.get(page_id) ?? 0);
      ends.set(page_id, page_end);
    }
    for (const [page, text] of pageTexts) expect(ends.get(page)).toBe(text.length);
  });

  test('names only officials, topics and kinds that are listed', () => {
    const officials = new Set(tables.officials.map((row) => row.official_id));
    expect(officials.size).toBe(tables.officials.length);
    for (const row of [...tables.mentions, ...tables.roles]) expect(officials).toContain(row.official_id);
    const topics = new Set(TOPICS.map((topic) => topic.id));
    const kinds = new Set(KINDS.map((kind) => kind.id));
    for (const scene of SCENES) {
      expect(kinds).toContain(scene.kind);
      for (const topic of Object.keys(scene.topics)) expect(topics).toContain(topic);
    }
    expect(new Set(tables.article_topics.map((row) => row.article_id)).size).toBe(4000);
  });

  test('counts officials as the mentions do', () => {
    for (const official of tables.officials) {
      const mentions = tables.mentions.filter((row) => row.official_id === official.official_id);
      expect([official.mentions, official.articles]).toEqual([mentions.length, new Set(mentions.map((row) => row.article_id)).size]);
    }
  });

  test('is skewed as a real paper is', () => {
    const byArticles = tables.officials.map((row) => row.articles).sort((a, b) => b - a);
    const articlesOfFirstTen = byArticles.slice(0, 10).reduce((sum, n) => sum + n, 0) / byArticles.reduce((sum, n) => sum + n, 0);
    expect(articlesOfFirstTen).toBeGreaterThan(0.25);
    const dated = tables.articles.filter((row) => row.date !== null);
    expect(share(tables.articles, dated)).toBeGreaterThan(0.85);
    expect(share(tables.articles, dated)).toBeLessThan(0.95);
    expect(share(dated, dated.filter((row) => new Date(row.date!).getUTCDay() % 6 === 0))).toBeLessThan(0.15);
    const topic = (id: string): string[] => tables.article_topics.filter((row) => row.topic_id === id).map((row) => row.article_id);
    const months = (ids: readonly string[]): number[] => tables.articles.filter((row) => ids.includes(row.article_id)).map((row) => row.month!);
    const assemblies = months(topic('peoples-congress'));
    expect(share(assemblies, assemblies.filter((month) => month === 1))).toBeGreaterThan(0.5);
    const floods = months(topic('agriculture').filter((id) => texts.get(id)!.includes('防汛')));
    expect(share(floods, floods.filter((month) => month >= 6 && month <= 8))).toBeGreaterThan(0.8);
    expect(tables.articles.some((row) => row.headline_origin === 'derived')).toBe(true);
  });

  test('has periods without any page, and officials who come, rise and go', () => {
    const days = tables.pages.map((row) => Date.parse(row.date!) / 86_400_000);
    const longest = Math.max(...days.slice(1).map((day, i) => day - days[i]!));
    expect(longest).toBeGreaterThan(60);
    const offices = new Map<string, Set<string>>();
    for (const row of tables.roles) offices.set(row.official_id, (offices.get(row.official_id) ?? new Set()).add(row.title));
    expect([...offices.values()].filter((titles) => titles.size > 3).length).toBeGreaterThan(10);
    expect(tables.roles.map((row) => row.status)).toEqual(expect.arrayContaining(['current', 'acting', 'appointed', 'removed']));
    const heads = new Set(tables.roles.filter((row) => row.title === '区长').map((row) => row.official_id));
    expect(heads.size).toBeGreaterThan(1);
  });

  test('holds two people of one name', () => {
    const names = tables.officials.map((row) => row.name);
    expect(names.length - new Set(names).size).toBe(1);
  });
});
