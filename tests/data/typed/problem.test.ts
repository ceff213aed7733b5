/** Where the engine's own messages point to, on statements of every shape. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/data/engine.ts';
import { EXAMPLE_IDS, examples } from '../../../src/data/typed/examples.ts';
import { problemKind, problemPlace } from '../../../src/data/typed/problem.ts';
import { readTyped } from '../../../src/data/typed/read.ts';
import { nodeEngine } from '../engine.node.ts';
import { SAMPLE } from '../sample.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(SAMPLE);
});
const read = (text: string): ReturnType<typeof readTyped> => readTyped(engine, text, 10, new AbortController().signal);
const messageOf = async (text: string): Promise<string> => read(text).then(() => 'no error', (error: unknown) => (error as Error).message);

describe('the place of a problem', () => {
  test.each([
    'SELECT nosuch', 'SELECT *\nFROM articles\nWHERE  nosuch = 1', "SELECT '樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林樊惠林', nosuch FROM articles", 'SELECT\t\t1 +\tnosuch',
    "-- 说明\nSELECT '官员😀', nosuch, 1 FROM kinds", ['SELECT', '1, '.repeat(100), 'nosuch,', '2, '.repeat(100), '3'].join(' '), 'SELECT nosuch(1)', 'FROM nosuch', '\n\n  FROM nosuch JOIN kinds ON true',
  ])('%j', async (text) => {
    const place = problemPlace(await messageOf(text), text);
    expect(text.slice(place!.offset).startsWith('nosuch')).toBe(true);
    const before = text.slice(0, place!.offset).split('\n');
    expect([place!.line, place!.column]).toEqual([before.length, [...before.at(-1)!].length + 1]);
  });
  test.each(['SELECT count(', "SELECT 'a'::INT", 'DROP TABLE kinds', 'SELECT 1; SELECT 2'])('is not made up for %j', async (text) => expect(problemPlace(await messageOf(text), text)).toBeNull());
  test('is nowhere for a message of another statement', () => expect(problemPlace('Error\n\nLINE 7: SELECT x\n        ^', 'SELECT 1')).toBeNull());
});

test.each([
  ['SELEC 1', 'syntax'], ['SELECT nosuch', 'name'], ['FROM nosuch', 'name'], ['SELECT 1; SELECT 2', 'single'], ['DELETE FROM kinds', 'single'], ["SELECT 'a'::INT", 'value'],
  ["FROM read_csv('a.csv')", 'locked'], ['SELECT current_date', 'extension'], ["SELECT '{}'::JSON", 'extension'], ["SELECT error('so')", 'other'],
  ["SELECT list(repeat('x', 100000) || i) FROM range(30000) t(i)", 'memory'],
])('%s is a problem of kind %s', async (text, kind) => expect(problemKind(await messageOf(text))).toBe(kind));

test.each(EXAMPLE_IDS)('the example %s runs, and has an order', async (id) => {
  const statement = examples("it's")[id];
  expect((await read(statement)).columns.length).toBeGreaterThan(1);
  expect(statement).toMatch(/ORDER BY/);
});
