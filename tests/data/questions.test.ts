/** Every question of the dashboard, asked on the real engine with its locks on. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/data/api.ts';
import { countQuestion, toTally, type Declaration } from '../../src/data/counts.ts';
import { DIRECTORY_QUESTIONS, toDirectory, type DirectoryAnswers } from '../../src/data/directory.ts';
import type { Engine } from '../../src/data/engine.ts';
import { countPlaces, placesWindow, type Subject } from '../../src/data/evidence.ts';
import { countRows, EXPORTED, EXPORTS } from '../../src/data/exports.ts';
import { countArticles, headlines, listed, listOf, listWindow, neighbours, type Order } from '../../src/data/listing.ts';
import { rowsOf } from '../../src/data/service.ts';
import type { Sql } from '../../src/data/sql.ts';
import { predicate } from '../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import { nodeEngine } from './engine.node.ts';
import { SAMPLE } from './sample.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine({
    ...SAMPLE,
    evidence: [
      { article_id: 'p1-1', finding: 'topic', value: 'party', start: 2, end: 4, page_start: 2, page_end: 4 },
      { article_id: 'p1-2', finding: 'topic', value: 'party', start: 1, end: 3, page_start: 1, page_end: 3 },
      { article_id: 'p1-2', finding: 'topic', value: 'livelihood', start: 5, end: 7, page_start: 5, page_end: 7 },
      { article_id: 'p1-2', finding: 'kind', value: 'visit', start: 5, end: 7, page_start: 5, page_end: 7 },
    ],
  });
});
const ask = async (question: Sql): Promise<AnswerRow[]> => rowsOf(await engine.ask(question));
const EVERYTHING = predicate(NOTHING_SELECTED);
const select = (part: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...part });
const chosen = async (part: Partial<Selection>, except?: 'date' | 'official' | 'topic' | 'kind'): Promise<unknown[]> =>
  (await ask(headlines(predicate(select(part), except)))).map((row) => row['article_id']);

describe('selections', () => {
  const YEAR = { from: '2023-01-01', to: '2023-12-31' };
  test('nothing chosen leaves everything', async () => expect(await chosen({})).toEqual(['p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2']));
  test('days, both inclusive, leave out what has no day', async () => {
    expect(await chosen({ date: YEAR })).toEqual(['p1-1', 'p1-2']);
    expect(await chosen({ date: { from: '2023-06-28', to: '2024-07-17' } })).toEqual(['p1-1', 'p1-2', 'p2-1']);
    expect(await chosen({ date: 'undated' })).toEqual(['p1-3']);
  });
  test('values inside a dimension widen, dimensions narrow', async () => {
    expect(await chosen({ officials: ['fan-huilin'] })).toEqual(['p1-1', 'p1-2', 'p2-2']);
    expect(await chosen({ officials: ['fan-huilin', 'li-zhuoyu'] })).toEqual(['p1-1', 'p1-2', 'p2-1', 'p2-2']);
    expect(await chosen({ officials: ['fan-huilin'], topics: ['party', 'urban'], kinds: ['meeting'], date: YEAR })).toEqual(['p1-1']);
  });
  test('a dimension can be left out', async () => {
    expect(await chosen({ kinds: ['visit'], date: YEAR }, 'kind')).toEqual(['p1-1', 'p1-2']);
    expect(await chosen({ kinds: ['visit'], date: YEAR }, 'date')).toEqual(['p1-2']);
  });
  test('a value that looks like SQL is a value', async () => expect(await chosen({ officials: ["' OR 1=1 --", '\\', '"'] })).toEqual([]));
});

describe('counts', () => {
  const count = async (declaration: Declaration, selection: Selection): Promise<ReturnType<typeof toTally>> =>
    toTally(await ask(countQuestion(declaration, predicate(selection, declaration.by))));
  test('by day under the other filters, those without a day apart, the unfiltered total beside', async () => {
    expect(await count({ by: 'date', unit: 'articles', split: null }, select({ officials: ['fan-huilin'], date: 'undated' }))).toEqual({
      rows: [
        { key: '2023-06-28', kind: null, total: 2, selected: 2 },
        { key: '2024-07-17', kind: null, total: 1, selected: 0 },
        { key: '2024-07-18', kind: null, total: 1, selected: 1 },
        { key: null, kind: null, total: 1, selected: 0 },
      ],
      base: { total: 5, selected: 3 },
    });
  });
  test('of officials: articles once, mentions each time', async () => {
    const kinds = select({ kinds: ['meeting'] });
    expect((await count({ by: 'official', unit: 'articles', split: null }, kinds)).rows).toEqual([
      { key: 'fan-huilin', kind: null, total: 3, selected: 2 },
      { key: 'li-zhuoyu', kind: null, total: 2, selected: 2 },
    ]);
    expect((await count({ by: 'official', unit: 'mentions', split: null }, kinds)).rows).toEqual([
      { key: 'fan-huilin', kind: null, total: 4, selected: 3 },
      { key: 'li-zhuoyu', kind: null, total: 2, selected: 2 },
    ]);
  });
  test('split by kind, and mentions by topic', async () => {
    expect((await count({ by: 'topic', unit: 'mentions', split: 'kind' }, select({ officials: ['fan-huilin'] }))).rows).toEqual([
      { key: 'livelihood', kind: 'visit', total: 1, selected: 1 },
      { key: 'party', kind: 'meeting', total: 3, selected: 3 },
      { key: 'party', kind: 'visit', total: 1, selected: 1 },
      { key: 'urban', kind: 'meeting', total: 1, selected: 1 },
    ]);
  });
});

describe('the list', () => {
  const order = async (by: Order): Promise<unknown[]> => (await ask(listWindow(EVERYTHING, by, 0, 10))).map((row) => row['article_id']);
  test('in every order', async () => {
    expect(await order('newest')).toEqual(['p2-2', 'p2-1', 'p1-1', 'p1-2', 'p1-3']);
    expect(await order('oldest')).toEqual(['p1-1', 'p1-2', 'p2-1', 'p2-2', 'p1-3']);
    expect(await order('page')).toEqual(['p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2']);
    expect(await order('mentions')).toEqual(['p1-1', 'p2-2', 'p2-1', 'p1-2', 'p1-3']);
  });
  test('an article with its people and topics', async () => {
    const [first] = listed(await ask(listOf(['p1-1'])));
    expect(first).toMatchObject({
      article_id: 'p1-1', date: '2023-06-28', kind: 'meeting', mentions: 3, topics: ['party'],
      officials: [{ id: 'fan-huilin', title: '区委书记' }, { id: 'li-zhuoyu', title: '区委常委、组织部长' }],
    });
    const [second, third] = listed(await ask(listOf(['p1-3', 'p1-2'])));
    expect(second!.topics).toEqual(['livelihood', 'party']);
    expect(third).toMatchObject({ mentions: 0, officials: [], topics: [], date: null, date_text: '近日' });
  });
  test('windows add up to the list, and every article knows its neighbours', async () => {
    const all = await order('newest');
    const windows = await Promise.all([0, 2, 4].map(async (offset) => ask(listWindow(EVERYTHING, 'newest', offset, 2))));
    expect(windows.flat().map((row) => row['article_id'])).toEqual(all);
    expect(await ask(countArticles(EVERYTHING))).toEqual([{ count: 5 }]);
    for (const [i, id] of all.entries()) {
      expect(await ask(neighbours(EVERYTHING, 'newest', String(id)))).toEqual([{ article_id: id, position: i + 1, previous: all[i - 1] ?? null, next: all[i + 1] ?? null }]);
    }
    expect(await ask(neighbours(predicate(select({ kinds: ['visit'] })), 'newest', 'p1-1'))).toEqual([]);
  });
});

describe('exports', () => {
  const party = predicate(select({ topics: ['party'] }));
  test.each(EXPORTS)('%s: the columns that are promised, in that order, and as many rows as counted', async (name) => {
    const { columns, question } = EXPORTED[name];
    for (const where of [EVERYTHING, party]) {
      const answer = await engine.ask(question(where));
      expect(answer.columns.map((column) => column.name)).toEqual(columns);
      expect(await ask(countRows(question(where)))).toEqual([{ count: answer.count }]);
    }
  });
  test('hold what is selected and nothing else', async () => {
    const cells = async (name: (typeof EXPORTS)[number], column: string): Promise<unknown[]> => (await ask(EXPORTED[name].question(party))).map((row) => row[column]);
    expect(await cells('articles', 'article_id')).toEqual(['p1-1', 'p1-2']);
    expect(await cells('articles', 'officials')).toEqual(['樊惠林、李卓瑜', '樊惠林']);
    expect(await cells('articles', 'topics')).toEqual(['party', 'livelihood、party']);
    expect(await cells('mentions', 'start')).toEqual([0, 4, 9, 0]);
    expect(await cells('officials', 'mentions')).toEqual([3, 1]);
    expect(await cells('officials', 'articles')).toEqual([2, 1]);
  });
});

test('the places behind a number', async () => {
  const places = async (subject: Subject, where = EVERYTHING): Promise<unknown[]> =>
    (await ask(placesWindow(subject, where, 0, 10))).map(({ article_id, start }) => `${String(article_id)}:${String(start)}`);
  expect(await places({ official: 'fan-huilin' })).toEqual(['p2-2:0', 'p1-1:0', 'p1-1:9', 'p1-2:0']);
  expect(await places({ topic: 'party' })).toEqual(['p1-1:2', 'p1-2:1']);
  expect(await places({ official: 'fan-huilin' }, predicate(select({ kinds: ['visit'] })))).toEqual(['p1-2:0']);
  expect(await ask(countPlaces({ official: 'fan-huilin' }, EVERYTHING))).toEqual([{ places: 4, articles: 3 }]);
  expect(await ask(countPlaces({ topic: 'party' }, EVERYTHING))).toEqual([{ places: 2, articles: 2 }]);
});

test('the directory: names, titles with their days, labels, days with pages', async () => {
  const answers = await Promise.all(Object.entries(DIRECTORY_QUESTIONS).map(async ([name, question]) => [name, await ask(question)] as const));
  const { officials, topics, kinds, pageDays } = toDirectory(Object.fromEntries(answers) as unknown as DirectoryAnswers);
  expect(officials.get('li-zhuoyu')).toMatchObject({ name: '李卓瑜', pinyin: 'li zhuo yu', initials: 'lzy' });
  expect(officials.get('li-zhuoyu')!.titles).toEqual([
    { title: '区委常委', first: '2024-07-17', last: '2024-07-17' },
    { title: '区委常委、组织部长', first: '2023-06-28', last: '2023-06-28' },
  ]);
  expect([topics.get('urban'), kinds.get('visit')]).toMatchObject([{ zh: '城市建设', en: 'Urban development' }, { zh: '慰问' }]);
  expect(pageDays).toEqual(['2023-06-28', '2024-07-17', '2024-07-18']);
});
