/** Lists of places come out the same whether texts fit into one run or into many. */
import { expect, test } from 'vitest';
import { PairLists, type PairList } from '../../../src/tables/search/pair-lists.ts';
import { createMemoryScratch } from '../../../src/tables/search/scratch.ts';

const texts = ['甲乙甲乙', '', '乙', `甲乙${'丙'.repeat(300)}甲乙`, '丁甲乙'];

function listsOf(size: number): Record<string, { readonly count: number; readonly bytes: readonly number[] }> {
  const lists = new PairLists(createMemoryScratch(), size);
  for (const text of texts) lists.add(text);
  const found: [string, PairList][] = [];
  for (const { first, lists: own } of lists.blocks()) for (const list of own) found.push([String.fromCharCode(first, list.second), list]);
  return Object.fromEntries(found.map(([pair, { count, bytes }]) => [pair, { count, bytes: [...bytes] }]));
}

test('places count on over the ends of texts', () => {
  // 甲乙甲乙| |乙|甲乙丙…甲乙|丁甲乙|
  expect(listsOf(1 << 12)).toMatchObject({ 甲乙: { count: 5, bytes: [0, 2, 6, 0xae, 2, 4] }, 乙甲: { count: 1, bytes: [1] }, '乙\0': { count: 4, bytes: [3, 3, 0xb1, 2, 4] }, 丁甲: { count: 1 } });
});

test.each([1, 2, 3, 7, 64, 305])('runs of %i places make the same lists as one', (size) => {
  expect(listsOf(size)).toEqual(listsOf(1 << 12));
});

test('pairs come in ascending order', () => {
  const pairs = Object.keys(listsOf(5));
  expect(pairs).toEqual([...pairs].sort());
});
