/** Parts of the engine that do not load: named on screen with a retry, soon, while the charts work. */
import type { Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from '../app/browser.ts';
import { bar, count, eventually, shows } from '../app/dashboard.ts';
import { campaign, quantile } from './campaign.ts';

const { size, record } = campaign('boot', 'the built site');
const NOISE = /Failed to load resource|wasm|WebAssembly|engine|worker|Worker|MIME|net::/i;
const HTML = '<!doctype html><title>Welcome</title>';

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const html = (route: Route): Promise<void> => route.fulfill({ status: 200, contentType: 'text/html', body: HTML });
const cut = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
const mistyped = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
};
const refused = (route: Route): Promise<void> => route.abort('connectionrefused');
const stalled = (): Promise<void> => new Promise(() => undefined);

const WASM = /duckdb-eh-[\w-]+\.wasm/;
/** The worker of the engine is started by another worker, where no route sees it: its own script stands for it. */
const FAULTS: readonly (readonly [string, RegExp, (route: Route) => Promise<void>])[] = [
  ['the WebAssembly is missing', WASM, missing],
  ['the WebAssembly is a page of HTML', WASM, html],
  ['the WebAssembly is cut', WASM, cut],
  ['the WebAssembly is of another type', WASM, mistyped],
  ['the host is gone at the WebAssembly', WASM, refused],
  ['the script of the engine is missing', /duckdb-browser-eh\.worker-[\w-]+\.js/, missing],
  ['the worker of the data is missing', /data\.worker-[\w-]+\.js/, missing],
  ['a table is missing', /erqi\/mentions-\w+\.parquet/, missing],
  ['a table is cut', /erqi\/mentions-\w+\.parquet/, cut],
  ['a table is a page of HTML', /erqi\/mentions-\w+\.parquet/, html],
];

/** Breaks what matches until `mend`, and knows when it first did. */
function breaking(what: RegExp, how: (route: Route) => Promise<void>): { before: (page: Page) => Promise<unknown>; mend: () => void; readonly since: () => number } {
  let [broken, since] = [true, 0];
  return {
    mend: () => (broken = false),
    since: () => since,
    before: (page) =>
      page.context().route(what, async (route) => {
        if (!broken) return route.continue();
        await how(route);
        since ||= performance.now(); // a file that comes late was no fault until then
      }),
  };
}
/** Without its tables the list says so; without the engine it is there, and says what is not. */
const failed = (page: Page) => page.getByRole('alert').filter({ hasText: new RegExp(`${t.state.engineFailed}|${t.state.queriesFailed}`) });

test('every fault of a start is on screen in words, with a retry that works; charts go on', async ({ open }) => {
  const times: number[] = [];
  const figures = { faults: 0, charts: 0, mended: 0 };
  for (let round = 0; round < size(1, 5); round++) {
    for (const [name, what, how] of round === 0 && size(0, 1) === 0 ? FAULTS.filter((_, i) => i % 3 === 0) : FAULTS) {
      const fault = breaking(what, how);
      const page = await open('', { before: fault.before, expected: NOISE });
      await failed(page).waitFor({ timeout: 25_000 });
      times.push(performance.now() - fault.since());
      figures.faults++;
      await bar(page, t.mentions.title, '樊惠林').click();
      await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(t.filter.count(4, 11));
      figures.charts++;
      fault.mend();
      await failed(page).getByRole('button', { name: t.chart.retry }).click();
      await failed(page).waitFor({ state: 'detached' });
      await shows(page, t, 4, 11);
      figures.mended++;
      await page.context().close();
      expect(name).not.toBe('');
    }
  }
  record([
    { what: 'starts with a fault', value: figures.faults, atLeast: 50 },
    { what: 'kinds of fault', value: FAULTS.length, atLeast: 10 },
    { what: 'starts in which a chart did not answer a click', value: figures.faults - figures.charts, atMost: 0 },
    { what: 'retries that did not work', value: figures.faults - figures.mended, atMost: 0 },
    { what: 'milliseconds until it was on screen, 95 of 100', value: Math.round(quantile(times, 0.95)), atMost: 2000, timed: true },
    { what: 'milliseconds of the slowest', value: Math.round(quantile(times, 1)), atMost: 2000, timed: true },
  ]);
});

test('what never comes is given up after 20 s', async ({ open }) => {
  const stalls = campaign('boot', 'stalls');
  const waits: number[] = [];
  for (const what of stalls.size(1, 3) === 1 ? [WASM] : [WASM, /erqi\/mentions-\w+\.parquet/, /duckdb-browser-eh\.worker-[\w-]+\.js/]) {
    let since = 0;
    const page = await open('', {
      expected: NOISE,
      before: (blank) => blank.context().route(what, (): Promise<void> => {
        since ||= performance.now();
        return stalled();
      }),
    });
    await failed(page).waitFor({ timeout: 60_000 });
    waits.push((performance.now() - since) / 1000);
    await page.context().close();
  }
  stalls.record([
    { what: 'files that never came', value: waits.length, atLeast: 3 },
    { what: 'seconds until that was on screen', value: Math.max(...waits), atMost: 22, timed: true },
  ]);
}, 300_000);
