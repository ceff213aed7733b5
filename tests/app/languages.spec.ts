/** Chinese and English, both complete. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { bar, card, shows } from './dashboard.ts';

const ALL = 11;

/** What the newspaper prints, without line ends and layout spaces. */
const PRINTED = readdirSync('data/pages').map((file) => readFileSync(`data/pages/${file}`, 'utf8').replace(/\s+/g, '')).join('\n');

/** The words of a catalogue that have no gaps. */
const words = (catalogue: object): string[] => Object.values(catalogue).flatMap((value: unknown) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? words(value) : []));
const CHINESE_WORDS = new Set(words(zh));
const ENGLISH_WORDS = new Set(words(en));

/** Chinese on screen or in accessible names that is not marked as Chinese and that no newspaper printed, or that the Chinese interface says. */
async function chineseInterface(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
      if (node.parentElement?.checkVisibility() && !marked) found.push(node.nodeValue ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) for (const element of document.body.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    return [document.title, ...found];
  });
  return seen
    .filter((text) => !ENGLISH_WORDS.has(text.trim()))
    .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
    .filter((run) => !PRINTED.includes(run) || (run.length > 1 && CHINESE_WORDS.has(run)));
}

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
    expect(await chineseInterface(page)).toEqual([]);
    await bar(page, en.mentions.title, '樊惠林').click();
    await shows(page, en, 4, ALL);
    expect(await chineseInterface(page)).toEqual([]);
    await page.getByRole('row').first().click();
    await page.getByRole('dialog', { name: en.reading.reader.title }).waitFor();
    expect(await chineseInterface(page)).toEqual([]);
  });

  test('changes nothing but the words', async ({ open }) => {
    const figures = async (lang: 'zh' | 'en'): Promise<string[]> => {
      const t = lang === 'zh' ? zh : en;
      const page = await open(`#v1?lang=${lang}&from=2023-01-01&to=2023-12-31`);
      await shows(page, t, 5, ALL);
      const labels = await card(page, t.mentions.title).getByRole('button', { name: /: \d/ }).evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
      return labels.map((label) => label.replace(/[^\p{Script=Han}\d]+/gu, ' ').replace(/共/, '').split(' ').filter((part) => /^\d+$/.test(part)).join(' '));
    };
    const chinese = await figures('zh');
    expect(chinese).toHaveLength(10);
    expect(await figures('en')).toEqual(chinese);
  });
});
