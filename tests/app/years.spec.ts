/** A set whose columns come by year: the newest are counted first, the page says which, and in the end it is the set in one file. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { yearTexts as englishYears } from '../../src/i18n/en-years.ts';
import { en } from '../../src/i18n/en.ts';
import { yearTexts } from '../../src/i18n/zh-years.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { searchKey } from '../../src/ingest/search-key.ts';
import { invent } from '../../src/synth/newspaper.ts';
import { packDataSet } from '../../src/tables/dataset.ts';
import { sealed, type Manifest } from '../../src/tables/manifest.ts';
import { violations } from './axe.ts';
import { test, type Open } from './browser.ts';
import { articleList, brush, card, count, eventually, rowCount, twin, walker } from './dashboard.ts';

const TOTAL = 1500;
const about = { title: { zh: '逐年', en: 'By year' }, fictional: true, sources: [], pipeline_version: 'x' };
const tables = invent(TOTAL, 5);
const [split, whole] = await Promise.all([packDataSet(tables, { ...about, id: 'split' }, searchKey, 100), packDataSet(tables, { ...about, id: 'whole' }, searchKey)]);
const years = split.manifest.years!;
const [newest, second, ...older] = years.map(({ year }) => year) as [number, number, ...number[]];
const newestArticles = years[0]!.articles;
const SETS = { split, whole };

/** Serves both sets beside those of the site. `year` may hold a year's file back, or answer otherwise. */
async function serve(page: Page, asked: string[], year: (year: number) => Promise<'as it is' | 'missing' | 'damaged'>): Promise<void> {
  const entry = ({ manifest }: { manifest: Manifest }) => ({ id: manifest.id, title: manifest.title, fictional: true, articles: TOTAL, columns: manifest.columns });
  const catalogue = JSON.stringify(await sealed({ sets: [entry(split), entry(whole)] }));
  await page.context().route(/\/data\//, async (route) => {
    const [folder, name] = new URL(route.request().url()).pathname.split('/').slice(-2) as [string, string];
    asked.push(name);
    if (name === 'index.json') return route.fulfill({ contentType: 'application/json', body: catalogue });
    const file = SETS[folder as keyof typeof SETS].files.find((each) => each.name === name)!;
    const of = /^columns-(\d{4})-/.exec(name)?.[1];
    const how = of === undefined ? 'as it is' : await year(Number(of));
    if (how === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
    return route.fulfill({ body: Buffer.from(how === 'damaged' ? file.bytes.with(30, file.bytes[30]! ^ 1) : file.bytes) });
  });
}
/** The set by year, of which only the newest comes until `release`; `asked` lists the files that the page asked for. */
async function openHeld(open: Open): Promise<{ page: Page; asked: string[]; release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked: string[] = [];
  const page = await open('#v1?set=split&bin=year', {
    before: (blank) => serve(blank, asked, async (year) => {
      if (year !== newest) await held;
      return 'as it is';
    }),
  });
  return { page, asked, release };
}
const spanOf = (list: readonly number[]) => [[Math.min(...list), Math.max(...list)]] as const;
const counted = (page: Page): Promise<string | undefined> => count(page, t).textContent().then((text) => text?.trim());
const region = (page: Page) => page.getByRole('region', { name: yearTexts.label });

test('the newest year is counted first, the page says so, and what waits is told apart; in the end all is as in one file', async ({ open }) => {
  const { page, asked, release } = await openHeld(open);
  await eventually(() => counted(page)).toBe(t.filter.count(newestArticles, TOTAL));
  expect(await region(page).innerText()).toContain(yearTexts.chart.counted(spanOf([newest])));
  expect(await region(page).innerText()).toContain(yearTexts.coming(spanOf([second, ...older])));
  for (const title of [t.mentions.title, t.topics.title, t.kinds.title, t.activity.title]) expect(await card(page, title).innerText()).toContain(yearTexts.chart.counted(spanOf([newest])));

  // The overview is exact before any of these years is there; under filters nothing is said of them.
  const [header, ...rows] = await twin(page, t, t.activity.title);
  const [selectedAt, totalAt] = [header!.indexOf(t.chart.selected), header!.indexOf(t.chart.total)];
  const cells = Object.fromEntries(rows.map((row) => [row[0]!.slice(0, 4), [row[selectedAt], row[totalAt]]]));
  for (const { year, articles } of years.slice(1)) expect(cells[year]!.map((cell) => cell!.replaceAll(',', ''))).toEqual([cells[second]![0], String(articles)]);
  expect(cells[second]![0]).not.toMatch(/\d/);

  // The list counts what the charts count.
  await articleList(page, t).dispatchEvent('pointerenter');
  await eventually(() => rowCount(page)).toBe(newestArticles);

  // A range of days in a year that is not there.
  await brush(page, t, `${second}-03-01`, `${second}-09-01`);
  await eventually(() => region(page).innerText()).toContain(yearTexts.inRange(spanOf([second])));
  expect(await card(page, t.topics.title).innerText()).toContain(yearTexts.chart.none);
  await eventually(() => Promise.resolve(page.url())).toContain(`from=${second}`);
  const [, from, to] = /from=([\d-]+)&to=([\d-]+)/.exec(page.url()) as unknown as [string, string, string];
  const inRange = tables.articles.filter(({ date }) => date !== null && date >= from && date <= to).length;
  release();
  await eventually(() => region(page).count()).toBe(0);
  await eventually(() => counted(page)).toBe(t.filter.count(inRange, TOTAL));
  await eventually(() => rowCount(page)).toBe(inRange);
  await page.getByRole('status').filter({ hasText: yearTexts.all }).waitFor({ state: 'attached' });

  const files = asked.filter((name) => name.startsWith('columns-'));
  expect(files).toEqual([split.manifest.columns.file, ...years.map(({ file }) => file)]);

  const twins = async (shown: Page): Promise<string[][][]> => {
    const all: string[][][] = [];
    for (const title of [t.activity.title, t.mentions.title, t.topics.title, t.kinds.title]) all.push(await twin(shown, t, title));
    return all;
  };
  const [topic] = tables.topics;
  const view = `&topic=${topic!.topic_id}&stack=kind&bin=month`;
  await page.evaluate((hash) => (location.hash = hash), `#v1?set=split${view}`);
  await eventually(() => counted(page)).not.toBe(t.filter.count(inRange, TOTAL));
  const unsplit = await open(`#v1?set=whole${view}`, { before: (blank) => serve(blank, [], () => Promise.resolve('as it is')) });
  await count(unsplit, t).waitFor();
  expect(await counted(page)).toBe(await counted(unsplit));
  expect(await twins(page)).toEqual(await twins(unsplit));
});

test('the list keeps its place while years come, and a year that is brushed comes before newer ones', async ({ open }) => {
  const { page, release } = await openHeld(open);
  await articleList(page, t).dispatchEvent('pointerenter');
  await eventually(() => rowCount(page)).toBe(newestArticles);
  const place = (to?: number): Promise<number> => articleList(page, t).getByRole('grid').evaluate((grid, top) => (top === undefined ? grid.scrollTop : ((grid.scrollTop = top), top)), to);
  await place(1500);
  release();
  await eventually(() => region(page).count()).toBe(0);
  await eventually(() => rowCount(page)).toBe(TOTAL);
  expect(await place()).toBe(1500);

  const oldest = older.at(-1)!;
  const again: string[] = [];
  await open(`#v1?set=split&from=${oldest}-02-01&to=${oldest}-09-01`, { before: (blank) => serve(blank, again, () => Promise.resolve('as it is')) });
  const order = (): number[] => again.flatMap((name) => /^columns-(\d{4})-/.exec(name)?.[1] ?? []).map(Number);
  await eventually(() => Promise.resolve(order().length)).toBe(years.length);
  // The second is on its way while the page opens and reads what is selected.
  expect(order()).toEqual([newest, second, oldest, ...older.slice(0, -1)]);
});

for (const [lang, texts, words] of [['zh', t, yearTexts], ['en', en, englishYears]] as const) {
  for (const theme of ['light', 'dark']) {
    test(`${lang}, ${theme}: years that wait or failed are said without breaking a rule`, async ({ open }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const page = await open(`#v1?set=split&lang=${lang}&theme=${theme}`, {
        before: (blank) => serve(blank, [], async (year) => {
          if (year !== newest) await held;
          return year === second ? 'missing' : 'as it is';
        }),
        expected: /Failed to load resource/,
      });
      await page.getByRole('region', { name: words.label }).getByText(words.coming(spanOf([second, ...older]))).waitFor();
      await walker(page, texts).waitFor();
      expect((await walker(page, texts).locator('span').boundingBox())!.width).toBeLessThan(24); // a narrow bar
      expect(await violations(page)).toEqual([]);
      release();
      await page.getByRole('alert').filter({ hasText: words.missing(spanOf([second])) }).waitFor();
      await walker(page, texts).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const how of ['missing', 'damaged'] as const) {
  test(`a year that is ${how} is named, the others are counted, and a retry brings it`, async ({ open }) => {
    let broken = true;
    const page = await open('#v1?set=split', {
      before: (blank) => serve(blank, [], (year) => Promise.resolve(broken && year === second ? how : 'as it is')),
      expected: /Failed to load resource/,
    });
    const alert = page.getByRole('alert').filter({ hasText: yearTexts.missing(spanOf([second])) });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(t.state.failures[how === 'missing' ? 'not-found' : 'damaged']);
    await eventually(() => counted(page)).toBe(t.filter.count(TOTAL - years[1]!.articles, TOTAL));
    await articleList(page, t).dispatchEvent('pointerenter');
    await eventually(() => rowCount(page)).toBe(TOTAL - years[1]!.articles);
    broken = false;
    await alert.getByRole('button', { name: t.chart.retry }).click();
    await eventually(() => counted(page)).toBe(t.filter.all(TOTAL));
    await eventually(() => rowCount(page)).toBe(TOTAL);
    expect(await region(page).count()).toBe(0);
  });
}
