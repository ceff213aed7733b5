/** The rules of WCAG 2.2 AA in both themes and both languages, and everything a mouse does, by keyboard. */
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { bar, card, eventually, shows } from './dashboard.ts';

const ALL = 11;

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in %s', (lang, t) => {
  for (const theme of ['light', 'dark'] as const) {
    test(`${theme}: the start, a selection, tables and the reader break no rule`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}&theme=${theme}`);
      await shows(page, t, ALL, ALL);
      expect(await violations(page)).toEqual([]);
      await bar(page, t.mentions.title, '樊惠林').click();
      await shows(page, t, 4, ALL);
      for (const title of [t.activity.title, t.mentions.title, t.topics.title, t.kinds.title]) await card(page, title).getByRole('button', { name: t.chart.asTable }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
      await page.getByRole('dialog', { name: t.reading.reader.title }).getByText(t.reading.reader.why).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
});

test('on a phone no rule is broken either', async ({ open }) => {
  const page = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await shows(page, zh, ALL, ALL);
  expect(await violations(page)).toEqual([]);
});

describe('by keyboard', () => {
  test('the brush moves, is one step of the history, and goes with Escape', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    const to = page.getByRole('slider', { name: zh.activity.brushTo });
    await to.focus();
    for (let i = 0; i < 40 && Number(await to.getAttribute('aria-valuenow')) >= Date.parse('2024-01-01') / 86_400_000; i++) await page.keyboard.press('ArrowLeft');
    await shows(page, zh, 5, ALL);
    await page.keyboard.press('Escape');
    await shows(page, zh, ALL, ALL);
  });

  test('an official is chosen and taken back', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    const fan = bar(page, zh.mentions.title, '樊惠林');
    await fan.focus();
    await page.keyboard.press('Enter');
    await shows(page, zh, 4, ALL);
    await eventually(() => fan.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await shows(page, zh, ALL, ALL);
  });

  test('an article is opened from the list and closed, and the focus returns', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: zh.reading.reader.title }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: zh.reading.reader.title }).waitFor({ state: 'detached' });
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? '')).toBe('2');
  });

  test('everything is reached by Tab, in the order of the page, and the focus is seen', async ({ open }) => {
    const page = await open();
    await shows(page, zh, ALL, ALL);
    const reached: string[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`;
      });
      if (at === null) break;
      reached.push(at);
    }
    const place = (part: string): number => reached.findIndex((line) => line.includes(part));
    const order = [zh.app.skip, zh.search.label, zh.activity.brushFrom, zh.activity.brushTo, '樊惠林'].map(place);
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
