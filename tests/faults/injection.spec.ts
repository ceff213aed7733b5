/** A data set that is hostile in every place of text, own files with hostile names, and hostile addresses: nothing runs. */
import type { Page } from 'playwright-core';
import { own as zhOwn } from '../../src/i18n/zh-own.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { searchKey } from '../../src/ingest/search-key.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import { sealed } from '../../src/tables/manifest.ts';
import { TABLE_NAMES, type Tables } from '../../src/tables/schema.ts';
import { test } from '../app/browser.ts';
import { eventually, shows } from '../app/dashboard.ts';
import { campaign } from './campaign.ts';
import { PAYLOADS } from './payloads.ts';

/** Columns that hold words of a page, a person or a file; the others hold ids and words of the schema. */
const PLACES = new Set(['name', 'title', 'headline', 'zh', 'en', 'pinyin', 'initials', 'detail', 'file', 'section', 'what', 'place', 'date_text', 'year_text', 'words', 'meaning', 'text']);
const ARTICLES = 100;
const own = { ...t.own, ...zhOwn };

let places = 0;
function poisoned(tables: Tables): Tables {
  const seen = new Set<string>();
  const made = TABLE_NAMES.map((table) => [
    table,
    (tables[table] as readonly Record<string, unknown>[]).map((row, i) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          if (!PLACES.has(column) || typeof value !== 'string') return [column, value];
          seen.add(`${table}.${column}`);
          const payload = PAYLOADS[i % PAYLOADS.length]!;
          return [column, column === 'text' ? `${payload}\n${value}` : payload];
        }),
      ),
    ),
  ]);
  places = seen.size;
  return Object.fromEntries(made) as Tables;
}

const title = { zh: PAYLOADS[5]!, en: PAYLOADS[5]! };
const { files } = await packDataSet(poisoned(invent(ARTICLES, 2)), { id: 'hostile', title, fictional: false, sources: [], pipeline_version: '1' }, searchKey);
const served = new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
const catalogue = JSON.stringify(await sealed({ sets: [{ id: 'hostile', title, fictional: false, articles: ARTICLES }] }));

const serve = (page: Page): Promise<unknown> =>
  page.context().route(/\/data\/(index\.json|hostile\/.*)$/, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    return name === 'index.json' ? route.fulfill({ body: catalogue, contentType: 'application/json' }) : served.has(name) ? route.fulfill({ body: served.get(name)! }) : route.fulfill({ status: 404 });
  });
const ran = (page: Page): Promise<boolean> => page.evaluate(() => '__ran' in window);
const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForTimeout(60);
};

test('nothing of a hostile data set, file name or address runs', async ({ open }) => {
  const { size, record } = campaign('injection', 'texts, names and addresses');
  const page = await open('#v1?set=hostile', { before: serve });
  await shows(page, t, ARTICLES, ARTICLES);
  const figures = { shown: 0, ran: 0 };
  const look = async (): Promise<void> => {
    figures.shown++;
    if (await ran(page)) figures.ran++;
  };
  await look();
  const ids = invent(ARTICLES, 2).articles.map(({ article_id }) => article_id);
  for (const id of ids.slice(0, size(4, 100))) {
    await go(page, `#v1?article=${id}`);
    await page.getByRole('dialog', { name: t.reading.reader.title }).waitFor();
    await look();
  }
  for (const other of ['quality', 'method']) {
    await go(page, `#v1?page=${other}`);
    await page.waitForTimeout(500);
    await look();
  }
  for (const payload of PAYLOADS.slice(0, size(6, 100))) {
    const encoded = encodeURIComponent(payload);
    for (const hash of [`#v1?words=${encoded}`, `#v1?official=${encoded}&topic=${encoded}&kind=${encoded}`, `#v1?set=${encoded}`, `#v1?article=${encoded}`, `#${payload}`]) {
      await go(page, hash);
      await look();
    }
  }
  await go(page, '#v1');
  await page.getByRole('button', { name: own.open }).click();
  const dialog = page.getByRole('dialog', { name: own.title });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: own.chooseFiles, exact: true }).click()]);
  await chooser.setFiles(PAYLOADS.map((payload, i) => ({ name: `${i} ${payload.replaceAll(/[/\\\n]/g, ' ')}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${payload}\n本报讯 2024年3月5日，区委书记樊惠林主持召开会议，研究安全生产工作。记者 景静\n`) })));
  await eventually(() => dialog.getByRole('button', { name: own.show, exact: true }).count()).toBe(1);
  await look();
  await dialog.getByRole('button', { name: own.show, exact: true }).click();
  await page.waitForTimeout(1000);
  await look();
  const other = await open('', { expected: /TrustedHTML|trusted-types-sink/ });
  const trusted = await other.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 0;
    } catch {
      return 1;
    }
  });
  // Broken policies and lines on the console fail this test by themselves.
  record([
    { what: 'payloads', value: PAYLOADS.length, atLeast: 100 },
    { what: 'columns of tables that hold them', value: places, atLeast: 20 },
    { what: 'states of the page looked at', value: figures.shown, atLeast: 500 },
    { what: 'in which one had run', value: figures.ran, atMost: 0 },
    { what: 'refusals to take text for markup (Trusted Types)', value: trusted, atLeast: 1 },
  ]);
}, 1_800_000);
