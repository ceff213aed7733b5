/** What the reader is told when something is missing, broken or not understood. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { articleList, bar, brush, card, count, eventually, exportedCsv, rowCount, shows, takeawayOf, twin } from './dashboard.ts';

const ALL = 11;
/** Milliseconds: what never comes is given up after 20 s, on a busy machine somewhat later. */
const GIVEN_UP = 45_000;
/** The browser itself notes a missing file on the console; nothing else may be noted. */
const MISSING = /Failed to load resource|wasm|WebAssembly|engine/i;

/** Breaks what matches until `mend` is called. */
function breaking(what: RegExp, how: 'missing' | 'html' | 'cut'): { before: (page: Page) => Promise<unknown>; mend: () => void } {
  let broken = true;
  return {
    mend: () => (broken = false),
    before: (page) =>
      page.context().route(what, async (route) => {
        if (!broken) return route.continue();
        if (how === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
        if (how === 'html') return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' });
        const response = await route.fetch();
        const body = await response.body();
        return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
      }),
  };
}

const HOW = ['missing', 'html', 'cut'] as const;

describe.each([
  ['the list of data sets', /data\/index\.json/],
  ['a manifest', /erqi\/manifest\.json/],
  ['the columns', /erqi\/columns-\w+\.bin/],
] as const)('without %s', (_, file) => {
  for (const how of HOW) {
    test(`${how}: words and a retry that works`, async ({ open }) => {
      const { before, mend } = breaking(file, how);
      const page = await open('', { before, expected: MISSING });
      const alert = page.getByRole('alert').first();
      await alert.waitFor({ timeout: GIVEN_UP });
      expect(await alert.textContent()).toContain(t.state.failed);
      mend();
      await alert.getByRole('button', { name: t.chart.retry }).click();
      await count(page, t).waitFor();
      await shows(page, t, ALL, ALL);
    });
  }
});

describe.each([
  ['a table of the list', /erqi\/articles-\w+\.parquet/, false],
  ['the engine', /duckdb-eh-[\w-]+\.wasm/, true],
] as const)('without %s', (_, file, isListed) => {
  for (const how of HOW) {
    test(`${how}: the page says so and can be tried again; charts, brush, address, tables and chart files work, and without the engine the list and its evidence`, async ({ open }) => {
      const { before, mend } = breaking(file, how);
      const page = await open('', { before, expected: MISSING });
      const alert = page.getByRole('alert').filter({ hasText: isListed ? t.state.queriesFailed : t.state.engineFailed });
      await alert.waitFor({ timeout: GIVEN_UP });
      await bar(page, t.mentions.title, '樊惠林').click();
      await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(t.filter.count(4, ALL));
      await brush(page, t, '2023-12-31', '2023-01-01');
      await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(t.filter.count(2, ALL));
      expect(page.url()).toContain('official=fanhuilin');
      if (isListed) {
        await shows(page, t, 2, ALL);
        await card(page, t.mentions.title).getByRole('button', { name: t.reading.evidence.behind('樊惠林') }).click();
        await card(page, t.mentions.title).getByRole('listitem').first().getByRole('button').nth(1).waitFor();
      }
      const table = await twin(page, t, t.topics.title);
      const csv = await exportedCsv(page, card(page, t.topics.title), t, takeawayOf(t).exporting.chart);
      expect(csv.rows).toHaveLength(table.length);
      // The download asked for the engine once more; it may start without the table that the list lacks.
      const still = page.getByRole('alert').filter({ hasText: new RegExp([t.state.queriesFailed, t.state.engineFailed, t.reading.list.failed].join('|')) });
      await still.waitFor({ timeout: GIVEN_UP });
      mend();
      await still.getByRole('button', { name: t.chart.retry }).click();
      await still.waitFor({ state: 'detached' });
      await shows(page, t, 2, ALL);
    });
  }
});

test('whoever turns to the list while the page never rests has it, and the engine is not even asked for', async ({ open }) => {
  const asked: string[] = [];
  const page = await open('', { before: async (blank) => {
    blank.context().on('request', (request) => asked.push(request.url()));
    await blank.addInitScript(() => {
      const later = globalThis.setTimeout;
      globalThis.setTimeout = ((then: () => void, ms = 0) => (ms >= 1000 ? 0 : later(then, ms))) as typeof setTimeout;
    });
  } });
  await page.getByRole('button', { name: t.state.listNow }).waitFor();
  await articleList(page, t).dispatchEvent('pointerenter');
  await eventually(() => rowCount(page)).toBe(ALL);
  await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
  await page.getByRole('dialog', { name: t.reading.reader.title }).getByText(t.reading.reader.why).waitFor();
  expect(asked.filter((url) => /parquet/.test(url))).not.toEqual([]);
  expect(asked.filter((url) => /\.wasm|duckdb-browser/.test(url))).toEqual([]);
});

test('a slow engine keeps nobody from charts and list', async ({ open }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const page = await open('#v1?official=fanhuilin', {
    before: (blank) => blank.context().route(/duckdb-eh-[\w-]+\.wasm/, async (route) => {
      await held;
      await route.continue();
    }),
  });
  await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(t.filter.count(4, ALL));
  await shows(page, t, 4, ALL);
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, ALL, ALL);
  release();
});

test('parts of a link that cannot be used are named, and the rest is used', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin,nobody&from=2023-13-01&colour=red&kind=%E0%A4%A');
  await shows(page, t, 4, ALL);
  const text = await page.getByRole('status').filter({ hasText: t.ignored.heading }).innerText();
  for (const part of ['nobody', 'from=2023-13-01', 'colour=red', 'kind=']) expect(text).toContain(part);
  await page.getByRole('button', { name: t.ignored.dismiss }).click();
  await page.getByText(t.ignored.heading).waitFor({ state: 'detached' });
});

test('a link of another version shows everything and says so', async ({ open }) => {
  const page = await open('#v9?official=fanhuilin');
  await shows(page, t, ALL, ALL);
  await page.getByText(t.ignored.heading).waitFor();
});

test('junk in the link does no harm, typed or pasted', async ({ open }) => {
  const page = await open('#<img src=x onerror=alert(1)>');
  await shows(page, t, ALL, ALL);
  for (const hash of ['#', '#v1', '#v1?', '#?', '#%', '#v1?=&&=', `#v1?official=${'x'.repeat(5000)}`, '#v1?from=%00']) {
    await page.evaluate((typed) => (location.hash = typed), '#v1?official=fanhuilin');
    await shows(page, t, 4, ALL);
    await page.evaluate((typed) => (location.hash = typed), hash);
    await shows(page, t, ALL, ALL);
  }
});

test('a browser without WebAssembly has charts and list and is told what it lacks', async ({ open }) => {
  const page = await open('', { before: (blank) => blank.addInitScript('delete globalThis.WebAssembly') });
  await page.getByText(t.state.failures['no-wasm']).waitFor();
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, 4, ALL);
});
