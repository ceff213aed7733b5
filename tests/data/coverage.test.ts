import { beforeAll, expect, it } from 'vitest';
import { CORRECTIONS, COVERED_DAYS, PAGES_WITHOUT_DAY } from '../../src/data/coverage.ts';
import type { Engine } from '../../src/data/engine.ts';
import { rowsOf } from '../../src/data/service.ts';
import { nodeEngine } from './engine.node.ts';
import { SAMPLE } from './sample.ts';

const page = SAMPLE.pages[0]!;
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine({
    ...SAMPLE,
    pages: [
      { ...page, page_id: 'p1' },
      { ...page, page_id: 'p2', date: '2024-07-19', articles: 2 },
      { ...page, page_id: 'p3', date: '2024-07-19', articles: 0 },
      { ...page, page_id: 'p4', date: '2024-07-20', articles: 0 },
      { ...page, page_id: 'p5', articles: 0 },
    ],
    corrections: [
      { number: 2, operation: 'date', status: 'stale', target: 'b', value: null, was: null, reason: null, page_id: null, article_id: null, official_id: null },
      { number: 1, operation: 'merge', status: 'applied', target: 'a', value: 'x', was: 'y', reason: 'z', page_id: null, article_id: null, official_id: 'fan-huilin' },
    ],
  });
});
const ask = async (question: typeof CORRECTIONS): Promise<unknown> => rowsOf(await engine.ask(question));

it('a dated page counts for its day, another for the days its articles tell of, and a day may have pages and no articles', async () => {
  expect(await ask(COVERED_DAYS)).toEqual([
    { date: '2023-06-28', pages: 1, articles: 2 },
    { date: '2024-07-19', pages: 2, articles: 2 },
    { date: '2024-07-20', pages: 1, articles: 0 },
  ]);
});

it('pages of no known day are counted apart', async () => expect(await ask(PAGES_WITHOUT_DAY)).toEqual([{ pages: 1 }]));

it('corrections stand in the order of their file', async () => {
  expect(await ask(CORRECTIONS)).toMatchObject([{ number: 1, operation: 'merge', was: 'y' }, { number: 2, status: 'stale' }]);
});
