/** Reading: the list by keyboard, the reader beside its page, the sentences behind a number, the files. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings } from '../../src/i18n/zh-findings.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { articleIds, articleList, card, eventually, exportedCsv, openExport, shows, takeawayOf, twin } from './dashboard.ts';

const ALL = 11;
const DEMO = 20_000;

const reader = (page: Page): Locator => page.getByRole('dialog', { name: t.reading.reader.title });
const activeRow = (page: Page): Promise<number> => page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex')));
const rowOf = (page: Page, headline: string): Locator => page.getByRole('row').filter({ hasText: headline });

test('the list is walked and opened by keyboard, and the focus comes back to the row', async ({ open }) => {
  const page = await open('#v1?set=demo');
  await shows(page, t, DEMO, DEMO);
  await page.getByRole('row', { includeHidden: false }).and(page.locator('[tabindex="0"]')).focus();
  for (const [key, row] of [['ArrowDown', 2], ['ArrowDown', 3], ['ArrowUp', 2], ['End', DEMO], ['ArrowDown', DEMO], ['Home', 1]] as const) {
    await page.keyboard.press(key);
    await eventually(() => activeRow(page)).toBe(row);
  }
  await page.keyboard.press('PageDown');
  await eventually(() => activeRow(page)).toBeGreaterThan(3);
  const before = await activeRow(page);
  await eventually(() => page.locator(':focus').getAttribute('data-article')).toBeTruthy();
  await page.keyboard.press('Enter');
  await reader(page).getByText(t.reading.reader.inList(before, DEMO)).waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => reader(page).count()).toBe(0);
  expect(await activeRow(page)).toBe(before);
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});

test('each order holds the same articles', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await eventually(() => articleIds(page)).not.toContain('');
  const ids = (await articleIds(page)).sort();
  for (const sort of ['oldest', 'page', 'headline', 'mentions'] as const) {
    const before = await articleIds(page);
    await page.getByLabel(t.reading.list.sort).selectOption({ label: t.reading.list.sorts[sort] });
    await eventually(() => articleIds(page)).not.toEqual(before);
    await eventually(async () => (await articleIds(page)).sort()).toEqual(ids);
  }
});

test('the reader sets the article beside its page, marks what was found and says what was inferred', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await rowOf(page, '郑密路').click();
  const dialog = reader(page);
  await dialog.getByText(findings.reasons['headline-derived']()).waitFor();
  await dialog.getByText(/2023 年由同一版其他文章中的“[^”]+”推断/).waitFor();
  const marked = async (within: string, layer: string): Promise<string[]> => (await dialog.locator(`${within} mark.${layer}`).allInnerTexts()).map((text) => text.replace(/\s/g, ''));
  for (const text of ['.cleaned', '.page']) {
    expect(await marked(text, 'official')).toEqual(['樊惠林', '高留念', '樊惠林', '樊惠林', '樊惠林']);
    expect(await marked(text, 'other')).toEqual(['贺国志', '程玉莲']);
  }
  await dialog.getByRole('button', { name: t.reading.reader.layerCount(t.reading.reader.layers.other, 2) }).click();
  expect(await marked('.page', 'other')).toEqual([]);

  const { page: whole, own } = await dialog.locator('.page').evaluate((node) => ({
    page: node.textContent,
    own: [...node.querySelectorAll('[data-own]')].map((span) => span.textContent).join(''),
  }));
  expect(whole).toContain('二七区委统战部\n举办读书分享会');
  expect(own.trimStart().startsWith('本报讯 6月 28日上午，二七区委书\n记樊惠林')).toBe(true);
  expect(await dialog.locator('.page [data-own]').first().evaluate((span) => {
    const [top, view] = [span.getBoundingClientRect().top, span.closest('section')!.getBoundingClientRect()];
    return top > view.top && top < view.bottom;
  })).toBe(true);
});

test('the reader goes to the neighbours, and a link opens it', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await rowOf(page, '读书分享会').click();
  await reader(page).getByText(findings.reasons['undated-words']({ text: '近日', year: 0 })).waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  const next = reader(page).getByRole('button', { name: t.reading.reader.nextOnPage });
  await next.focus();
  await page.keyboard.press('Enter');
  await reader(page).getByRole('heading', { name: '二七区推动网上群众路线工作再上新台阶', level: 2 }).waitFor();
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
  const { hash } = new URL(page.url());
  const other = await open(hash);
  await reader(other).getByRole('heading', { name: '二七区推动网上群众路线工作再上新台阶', level: 2 }).waitFor();
  await other.goto(`${other.url().split('#')[0] ?? ''}#v1?article=none`);
  await reader(other).getByText(t.reading.reader.absent).waitFor();
});

test('the sentences behind an official are as many as the bar counts, and open the place', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin&unit=mentions');
  await shows(page, t, 4, ALL);
  const [header, first] = await twin(page, t, t.mentions.title);
  const said = Number(first![header!.indexOf(t.chart.selected)]);
  const officials = card(page, t.mentions.title);
  await officials.getByRole('button', { name: t.reading.evidence.showFor('樊惠林') }).click();
  await officials.getByText(t.reading.evidence.countMentions(said, 4)).waitFor();
  const sentences = officials.locator('button.sentence');
  expect(await sentences.count()).toBe(said);
  for (const sentence of await sentences.all()) expect(await sentence.locator('mark').innerText()).toBe('樊惠林');
  await sentences.nth(2).click();
  await reader(page).locator('.cleaned mark.here').waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => sentences.nth(2).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('each table and chart leaves as a file of as many rows as are said', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin');
  await shows(page, t, 4, ALL);
  const words = takeawayOf(t).exporting;
  const menu = await openExport(articleList(page, t), t);
  await menu.getByLabel(words.header).check();
  for (const table of ['articles', 'mentions', 'officials'] as const) {
    const csv = await exportedCsv(page, articleList(page, t), t, words[table]);
    await menu.getByText(words.done(csv.name, csv.rows.length - 1)).waitFor();
    await menu.getByText(words.rows(csv.rows.length - 1), { exact: true }).first().waitFor();
    expect(csv.name).toMatch(new RegExp(`^banmian_erqi_${table}-filtered_2023-06-18--2024-07-22_\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    expect(csv.rows[0]!.every((label) => /\p{Script=Han}/u.test(label))).toBe(true);
  }
  const shown = await twin(page, t, t.topics.title);
  const csv = await exportedCsv(page, card(page, t.topics.title), t, words.chart);
  expect(csv.rows).toHaveLength(shown.length);
  expect(csv.rows.slice(1).map((row) => row[0])).toEqual(shown.slice(1).map((row) => row[0]));
});

test('that places in several articles are taken for one person is marked and explained; one article needs no such thing', async ({ open }) => {
  for (const [id, name, articles] of [['fanhuilin', '樊惠林', 4], ['gaoliunian', '高留念', 1]] as const) {
    const page = await open(`#v1?official=${id}`);
    await shows(page, t, articles, ALL);
    const chart = card(page, t.mentions.title);
    await chart.getByRole('button', { name: t.reading.evidence.showFor(name) }).click();
    const list = chart.getByRole('region', { name: t.reading.evidence.title(name) });
    await list.locator('ol').waitFor();
    const marked = list.locator('p').filter({ hasText: t.reading.reader.marks.inferred });
    if (articles === 1) expect(await marked.count()).toBe(0);
    else expect(await marked.innerText()).toBe(`${t.reading.reader.marks.inferred} ${t.reading.evidence.merged(articles)}`);
  }
});
