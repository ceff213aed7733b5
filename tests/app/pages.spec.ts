/** The pages beside the charts: reached by link and address, left by the back button, in both languages, by keyboard, without a broken rule. */
import { describe, expect } from 'vitest';
import { en as enMethod } from '../../src/i18n/en-method.ts';
import { en as enQuality } from '../../src/i18n/en-quality.ts';
import { en } from '../../src/i18n/en.ts';
import { zh as zhMethod } from '../../src/i18n/zh-method.ts';
import { zh as zhQuality } from '../../src/i18n/zh-quality.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { eventually, shows } from './dashboard.ts';

const ALL = 11;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.each([
  ['zh', zh, zhMethod],
  ['en', en, enMethod],
] as const)('the method page in %s', (lang, t, texts) => {
  test('is reached from the masthead by keyboard and left by the back button', async ({ open }) => {
    const page = await open(`#v1?lang=${lang}`);
    await shows(page, t, ALL, ALL);
    await page.getByRole('link', { name: t.pages.method, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: t.pages.method }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(new URL(page.url()).hash).toContain('page=method');
    await eventually(() => page.title()).toContain(t.pages.method);
    await page.goBack();
    await shows(page, t, ALL, ALL);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`${theme}: breaks no rule, and shows figures, days, version and report`, async ({ open }) => {
      const page = await open(`#v1?page=method&lang=${lang}&theme=${theme}`);
      await page.getByRole('table', { name: texts.coverage.grid }).getByRole('button', { name: new RegExp(lang === 'zh' ? '2024年7月' : 'Jul 2024') }).click();
      await page.getByRole('table', { name: texts.version.files }).getByRole('row').nth(18).waitFor();
      expect(await page.getByRole('region', { name: texts.coverage.ofMonth(lang === 'zh' ? '2024年7月' : 'Jul 2024') }).getByRole('row').count()).toBe(32);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('fits a phone and breaks no rule there', async ({ open }) => {
    const page = await open(`#v1?page=method&lang=${lang}`, PHONE);
    await page.getByRole('table', { name: texts.coverage.grid }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});

test('a month of the calendar leads to its articles', async ({ open }) => {
  const page = await open('#v1?page=method');
  await page.getByRole('button', { name: /^2024年7月/ }).click();
  await page.getByRole('button', { name: zhMethod.coverage.show('2024年7月') }).click();
  await shows(page, zh, 4, ALL);
  expect(new URL(page.url()).hash).toContain('from=2024-07-01&to=2024-07-31');
});

test('the report knows the article that was open, its sentence and the version of the data', async ({ open }) => {
  const page = await open();
  await shows(page, zh, ALL, ALL);
  await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
  await page.getByRole('dialog').waitFor();
  const article = new URLSearchParams(new URL(page.url()).hash.slice(4)).get('article')!;
  await page.goto(`${page.url()}&page=method`);
  const report = page.getByRole('textbox', { name: zhMethod.report.text });
  await eventually(() => report.inputValue()).toMatch(new RegExp(`${article}[^]*${zhMethod.report.labels.manifest}: [0-9a-f]{64}`));
  await eventually(() => page.getByRole('textbox', { name: zhMethod.report.sentence }).inputValue()).not.toBe('');
  await page.getByRole('button', { name: zhMethod.report.copy }).click();
  await page.getByText(new RegExp(`${zhMethod.report.copied}|${zhMethod.report.failed}`)).waitFor();
});

describe.each([
  ['zh', zh, zhQuality],
  ['en', en, enQuality],
] as const)('the page on data quality in %s', (lang, t, texts) => {
  for (const [name, theme, options] of [['light', 'light', {}], ['dark', 'dark', {}], ['phone', 'light', PHONE]] as const) {
    test(`${name}: every number opens as many places as it says, and no rule is broken`, async ({ open }) => {
      const page = await open(`#v1?page=quality&lang=${lang}&theme=${theme}`, options);
      const table = page.getByRole('region', { name: texts.roles.heading }).getByRole('table');
      const numbers = table.getByRole('button');
      await numbers.first().waitFor();
      for (let i = 0; i < 3; i++) {
        const count = Number((await numbers.nth(i).textContent())?.trim());
        await numbers.nth(i).click();
        await eventually(() => page.getByRole('list').filter({ has: page.getByRole('button') }).getByRole('listitem').count()).toBe(count);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('a place opens its article in the reader by keyboard, and Escape leads back to it', async ({ open }) => {
    const page = await open(`#v1?page=quality&lang=${lang}`);
    await page.getByRole('region', { name: texts.undated.heading }).getByRole('table').getByRole('button').first().click();
    const place = page.getByRole('listitem').getByRole('button').first();
    await place.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: t.reading.reader.title }).getByText(t.reading.reader.why).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
