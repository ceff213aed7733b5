/** The view as a whole: taken back, saved, embedded, printed, cited, and its data set taken away. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { LONGEST_ADDRESS } from '../../src/filters/address.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { duckParquet } from '../data/readers.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { bar, card, count, downloaded, eventually, shows, takeawayOf } from './dashboard.ts';

const ALL = 11;
const behind = (name: string): string => zh.reading.evidence.behind(name);

type Part = keyof (typeof words)['view']['parts'];
const words = takeawayOf(zh);

/** Opens a part of the menu of the view. */
async function part(page: Page, t: typeof zh, name: Part): Promise<Locator> {
  const menu = page.getByRole('group', { name: t.reading.view.label, exact: true }).locator('details');
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open))) await menu.locator('summary').click();
  await menu.getByRole('button', { name: takeawayOf(t).view.parts[name], exact: true }).first().click();
  return menu;
}

describe('the menu of the view', () => {
  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    test(`${lang}: breaks no rule in any of its parts, also on a small phone`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}&official=fanhuilin`, { viewport: { width: 320, height: 640 } });
      await shows(page, t, 4, ALL);
      for (const name of ['export', 'cite', 'save', 'embed', 'set'] as const) {
        await part(page, t, name);
        expect(await violations(page, 'details[open]')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    });
  }

  test('cites what is selected, with the address that opens it again', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    const menu = await part(page, zh, 'cite');
    const text = menu.getByRole('textbox', { name: words.citing.text });
    await eventually(() => text.inputValue()).toContain(page.url());
    expect(await text.inputValue()).toContain('樊惠林');
    await menu.getByRole('radio', { name: words.citing.styles.bibtex }).check();
    expect(await text.inputValue()).toMatch(/^@misc\{banmian\w+,\n/);
    await menu.getByRole('radio', { name: words.citing.styles.gbt }).check();
    expect(await text.inputValue()).toContain('[DB/OL]');
  });
});

test('an address that others may cut is said to be one, and opens the same view here', async ({ open }) => {
  const folder = new URL('data/demo/', inject('site'));
  const { tables } = (await (await fetch(new URL('manifest.json', folder))).json()) as Manifest;
  const { names: columns, rows } = await duckParquet(new Uint8Array(await (await fetch(new URL(tables.officials.file, folder))).arrayBuffer()));
  const ids = rows.filter((row) => row[columns.indexOf('local')] === 'true').map((row) => row[columns.indexOf('official_id')]!);
  const page = await open(`#v1?set=demo&official=${ids.slice(0, 20).join(',')}`);
  let menu = await part(page, zh, 'cite');
  await eventually(() => menu.getByRole('textbox', { name: words.citing.text }).inputValue()).toContain(page.url());
  expect(page.url().length).toBeLessThan(LONGEST_ADDRESS);
  expect(await menu.getByRole('status').allInnerTexts()).not.toContain(expect.stringContaining('2,000'));
  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    const long = await open(`#v1?set=demo&lang=${lang}&official=${ids.join(',')}`);
    const { length } = long.url();
    expect(length).toBeGreaterThan(LONGEST_ADDRESS);
    menu = await part(long, t, 'cite');
    await menu.getByText(takeawayOf(t).longAddress(length, LONGEST_ADDRESS)).waitFor();
    const [selected] = /[\d,]+/.exec((await count(long, t).textContent())!)!;
    await long.reload();
    await eventually(() => count(long, t).textContent()).toContain(selected);
  }
});

describe('filters', () => {
  test('are undone and redone by keyboard, but not while something is typed', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    await bar(page, zh.mentions.title, '樊惠林').click();
    await shows(page, zh, 4, ALL);
    await page.keyboard.press('Control+z');
    await shows(page, zh, ALL, ALL);
    await page.keyboard.press('Control+Shift+z');
    await shows(page, zh, 4, ALL);
    await page.getByRole('combobox', { name: zh.search.label }).fill('高');
    await page.keyboard.press('Control+z');
    await shows(page, zh, 4, ALL);
  });
});

describe('saved views', () => {
  test('are named, opened on another visit, renamed, deleted, and travel as a file', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    let menu = await part(page, zh, 'save');
    await menu.getByRole('textbox', { name: words.saving.name }).fill('书记');
    await menu.getByRole('button', { name: words.saving.save, exact: true }).last().click();
    await menu.getByText(words.saving.saved('书记')).waitFor();
    const file = await downloaded(page, () => menu.getByRole('button', { name: words.saving.write }).click());
    const { views } = JSON.parse(file.bytes.toString('utf8')) as { views: { name: string; address: string }[] };
    expect(views).toMatchObject([{ name: '书记', address: '#v1?set=erqi&official=fanhuilin' }]);

    await page.evaluate(() => (location.hash = ''));
    await page.reload();
    await shows(page, zh, ALL, ALL);
    menu = await part(page, zh, 'save');
    await menu.getByRole('button', { name: words.saving.renameOf('书记') }).click();
    await page.keyboard.type('区委书记');
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: '区委书记', exact: true }).click();
    await shows(page, zh, 4, ALL);
    await menu.getByRole('button', { name: words.saving.removeOf('区委书记') }).click();
    await menu.getByText(words.saving.none).waitFor();

    const input = menu.locator('input[type=file]');
    await input.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
    await menu.getByRole('alert').getByText(words.saving.unreadable.json('bad.json')).waitFor();
    await input.setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await menu.getByText(words.saving.taken(1, 1)).waitFor();
    expect(await menu.getByRole('link').count()).toBe(1);
  });

  test('that the browser cannot keep say so', async ({ open }) => {
    const page = await open('', { before: (opened) => opened.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }) });
    await shows(page, zh, ALL, ALL);
    const menu = await part(page, zh, 'save');
    await menu.getByRole('button', { name: words.saving.save, exact: true }).last().click();
    await menu.getByRole('alert').getByText(words.saving.unkept.full).waitFor();
  });
});

test('the whole data set leaves as an archive that unzip and Python read, every file with its hash', async ({ open }) => {
  const page = await open();
  await shows(page, zh, ALL, ALL);
  const menu = await part(page, zh, 'set');
  const { name, bytes } = await downloaded(page, () => menu.getByRole('button', { name: words.whole.download }).click());
  expect(name).toMatch(/^banmian_erqi_\d{4}-\d\d-\d\d\.zip$/);
  const folder = mkdtempSync(join(tmpdir(), 'banmian-set-'));
  try {
    const archive = join(folder, 'a.zip');
    writeFileSync(archive, bytes);
    expect(execFileSync('unzip', ['-t', archive]).toString()).toContain('No errors detected');
    execFileSync('python3', ['-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])', archive, folder]);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest).toEqual(JSON.parse(readFileSync('public/data/erqi/manifest.json', 'utf8')));
    const listed = [...Object.values(manifest.tables), manifest.columns, ...Object.values(manifest.search ?? {})];
    for (const { file, sha256 } of listed) expect(createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')).toBe(sha256);
    expect(readFileSync(join(folder, 'data-dictionary.md'), 'utf8')).toBe(readFileSync('docs/data-dictionary.md', 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, 'origin.json'), 'utf8'))).toMatchObject({ url: page.url(), data: { set: 'erqi' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('an embedded chart', () => {
  test('stands alone under the filters of its address, and leads to the full view', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    const menu = await part(page, zh, 'embed');
    await menu.getByRole('radio', { name: zh.topics.title }).check();
    const code = await menu.getByRole('textbox', { name: words.embedding.code }).inputValue();
    const url = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&');
    expect(url).toContain('embed=topics');

    const frame = await open(new URL(url).hash, { viewport: { width: 640, height: 520 } });
    await card(frame, zh.topics.title).getByRole('img').waitFor();
    expect(await frame.getByRole('banner').count()).toBe(0);
    expect(await frame.getByRole('region').count()).toBe(1);
    await frame.getByText('樊惠林').waitFor();
    expect(await violations(frame)).toEqual([]);
    const full = await frame.getByRole('link', { name: zh.app.full }).getAttribute('href');
    await frame.evaluate((href) => (location.hash = href), full!);
    await shows(frame, zh, 4, ALL);
  });
});

describe('what stands behind a figure', () => {


  for (const [title, name] of [[zh.mentions.title, '樊惠林'], [zh.topics.title, '党的建设'], [zh.kinds.title, '会议']] as const) {
    test(`${title}: one click on the figure shows as many articles as it says`, async ({ open }) => {
      const page = await open('#v1?from=2023-01-01&to=2023-12-31');
      await shows(page, zh, 5, ALL);
      const label = (await bar(page, title, name).getAttribute('aria-label'))!;
      const said = Number(/: (\d+)，/.exec(label)![1]);
      await card(page, title).getByRole('button', { name: behind(name), exact: true }).focus();
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: zh.reading.evidence.title(name) });
      const articles = async (): Promise<number> => {
        const more = list.getByRole('button', { name: /^再显示/ });
        if (await more.count()) await more.click();
        return list.getByRole('listitem').count();
      };
      await eventually(articles).toBe(said);
      await list.getByRole('radio', { name: zh.chart.total }).check({ force: true });
      await eventually(articles).toBe(Number(/，共 (\d+)/.exec(label)![1]));
      await list.getByRole('button', { name: zh.reading.evidence.close }).click();
      await eventually(() => card(page, title).getByRole('button', { name: behind(name), exact: true }).evaluate((button) => button === document.activeElement)).toBe(true);
    });
  }

  test('every row of the timeline, undated and by kind too, leads to its articles', async ({ open }) => {
    const page = await open('#v1?stack=kind');
    await shows(page, zh, ALL, ALL);
    const chart = card(page, zh.activity.title);
    await chart.getByRole('button', { name: behind(zh.activity.undated) }).click();
    const list = chart.getByRole('region');
    await eventually(() => list.getByRole('listitem').count()).toBe(2);
    await list.getByRole('button', { name: zh.reading.evidence.close }).click();
    await chart.getByRole('button', { name: zh.chart.asTable }).click();
    const row = chart.getByRole('row', { name: /2023年6月/ });
    const cells = await row.getByRole('cell').allInnerTexts();
    await row.getByRole('button', { name: zh.reading.evidence.show }).last().click();
    await eventually(() => list.getByRole('listitem').count()).toBe(Number(cells[3]));
    const layer = row.locator('button.figure').first();
    const said = Number(await layer.innerText());
    await layer.click();
    await eventually(() => list.getByRole('listitem').count()).toBe(said);
  });

  test('the number of articles selected leads to their list', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    await page.getByRole('button', { name: zh.filter.count(4, ALL) }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  });
});
