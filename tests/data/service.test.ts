import { describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/data/api.ts';
import type { Driver } from '../../src/data/engine.ts';
import type { Fetch } from '../../src/data/place.ts';
import { createService } from '../../src/data/service.ts';
import { sql } from '../../src/data/sql.ts';
import type { Tables } from '../../src/tables/schema.ts';
import { nodeDriver } from './engine.node.ts';
import { filesOf, FOLDER, host, SAMPLE, sealedManifest } from './sample.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { SCHEMA_VERSION } from '../../src/tables/schema.ts';

const files = filesOf(SAMPLE);
const COUNT = sql`SELECT count(*) AS n FROM articles`;
const ignore = (): void => undefined;
const pass = (driver: Driver) => async (): Promise<Driver> => driver;

describe('opening', () => {
  test('loads what lists need, tells of it in bytes, and a further table when a question reads it', async () => {
    const fetch = host(files);
    const service = createService(nodeDriver, fetch);
    const steps: Progress[] = [];
    expect(await service.open(FOLDER)).toMatchObject({ ok: true, value: { id: 'sample' } });
    expect(fetch.asked).toEqual(['manifest.json']);
    expect(await service.start((step) => steps.push(step))).toEqual({ ok: true, value: null });
    expect(fetch.asked.toSorted()).toEqual(['article_topics.parquet', 'articles.parquet', 'manifest.json', 'mentions.parquet']);
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['tables', 'engine', 'insert', 'ready']));
    expect(steps.at(-1)!.received).toBe(steps.at(-1)!.total);
    expect(await service.rows(COUNT, 1)).toEqual({ ok: true, value: [{ n: 5 }] });
    const read = sql`SELECT (SELECT count(*) FROM articles) AS n, count(*) AS texts FROM texts JOIN articles USING (article_id)`;
    expect(await Promise.all([service.rows(read, 2), service.rows(read, 3)])).toEqual(Array(2).fill({ ok: true, value: [{ n: 5, texts: 5 }] }));
    expect(await service.load(['texts', 'spans'])).toEqual({ ok: true, value: null });
    expect(fetch.asked.slice(4)).toEqual(['texts.parquet', 'spans.parquet']);
  });

  const without = (name: string, change: (bytes: Uint8Array) => Uint8Array | null): Map<string, Uint8Array> => {
    const changed = new Map(files);
    const bytes = change(Uint8Array.from(files.get(name)!));
    if (bytes) changed.set(name, bytes);
    else changed.delete(name);
    return changed;
  };
  const json = (text: string) => (): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ['a missing manifest', 'manifest.json', () => null, 'not-found', 'manifest.json'],
    ['a page instead of the manifest', 'manifest.json', json('<!doctype html>'), 'damaged', 'manifest.json'],
    ['a null manifest', 'manifest.json', json('null'), 'schema', 'manifest.json'],
    ['another schema', 'manifest.json', json('{"schema_version": 99}'), 'schema', 'manifest.json'],
    ['a manifest without tables', 'manifest.json', () => sealedManifest({ schema_version: SCHEMA_VERSION } as Manifest), 'damaged', 'pages'],
    ['a manifest that does not vouch for itself', 'manifest.json', json(`{"schema_version": ${SCHEMA_VERSION}}`), 'schema', 'manifest.json'],
    ['a manifest with another number', 'manifest.json', (bytes: Uint8Array) => json(new TextDecoder().decode(bytes).replace('"articles":5', '"articles":6'))(), 'damaged', 'manifest.json'],
    ['a manifest without columns', 'manifest.json', (bytes: Uint8Array) => sealedManifest({ ...(JSON.parse(new TextDecoder().decode(bytes)) as Manifest), columns: undefined, sha256: undefined } as never), 'schema', 'manifest.json'],
    ['a missing table', 'mentions.parquet', () => null, 'not-found', 'mentions'],
    ['a cut table', 'mentions.parquet', (bytes: Uint8Array) => bytes.slice(0, -1), 'damaged', 'mentions'],
    ['a longer table', 'mentions.parquet', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0]), 'damaged', 'mentions'],
    ['a flipped bit', 'mentions.parquet', (bytes: Uint8Array) => bytes.with(40, bytes[40]! ^ 4), 'damaged', 'mentions'],
  ])('%s is told', async (_, name, change, code, subject) => {
    const service = createService(() => Promise.reject(new Error('not needed')), host(without(name, change)));
    const opened = await service.open(FOLDER);
    expect(opened.ok ? await service.start(ignore) : opened).toMatchObject({ ok: false, code, subject });
  });
  test('an engine that does not start is told after one attempt, and tried anew by whoever asks next', async () => {
    for (const pressed of [false, true]) {
      const start = vi.fn(nodeDriver).mockRejectedValueOnce(new Error('404'));
      const service = createService(start, host(files));
      await service.open(FOLDER);
      const first = pressed ? service.rows(COUNT, 1) : service.start(ignore);
      expect(await first).toEqual({ ok: false, code: 'engine', message: '404' });
      expect(start).toHaveBeenCalledOnce();
      expect(await service.start(ignore)).toMatchObject({ ok: true });
    }
    const never = createService(() => Promise.reject(new Error('404')), host(files));
    await never.open(FOLDER);
    expect(await never.start(ignore)).toEqual({ ok: false, code: 'engine', message: '404' });
    expect(await never.lookup('texts', 'article_id', 'p1-2')).toEqual({ ok: true, value: [SAMPLE.texts[1]] });
  });
  test('another data set takes the place of the first, further tables included', async () => {
    const other: Tables = { ...SAMPLE, articles: SAMPLE.articles.slice(0, 1) };
    const both = new Map([...files].map(([name, bytes]) => [`a/${name}`, bytes]));
    for (const [name, bytes] of filesOf(other)) both.set(`b/${name}`, bytes);
    const service = createService(nodeDriver, host(both));
    await service.open(`${FOLDER}a/`);
    await service.load(['texts']);
    expect(await service.open(`${FOLDER}b/`)).toMatchObject({ ok: true });
    expect(await service.rows(COUNT, 1)).toEqual({ ok: true, value: [{ n: 1 }] });
    expect(await service.rows(sql`SELECT count(*) AS n FROM texts JOIN articles USING (article_id)`, 2)).toEqual({ ok: true, value: [{ n: 1 }] });
    const [first, second] = await Promise.all([service.open(`${FOLDER}a/`), service.open(`${FOLDER}b/`)]);
    expect([first, second]).toMatchObject([{ ok: false, code: 'cancelled' }, { ok: true }]);
    expect(await service.rows(COUNT, 3)).toEqual({ ok: true, value: [{ n: 1 }] });
  });
});

test('files at hand are opened like those of a host', async () => {
  const place = new Map([...files].map(([name, bytes]) => [name, new Blob([bytes as Uint8Array<ArrayBuffer>])]));
  const refused: Fetch = () => Promise.reject(new Error('nothing may be fetched'));
  const service = createService(nodeDriver, refused);
  expect(await service.open(place)).toMatchObject({ ok: true, value: { id: 'sample' } });
  expect(await service.rows(COUNT, 1)).toEqual({ ok: true, value: [{ n: 5 }] });
  expect(await service.lookup('texts', 'article_id', 'p1-2')).toEqual({ ok: true, value: [SAMPLE.texts[1]] });
  place.delete('mentions.parquet');
  expect(await service.open(place)).toMatchObject({ ok: true });
  expect(await service.start(ignore)).toMatchObject({ ok: false, code: 'not-found', subject: 'mentions' });
});

describe('looking up', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => ({ article_id: `a${String(i).padStart(6, '0')}`, text: `${i}`.repeat(200 + ((i * 7919) % 500)) }));
  for (let i = 0; i < texts.length; i++) texts[i]!.text = Array.from({ length: 400 }, (_, j) => String.fromCharCode(0x4e00 + ((i * 7919 + j * j * 104729) % 20000))).join('');
  const large = filesOf({ ...SAMPLE, texts });
  test('reads pieces where the host serves them', async () => {
    const fetch = host(large);
    const service = createService(nodeDriver, fetch);
    await service.open(FOLDER);
    expect(await service.lookup('texts', 'article_id', 'a002345')).toEqual({ ok: true, value: [texts[2345]] });
    const pieces = fetch.asked.filter((asked) => asked.startsWith('texts'));
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.every((asked) => asked.includes('bytes='))).toBe(true);
    expect(await service.lookup('texts', 'article_id', 'nobody')).toEqual({ ok: true, value: [] });
  });
  test('asks for a piece once, however many rows of it are looked up', async () => {
    const fetch = host(large);
    const service = createService(nodeDriver, fetch);
    await service.open(FOLDER);
    const near = Array.from({ length: 20 }, (_, i) => texts[2300 + i]!);
    const found = await Promise.all(near.map(({ article_id }) => service.lookup('texts', 'article_id', article_id)));
    expect(found).toEqual(near.map((row) => ({ ok: true, value: [row] })));
    const pieces = fetch.asked.filter((asked) => asked.startsWith('texts'));
    expect(new Set(pieces).size).toBe(pieces.length);
  });
  test('reads the whole file, once, where it does not', async () => {
    const fetch = host(large, { ranges: false });
    const service = createService(nodeDriver, fetch);
    await service.open(FOLDER);
    for (const row of [texts[7]!, texts[2999]!]) expect(await service.lookup('texts', 'article_id', row.article_id)).toEqual({ ok: true, value: [row] });
    expect(fetch.asked.filter((asked) => asked === 'texts.parquet')).toHaveLength(1);
  });
  test('says that a file is damaged', async () => {
    const bytes = Uint8Array.from(large.get('texts.parquet')!).fill(0, -300_000);
    const service = createService(nodeDriver, host(new Map(large).set('texts.parquet', bytes)));
    await service.open(FOLDER);
    expect(await service.lookup('texts', 'article_id', 'a000007')).toMatchObject({ ok: false, code: 'damaged', subject: 'texts' });
  });
});

describe('when the engine fails', () => {
  const TRAP = sql`SELECT length(repeat('x', 3000000000)) AS n`;
  test('a trap costs one restart, and the tables are back', async () => {
    const start = vi.fn(nodeDriver);
    const service = createService(start, host(files));
    await service.open(FOLDER);
    expect(await service.rows(TRAP, 1)).toMatchObject({ ok: false, code: 'engine' });
    expect(await service.rows(COUNT, 2)).toEqual({ ok: true, value: [{ n: 5 }] });
    expect(start).toHaveBeenCalledTimes(3); // the first, one for the repetition, one for the next question
    expect(await service.rows(TRAP, 3)).toMatchObject({ ok: false, code: 'poison', message: TRAP.text });
    const starts = start.mock.calls.length;
    expect(await service.rows(TRAP, 4)).toMatchObject({ ok: false, code: 'poison' });
    expect(await service.rows(COUNT, 5)).toEqual({ ok: true, value: [{ n: 5 }] });
    expect(start).toHaveBeenCalledTimes(starts); // it was refused unheard
  });
  test('a silent engine is given up after the deadline', async () => {
    const drivers: Driver[] = [];
    const start = async (): Promise<Driver> => {
      const driver = await nodeDriver();
      drivers.push(driver);
      const silent = (text: string): boolean => drivers.length === 1 && text.includes('count(*) AS n FROM articles WHERE');
      return { ...driver, ask: (text, values) => (silent(text) ? new Promise(() => undefined) : driver.ask(text, values)) };
    };
    const service = createService(start, host(files), { boot: 20_000, question: 1000, insert: 20_000, typed: 1000 });
    await service.open(FOLDER);
    const question = sql`SELECT count(*) AS n FROM articles WHERE true`;
    expect(await service.rows(question, 1)).toMatchObject({ ok: false, code: 'deadline' });
    expect(await service.rows(question, 2)).toEqual({ ok: true, value: [{ n: 5 }] });
  });
  test('questions run one at a time and keep their answers; a cancelled one says so', async () => {
    const driver = await nodeDriver();
    let running = 0;
    const ask: Driver['ask'] = async (text, values) => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return driver.ask(text, values);
    };
    const service = createService(pass({ ...driver, ask }), host(files));
    await service.open(FOLDER);
    const asked = Array.from({ length: 50 }, (_, i) => service.rows(sql`SELECT CAST(${i} AS INTEGER) AS i`, i));
    await service.cancel(49);
    const answers = await Promise.all(asked);
    expect(answers.slice(0, 49)).toEqual(Array.from({ length: 49 }, (_, i) => ({ ok: true, value: [{ i }] })));
    expect(answers[49]).toMatchObject({ ok: false, code: 'cancelled' });
  });
});

test('where somebody waits the engine boots while the manifest comes, and a typed statement reads its tables while it boots', async () => {
  const happened: string[] = [];
  let come = ignore;
  let boot = ignore;
  const [manifest, booted] = [new Promise<void>((resolve) => (come = resolve)), new Promise<void>((resolve) => (boot = resolve))];
  const serve = host(files);
  const fetch: Fetch = async (url, init) => {
    happened.push(url.split('/').at(-1)!);
    if (url.endsWith('.json')) await manifest;
    else boot(); // the engine does not boot before a table is asked for
    return serve(url, init);
  };
  const start = async (): Promise<Driver> => {
    happened.push('boot');
    come(); // no manifest comes before the engine boots
    await booted;
    return nodeDriver();
  };
  const service = createService(start, fetch);
  expect(await service.open(FOLDER, true)).toMatchObject({ ok: true });
  expect(await service.typed('SELECT count(*) FROM articles', 10, 1)).toMatchObject({ ok: true, value: { cells: [['5']] } });
  expect(happened).toEqual(['boot', 'manifest.json', 'articles.parquet']);
});

test('the engine starts after lists and evidence have rested, or at once where something waits for it', async () => {
  const ALL = { conditions: { date: null, officials: [], topics: [], kinds: [], words: null, sure: 0, years: null }, sort: 'newest' } as const;
  const start = vi.fn(nodeDriver);
  const service = createService(start, host(files));
  await service.open(FOLDER);
  const [started, listed] = [service.start(ignore), service.list(ALL, 0, 2)];
  expect(await listed).toMatchObject({ ok: true, value: { count: 5, articles: [{ article_id: 'p2-2' }, { article_id: 'p2-1' }] } });
  expect(await service.neighbours(ALL, 'p2-1')).toMatchObject({ ok: true, value: { position: 2, previous: 'p2-2' } });
  const subject = { by: 'official', id: 'li-zhuoyu' } as const;
  expect(await service.evidence({ subject, conditions: ALL.conditions, offset: 0, limit: 20 })).toMatchObject({ ok: true, value: { lines: 2, places: 2, articles: 2 } });
  expect(start).not.toHaveBeenCalled();
  expect(await service.rows(COUNT, 1)).toEqual({ ok: true, value: [{ n: 5 }] });
  expect(await started).toEqual({ ok: true, value: null });
  expect(start).toHaveBeenCalledOnce();
});
