/** The slider that keeps only what is sure: by keyboard, in the address and as a chip, with what it leaves out counted. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { decodeColumns } from '../../src/tables/columns.ts';
import { SURE_STEP } from '../../src/tables/counted.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { count, eventually, shows } from './dashboard.ts';

const { columns } = JSON.parse(readFileSync('public/data/erqi/manifest.json', 'utf8')) as Manifest;
const { sure } = decodeColumns(readFileSync(`public/data/erqi/${columns.file}`)).counted;
const ALL = sure.length;
const atLeast = (percent: number): number => [...sure].filter((steps) => steps * SURE_STEP >= percent).length;

for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
  test(`only what is sure, in ${lang}`, async ({ open }) => {
    const page = await open(`#v1?lang=${lang}`);
    await shows(page, t, ALL, ALL);
    await page.getByRole('slider', { name: t.filter.sure }).focus();
    await page.keyboard.press('End');
    const kept = atLeast(100);
    expect(kept).toBeLessThan(ALL);
    await shows(page, t, kept, ALL);
    expect(new URL(page.url()).hash).toContain('sure=100');
    await page.getByText(t.filter.unsure(ALL - kept)).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: t.filter.remove(`${t.filter.sure} ${t.filter.sureAtLeast('100')}`) }).click();
    await shows(page, t, ALL, ALL);
  });
}

test('a link with it opens on a phone', async ({ open }) => {
  const page = await open('#v1?sure=75', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await eventually(() => count(page, zh).textContent().then((text) => text?.trim())).toBe(zh.filter.count(atLeast(75), ALL));
  expect(await page.getByRole('slider', { name: zh.filter.sure }).inputValue()).toBe('75');
  expect(await violations(page)).toEqual([]);
});
