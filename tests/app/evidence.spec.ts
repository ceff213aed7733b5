/** From every bar, layer, row and total of every chart one click or key leads to as many articles as it says, and their file holds the same. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh, type Texts } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { card, eventually, exportedCsv, shows, takeawayOf, walker } from './dashboard.ts';

const ALL = 11;
const UNDER_FILTERS = '#v1?kind=meeting,inspection';

const evidenceIn = (page: Page, title: string): Locator => card(page, title).getByRole('region').filter({ has: page.getByRole('heading', { level: 3 }) });

/** Articles of the evidence that is shown, all of them. */
async function articles(list: Locator, t: Texts): Promise<number> {
  const more = list.getByRole('button', { name: new RegExp(`^${t.reading.evidence.more(7).split('7')[0]!}\\d`) });
  if (await more.count()) await more.click();
  return list.getByRole('listitem').count();
}

/** Holds evidence that was just asked for against the figure that led to it, on screen and as a file, and puts it away. */
async function holds(page: Page, t: Texts, title: string, said: number, inFile = true): Promise<void> {
  const list = evidenceIn(page, title);
  await eventually(() => articles(list, t)).toBe(said);
  if (inFile) {
    const { rows } = await exportedCsv(page, list, t, takeawayOf(t).exporting.sentences);
    expect(new Set(rows.slice(1).map(([id]) => id)).size).toBe(said);
    await page.keyboard.press('Escape'); // the menu
  }
  await list.getByRole('button', { name: t.reading.evidence.close }).click();
  await list.waitFor({ state: 'detached' });
}

const figureOf = async (button: Locator): Promise<number> => Number(/(\d+)(?: 篇| article)/.exec((await button.getAttribute('aria-label'))!)![1]);

/** Goes to the bar beside with the arrow keys; false at the last. */
async function goes(page: Page, t: Texts, key: 'ArrowRight' | 'ArrowUp'): Promise<boolean> {
  const label = (): Promise<string | null> => walker(page, t).getAttribute('aria-label');
  const before = await label();
  await walker(page, t).focus();
  await page.keyboard.press(key);
  expect(await walker(page, t).evaluate((button) => button === document.activeElement)).toBe(true);
  return (await label()) !== before;
}

/** Calls `each` on every bar, layers from below. */
async function walk(page: Page, t: Texts, each: () => Promise<number>): Promise<{ bars: number; sum: number }> {
  const walked = { bars: 0, sum: 0 };
  await card(page, t.activity.title).getByRole('slider').first().focus();
  await walker(page, t).waitFor();
  do {
    for (;;) {
      walked.sum += await each();
      walked.bars++;
      if (!(await goes(page, t, 'ArrowUp'))) break;
    }
    for (let layer = 0; layer < 12; layer++) await page.keyboard.press('ArrowDown');
  } while (await goes(page, t, 'ArrowRight'));
  return walked;
}

describe('a click on a bar of the timeline', () => {
  for (const [lang, t, stack, least] of [['zh', zh, '', 3], ['en', en, '&stack=kind', 7]] as const) {
    test(`${lang}${stack && ', of each layer'}`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}${stack}`);
      await shows(page, t, ALL, ALL);
      const address = page.url();
      const { bars, sum } = await walk(page, t, async () => {
        await walker(page, t).scrollIntoViewIfNeeded();
        const said = await figureOf(walker(page, t));
        const { x, y, width, height } = (await walker(page, t).boundingBox())!;
        await page.mouse.move(x + width / 2, y + height / 2);
        await card(page, t.activity.title).getByText(new RegExp(`　(点击|Click)`)).waitFor();
        await page.mouse.click(x + width / 2, y + height / 2);
        await holds(page, t, t.activity.title, said);
        return said;
      });
      expect(sum).toBe(ALL);
      expect(bars).toBeGreaterThanOrEqual(least);
      expect(page.url()).toBe(address); // nothing was selected on the way
    });
  }
});

test('Enter on a bar or a layer of the timeline, under filters', async ({ open }) => {
  const page = await open(`${UNDER_FILTERS}&stack=kind`);
  const list = page.getByRole('region', { name: zh.filter.heading, exact: true }).getByRole('status');
  const selected = Number(/的 (\d+) 篇/.exec((await list.textContent())!)![1]);
  const { sum } = await walk(page, zh, async () => {
    const said = await figureOf(walker(page, zh));
    await walker(page, zh).focus();
    await page.keyboard.press('Enter');
    const at = await walker(page, zh).getAttribute('aria-label');
    await holds(page, zh, zh.activity.title, said, false);
    await eventually(() => walker(page, zh).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await walker(page, zh).getAttribute('aria-label')).toBe(at);
    return said;
  });
  expect(sum).toBe(selected);
});

test('beside a bar, a press selects its days, and what is behind a bar can be selected too', async ({ open }) => {
  const page = await open();
  await shows(page, zh, ALL, ALL);
  const chart = card(page, zh.activity.title);
  await chart.getByRole('slider').first().focus();
  await walker(page, zh).focus();
  const said = await figureOf(walker(page, zh));
  await page.keyboard.press('Enter');
  await evidenceIn(page, zh.activity.title).getByRole('button', { name: zh.reading.evidence.only }).click();
  await shows(page, zh, said, ALL);
  await page.goBack();
  await shows(page, zh, ALL, ALL);
  const { x, y } = (await chart.getByRole('slider').first().boundingBox())!;
  await page.mouse.click(x + 200, y + 4); // where no bar stands
  await eventually(() => Promise.resolve(page.url())).toContain('from=');
});

test('a finger beside a narrow bar means the nearest; further away it selects a day', async ({ open }) => {
  const page = await open('#v1?bin=month', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await shows(page, zh, ALL, ALL);
  await walker(page, zh).waitFor();
  const bar = walker(page, zh).locator('span');
  await bar.scrollIntoViewIfNeeded();
  const first = (await bar.boundingBox())!;
  await page.touchscreen.tap(first.x + 3, first.y + first.height / 2); // under the edge of the range
  await holds(page, zh, zh.activity.title, await figureOf(walker(page, zh)), false);

  expect(await goes(page, zh, 'ArrowRight')).toBe(true);
  await bar.scrollIntoViewIfNeeded();
  const { x, y, height } = (await bar.boundingBox())!;
  await page.touchscreen.tap(x - 10, y + height / 2); // where a mouse means the days
  await holds(page, zh, zh.activity.title, await figureOf(walker(page, zh)), false);
  await page.touchscreen.tap(x - 10, y - 15);
  await eventually(() => Promise.resolve(page.url())).toContain('from=');
});

for (const title of [zh.activity.title, zh.mentions.title, zh.topics.title, zh.kinds.title]) {
  test(`${title}: every kind of figure of the table`, async ({ open }) => {
    const page = await open(`${UNDER_FILTERS}&stack=kind`);
    const chart = card(page, title);
    await chart.getByRole('button', { name: zh.chart.asTable }).click();
    const figures = chart.locator('td').getByRole('button', { name: /^\d/ });
    await figures.first().waitFor();
    const all = await figures.all();
    expect(all.length).toBeGreaterThan(4);
    for (const [i, button] of all.slice(0, 12).entries()) {
      const said = Number(await button.innerText());
      await button.focus();
      await page.keyboard.press('Enter');
      await holds(page, zh, title, said, i < 2); // one of the selected, one of all
    }
  });

  if (title !== zh.activity.title) {
    test(`${title}: every figure of a ranking`, async ({ open }) => {
      const page = await open(UNDER_FILTERS);
      const chart = card(page, title);
      const bars = chart.getByRole('button', { name: /: \d+，共 \d+/ });
      await bars.first().waitFor();
      const labels = await bars.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!));
      const figures = chart.getByRole('button', { name: new RegExp(`^${zh.reading.evidence.behind('')}`) });
      expect(await figures.count()).toBe(labels.length);
      for (const [i, label] of labels.entries()) {
        const said = Number(/: (\d+)，/.exec(label)![1]);
        if (said === 0) continue;
        await figures.nth(i).click();
        await holds(page, zh, title, said, i === 0);
      }
    });
  }
}

test('the undated have their bar in the lane, whose other parts select them', async ({ open }) => {
  const page = await open();
  await shows(page, zh, ALL, ALL);
  const lane = card(page, zh.activity.title).getByRole('button', { name: zh.activity.undatedLong(2) });
  const box = (await lane.boundingBox())!;
  await page.mouse.click(box.x + 25, box.y + 160);
  await holds(page, zh, zh.activity.title, 2);
  await page.mouse.click(box.x + 25, box.y + 5);
  await shows(page, zh, 2, ALL);
});

for (const [lang, t] of [['zh', zh], ['en', en]] as const) {
  for (const theme of ['light', 'dark']) {
    test(`${lang}, ${theme}: a bar in focus breaks no rule`, async ({ open }) => {
      const page = await open(`#v1?stack=kind&lang=${lang}&theme=${theme}`);
      await shows(page, t, ALL, ALL);
      await card(page, t.activity.title).getByRole('slider').first().focus();
      await walker(page, t).focus();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await evidenceIn(page, t.activity.title).locator('ol').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
}
