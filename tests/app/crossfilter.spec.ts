/** The main job on real pages: drag, click, read the same number everywhere, go back, share. */
import { expect } from 'vitest';
import { zh as t } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { articleIds, bar, brush, card, count, eventually, rowCount, rows, shows, twin } from './dashboard.ts';

const ALL = 11;

test('dragging over 2023 leaves its five dated articles, and the undated ones are said to be', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await brush(page, t, '2023-12-31', '2023-01-01');
  await shows(page, t, 5, ALL);
  await page.getByText(t.filter.undatedApart(2)).waitFor();
  expect(await rows(page)).toHaveLength(5);
  for (const row of await rows(page)) expect(row).toContain('2023');
  await card(page, t.activity.title).getByRole('button', { name: t.activity.undatedLong(2) }).press('Enter');
  await shows(page, t, 2, ALL);
});

test('clicking 樊惠林 leaves the articles that name him, in every chart and in the list', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, 4, ALL);
  for (const row of await rows(page)) expect(row).toContain('樊惠林');

  const activity = await twin(page, t, t.activity.title);
  const header = activity[0]!;
  const selected = header.indexOf(t.chart.selected);
  const sum = activity.slice(1).reduce((total, cells) => total + Number(cells[selected]), 0);
  expect(sum).toBe(4);
  await eventually(() => bar(page, t.mentions.title, '樊惠林').getAttribute('aria-pressed')).toBe('true');
});

test('two officials widen, another dimension narrows', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, 4, ALL);
  await bar(page, t.mentions.title, '虎荣鑫').click();
  await shows(page, t, 6, ALL);
  await brush(page, t, '2023-12-31', '2023-01-01');
  await shows(page, t, 3, ALL);
});

test('back undoes one act, forward does it again', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await brush(page, t, '2023-12-31', '2023-01-01');
  await shows(page, t, 5, ALL);
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, 2, ALL);
  await page.goBack();
  await shows(page, t, 5, ALL);
  await page.goBack();
  await shows(page, t, ALL, ALL);
  await page.goForward();
  await shows(page, t, 5, ALL);
});

test('a pasted link restores the view in another browser', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await bar(page, t.mentions.title, '樊惠林').click();
  await shows(page, t, 4, ALL);
  await brush(page, t, '2023-12-31', '2023-01-01');
  await shows(page, t, 2, ALL);
  const ids = await articleIds(page);
  const link = new URL(page.url());
  expect(link.hash.length).toBeLessThan(100);

  const other = await open(link.hash);
  await shows(other, t, 2, ALL);
  expect(await articleIds(other)).toEqual(ids);
});

test('a chip takes its filter away, one button takes all', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin&from=2023-01-01&to=2023-12-31');
  await shows(page, t, 2, ALL);
  await page.getByRole('button', { name: new RegExp(t.filter.remove(`${t.filter.official} 樊惠林`)) }).click();
  await shows(page, t, 5, ALL);
  await page.getByRole('button', { name: t.filter.clear, exact: true }).click();
  await shows(page, t, ALL, ALL);
});

test('an official is found by characters, by pinyin and by initials', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  const box = page.getByRole('combobox', { name: t.search.label });
  for (const typed of ['樊惠林', 'fanhuilin', 'fhl', 'Fan Hui']) {
    await box.fill(typed);
    await page.getByRole('option', { name: /^樊惠林/ }).first().click();
    await shows(page, t, 4, ALL);
    await page.getByRole('button', { name: t.filter.clear, exact: true }).click();
    await shows(page, t, ALL, ALL);
  }
});

test('an empty selection says which filter emptied it and undoes it', async ({ open }) => {
  const page = await open('#v1?official=fanhuilin&from=2023-06-18&to=2023-06-18');
  await shows(page, t, 0, ALL);
  await page.getByRole('button', { name: t.chart.without('樊惠林', 1), exact: true }).first().click();
  await shows(page, t, 1, ALL);
  expect(await count(page, t).textContent()).toContain('1');
  expect(await rowCount(page)).toBe(1);
});

test('typed days select as a drag does; a first day after the last is refused in words', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  const [from, to] = [page.getByLabel(t.activity.typedFrom, { exact: true }), page.getByLabel(t.activity.typedTo, { exact: true })];
  await from.fill('2024年7月18日');
  await from.press('Enter');
  await shows(page, t, 3, ALL);
  expect(await from.inputValue()).toBe('2024-07-18');
  await to.fill('2023-02-30');
  await to.press('Enter');
  await page.getByRole('alert').getByText(t.activity.noDay).waitFor();
  expect([await from.getAttribute('aria-invalid'), await to.getAttribute('aria-invalid')]).toEqual(['false', 'true']);
  expect(await violations(page)).toEqual([]);
  await to.fill('2023-12-31');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await to.press('Enter');
  await page.getByRole('alert').getByText(t.activity.reversed).waitFor();
  expect(await to.getAttribute('aria-invalid')).toBe('true');
  await shows(page, t, 3, ALL);
  await from.fill('');
  await from.press('Enter');
  await shows(page, t, 5, ALL);
  expect(page.url()).toContain('to=2023-12-31');
  expect(page.url()).not.toContain('from=');
  await page.goBack();
  await shows(page, t, 3, ALL);
  await eventually(() => from.inputValue()).toBe('2024-07-18');
});

test('the calendar of the browser picks a day, by keyboard', async ({ open }) => {
  const page = await open('', { before: (blank) => blank.addInitScript(() => {
    HTMLInputElement.prototype.showPicker = function () {
      this.value = '2024-07-18'; // what a hand would choose there
      this.dispatchEvent(new Event('change', { bubbles: true }));
    };
  }) });
  await shows(page, t, ALL, ALL);
  await page.getByLabel(t.activity.typedFrom, { exact: true }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(t.activity.calendar(t.activity.typedFrom));
  await page.keyboard.press('Enter');
  await shows(page, t, 3, ALL);
});
