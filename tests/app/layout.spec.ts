/** The page fits every screen, from a small phone to a desktop. */
import { expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { card, shows, walker } from './dashboard.ts';

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

for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
  test(`on a phone in ${lang} the masthead takes two rows, and every control has room for a finger`, async ({ open }) => {
    const page = await open(`#v1?lang=${lang}`, { viewport: { width: 390, height: 844 } });
    await shows(page, t, ALL, ALL);
    const masthead = page.getByRole('banner');
    const controls = [page.getByRole('combobox', { name: t.set.label }), page.getByRole('combobox', { name: t.theme.label }), page.getByRole('combobox', { name: t.search.label }), ...(await masthead.locator('fieldset label').all())];
    const boxes = await Promise.all(controls.map((control) => control.boundingBox()));
    for (const box of boxes) expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
    expect((await masthead.boundingBox())!.height).toBeLessThan(90);
    const brand = (await masthead.getByText(t.app.brand, { exact: true }).boundingBox())!;
    expect(brand.x + brand.width).toBeLessThanOrEqual(boxes[0]!.x);
    // The whole slider can be touched: no menu lies over its end.
    const slider = page.getByRole('slider', { name: t.filter.sure });
    expect(await slider.evaluate((input) => {
      const { left, right, top, bottom } = input.getBoundingClientRect();
      return [left + 2, right - 2].map((x) => document.elementFromPoint(x, (top + bottom) / 2) === input);
    })).toEqual([true, true]);
  });
}

for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
  test(`on a phone in ${lang} the hint of the search box is whole, what it offers has the width of the page, and chips stand in rows`, async ({ open }) => {
    const officials = ['fanhuilin', 'hurongxin', 'lizhuoyu', 'lidongli'];
    const page = await open(`#v1?lang=${lang}&official=${officials.join(',')}&from=2023-01-01&to=2024-12-31`, { viewport: { width: 390, height: 844 } });
    await page.getByRole('grid').waitFor();
    const box = page.getByRole('combobox', { name: t.search.label });
    const hint = await box.evaluate((input: HTMLInputElement) => {
      const context = document.createElement('canvas').getContext('2d')!;
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      context.font = font;
      return { words: input.placeholder, wide: context.measureText(input.placeholder).width, room: input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) };
    });
    expect(hint.words).toBe(t.search.brief);
    expect(hint.wide).toBeLessThanOrEqual(hint.room);
    await box.focus();
    await page.keyboard.type('fan');
    expect((await page.getByRole('listbox', { name: t.search.label }).boundingBox())!.width).toBeGreaterThan(300);
    await walker(page, t).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const chips = page.getByRole('region', { name: t.filter.heading, exact: true }).getByRole('listitem');
    expect(await chips.count()).toBe(officials.length + 1);
    for (const chip of await chips.all()) {
      const { x, width } = (await chip.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
    }
    await chips.last().getByRole('button').focus();
    const seen = await chips.last().getByRole('button').evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(seen).toBe(true);
  });
}
