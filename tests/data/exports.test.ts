import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/data/api.ts';
import type { Engine } from '../../src/data/engine.ts';
import { placesWindow, type Subject } from '../../src/data/evidence.ts';
import { countPlaces } from './list-statements.ts';
import { countRows, EXPORTED, EXPORTS, fileNameOf } from '../../src/data/exports.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED } from '../../src/filters/selection.ts';
import { CHINESE_COLUMNS } from '../../src/i18n/columns.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { nodeEngine } from './engine.node.ts';

const TABLES = invent(300, 3);
const OFFICIAL = TABLES.mentions[0]!.official_id;
const TOPIC = TABLES.article_topics[0]!.topic_id;
const KIND = TABLES.articles[0]!.kind;
const ALL = predicate(NOTHING_SELECTED);
const OF_KIND = predicate({ ...NOTHING_SELECTED, kinds: [KIND] });
const inKind = new Set(TABLES.articles.filter((row) => row.kind === KIND).map((row) => row.article_id));
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(TABLES);
});
const first = async (question: Parameters<Engine['ask']>[0]): Promise<Record<string, Cell>> =>
  Object.fromEntries((await engine.ask(question)).columns.map(({ name, cells }) => [name, cells[0]!]));

describe('exports', () => {
  it.each(EXPORTS)('of %s have the columns they declare, each with a Chinese name', async (table) => {
    const { columns, question } = EXPORTED[table];
    expect((await engine.ask(question(ALL))).columns.map(({ name }) => name)).toEqual(columns);
    expect(columns.filter((column) => !(column in CHINESE_COLUMNS))).toEqual([]);
  });

  it('hold as many rows as are counted before, and as the tables hold', async () => {
    const expected = {
      articles: inKind.size,
      mentions: TABLES.mentions.filter((row) => inKind.has(row.article_id)).length,
      officials: new Set(TABLES.mentions.filter((row) => inKind.has(row.article_id)).map((row) => row.official_id)).size,
    };
    for (const table of EXPORTS) {
      const question = EXPORTED[table].question(OF_KIND);
      expect((await first(countRows(question)))['count']).toBe(expected[table]);
      expect((await engine.ask(question)).count).toBe(expected[table]);
    }
  });

  it('count an official’s articles and mentions under the selection', async () => {
    const { columns } = await engine.ask(EXPORTED.officials.question(OF_KIND));
    const cells = (name: string) => columns.find((column) => column.name === name)!.cells;
    const mine = TABLES.mentions.filter((row) => inKind.has(row.article_id));
    cells('official_id').forEach((id, i) => {
      const places = mine.filter((row) => row.official_id === id);
      expect([cells('mentions')[i], cells('articles')[i]]).toEqual([places.length, new Set(places.map((row) => row.article_id)).size]);
    });
  });
});

describe('evidence', () => {
  it('of an official counts the mentions that the bar counts', async () => {
    const places = TABLES.mentions.filter((row) => row.official_id === OFFICIAL && inKind.has(row.article_id));
    expect(await first(countPlaces({ by: 'official', id: OFFICIAL }, OF_KIND))).toEqual({ lines: places.length, places: places.length, articles: new Set(places.map((row) => row.article_id)).size });
    expect((await engine.ask(placesWindow({ by: 'official', id: OFFICIAL }, OF_KIND, 0, 10_000))).count).toBe(places.length);
  });

  it('of a topic stands in every article of the topic', async () => {
    const articles = new Set(TABLES.article_topics.filter((row) => row.topic_id === TOPIC).map((row) => row.article_id));
    expect((await first(countPlaces({ by: 'topic', id: TOPIC }, ALL)))['articles']).toBe(articles.size);
  });

  const count = async (subject: Subject, where = ALL): Promise<unknown[]> => {
    const { lines, articles } = await first(countPlaces(subject, where));
    expect((await engine.ask(placesWindow(subject, where, 0, 1_000_000))).count).toBe(lines);
    return [articles];
  };

  it('of a kind, of days, of a layer of days and of what has no day holds every article once or more', async () => {
    const days = TABLES.articles.map(({ date }) => date).filter((date) => date !== null).sort();
    const [from, to] = [days[20]!, days[90]!];
    const within = TABLES.articles.filter(({ date }) => date !== null && date >= from && date <= to);
    expect(await count({ by: 'kind', id: KIND })).toEqual([inKind.size]);
    expect(await count({ by: 'date', days: { from, to }, kind: null })).toEqual([within.length]);
    expect(await count({ by: 'date', days: { from, to }, kind: KIND })).toEqual([within.filter(({ kind }) => kind === KIND).length]);
    expect(await count({ by: 'date', days: { from, to }, kind: null }, OF_KIND)).toEqual([within.filter(({ kind }) => kind === KIND).length]);
    expect(await count({ by: 'date', days: 'undated', kind: null })).toEqual([TABLES.articles.filter(({ date }) => date === null).length]);
  });

  it('is read in windows without a gap', async () => {
    const page = async (offset: number, limit: number): Promise<Cell[]> =>
      (await engine.ask(placesWindow({ by: 'official', id: OFFICIAL }, ALL, offset, limit))).columns.find(({ name }) => name === 'page_start')!.cells.slice();
    expect([...(await page(0, 3)), ...(await page(3, 3))]).toEqual(await page(0, 6));
  });
});

it('file names say what is inside and suit every system', () => {
  expect(fileNameOf({ set: 'erqi', content: 'articles', from: '2023-01-01', to: '2023-12-31', day: '2024-03-01', ending: 'csv' })).toBe('banmian_erqi_articles_2023-01-01--2023-12-31_2024-03-01.csv');
  expect(fileNameOf({ set: 'a/b:c', content: 'by day', day: '2024-03-01', ending: 'parquet' })).toBe('banmian_a-b-c_by-day_2024-03-01.parquet');
});
