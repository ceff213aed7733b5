/** What the first view and a gesture may cost, counted in bytes and in nodes: no clock takes part, so a busy machine changes nothing. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { count, eventually } from './dashboard.ts';

const KB = 1000;
const ARTICLES = 20_000;

const counted = async (page: Page): Promise<string | undefined> => (await count(page, t).textContent())?.trim();
const drawn = (page: Page): Promise<void> => eventually(() => counted(page)).toBe(t.filter.all(ARTICLES));

/** Moves the first edge of the brush by a month, the key held down as a hand holds it, and waits until the charts have answered. */
async function step(page: Page): Promise<void> {
  const before = await counted(page);
  await page.getByRole('slider', { name: t.activity.brushFrom }).focus();
  await page.keyboard.down('ArrowRight');
  await eventually(async () => (await counted(page)) !== before).toBe(true);
}

interface Changes {
  written: number;
  added: number;
  /** Those of `written` that are in the drawing of the timeline, and whole drawings among what was added. */
  timeline: number;
  drawings: number;
}

/** What changed in the charts during an act. */
async function changes(page: Page, act: () => Promise<void>): Promise<Changes> {
  await page.evaluate(() => {
    const seen = { written: 0, added: 0, timeline: 0, drawings: 0 };
    const observer = new MutationObserver((records) => {
      for (const { type, addedNodes, target } of records) {
        if (type === 'childList') seen.added += addedNodes.length;
        else seen.written++;
        if (target.parentElement?.closest('.activity svg')) seen.timeline++;
        seen.drawings += [...addedNodes].filter((node) => node.nodeName === 'svg').length;
      }
    });
    for (const chart of document.querySelectorAll('.drawing')) observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(globalThis, { seen });
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { seen: Changes }).seen);
}

test('until the first brush is answered, a page asks for its code and its columns, and for no engine', async ({ open }) => {
  const asked = new Set<string>();
  const page = await open('#v1?set=demo', {
    before: (blank) => {
      blank.context().on('request', (request) => asked.add(new URL(request.url()).pathname.slice(new URL(inject('site')).pathname.length)));
      return Promise.resolve();
    },
  });
  await drawn(page);
  await step(page);
  const files = [...asked].map((path) => `dist/${path || 'index.html'}`);
  expect(files.filter((file) => /duckdb|\.worker|\.parquet$|\/search-/.test(file))).toEqual([]);
  // Console, method, quality, corrections, words in context, reader, panels and dialogs come when they are opened; the key brings the walk along the bars.
  expect(files.filter((file) => /\/(?!MarkWalk)[A-Z]\w+-[\w-]+\.(js|css)$/.test(file))).toEqual([]);
  const sent = files.map((file) => (file.endsWith('.bin') ? readFileSync(file) : brotliCompressSync(readFileSync(file))).length);
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(240 * KB);
});

test('until the charts are drawn, no kind of element is looked through for its properties', async ({ open }) => {
  const page = await open('#v1?set=demo', {
    before: (blank) =>
      blank.addInitScript(() => {
        const [looked, all] = [[] as string[], Object.getOwnPropertyDescriptors];
        Object.assign(globalThis, { looked });
        Object.getOwnPropertyDescriptors = ((of: object) => {
          if (of instanceof Element) looked.push(of.outerHTML.slice(0, 80));
          return all(of);
        }) as typeof all;
      }),
  });
  await drawn(page);
  expect(await page.evaluate(() => (globalThis as unknown as { looked: string[] }).looked)).toEqual([]);
});

test('a step of the brush writes bars and figures of the other charts, and adds nothing', async ({ open }) => {
  const page = await open('#v1?set=demo');
  await drawn(page);
  await step(page);
  await page.keyboard.up('ArrowRight'); // one gesture before, so that the timeline was brought to another setting
  await step(page);
  const { written, added, timeline } = await changes(page, () => step(page));
  expect(added).toBe(0);
  expect(timeline).toBe(0);
  expect(written).toBeGreaterThan(10);
  // Two for each row of the rankings, and the edges of the brush.
  expect(written).toBeLessThan(60);
});

test('what is no figure of a chart follows a frame later', async ({ open }) => {
  const page = await open('#v1?set=demo');
  await drawn(page);
  await step(page);
  const field = page.getByLabel(t.activity.typedFrom, { exact: true });
  await eventually(() => field.inputValue()).not.toBe('');
  const before = await field.inputValue();
  await field.evaluate((input: HTMLInputElement) => {
    const observer = new MutationObserver(() => {
      Object.assign(globalThis, { meanwhile: input.value });
      observer.disconnect();
    });
    observer.observe(document.querySelector('.topics svg')!, { subtree: true, characterData: true, attributes: true });
  });
  await step(page);
  expect(await page.evaluate(() => (globalThis as unknown as { meanwhile: string }).meanwhile)).toBe(before);
  await eventually(() => field.inputValue()).not.toBe(before);
});

test('a click rewrites the rows that stand there', async ({ open }) => {
  const page = await open('#v1?set=demo');
  await drawn(page);
  const before = await counted(page);
  const { written, added, drawings } = await changes(page, async () => {
    await page.locator('.card.mentions .target').nth(1).click();
    await eventually(async () => (await counted(page)) !== before).toBe(true);
  });
  expect(written).toBeGreaterThan(100);
  expect(written).toBeLessThan(800);
  // Labels of rows that changed places, lines of the axis, buttons of rows that came.
  expect(added).toBeLessThan(150);
  expect(drawings).toBe(0);
});
