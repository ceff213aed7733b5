import { expect, test } from 'vitest';
import { BigramLists } from '../../../src/tables/search/bigram-lists.ts';

test('lists that fill their pages to the last byte keep every place', () => {
  const lists = new BigramLists();
  const pairs = 300_000; // of one slice each: a page holds 131,072 of them, without a byte to spare
  for (let pair = 0; pair < pairs; pair++) lists.add(pair >>> 8, pair & 255, pair % 100);
  for (const pair of [0, 131_071, 131_072, 262_143, 262_144, pairs - 1]) {
    expect(lists.list((((pair >>> 8) << 16) | (pair & 255)) >>> 0)).toEqual({ count: 1, bytes: Uint8Array.of(pair % 100) });
  }
  expect(lists.keys()).toHaveLength(pairs);
});
