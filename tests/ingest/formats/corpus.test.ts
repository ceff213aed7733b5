import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../../src/ingest/formats/contents.ts';
import { readPage } from '../../../src/pipeline/index.ts';
import { read, said } from './reading.ts';

const articlesOf = ({ text, articles }: PageContent): unknown[] => articles!.map(({ start, end, headline }) => [headline && text.slice(headline.start, headline.end), text.slice(start, end)]);

describe('tables', () => {
  test('a row is an article, rows of one day and page number are one page', async () => {
    const { pages } = await read('c.csv', '\ufeff日期,版次,标题,正文\r\n2023-07-05,03版,甲,"区长说：""好""。\r\n第二段。"\r\n2023-07-05,03版,,书记出席。\r\n2023-07-05,4,丙,主任出席。\r\n');
    expect(pages.map(({ file, known }) => [file, known])).toEqual([
      ['c.csv#row=2-3', { date: { year: 2023, month: 7, day: 5 }, dateBasis: 'column', pageNumber: 3 }],
      ['c.csv#row=4', { date: { year: 2023, month: 7, day: 5 }, dateBasis: 'column', pageNumber: 4 }],
    ]);
    expect(articlesOf(pages[0]!)).toEqual([['甲', '甲\n区长说："好"。\r\n第二段。'], [null, '书记出席。']]);
    expect(pages[0]!.text).toBe('甲\n区长说："好"。\r\n第二段。\n\n书记出席。');
  });

  test.each([['tsv', 'Date\tHeadline\tText\n2023/7/5\t甲\t区长出席。\n'], ['csv', 'sep=;\nheadline;content;Pub Date\n甲;区长出席。;20230705'], ['txt', '标题|内容|发布时间\n甲|区长出席。|2023年7月5日 08:00\n']])('%s with other separators', async (kind, table) => {
    const { pages } = await read(`c.${kind}`, table);
    expect(pages.map((page) => [articlesOf(page), page.known.date])).toEqual([[[['甲', '甲\n区长出席。']], { year: 2023, month: 7, day: 5 }]]);
  });

  test('rows without a page number share no page', async () => {
    const { pages } = await read('c.csv', 'date,title,text\n2023-07-05,甲,区长出席。\n2023-07-05,乙,书记出席。\n');
    expect(pages).toHaveLength(2);
  });

  test('what cannot be used is said with its rows', async () => {
    expect(said(await read('c.csv', 'date,title,text\n某日,甲,区长出席。\n2023-07-05,乙,\n2023-02-30,丁,书记出席。\n2023-07-05,丙,"没有结尾'))).toEqual(['rows_unreadable 5', 'rows_without_text 3', 'rows_without_day 2, 4', '1 left out']);
    expect(said(await read('c.csv', 'a,b\n1,2\n'))).toEqual(['file_columns a, b', '1 left out']);
    expect(said(await read('c.csv', 'title,text\n甲,\n'))).toEqual(['file_empty', '1 left out']);
  });
});

describe('JSON', () => {
  const row = { id: 1, date: '2023-07-05', headline: '甲', paras: ['区长出席。', '书记讲话。'] };

  test.each([
    ['an object a line', `${JSON.stringify(row)}\n\n${JSON.stringify({ 标题: '乙', 正文: '主任出席。' })}\n`],
    ['a list', JSON.stringify([row, { title: '乙', body: '主任出席。' }], null, 2)],
    ['a list in an object', JSON.stringify({ count: 2, items: [row, { title: '乙', content: '主任出席。' }] })],
  ])('%s', async (_, json) => {
    for (const name of ['c.ndjson', 'c.json', 'c.txt']) {
      const { pages } = await read(name, json);
      expect(pages.map((page) => [articlesOf(page), page.known])).toEqual([
        [[['甲', '甲\n区长出席。\n书记讲话。']], { date: { year: 2023, month: 7, day: 5 }, dateBasis: 'column' }],
        [[['乙', '乙\n主任出席。']], {}],
      ]);
    }
  });

  test('lines that are no objects are said, the others are read', async () => {
    expect(said(await read('c.ndjson', `${JSON.stringify(row)}\n{"text": "坏\n7\n`))).toEqual(['rows_unreadable 2, 3', '1 left out']);
  });

  test('what holds no text of an article is left out', async () => {
    expect(said(await read('c.json', '"只是一段话"'))).toEqual(['file_columns ', '1 left out']);
    expect(said(await read('c.json', '{"name": "甲", "size": 3}'))).toEqual(['file_columns name, size', '1 left out']);
    expect((await read('c.txt', '{ 这不是 JSON，区长出席会议。')).pages[0]!.text).toBe('{ 这不是 JSON，区长出席会议。');
  });
});

test('the pipeline takes the articles of a corpus as they are, with the day of their column', async () => {
  const { pages } = await read('c.csv', '日期,标题,正文\n2023-07-05,某区召开会议,本报讯 昨日，区长虎荣鑫出席会议。\n');
  const { file, text, known, articles } = pages[0]!;
  const [article] = readPage({ id: 'p', file, text, known, articles: articles! }).articles;
  expect([article!.headline, article!.date]).toMatchObject([{ text: '某区召开会议', origin: 'printed' }, { year: 2023, month: 7, day: 4 }]);
});
