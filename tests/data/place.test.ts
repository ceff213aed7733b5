import { expect, test } from 'vitest';
import { readerOf } from '../../src/data/place.ts';

interface Asked {
  readonly name: string;
  readonly cache: RequestCache | undefined;
  readonly answer: () => void;
}

/** A host that answers when it is told to. */
function hostOf() {
  const asked: Asked[] = [];
  const reader = readerOf('https://host/', (url, init) => new Promise((resolve) => asked.push({ name: url.slice(13), cache: init?.cache, answer: () => resolve(new Response('', { status: 206 })) })));
  const read = (name: string, start?: number) => reader.read(name, name, start === undefined ? undefined : { start, end: start + 1 });
  return { asked, read };
}

test('pieces of one file that are asked for together go past the cache, which would let them come one by one; others do not', async () => {
  const { asked, read } = hostOf();
  const first = [read('texts', 0), read('texts', 1), read('texts', 2), read('spans', 0), read('texts'), read('manifest.json')];
  expect(asked.map(({ name, cache }) => [name, cache])).toEqual([
    ['texts', undefined],
    ['texts', 'no-store'],
    ['texts', 'no-store'],
    ['spans', undefined],
    ['texts', undefined],
    ['manifest.json', 'no-cache'],
  ]);
  for (const { answer } of asked) answer();
  await Promise.all(first);
  void read('texts', 3);
  expect(asked.at(-1)!.cache).toBeUndefined();
});

test('a piece that did not come stands in nobody\'s way', async () => {
  const asked: (RequestCache | undefined)[] = [];
  const reader = readerOf('https://host/', (_, init) => {
    asked.push(init?.cache);
    return Promise.reject(new TypeError('no network'));
  });
  for (let i = 0; i < 2; i++) await expect(reader.read('texts', 'texts', { start: i, end: i + 1 })).rejects.toMatchObject({ code: 'not-found' });
  expect(asked).toEqual([undefined, undefined]);
});
