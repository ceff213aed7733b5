/** What the reader is told when something is missing, broken or not understood. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { count, shows } from './dashboard.ts';

const ALL = 11;
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

describe.each([
  ['the list of data sets', /data\/index\.json/],
  ['a manifest', /erqi\/manifest\.json/],
  ['a table', /erqi\/articles-\w+\.parquet/],
  ['the engine', /duckdb-eh-[\w-]+\.wasm/],
] as const)('without %s', (_, file) => {
  for (const how of ['missing', 'html', 'cut'] as const) {
    test(`${how}: words and a retry that works`, async ({ open }) => {
      const { before, mend } = breaking(file, how);
      const page = await open('', { before, expected: MISSING });
      const alert = page.getByRole('alert').first();
      await alert.waitFor({ timeout: 30_000 });
      expect(await alert.textContent()).toContain(t.state.failed);
      mend();
      await alert.getByRole('button', { name: t.chart.retry }).click();
      await count(page, t).waitFor();
      await shows(page, t, ALL, ALL);
    });
  }
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

test('a browser without WebAssembly is told so', async ({ open }) => {
  const page = await open('', { before: (blank) => blank.addInitScript('delete globalThis.WebAssembly') });
  await page.getByText(t.state.noWebAssembly).waitFor();
});
