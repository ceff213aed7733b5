/** Words looked for in the texts: typed, found, shown in context, obeyed by charts and list, kept in the link. */
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { count, eventually, rowCount, shows } from './dashboard.ts';

const ALL = 11;
const WITH_WORDS = 6;
const MATCHES = 20;

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (lang, t) => {
  test('words filter everything and stand in context, by keyboard alone', async ({ open }) => {
    const page = await open(`#v1?lang=${lang}`);
    await shows(page, t, ALL, ALL);
    await page.getByRole('combobox', { name: t.search.label }).focus();
    await page.keyboard.type('會議');
    await page.getByRole('option', { name: t.search.inTexts('會議') }).waitFor();
    await page.keyboard.press('Enter');
    await shows(page, t, WITH_WORDS, ALL);
    const section = page.getByRole('region', { name: t.words.title('會議') });
    await eventually(() => section.getByRole('status').textContent()).toBe(t.words.count(MATCHES, WITH_WORDS));
    expect(await section.getByRole('listitem').locator('mark').allTextContents()).toEqual(Array.from({ length: MATCHES }, () => '会议'));
    expect(await violations(page)).toEqual([]);
    await section.getByText(t.words.orders.left, { exact: true }).click();
    await eventually(() => page.evaluate(() => location.hash)).toContain('context=left');
    const line = section.getByRole('listitem').getByRole('button').first();
    await line.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: t.reading.reader.title }).waitFor();
    expect(await page.evaluate(() => location.hash)).toMatch(/&at=[1-9]\d*/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: t.reading.reader.title }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: t.filter.clear }).click();
    await shows(page, t, ALL, ALL);
  });

  test('a link that cannot be looked for says so and filters nothing', async ({ open }) => {
    const page = await open(`#v1?lang=${lang}&words=a`);
    await page.getByText(t.words.bad.short).waitFor();
    await page.getByText(t.ignored.unsearched('a')).waitFor();
    await eventually(() => count(page, t).textContent().then((text) => text?.trim())).toBe(t.filter.count(ALL, ALL));
    await eventually(() => rowCount(page)).toBe(ALL);
  });
});

test('what stands in no article leaves nothing, and says it', async ({ open }) => {
  const page = await open('#v1?words=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7');
  await page.getByText(zh.words.none).waitFor();
});
