/** What is downloaded agrees with what is seen, to the row. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { articleIds, articleList, card, exportedCsv, openExport, rowCount, shows, takeawayOf, twin, type Csv } from './dashboard.ts';

const ALL = 11;
const FAN_IN_2023 = '#v1?official=fanhuilin&from=2023-01-01&to=2023-12-31';

const words = takeawayOf(t).exporting;
const chartCsv = (page: Page, title: string, texts = t): Promise<Csv> => exportedCsv(page, card(page, title), texts, takeawayOf(texts).exporting.chart);

/** Downloads a table of the selection; also says how many rows the menu promised. */
async function tableCsv(page: Page, name: string): Promise<{ csv: Csv; promised: number }> {
  const csv = await exportedCsv(page, articleList(page, t), t, name);
  const menu = await openExport(articleList(page, t), t);
  const line = await menu.locator('label').filter({ has: page.getByRole('radio', { name: new RegExp(`^${name}`) }) }).innerText();
  return { csv, promised: Number(/\d+/.exec(line)?.[0]) };
}

const columnOf = ({ rows }: Csv, name: string): string[] => {
  const at = rows[0]!.indexOf(name);
  expect(at, `a column ${name} in ${rows[0]!.join()}`).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[at]!);
};

describe('the articles', () => {
  test('are the rows of the list, in a file that says what it holds', async ({ open }) => {
    const page = await open(FAN_IN_2023);
    await shows(page, t, 2, ALL);
    const { csv, promised } = await tableCsv(page, words.articles);
    expect(promised).toBe(2);
    expect(csv.rows).toHaveLength(1 + (await rowCount(page)));
    expect(columnOf(csv, 'article_id').sort()).toEqual((await articleIds(page)).sort());
    expect(columnOf(csv, 'date')).toEqual(['2023-06-28', '2023-06-28']);
    expect(csv.name).toMatch(/^banmian_erqi_articles-filtered_2023-06-18--2023-12-31_\d{4}-\d\d-\d\d\.csv$/);
  });

  test('are UTF-8 with its mark, CRLF, and of equal width, undated ones included', async ({ open }) => {
    const page = await open();
    await shows(page, t, ALL, ALL);
    const { csv } = await tableCsv(page, words.articles);
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    expect(csv.text.endsWith('\r\n')).toBe(true);
    expect(csv.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new Set(csv.rows.map((row) => row.length)).size).toBe(1);
    expect(csv.rows).toHaveLength(1 + ALL);
    expect(columnOf(csv, 'date').filter((date) => date === '')).toHaveLength(2);
  });

  test('may have a Chinese header, with the same rows below', async ({ open }) => {
    const page = await open(FAN_IN_2023);
    await shows(page, t, 2, ALL);
    const { csv: plain } = await tableCsv(page, words.articles);
    await page.getByRole('checkbox', { name: words.header }).check();
    const { csv } = await tableCsv(page, words.articles);
    expect(csv.rows[0]!.every((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(csv.rows.slice(1)).toEqual(plain.rows.slice(1));
  });
});

test('mentions and officials are those of the selected articles', async ({ open }) => {
  const page = await open(FAN_IN_2023);
  await shows(page, t, 2, ALL);
  const mentions = await tableCsv(page, words.mentions);
  expect(mentions.csv.rows).toHaveLength(1 + mentions.promised);
  expect(columnOf(mentions.csv, 'official_id').filter((id) => id === 'fanhuilin')).toHaveLength(7);
  const officials = await tableCsv(page, words.officials);
  expect(officials.csv.rows).toHaveLength(1 + officials.promised);
  expect(columnOf(officials.csv, 'name').sort()).toEqual(['李卓瑜', '樊惠林', '高留念'].sort());
});

describe('a chart', () => {
  for (const title of [t.activity.title, t.mentions.title, t.topics.title, t.kinds.title]) {
    test(`${title}: picture, table and file agree`, async ({ open }) => {
      const page = await open('#v1?from=2023-01-01&to=2023-12-31');
      await shows(page, t, 5, ALL);
      const table = await twin(page, t, title);
      const csv = await chartCsv(page, title);
      expect(csv.rows).toHaveLength(table.length);
      const seen = (label: string): (string | undefined)[] => table.slice(1).map((cells) => cells[table[0]!.indexOf(label)]);
      expect(columnOf(csv, 'selected')).toEqual(seen(t.chart.selected));
      expect(columnOf(csv, 'total')).toEqual(seen(t.chart.total));
      const more = card(page, title).getByRole('button', { name: /^再显示/ });
      await page.keyboard.press('Escape'); // the menu lies over the row that shows more
      if (await more.count()) await more.click();
      if (title !== t.activity.title) {
        const figures = await card(page, title).getByRole('button', { name: /: \d+，共 \d+/ }).evaluateAll((all) => all.map((button) => /: (\d+)，/.exec(button.getAttribute('aria-label') ?? '')?.[1]));
        expect(figures).toEqual(columnOf(csv, 'selected'));
      }
    });
  }

  test('keeps its columns and figures in the other language', async ({ open }) => {
    const chinese = await open(FAN_IN_2023);
    await shows(chinese, t, 2, ALL);
    const english = await open(`${FAN_IN_2023}&lang=en`);
    await shows(english, en, 2, ALL);
    const [one, other] = [await chartCsv(chinese, t.activity.title), await chartCsv(english, en.activity.title, en)];
    expect(one.rows[0]).toEqual(other.rows[0]);
    for (const name of ['start', 'selected', 'total']) expect(columnOf(one, name)).toEqual(columnOf(other, name));
  });
});
