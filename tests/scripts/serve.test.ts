/** The static server: the right types, ranges, and nothing outside its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteRange, listen, staticServer } from '../../scripts/serve.mjs';

let server: Server;
let port = 0;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banmian-serve-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site/assets/engine.wasm'), Buffer.from([0, 97, 115, 109, 1, 2, 3, 4]));
  writeFileSync(join(folder, 'site/名.json'), '{}');
  server = staticServer(join(folder, 'site'), '/sub/path/');
  port = await listen(server, 0, '127.0.0.1');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as given, which `fetch` would tidy up first. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

describe('a static server', () => {
  test.each([
    ['/sub/path/', 'text/html; charset=utf-8'],
    ['/sub/path/assets/engine.wasm', 'application/wasm'],
    ['/sub/path/%E5%90%8D.json', 'application/json; charset=utf-8'],
    ['/sub/path/?x=1', 'text/html; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  test.each(['/', '/sub/path', '/sub/path/none', '/sub/path/assets/', '/sub/path/../secret.txt', '/sub/path/%2e%2e/secret.txt', '/sub/path/..%2fsecret.txt', '/sub/path/%00', '/sub/path/%E5', '/other/index.html'])(
    'finds nothing at %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).not.toContain('secret');
    },
  );

  test('answers a range with exactly its bytes', async () => {
    const answer = await ask('/sub/path/assets/engine.wasm', { range: 'bytes=4-5' });
    expect([answer.status, answer.headers['content-range'], [...answer.body]]).toEqual([206, 'bytes 4-5/8', [1, 2]]);
  });
  test('refuses a range that the file does not have', async () => {
    const answer = await ask('/sub/path/assets/engine.wasm', { range: 'bytes=8-' });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */8']);
  });
  test('says when nothing changed', async () => {
    const first = await ask('/sub/path/');
    const second = await ask('/sub/path/', { 'if-none-match': String(first.headers['etag']) });
    expect([second.status, second.body.length]).toEqual([304, 0]);
  });
  test('takes no other method', async () => expect((await ask('/sub/path/', {}, 'POST')).status).toBe(405));
  test('a port in use is an error with its code', async () => {
    await expect(listen(staticServer(folder), port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test.each<[string | undefined, ReturnType<typeof byteRange>]>([
  [undefined, null],
  ['bytes=-', null],
  ['lines=1-2', null],
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=3-100', { first: 3, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-30', { first: 0, last: 9 }],
  ['bytes=10-', undefined],
  ['bytes=5-4', undefined],
])('the range %s of ten bytes', (header, expected) => expect(byteRange(header, 10)).toEqual(expected));
