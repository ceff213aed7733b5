import { afterEach, expect, test, vi } from 'vitest';
import { restrictToOrigin } from '../../src/data/same-origin.ts';

afterEach(() => vi.unstubAllGlobals());

test('asks its own host and no other', async () => {
  const fetch = vi.fn((_: string) => Promise.resolve(new Response('ok')));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('location', new URL('https://host/sub/assets/data.worker.js'));
  vi.stubGlobal('XMLHttpRequest', () => undefined);
  restrictToOrigin();
  for (const url of ['../data/a.parquet', '/data/b', 'https://host/c', 'blob:https://host/1']) expect((await globalThis.fetch(url)).status).toBe(200);
  expect(fetch).toHaveBeenCalledTimes(4);
  for (const url of ['https://extensions.duckdb.org/x', '//other/x', 'http://host/x', 'https://host:8443/x', 'data:text/plain,x']) {
    await expect(globalThis.fetch(url)).rejects.toThrow('another host');
  }
  await expect(globalThis.fetch(new Request('https://other/x'))).rejects.toThrow('another host');
  await expect(globalThis.fetch(new URL('https://other/x'))).rejects.toThrow('another host');
  expect(fetch).toHaveBeenCalledTimes(4);
  expect(globalThis).not.toHaveProperty('XMLHttpRequest');
});
