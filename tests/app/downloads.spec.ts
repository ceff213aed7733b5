/** What the page says of a download: how many rows left, that it was stopped, and that a file is not what was counted. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { consoleTexts } from '../../src/i18n/zh-console.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { parsedCsv } from '../data/readers.ts';
import { test } from './browser.ts';
import { articleList, card, downloaded, eventually, exported, openExport, shows, takeawayOf } from './dashboard.ts';

const ALL = 11;
const words = takeawayOf(zh).exporting;
const status = (scope: Locator): Promise<string> => scope.getByRole('status').innerText();

describe.each([['zh', zh], ['en', en]] as const)('in %s the sentence below a download', (lang, t) => {
  const { exporting } = takeawayOf(t);
  test('says as many rows as the file has, and its name', async ({ open }) => {
    const page = await open(`#v1?official=fanhuilin&lang=${lang}`);
    await shows(page, t, 4, ALL);
    const list = articleList(page, t);
    for (const what of [exporting.articles, exporting.mentions]) {
      const { name, bytes } = await exported(page, list, t, { what, format: exporting.formats['raw-csv'].name });
      const { rows } = parsedCsv(bytes);
      expect(rows.length).toBeGreaterThan(3);
      await eventually(async () => status(await openExport(list, t))).toBe(exporting.done(name, rows.length));
    }
    await list.locator('summary', { hasText: t.reading.exporting.menu }).first().click(); // the menu lies over the charts
    const figures = await exported(page, card(page, t.kinds.title), t, { what: exporting.chart, format: exporting.formats['raw-csv'].name });
    const menu = await openExport(card(page, t.kinds.title), t);
    await eventually(() => status(menu)).toBe(exporting.done(figures.name, parsedCsv(figures.bytes).rows.length));
    const picture = await exported(page, card(page, t.kinds.title), t, { what: exporting.picture, format: 'SVG' });
    await eventually(() => status(menu)).toBe(exporting.donePicture(picture.name));
  });
});

/** The panel below the result of a statement, with a format chosen. */
async function panel(page: Page, format: string): Promise<Locator> {
  const summary = page.locator('summary').filter({ hasText: consoleTexts.result.download });
  await summary.click();
  const found = page.locator('details').filter({ has: summary });
  await found.getByRole('radio', { name: format, exact: true }).check();
  const box = found.getByRole('checkbox', { name: words.archive });
  if (await box.count()) await box.setChecked(false);
  return found;
}
const typed = (statement: string): string => `#v1?page=console&sql=${encodeURIComponent(statement)}`;

describe('a download in the making', () => {
  test('is stopped by its button, leaves no file, and the engine answers the next question', async ({ open }) => {
    const page = await open(typed("SELECT i, md5(i::VARCHAR) AS sum FROM range(30000000) t(i)"));
    const files: string[] = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await page.getByText(consoleTexts.result.capped(10_000, 30_000_000)).waitFor();
    const menu = await panel(page, words.formats.ndjson.name);
    await menu.getByRole('button', { name: words.download, exact: true }).click();
    await eventually(async () => Number(await menu.getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0);
    expect(await status(menu)).toBe(words.working);
    await menu.getByRole('button', { name: words.cancel, exact: true }).click();
    await eventually(() => status(menu)).toBe(words.cancelled);
    await page.evaluate((hash) => (location.hash = hash), typed('SELECT count(*) AS n FROM articles'));
    await eventually(() => page.getByRole('gridcell').allTextContents()).toEqual([String(ALL)]);
    expect(files).toEqual([]);
  });

  test('of the whole data set is stopped while a file is on its way', async ({ open }) => {
    let arrived = false;
    const page = await open('', { before: (opened) => opened.context().route(/page_texts-\w+\.parquet/, () => void (arrived = true)) });
    await shows(page, zh, ALL, ALL);
    const { view, whole } = takeawayOf(zh);
    const views = page.getByRole('group', { name: zh.reading.view.label, exact: true }).locator('details');
    await views.locator('summary').click();
    await views.getByRole('button', { name: view.parts.set, exact: true }).first().click();
    await page.getByRole('button', { name: whole.download, exact: true }).click();
    await eventually(() => Promise.resolve(arrived)).toBe(true);
    await page.getByRole('button', { name: words.cancel, exact: true }).click();
    await page.getByText(words.cancelled).waitFor();
    expect(await page.getByRole('button', { name: words.cancel, exact: true }).count()).toBe(0);
  });
});

test('a file with another number of rows than was counted is said to be no good', async ({ open }) => {
  // Each time it is asked, this statement has another number of rows.
  const page = await open(typed('SELECT i FROM range(1000000) t(i), (SELECT random() AS share) WHERE i < share * 900000 + 50000'));
  await page.getByText(/^共 .*显示前/).waitFor();
  const menu = await panel(page, words.formats['raw-csv'].name);
  const counted = Number(/([\d,]+) 行/.exec((await menu.getByText(/^[\d,]+ 行$/).innerText()))![1]!.replaceAll(',', ''));
  const { name, bytes } = await downloaded(page, () => menu.getByRole('button', { name: words.download, exact: true }).click());
  const { length } = parsedCsv(bytes).rows;
  expect(length).not.toBe(counted);
  await eventually(() => status(menu)).toBe(`${words.done(name, length)}\n\n${words.miscounted(length, counted)}`);
});
