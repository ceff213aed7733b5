/** The client against a worker that answers, dies or fails to load; Comlink talks through a pair of ports. */
import { expose } from 'comlink';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { DataApi } from '../../src/data/api.ts';
import { createClient } from '../../src/data/client.ts';
import { sql } from '../../src/data/sql.ts';
import type { Manifest } from '../../src/tables/manifest.ts';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

const QUESTION = sql`SELECT 1 AS n`;
const good: DataApi = {
  open: async () => ({ ok: true, value: { id: 'sample' } as Manifest }),
  start: async () => ({ ok: true, value: null }),
  load: async () => ({ ok: true, value: null }),
  lookup: async () => ({ ok: true, value: [] }),
  list: async () => ({ ok: true, value: { count: 0, articles: [] } }),
  neighbours: async () => ({ ok: true, value: null }),
  evidence: async () => ({ ok: true, value: { lines: 0, places: 0, articles: 0, found: [], texts: new Map() } }),
  rows: async (question, ticket) => ({ ok: true, value: [{ text: question.text, ticket }] }),
  write: async () => ({ ok: true, value: { blob: new Blob(['1']), rows: 1, longTexts: 0 } }),
  search: async (words) => ({ ok: true, value: { words, articles: [], counted: new Uint32Array(), first: new Uint32Array(1), offset: new Uint32Array() } }),
  typed: async (text) => ({ ok: true, value: { columns: [{ name: text, type: 'VARCHAR' }], cells: [[]], shown: 0, total: 0 } }),
  writeTyped: async () => ({ ok: true, value: { blob: new Blob(['1']), rows: 1, longTexts: 0 } }),
  cancel: async () => undefined,
  ping: async () => undefined,
};

/** Workers one after the other, each with its own behaviour; `kill` makes the last one report an error. */
function workers(...behaviours: Partial<DataApi>[]): { start: () => Worker; kill: () => void; readonly started: number } {
  let started = 0;
  let last = new EventTarget();
  return {
    get started() {
      return started;
    },
    kill: () => last.dispatchEvent(new Event('error')),
    start() {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      expose({ ...good, ...behaviours[Math.min(started++, behaviours.length - 1)] }, port2 as never);
      last = Object.assign(port1 as unknown as EventTarget, { terminate: () => port1.close() });
      return last as Worker;
    },
  };
}
const never = (): Promise<never> => new Promise(() => undefined);
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a call that is under way when the worker dies fails; the next finds everything open again', async () => {
  const calls: string[] = [];
  const second: Partial<DataApi> = {
    open: (place) => (calls.push(...(typeof place === 'string' ? [place] : [])), good.open(place)),
    load: (tables) => (calls.push(...tables), good.load(tables)),
  };
  const staff = workers({ rows: never, lookup: never }, second);
  const client = createClient(staff.start);
  await client.open('http://host/set/');
  await client.load(['texts']);
  const waiting = [client.rows(QUESTION), client.rows(QUESTION), client.lookup('texts', 'article_id', 'a')];
  await soon();
  staff.kill();
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: false, code: 'engine' });
  expect(await client.rows(QUESTION)).toMatchObject({ ok: true, value: [{ text: 'SELECT 1 AS n' }] });
  expect(calls).toEqual(['http://host/set/', 'texts']);
  expect(staff.started).toBe(2);
});

test('a worker that does not load is a failure, not silence', async () => {
  const staff = workers({ open: never });
  const client = createClient(staff.start);
  const opening = client.open('http://host/set/');
  staff.kill();
  expect(await opening).toEqual({ ok: false, code: 'engine', message: 'the data worker did not load' });
});

test('an aborted question is cancelled in the worker and says so', async () => {
  const cancelled: number[] = [];
  let answer = (_: Awaited<ReturnType<DataApi['rows']>>): void => undefined;
  const rows: DataApi['rows'] = () => new Promise((resolve) => (answer = resolve));
  const cancel: DataApi['cancel'] = (ticket) => {
    cancelled.push(ticket);
    answer({ ok: true, value: [] });
    return Promise.resolve();
  };
  const staff = workers({ rows, cancel });
  const client = createClient(staff.start);
  await client.open('http://host/set/');
  const controller = new AbortController();
  const waiting = client.rows(QUESTION, controller.signal);
  await soon();
  controller.abort();
  expect(await waiting).toMatchObject({ ok: false, code: 'cancelled' });
  await expect.poll(() => cancelled).toEqual([1]); // its worker hears of it in its own time
  expect(await client.rows(QUESTION, AbortSignal.abort())).toMatchObject({ ok: false, code: 'cancelled' });
});

test('a file that is no longer wanted ends at once, though its worker goes on', async () => {
  let begun = (): void => undefined;
  const writing = new Promise<void>((resolve) => (begun = resolve));
  const write: DataApi['write'] = () => {
    begun();
    return new Promise(() => undefined);
  };
  const client = createClient(workers({ write }).start);
  await client.open('x');
  const stop = new AbortController();
  const file = client.write(QUESTION, {} as never, () => undefined, stop.signal);
  await writing;
  stop.abort();
  expect(await file).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await client.rows(QUESTION)).toMatchObject({ ok: true });
});
