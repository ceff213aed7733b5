/** Lists and evidence from memory and from the engine must agree row for row: random tables, selections, orders, windows and subjects. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { AnswerRow } from '../../../src/data/api.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { placesWindow, type Subject } from '../../../src/data/evidence.ts';
import { ArticleTables, findingsOf, type Findings } from '../../../src/data/memory/articles.ts';
import { Lists } from '../../../src/data/memory/listing.ts';
import { placesBehind } from '../../../src/data/memory/places.ts';
import { rowsOf } from '../../../src/data/service.ts';
import type { Sql } from '../../../src/data/sql.ts';
import { conditions, predicate } from '../../../src/filters/dimensions.ts';
import { NOTHING_SELECTED, type Selection, type Worded } from '../../../src/filters/selection.ts';
import type { Row, Tables } from '../../../src/tables/schema.ts';
import { dayFrom } from '../../../src/tables/days.ts';
import { article, DAYS, FIRST, ids, tablesOf } from '../../tables/loose-tables.ts';
import { content, nodeEngine } from '../engine.node.ts';
import { countArticles, countPlaces, listed, listWindow, type Order } from '../list-statements.ts';
import { SAMPLE } from '../sample.ts';

const ORDERS: readonly Order[] = ['newest', 'oldest', 'page', 'mentions'];
type Held = Pick<Tables, 'articles' | 'mentions' | 'article_topics' | 'evidence'>;

const finding = fc.record({ finding: fc.constantFrom('date', 'topic', 'kind', 'year'), value: fc.oneof(ids('t', 5), ids('k', 3)), start: fc.option(fc.nat(40), { freq: 6 }) });
/** What an article has beside: year and month, which order those without a day, and findings. */
const beside = fc.record({ year: fc.option(fc.integer({ min: 2020, max: 2023 })), month: fc.option(fc.integer({ min: 1, max: 12 })), findings: fc.array(finding, { maxLength: 4 }) });

/** Places in a text differ, as those of one text do. */
const tables = fc.array(fc.tuple(article, beside), { maxLength: 40 }).map((drawn): Held => {
  const { articles, mentions, article_topics } = tablesOf(drawn.map(([each]) => each));
  return {
    articles: articles.map((row, i) => ({ ...row, year: drawn[i]![1].year, month: drawn[i]![1].month, headline: `标题${(i * 7) % 5}` })),
    mentions: mentions.map((row, i) => ({ ...row, start: (i * 37) % 1009, end: ((i * 37) % 1009) + 3, page_start: i })),
    article_topics: article_topics.map((row, i) => ({ ...row, score: ((i * 5) % 3) / 2 })),
    evidence: drawn.flatMap(([, { findings }], i) =>
      findings.map(({ finding: what, value, start }, k): Row<'evidence'> => ({
        article_id: `a${i}`, finding: what, value, start: start === null ? null : start * 10 + k, end: start === null ? null : start * 10 + k + 2, page_start: k, page_end: k + 2,
      })),
    ),
  };
});
const day = fc.integer({ min: FIRST - 3, max: FIRST + DAYS + 3 }).map(dayFrom);
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const selection: fc.Arbitrary<Selection> = fc.record({
  date: fc.oneof(days, fc.constant(null), fc.constant('undated' as const)),
  officials: fc.array(ids('o', 9), { maxLength: 2 }),
  topics: fc.array(ids('t', 6), { maxLength: 2 }),
  kinds: fc.array(ids('k', 4), { maxLength: 2 }),
  sure: fc.integer({ min: 0, max: 20 }).map((steps) => steps * 5),
  words: fc.option(fc.array(ids('a', 45)).map((articles): Worded => ({ words: '', articles, counted: new Uint32Array(), toJSON: () => '' })), { freq: 2 }),
  years: fc.option(fc.subarray([2021, 2022], { minLength: 1 })),
});
/** One dimension, two, or nothing: all six together leave hardly an article. */
const selected = fc.tuple(selection, fc.subarray(['date', 'officials', 'topics', 'kinds', 'sure', 'words', 'years'] as const, { maxLength: 2 })).map(
  ([all, kept]): Selection => ({ ...NOTHING_SELECTED, ...Object.fromEntries(kept.map((part) => [part, all[part]])) }),
);
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ by: fc.constant('official' as const), id: ids('o', 9) }),
  fc.record({ by: fc.constant('topic' as const), id: ids('t', 6) }),
  fc.record({ by: fc.constant('kind' as const), id: ids('k', 4) }),
  fc.record({ by: fc.constant('date' as const), days: fc.oneof(days, fc.constant('undated' as const)), kind: fc.option(ids('k', 4)) }),
);
const window = fc.record({ offset: fc.nat(30), limit: fc.integer({ min: 1, max: 40 }) });

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});
const ask = async (question: Sql): Promise<AnswerRow[]> => rowsOf(await engine.ask(question));

/** Puts the tables into the engine and into memory. */
async function hold(held: Held): Promise<{ lists: Lists; findings: Findings }> {
  const [articles, mentions, article_topics, evidence] = await Promise.all([
    content('articles', held.articles), content('mentions', held.mentions), content('article_topics', held.article_topics), content('evidence', held.evidence),
  ]);
  for (const [table, rows] of Object.entries({ articles, mentions, article_topics, evidence })) await engine.insert(table as keyof Held, rows);
  const inMemory = new ArticleTables({ articles, mentions, article_topics });
  return { lists: new Lists(inMemory), findings: findingsOf(evidence, inMemory) };
}

test('lists', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.array(fc.tuple(selected, fc.constantFrom(...ORDERS), window), { minLength: 1, maxLength: 6 }), async (held, questions) => {
      const { lists } = await hold(held);
      for (const [chosen, order, { offset, limit }] of questions) {
        const where = predicate(chosen);
        const expected = listed(await ask(listWindow(where, order, offset, limit)));
        const { count, articles } = lists.window(conditions(chosen), order, offset, limit);
        expect({ articles, count }, JSON.stringify({ chosen, order })).toEqual({ articles: expected, count: (await ask(countArticles(where)))[0]!['count'] });
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('evidence', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.array(fc.tuple(selected, subject, window), { minLength: 1, maxLength: 6 }), async (held, questions) => {
      const { lists, findings } = await hold(held);
      for (const [chosen, of, { offset, limit }] of questions) {
        const where = predicate(chosen);
        const { found, ...counts } = placesBehind(lists, findings, of, conditions(chosen), offset, limit);
        expect(counts, JSON.stringify({ chosen, of })).toEqual((await ask(countPlaces(of, where)))[0]);
        expect(found, JSON.stringify({ chosen, of })).toEqual(await ask(placesWindow(of, where, offset, limit)));
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
