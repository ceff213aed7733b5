/* eslint no-restricted-syntax: off -- bombs are made of numbers, and nothing of them is bound */
/**
 * Statements that eat time or memory, through the data service on an engine in a thread: each ends in a failure with words
 * or in an answer, and the next question has its right answer, over tables that are all there.
 */
import { expect, test } from 'vitest';
import { createService } from '../../src/data/service.ts';
import { sql } from '../../src/data/sql.ts';
import { filesOf, FOLDER, host, SAMPLE } from '../data/sample.ts';
import { campaign, chance, quantile } from './campaign.ts';
import { threadDriver } from './engine-thread.ts';

const { size, record } = campaign('sql', 'resource bombs in a thread of Node');

/** The larger `n`, from 1 on, the larger the bomb. */
const BOMBS: Readonly<Record<string, (n: number) => string>> = {
  'endless recursion': (n) => `WITH RECURSIVE t AS (SELECT ${n} AS i UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t`,
  'recursion that widens': (n) => `WITH RECURSIVE t AS (SELECT 'x' AS s UNION ALL SELECT s || s || '${n}' FROM t) SELECT count(*) FROM t`,
  'a product of ranges': (n) => `SELECT count(*) FROM range(${n}000000) a, range(1000000) b, range(1000) c WHERE a.range + b.range = c.range * 7.5`,
  'a giant text': (n) => `SELECT length(repeat('x', ${2 + n}000000000))`,
  'a giant list': (n) => `SELECT len(range(${1 + n}000000000))`,
  'a giant repeated list': (n) => `SELECT len(repeat([1, 2, 3], ${n}000000000))`,
  'many giant texts': (n) => `SELECT list(repeat('x', ${n}00000) || i) FROM range(100000) t(i)`,
  'a sort beyond memory': (n) => `SELECT i, repeat('y', ${n}000) AS s FROM range(10000000) t(i) ORDER BY hash(i)`,
  'an aggregate beyond memory': (n) => `SELECT i::VARCHAR || repeat('k', ${n}00) AS k, count(*) FROM range(50000000) t(i) GROUP BY k`,
  'a distance of long texts': (n) => `SELECT levenshtein(repeat('ab', ${n}00000), repeat('ba', ${n}00000))`,
  'lambdas in lambdas': (n) => `SELECT list_transform(range(${n}000), a -> list_transform(range(${n}000), b -> list_transform(range(1000), c -> a * b * c)))`,
  'a pattern on a long text': (n) => `SELECT regexp_matches(repeat('a', ${n}0000000), '(a?){200}(a{1,200}){1,200}b')`,
  'many joins': (n) => `SELECT count(*) FROM ${Array.from({ length: 12 + n }, (_, i) => `range(30) t${i}`).join(', ')}`,
  'deep brackets': (n) => `SELECT ${'('.repeat(1000 * n)}1${')'.repeat(1000 * n)}`,
  'a long sum': (n) => `SELECT ${'1+'.repeat(4000 * n)}1`,
  'a long chain of NOT': (n) => `SELECT ${'NOT '.repeat(4000 * n)}true`,
  'chained statements of one name': (n) => `WITH ${Array.from({ length: 200 * n }, (_, i) => (i === 0 ? 't0 AS (SELECT 1 AS x)' : `t${i} AS (SELECT x + 1 AS x FROM t${i - 1})`)).join(', ')} SELECT * FROM t${200 * n - 1}`,
  'doubling by names': (n) => `WITH t0 AS (SELECT * FROM range(10)), ${Array.from({ length: 20 + n }, (_, i) => `t${i + 1} AS (SELECT a.range FROM t${i} a, t${i} b)`).join(', ')} SELECT count(*) FROM t${20 + n}`,
  'a wide answer': (n) => `SELECT ${Array.from({ length: 500 * n }, (_, i) => `${i} AS c${i}`).join(', ')} FROM range(2000)`,
  'a long list of values': (n) => `SELECT * FROM (VALUES ${Array.from({ length: 2000 * n }, (_, i) => `(${i})`).join(',')})`,
  'windows over windows': (n) => `SELECT sum(s) OVER (ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM (SELECT i, median(i) OVER (ORDER BY i ROWS BETWEEN ${n}000 PRECEDING AND CURRENT ROW) AS s FROM range(2000000) t(i))`,
  'all subsets': (n) => `SELECT count(*) FROM (SELECT ${Array.from({ length: 10 + n }, (_, i) => `i % ${i + 2} AS c${i}`).join(', ')} FROM range(300000) t(i)) GROUP BY CUBE (${Array.from({ length: 10 + n }, (_, i) => `c${i}`).join(', ')})`,
};

const COUNT = sql`SELECT count(*) AS n, sum(hash(m))::VARCHAR AS print FROM mentions m`;
const DEADLINES = { boot: 60_000, question: 60_000, insert: 60_000, typed: 400 };

test('every bomb is recovered from', async () => {
  let engines = 0;
  const service = createService(() => (engines++, threadDriver()), host(filesOf(SAMPLE)), DEADLINES);
  await service.open(FOLDER);
  const right = await service.rows(COUNT, 0);
  expect(right.ok).toBe(true);
  const next = chance(7);
  const kinds = Object.keys(BOMBS);
  const figures = { bombs: 0, answered: 0, failed: 0, wordless: 0, wrong: 0 };
  const took: number[] = [];
  const faults: string[] = [];
  for (let i = 0; i < size(4, 154); i++) {
    const kind = size(1, 0) === 1 ? kinds[Math.floor(next() * kinds.length)]! : kinds[i % kinds.length]!;
    const answer = await service.typed(BOMBS[kind]!(1 + Math.floor(i / kinds.length)), 100, 1000 + 2 * i);
    figures.bombs++;
    if (answer.ok) figures.answered++;
    else if (answer.message !== '' && ['question', 'deadline', 'engine'].includes(answer.code)) figures.failed++;
    else figures.wordless++;
    const began = performance.now();
    const after = await service.rows(COUNT, 1001 + 2 * i);
    took.push(performance.now() - began);
    if (JSON.stringify(after) !== JSON.stringify(right)) {
      figures.wrong++;
      faults.push(`${kind}: ${JSON.stringify(answer).slice(0, 200)}, then ${JSON.stringify(after).slice(0, 200)}`);
    }
  }
  expect(faults).toEqual([]);
  record([
    { what: 'resource bombs', value: figures.bombs, atLeast: 150 },
    { what: 'kinds of them', value: Math.min(kinds.length, figures.bombs) },
    { what: 'ended in a failure with words', value: figures.failed },
    { what: 'answered in time', value: figures.answered },
    { what: 'ended without words', value: figures.wordless, atMost: 0 },
    { what: 'next questions answered wrongly or not', value: figures.wrong, atMost: 0 },
    { what: 'engines that it took', value: engines },
    { what: 'milliseconds to the right answer of the next question, 95 of 100', value: Math.round(quantile(took, 0.95)), timed: true },
  ]);
}, 3_600_000);
