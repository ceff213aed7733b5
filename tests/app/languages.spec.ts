/** Chinese and English, both complete. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { bar, card, shows } from './dashboard.ts';

const ALL = 11;

/** Chinese words on screen or in accessible names, outside what is marked as Chinese text. */
const chineseOutsideData = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const chinese = /[\u3400-\u9fff]+/;
    const foreign = (element: Element): boolean => element.closest('[lang|="zh"]') !== document.documentElement && element.closest('[lang|="zh"]') !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = chinese.exec(node.nodeValue ?? '');
      if (words && node.parentElement && !foreign(node.parentElement) && node.parentElement.checkVisibility()) found.push(node.parentElement.outerHTML.slice(0, 120));
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-description]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        if (chinese.test(element.getAttribute(name) ?? '') && !foreign(element)) found.push(`${name}: ${element.getAttribute(name) ?? ''}`);
    return found;
  });

describe('the language', () => {
  test('follows the browser, the switch and the link', async ({ open }) => {
    const chinese = await open();
    await shows(chinese, zh, ALL, ALL);
    const english = await open('', { locale: 'en-GB' });
    await shows(english, en, ALL, ALL);
    expect(await english.locator('html').getAttribute('lang')).toBe('en');
    await english.getByRole('radio', { name: en.language.zh }).check({ force: true });
    await shows(english, zh, ALL, ALL);
    expect(await english.locator('html').getAttribute('lang')).toMatch(/^zh/);
    const linked = await open('#v1?lang=en');
    await shows(linked, en, ALL, ALL);
  });

  test('is English through and through, but for what the newspaper prints', async ({ open }) => {
    const page = await open('#v1?lang=en');
    await shows(page, en, ALL, ALL);
    expect(await chineseOutsideData(page)).toEqual([]);
    await bar(page, en.mentions.title, '樊惠林').click();
    await shows(page, en, 4, ALL);
    expect(await chineseOutsideData(page)).toEqual([]);
    await page.getByRole('row').first().click();
    await page.getByRole('dialog', { name: en.reading.reader.title }).waitFor();
    expect(await chineseOutsideData(page)).toEqual([]);
  });

  test('changes nothing but the words', async ({ open }) => {
    const figures = async (lang: 'zh' | 'en'): Promise<string[]> => {
      const t = lang === 'zh' ? zh : en;
      const page = await open(`#v1?lang=${lang}&from=2023-01-01&to=2023-12-31`);
      await shows(page, t, 5, ALL);
      const labels = await card(page, t.mentions.title).getByRole('button', { name: /\p{Script=Han}/u }).evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
      return labels.map((label) => label.replace(/[^\p{Script=Han}\d]+/gu, ' ').replace(/共/, '').split(' ').filter((part) => /^\d+$/.test(part)).join(' '));
    };
    const chinese = await figures('zh');
    expect(chinese.length).toBeGreaterThan(5);
    expect(await figures('en')).toEqual(chinese);
  });
});
