/** A long session: thousands of changes of the filters, every count held against rows counted one by one, and the heap. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from '../app/browser.ts';
import { articleList, count, rowCount } from '../app/dashboard.ts';
import { campaign, chance } from './campaign.ts';
import { drawer, TOTAL } from './selections.ts';

const MB = 1e6;
const words = (selected: number): string => (selected === TOTAL ? t.filter.all(TOTAL) : t.filter.count(selected, TOTAL));

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MB;
}

/** Changes the address and says which counts did not become what they had to. */
const change = (page: Page, changes: readonly { readonly hash: string; readonly words: string }[]): Promise<string[]> =>
  page.evaluate(
    async ({ list, region }) => {
      const status = document.querySelector(`section[aria-label="${region}"] [role="status"]`);
      const wrong: string[] = [];
      for (const { hash, words: expected } of list) {
        location.hash = hash;
        const until = performance.now() + 5000;
        do await new Promise((resolve) => setTimeout(resolve, 0));
        while (status?.textContent.trim() !== expected && performance.now() < until);
        if (status?.textContent.trim() !== expected) wrong.push(`${hash}: ${status?.textContent.trim() ?? 'nothing'} instead of ${expected}`);
      }
      return wrong;
    },
    { list: changes, region: t.filter.heading },
  );

test('thousands of changes leave every count right and the heap as it was', async ({ open }) => {
  const { size, record } = campaign('soak', 'changes of the filters');
  const page = await open('#v1?set=demo');
  await ready(page);
  const draw = await drawer(chance(17));
  const some = (many: number) => Array.from({ length: many }, draw).map(({ hash, selected }) => ({ hash, words: words(selected) }));
  const wrong = await change(page, some(size(20, 500))); // warm
  const before = await heap(page);
  const changes = size(60, 10_000);
  for (let done = 0; done < changes; done += 500) wrong.push(...(await change(page, some(Math.min(500, changes - done)))));
  await page.waitForTimeout(1000);
  const after = await heap(page);
  expect(wrong).toEqual([]);
  record([
    { what: 'changes of the filters', value: changes, atLeast: 10_000 },
    { what: 'wrong counts', value: wrong.length, atMost: 0 },
    { what: 'MB of heap before', value: before },
    { what: 'MB that the heap grew by', value: after - before, atMost: 20, timed: true },
  ]);
}, 3_600_000);

test('changes with random delays leave no stale answer on screen', async ({ open }) => {
  const { size, record } = campaign('concurrency', 'changes of the filters in the browser');
  const page = await open('#v1?set=demo');
  await ready(page);
  const next = chance(23);
  const draw = await drawer(next);
  const figures = { changes: 0, rests: 0, stale: 0 };
  while (figures.changes < size(20, 500)) {
    let last = draw();
    for (let i = 0; i < 5; i++) {
      last = draw();
      await page.evaluate((hash) => (location.hash = hash), last.hash);
      figures.changes++;
      await page.waitForTimeout(next() * 120);
    }
    // Once it rests, list and count are those of the last change, and stay so.
    await expect.poll(() => count(page, t).textContent().then((text) => text?.trim()), { timeout: 15_000 }).toBe(words(last.selected));
    await expect.poll(() => listed(page), { timeout: 15_000, interval: 20 }).toBe(last.selected);
    for (let i = 0; i < 10; i++) {
      await page.waitForTimeout(30);
      if ((await listed(page)) !== last.selected) figures.stale++;
    }
    figures.rests++;
  }
  record([
    { what: 'changes of the filters', value: figures.changes, atLeast: 500 },
    { what: 'times that the list was looked at afterwards', value: figures.rests * 10 },
    { what: 'stale answers on screen', value: figures.stale, atMost: 0 },
  ]);
}, 3_600_000);

/** Until the engine has filled the list, which takes long on a busy machine. */
async function ready(page: Page): Promise<void> {
  await count(page, t).waitFor();
  await articleList(page, t).dispatchEvent('pointerenter');
  await expect.poll(() => listed(page), { timeout: 90_000 }).toBe(TOTAL);
}

/** Rows of the list; an empty list is no grid. */
const listed = async (page: Page): Promise<number> => ((await page.getByRole('grid', { includeHidden: true }).count()) === 0 ? 0 : rowCount(page));
