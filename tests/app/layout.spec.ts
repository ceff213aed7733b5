/** The page fits every screen, from a small phone to a desktop. */
import { expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { card, shows } from './dashboard.ts';

const ALL = 11;

for (const [width, height] of [[320, 640], [390, 844], [768, 1024], [1024, 768], [1440, 900]] as const) {
  for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
    test(`${width} pixels wide in ${lang}: nothing scrolls sideways, no chart is cut`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}`, { viewport: { width, height } });
      await shows(page, t, ALL, ALL);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const title of [t.activity.title, t.mentions.title, t.topics.title, t.kinds.title]) {
        const outer = await card(page, title).boundingBox();
        const inner = await card(page, title).getByRole('img').boundingBox();
        expect(inner!.x).toBeGreaterThanOrEqual(outer!.x);
        expect(inner!.x + inner!.width).toBeLessThanOrEqual(outer!.x + outer!.width + 1);
        const outside = await card(page, title).locator('svg text').evaluateAll((texts) => texts.filter((text) => {
          const svg = text.closest('svg')!.getBoundingClientRect();
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.left < svg.left - 2 || box.right > svg.right + 2);
        }).map((text) => text.textContent));
        expect(outside).toEqual([]);
      }
      await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
      await page.getByRole('dialog', { name: t.reading.reader.title }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
