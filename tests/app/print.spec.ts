/** The view on paper: what it says of itself, its list of articles, and nothing that only works on a screen. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { articleIds, card, eventually, shows, takeawayOf } from './dashboard.ts';

const ALL = 11;
const behind = (name: string): string => zh.reading.evidence.behind(name);
const words = takeawayOf(zh);

test('a printed view says what it is of, and leaves out what only works on a screen', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin&theme=dark');
  await shows(page, zh, 4, ALL);
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('header').filter({ hasText: page.url() });
  for (const said of ['二七区', '樊惠林', zh.filter.count(4, ALL)]) expect(await head.innerText()).toContain(said);
  expect(await page.getByRole('button', { name: zh.chart.asTable }).first().isVisible()).toBe(false);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  for (const title of [zh.activity.title, zh.mentions.title, zh.topics.title, zh.kinds.title]) expect(await card(page, title).getByRole('img').isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

/** Presses the button that prints. */
async function printed(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: zh.reading.view.menu }).click();
  await page.getByRole('button', { name: words.view.print }).click();
}

describe('on paper', () => {
  test('the list is read for whoever prints before the page rests, and its lack is said where the browser prints at once', async ({ open }) => {
    const page = await open('', { before: (blank) => blank.addInitScript(() => {
      const later = globalThis.setTimeout;
      globalThis.setTimeout = ((then: () => void, ms = 0) => (ms >= 1000 ? 0 : later(then, ms))) as typeof setTimeout;
      globalThis.print = () => {
        dispatchEvent(new Event('beforeprint'));
      };
    }) });
    await page.getByRole('button', { name: zh.state.listNow }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.getByText(zh.reading.list.unprinted).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.getByText(zh.reading.list.unprinted).isVisible()).toBe(false);
    await printed(page);
    await eventually(() => page.locator('[aria-labelledby=printed-articles] li').count()).toBe(ALL);
    expect(await page.getByText(zh.reading.list.unprinted).count()).toBe(0);
  });

  test('the articles of the view are listed, and what is behind a figure is not cut', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    await page.getByRole('heading', { name: zh.reading.list.title }).first().waitFor();
    const shown = await articleIds(page);
    const printed = page.locator('[aria-labelledby=printed-articles]');
    await eventually(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return printed.locator('li').count();
    }).toBe(shown.length);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await printed.count()).toBe(0); // none of it stays on screen
    await card(page, zh.mentions.title).getByRole('button', { name: behind('樊惠林'), exact: true }).click();
    const evidence = page.getByRole('region', { name: zh.reading.evidence.title('樊惠林') }).locator('ol');
    await evidence.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: zh.reading.evidence.close }).isVisible()).toBe(false);
    expect(await evidence.evaluate((ol) => ol.scrollHeight - ol.clientHeight)).toBe(0);
  });

  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    test(`${lang}: the printed list breaks no rule, and stands below its head`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}`);
      await shows(page, t, ALL, ALL);
      await page.emulateMedia({ media: 'print' });
      const printed = page.locator('[aria-labelledby=printed-articles]');
      await eventually(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        return printed.locator('li').count();
      }).toBe(ALL);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('the button of the view lists five hundred, and says of how many', async ({ open }) => {
    const page = await open('#v1?set=demo', { before: (opened) => opened.addInitScript(() => {
      globalThis.print = () => {
        dispatchEvent(new Event('beforeprint'));
      };
    }) });
    await shows(page, zh, 20_000, 20_000);
    await printed(page);
    const list = page.locator('[aria-labelledby=printed-articles]');
    await eventually(() => list.locator('li').count()).toBe(500);
    expect(await list.locator('p').textContent()).toBe(zh.chart.showing(500, 20_000));
  });
});
