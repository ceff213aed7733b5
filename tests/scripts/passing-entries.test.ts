import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPassingStore } from '../../scripts/passing-entries.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'banmian-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('whatever was put is read where it was put, in any order; nothing is there for another run', async () => {
  const store = createPassingStore(folder);
  const entries = [Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(4, 5), Uint8Array.from({ length: 100_000 }, (_, i) => i & 255)];
  const places: string[] = [];
  for (const entry of entries) places.push(await store.put('key', entry));
  for (const [i, entry] of [...entries.entries()].reverse()) expect(await store.slice(places[i]!, 0, entry.length)).toEqual(entry);
  expect(await store.slice(places[3]!, 300, 302)).toEqual(Uint8Array.of(44, 45));
  expect(await store.get('key')).toBeNull();
  store.close();
});

test('an entry that was cut short is an error, and so is putting one when the run is over', async () => {
  const store = createPassingStore(folder);
  const place = await store.put('key', Uint8Array.of(1, 2, 3));
  truncateSync(join(folder, String(threadId)), 2);
  await expect((async () => store.slice(place, 0, 3))()).rejects.toThrow('cut short');
  store.close();
  await expect(store.put('key', Uint8Array.of(1))).rejects.toThrow('closed');
});
