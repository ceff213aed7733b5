/** The words these tests speak: what a reader does and sees, found by role and accessible name. */
import { buffer } from 'node:stream/consumers';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeaway as english } from '../../src/i18n/en-takeaway.ts';
import { takeaway as chinese } from '../../src/i18n/zh-takeaway.ts';
import { zh, type Texts } from '../../src/i18n/zh.ts';

const DAY = 86_400_000;

/** Polls until it holds; the page answers in its own time. */
export const eventually = <T>(ask: () => Promise<T>): ReturnType<typeof expect.poll<T>> => expect.poll(ask, { timeout: 15_000, interval: 50 });

/** The chart with that title. */
export const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

/** A bar, or a line of a ranking, by the beginning of its name. */
export const bar = (page: Page, title: string, name: string): Locator => card(page, title).getByRole('button', { name: new RegExp(`^${name}`) });

/** The button that lies on one bar of the timeline; it comes once the page rests. */
export const walker = (page: Page, t: Texts): Locator => card(page, t.activity.title).getByRole('button', { description: t.reading.evidence.walkHelp });

/** The sentence that says how many articles are selected. */
export const count = (page: Page, t: Texts): Locator => page.getByRole('region', { name: t.filter.heading, exact: true }).getByRole('status');

/** Waits until everything on screen speaks of `selected` of `total` articles. */
export async function shows(page: Page, t: Texts, selected: number, total: number): Promise<void> {
  await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(selected === total ? t.filter.all(total) : t.filter.count(selected, total));
  await articleList(page, t).dispatchEvent('pointerenter'); // a hand over the list asks for the engine at once
  await eventually(() => rowCount(page)).toBe(selected);
}

const grid = (page: Page): Locator => page.getByRole('grid', { includeHidden: true });

/** How many articles the list says it holds. */
export const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount'));

/** The text of each row of the list that is drawn, from top to bottom. */
export const rows = (page: Page): Promise<string[]> => page.getByRole('row').filter({ has: page.getByRole('gridcell') }).allInnerTexts();

/** The ids of the articles in the list, in its order. */
export const articleIds = async (page: Page): Promise<string[]> => {
  const found = await grid(page).getByRole('row').evaluateAll((all) => all.map((row) => ({ at: Number(row.getAttribute('aria-rowindex')), id: row.getAttribute('data-article') ?? '' })));
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id);
};

/** The place of a day on the time axis, in pixels of the page. */
async function placeOf(page: Page, t: Texts, day: string): Promise<{ x: number; y: number }> {
  const from = page.getByRole('slider', { name: t.activity.brushFrom });
  const to = page.getByRole('slider', { name: t.activity.brushTo });
  const [first, last, left, right] = await Promise.all([from.getAttribute('aria-valuemin'), from.getAttribute('aria-valuemax'), from.boundingBox(), to.boundingBox()]);
  if (!left || !right) throw new Error('the time axis is not on screen');
  const [start, end] = [left.x + left.width / 2, right.x + right.width / 2];
  const days = Date.parse(day) / DAY;
  return { x: start + ((days - Number(first)) / (Number(last) + 1 - Number(first))) * (end - start), y: left.y + left.height / 2 };
}

/** Drags over the time axis from one day to another, as a hand does; nothing may be brushed yet. */
export async function brush(page: Page, t: Texts, from: string, to: string): Promise<void> {
  await card(page, t.activity.title).scrollIntoViewIfNeeded();
  const [a, b] = [await placeOf(page, t, from), await placeOf(page, t, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  for (const part of [0.25, 0.5, 0.75, 1]) await page.mouse.move(a.x + (b.x - a.x) * part, a.y);
  await page.mouse.up();
}

/** The cells of a chart's table twin, header first. */
export async function twin(page: Page, t: Texts, title: string): Promise<string[][]> {
  const chart = card(page, title);
  await chart.getByRole('button', { name: t.chart.asTable }).click();
  const lines = await chart.getByRole('row').all();
  const cells = await Promise.all(lines.map((line) => line.locator('th, td').allInnerTexts()));
  await chart.getByRole('button', { name: t.chart.asChart }).click();
  return cells;
}

/** A CSV file as it was downloaded. */
export interface Csv {
  readonly name: string;
  /** The text with its byte-order mark. */
  readonly text: string;
  /** Cells, header first. */
  readonly rows: readonly (readonly string[])[];
}

/** The fields of a CSV text: RFC 4180, CRLF. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('no CSV');
    records.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n' && field.lastIndex < text.length) records.push([]);
  }
  return records;
}

/** A file as it was downloaded. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads what a click downloads. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<Downloaded> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

/** The texts of an SVG document that reach beyond its edges, as a browser sets them. */
export async function cutTexts(page: Page, svg: string): Promise<string[]> {
  const alone = await page.context().newPage();
  await alone.setContent(svg.replace(/^<\?xml[^>]*>/, ''));
  const cut = await alone.evaluate(() => {
    const paper = document.querySelector('svg')!.getBoundingClientRect();
    return [...document.querySelectorAll('svg text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return left < paper.left || right > paper.right || top < paper.top || bottom > paper.bottom ? [text.textContent] : [];
    });
  });
  await alone.close();
  return cut;
}

/** The words of exports in the language of the other words. */
export const takeawayOf = (t: Texts): typeof chinese => (t === zh ? chinese : english);

/** The menu below a place of the page; opens it where it is closed. */
export async function openExport(scope: Locator, t: Texts): Promise<Locator> {
  const menu = scope.locator('details').filter({ has: scope.page().locator('summary', { hasText: t.reading.exporting.menu }) }).first();
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open))) await menu.locator('summary').click();
  await menu.getByRole('button', { name: takeawayOf(t).exporting.download }).waitFor();
  return menu;
}

interface Wanted {
  readonly what: string;
  /** As the menu names it. */
  readonly format: string;
  readonly archive?: boolean;
}

/** Downloads from the menu below a place of the page. */
export async function exported(page: Page, scope: Locator, t: Texts, { what, format, archive = false }: Wanted): Promise<Downloaded> {
  const words = takeawayOf(t).exporting;
  const menu = await openExport(scope, t);
  await menu.getByRole('radio', { name: new RegExp(`^${what}( |\\d|$)`) }).check();
  await menu.getByRole('radio', { name: format, exact: true }).check();
  const box = menu.getByRole('checkbox', { name: words.archive });
  if (await box.count()) await box.setChecked(archive);
  const button = menu.getByRole('button', { name: words.download, exact: true });
  await eventually(() => button.isEnabled()).toBe(true);
  return downloaded(page, () => button.click());
}

/** Downloads a table as CSV for spreadsheets. */
export async function exportedCsv(page: Page, scope: Locator, t: Texts, what: string): Promise<Csv> {
  const { name, bytes } = await exported(page, scope, t, { what, format: takeawayOf(t).exporting.formats.csv.name });
  const text = bytes.toString('utf8');
  return { name, text, rows: parseCsv(text.replace(/^\uFEFF/, '')) };
}

/** The list of articles. */
export const articleList = (page: Page, t: Texts): Locator => page.getByRole('region', { name: t.reading.list.title, exact: true });
