/**
 * Faults thrown at the data service beside ordinary questions, on the real engine in Node: every promise comes to an
 * end, every answer that is given is right, and what follows is answered.
 */
import { expect, test } from 'vitest';
import type { DataApi, Outcome } from '../../src/data/api.ts';
import { openEngine, type Driver } from '../../src/data/engine.ts';
import type { Fetch } from '../../src/data/place.ts';
import { createService } from '../../src/data/service.ts';
import { sql } from '../../src/data/sql.ts';
import { TABLE_NAMES } from '../../src/tables/schema.ts';
import { nodeDriver } from '../data/engine.node.ts';
import { filesOf, FOLDER, host, SAMPLE } from '../data/sample.ts';
import { campaign, chance } from './campaign.ts';

const { size, record } = campaign('settled', 'the data service in Node');
const DEADLINES = { boot: 600, question: 600, insert: 600, typed: 600 };
const ALWAYS = { question: Infinity, all: Infinity };
const files = filesOf(SAMPLE);
const never = (): Promise<never> => new Promise(() => undefined);
const trap = (): Promise<never> => Promise.reject(new WebAssembly.RuntimeError('memory access out of bounds'));

/** What goes wrong next; each is taken once. */
interface Plan {
  start?: () => Promise<Driver>;
  ask?: () => Promise<Uint8Array>;
  afterAsk?: () => void;
  append?: () => Promise<void>;
  fetch?: (response: Response) => Promise<Response>;
}

/** One DuckDB for all, as none of these faults is its own; an engine that starts finds it locked already and empty. */
const shared = await nodeDriver();
await openEngine(shared);
async function freshDriver(): Promise<Driver> {
  for (const table of TABLE_NAMES) await shared.ask(`DROP TABLE IF EXISTS ${table}`, []);
  return { ...shared, run: (text) => (text.startsWith('SET ') ? Promise.resolve() : shared.run(text)) };
}

function serviceWith(plan: Plan): DataApi {
  const take = <K extends keyof Plan>(key: K): Plan[K] => {
    const planned = plan[key];
    Reflect.deleteProperty(plan, key);
    return planned;
  };
  const start = async (): Promise<Driver> => {
    const planned = take('start');
    if (planned) return planned();
    const driver = await freshDriver();
    return {
      ...driver,
      ask: (text, values) => (take('ask') ?? (() => driver.ask(text, values)))(),
      append: (table, stream) => (take('append') ?? (() => driver.append(table, stream)))(),
    };
  };
  const serve = host(files);
  const fetch: Fetch = async (url, init) => {
    const response = await serve(url, init);
    return url.endsWith('.parquet') ? (take('fetch')?.(response) ?? response) : response;
  };
  return createService(start, fetch, DEADLINES, ALWAYS);
}

const cut = async (response: Response): Promise<Response> => new Response((await response.arrayBuffer()).slice(0, -9));
const broken = (): Response => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }));

/** Faults before anything is open, and faults under a service that runs. */
const AT_START: Record<string, Plan> = {
  'the worker is missing': { start: () => Promise.reject(new Error('the engine script did not load')) },
  'the WebAssembly is something else': { start: () => Promise.reject(new WebAssembly.CompileError('expected magic word')) },
  'the start stalls': { start: never },
  'a table is missing': { fetch: () => Promise.resolve(new Response('', { status: 404 })) },
  'a table is cut': { fetch: cut },
  'a table is a page of HTML': { fetch: () => Promise.resolve(new Response('<!doctype html>')) },
  'the network breaks within a table': { fetch: () => Promise.resolve(broken()) },
  'the host is not reached': { fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
  'an insert traps': { append: trap },
  'an insert is lost': { append: () => Promise.resolve() },
  'an insert hangs': { append: never },
};
const WHILE_RUNNING: Record<string, Plan> = {
  'a question traps': { ask: trap },
  'a question hangs': { ask: never },
  'the engine dies under a question': { ask: () => Promise.reject(new Error('the engine was closed')) },
  'memory runs out': { ask: () => Promise.reject(new Error('Out of Memory Error: failed to allocate')) },
  'an answer is cut': { ask: () => Promise.resolve(Uint8Array.of(255, 255, 255, 255, 16)) },
  'an answer is empty': { ask: () => Promise.resolve(new Uint8Array()) },
  'the worker answers with an internal error': { ask: () => Promise.reject(new Error('INTERNAL Error: assertion failed')) },
  'the engine dies and its start fails once': { ask: trap, start: () => Promise.reject(new Error('404')) },
  'the engine dies and its start stalls once': { ask: trap, start: never },
  'the engine dies and an insert hangs': { ask: trap, append: never },
};

const COUNT = sql`SELECT count(*) AS n FROM articles`;
const OPEN_FOR = 5000;

test('every promise ends, and what is answered is right', async () => {
  const next = chance(11);
  const figures = { faults: 0, promises: 0, open: 0, wrong: 0, failed: 0, dead: 0 };
  const kinds = new Set<string>();
  const ends = async (promise: Promise<Outcome<unknown>>): Promise<Outcome<unknown> | null> => {
    figures.promises++;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = await Promise.race([promise, new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), OPEN_FOR)))]);
    clearTimeout(timer);
    if (end === null) figures.open++;
    else if (!end.ok) {
      figures.failed++;
      expect(end.message).not.toBe('');
    }
    return end;
  };
  const wrong = (end: Outcome<unknown> | null, expected: unknown): void => {
    if (end?.ok && JSON.stringify(end.value) !== JSON.stringify(expected)) figures.wrong++;
  };
  const inject = async (name: string, plan: Plan, running: boolean): Promise<void> => {
    kinds.add(name);
    figures.faults++;
    const mine: Plan = running ? {} : { ...plan };
    const service = serviceWith(mine);
    await ends(service.open(FOLDER));
    if (running) {
      await ends(service.start(() => undefined));
      Object.assign(mine, plan);
    }
    const asked = Array.from({ length: 3 + Math.floor(next() * 4) }, (_, i) => ({ i, end: ends(service.rows(sql`SELECT CAST(${i} AS INTEGER) AS i, (SELECT count(*) FROM articles) AS n`, i)) }));
    if (next() < 0.3) void service.cancel(1);
    const lookup = ends(service.lookup('texts', 'article_id', 'p1-2'));
    for (const { i, end } of asked) wrong(await end, [{ i, n: SAMPLE.articles.length }]);
    wrong(await lookup, [SAMPLE.texts[1]]);
    // The fault is over: a retry must be answered.
    let after: Outcome<unknown> | null = null;
    for (let tries = 0; tries < 3 && !after?.ok; tries++) after = await ends(service.rows(COUNT, 100 + tries));
    wrong(after, [{ n: SAMPLE.articles.length }]);
    if (!after?.ok) figures.dead++;
  };
  const all = [...Object.entries(AT_START).map(([name, plan]) => ({ name, plan, running: false })), ...Object.entries(WHILE_RUNNING).map(([name, plan]) => ({ name, plan, running: true }))];
  for (let round = 0; round < size(1, 25); round++) for (const { name, plan, running } of all) await inject(name, plan, running);
  record([
    { what: 'faults', value: figures.faults, atLeast: 500 },
    { what: 'kinds of them', value: kinds.size, atLeast: 12 },
    { what: 'promises', value: figures.promises },
    { what: 'of them still open after 5 s', value: figures.open, atMost: 0 },
    { what: 'that ended in a failure with words', value: figures.failed },
    { what: 'wrong answers', value: figures.wrong, atMost: 0 },
    { what: 'services that did not answer again', value: figures.dead, atMost: 0 },
  ]);
});
