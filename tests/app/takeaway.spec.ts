/** Files of every format from every menu, opened by readers that know nothing of their writer. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Origin } from '../../src/data/origin.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { duckParquet, parsedCsv, unzipped } from '../data/readers.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { articleIds, articleList, bar, card, cutTexts, eventually, exported, openExport, shows, takeawayOf } from './dashboard.ts';

const ALL = 11;
const FAN_IN_2023 = '#v1?official=fanhuilin&from=2023-01-01&to=2023-12-31';
const words = takeawayOf(zh).exporting;

/** The text of the file inside an archive whose name ends so. */
async function inside(archive: Buffer, ending: string): Promise<string> {
  const found = [...(await unzipped(archive))].filter(([name]) => name.endsWith(ending));
  expect(found).toHaveLength(1);
  return found[0]![1].toString('utf8');
}

function says(origin: Origin, page: Page): void {
  expect(origin.filters).toBe('日期 2023年1月1日 – 2023年12月31日 · 官员 樊惠林');
  expect(origin.url).toBe(page.url());
  expect(origin.query?.sql).toContain('SELECT');
  expect(origin.query?.values).toContain('fanhuilin');
  expect(origin.data).toMatchObject({ set: 'erqi', fictional: false });
  expect(origin.data.manifest_sha256).toMatch(/^[0-9a-f]{64}$/);
}

describe('the articles under a selection', () => {
  test('as CSV, JSON, NDJSON and Parquet hold the same rows and their origin', async ({ open }) => {
    const page = await open(FAN_IN_2023);
    await shows(page, zh, 2, ALL);
    const ids = (await articleIds(page)).sort();
    const take = (format: string, archive = false) => exported(page, articleList(page, zh), zh, { what: words.articles, format, archive });

    const zip = await take(words.formats.csv.name, true);
    expect(zip.name).toMatch(/\.zip$/);
    expect(parsedCsv(await inside(zip.bytes, '.csv')).rows.map(([id]) => id).sort()).toEqual(ids);
    const beside = JSON.parse(await inside(zip.bytes, '.meta.json')) as { rows: number; origin: Origin };
    expect(beside.rows).toBe(2);
    says(beside.origin, page);

    const json = JSON.parse((await take(words.formats.json.name)).bytes.toString('utf8')) as { origin: Origin; rows: { article_id: string }[] };
    expect(json.rows.map(({ article_id }) => article_id).sort()).toEqual(ids);
    says(json.origin, page);

    const lines = (await take(words.formats.ndjson.name)).bytes.toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(json.rows);

    const parquet = await duckParquet((await take(words.formats.parquet.name)).bytes);
    expect(parquet.rows.map(([id]) => id).sort()).toEqual(ids);
    says(JSON.parse(parquet.footer['origin']!) as Origin, page);

    const raw = (await take(words.formats['raw-csv'].name)).bytes.toString('utf8');
    expect(raw.startsWith('article_id,')).toBe(true);
    await articleList(page, zh).getByText(words.unaccompanied).waitFor(); // it left without its origin
  });

  test('the sentences behind a number leave with their number', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    await card(page, zh.mentions.title).getByRole('button', { name: zh.reading.evidence.showFor('樊惠林') }).click();
    const list = page.getByRole('region', { name: zh.reading.evidence.title('樊惠林') });
    const { bytes } = await exported(page, list, zh, { what: words.sentences, format: words.formats.json.name });
    const { rows } = JSON.parse(bytes.toString('utf8')) as { rows: { before: string; words: string }[] };
    expect(rows).toHaveLength(await list.locator('button.sentence').count());
    expect(new Set(rows.map((row) => row.words))).toEqual(new Set(['樊惠林']));
  });
});

describe('a chart as a picture', () => {
  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    for (const title of [t.activity.title, t.mentions.title, t.topics.title, t.kinds.title]) {
      test(`${lang}: ${title}: stands alone, says what it shows, and is not blank`, async ({ open }) => {
        const page = await open(`${FAN_IN_2023}&lang=${lang}&theme=dark`);
        await shows(page, t, 2, ALL);
        const { exporting, picture } = takeawayOf(t);
        const take = (format: 'svg' | 'png') => exported(page, card(page, title), t, { what: exporting.picture, format: exporting.formats[format].name });

        const svg = (await take('svg')).bytes.toString('utf8');
        const spoken = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]).join('');
        for (const said of [title, picture.filters('').trim(), 'lang=', picture.version('', '').slice(0, 4)]) expect(spoken).toContain(said);
        expect(svg).not.toMatch(/var\(--|light-dark|(href|src)="(?!#)|url\((?!#)|<style|<script|<foreignObject/);
        for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
        expect(await cutTexts(page, svg)).toEqual([]);

        const { bytes } = await take('png');
        const seen = await page.evaluate(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, image.width, image.height);
          const colours = new Map<number, number>();
          for (let i = 0; i < data.length; i += 4) {
            const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
            colours.set(colour, (colours.get(colour) ?? 0) + 1);
          }
          return { width: image.width, most: [...colours].sort((a, b) => b[1] - a[1]).slice(0, 1)[0]![0], drawn: data.length / 4 - Math.max(...colours.values()), bars: colours.get(0x2f5578) ?? 0 };
        }, bytes.toString('base64'));
        expect(seen.width).toBe(2 * (880 + 48));
        expect(seen.most, 'light paper, also in the dark theme').toBe(0xfffdf8);
        expect(seen.drawn).toBeGreaterThan(10_000);
        expect(seen.bars, 'pixels of selected bars').toBeGreaterThan(500);
      });
    }
  }
});

test('a timeline split by kind says what its colours are, in the picture too', async ({ open }) => {
  const page = await open('#v1?stack=kind');
  await shows(page, zh, ALL, ALL);
  const timeline = card(page, zh.activity.title);
  const kinds = await timeline.getByRole('list', { name: zh.chart.colours }).getByRole('listitem').allInnerTexts();
  expect(kinds).toContain('会议');
  const svg = (await exported(page, timeline, zh, { what: words.picture, format: words.formats.svg.name })).bytes.toString('utf8');
  for (const kind of kinds) expect(svg).toContain(`>${kind}</text>`);
  expect(await cutTexts(page, svg)).toEqual([]);
});

describe('the menu', () => {
  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    test(`${lang}: breaks no rule, is worked by keyboard, and gives the focus back`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}`);
      await shows(page, t, ALL, ALL);
      const summary = card(page, t.topics.title).locator('summary', { hasText: t.reading.exporting.menu });
      await summary.focus();
      await page.keyboard.press('Enter');
      await openExport(card(page, t.topics.title), t);
      expect(await violations(page, 'details[open]')).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('picture-topics');
      await page.keyboard.press('Escape');
      await eventually(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('details[open]').count()).toBe(0);
    });
  }

  test('says that it could not be loaded, and tries again', async ({ open }) => {
    let broken = true;
    const page = await open('', { expected: /ExportPanel|ERR_FAILED/, before: (opened) => opened.route(/ExportPanel-[\w-]+\.js/, (route) => (broken ? route.abort() : route.continue())) });
    await shows(page, zh, ALL, ALL);
    const list = articleList(page, zh);
    await list.locator('summary', { hasText: zh.reading.exporting.menu }).click();
    await list.getByRole('alert').getByText(zh.reading.exporting.unloaded).waitFor();
    broken = false;
    await list.getByRole('button', { name: zh.state.retry }).click();
    await openExport(list, zh);
  });
});

test('a bar that is chosen counts in the file as on the screen', async ({ open }) => {
  const page = await open();
  await shows(page, zh, ALL, ALL);
  await bar(page, zh.mentions.title, '樊惠林').click();
  await shows(page, zh, 4, ALL);
  const { bytes } = await exported(page, card(page, zh.topics.title), zh, { what: words.chart, format: words.formats.json.name });
  const { origin, rows } = JSON.parse(bytes.toString('utf8')) as { origin: Origin; rows: { selected: number }[] };
  expect(origin.filters).toBe('官员 樊惠林');
  const seen = await card(page, zh.topics.title).getByRole('button', { name: /: \d+，共 \d+/ }).evaluateAll((all) => all.map((button) => Number(/: (\d+)，/.exec(button.getAttribute('aria-label') ?? '')?.[1])));
  expect(rows.slice(0, seen.length).map(({ selected }) => selected)).toEqual(seen);
});
