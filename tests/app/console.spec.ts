/** The SQL console: by keyboard and by link, its editor, its errors, its results on screen and in files, in both languages. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { consoleTexts as enConsole } from '../../src/i18n/en-console.ts';
import { en } from '../../src/i18n/en.ts';
import { consoleTexts as zhConsole } from '../../src/i18n/zh-console.ts';
import { zh } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { articleIds, articleList, bar, card, cutTexts, downloaded, eventually, parseCsv, shows, takeawayOf } from './dashboard.ts';

const ALL = 11;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const link = (statement: string, rest = ''): string => `#v1?page=console&sql=${encodeURIComponent(statement)}${rest}`;
const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^SQL/ });
const grid = (page: Page): Locator => page.getByRole('grid');
const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const statement = (page: Page): string => new URLSearchParams(new URL(page.url()).hash.slice(4)).get('sql') ?? '';

/** Types over all that stands in the editor, as a hand does. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** The cells on screen, without the numbers of the rows. */
async function cells(page: Page): Promise<string[][]> {
  await grid(page).waitFor();
  const rows = await grid(page).getByRole('row').filter({ has: page.getByRole('gridcell') }).all();
  return Promise.all(rows.map((row) => row.getByRole('gridcell').allTextContents()));
}

describe.each([
  ['zh', zh, zhConsole],
  ['en', en, enConsole],
] as const)('in %s', (lang, t, texts) => {
  test('it is reached by keyboard; a statement is typed, completed, run, and left again', async ({ open }) => {
    const page = await open(`#v1?lang=${lang}`);
    await shows(page, t, ALL, ALL);
    await page.getByRole('link', { name: t.pages.console, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: t.pages.console }).waitFor();
    await editor(page).focus();
    await page.keyboard.type('SELECT count(*) AS n FROM artic');
    await page.getByRole('option', { name: /^articles/ }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('les');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await eventually(() => cells(page)).toEqual([[String(ALL)]]);
    expect(statement(page)).toBe('SELECT count(*) AS n FROM articles');
    await page.keyboard.press('Escape');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe(texts.editor.run);
    await editor(page).focus();
    await page.keyboard.press('Tab');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe(texts.editor.run);
  });

  for (const [name, theme, options] of [['light', 'light', {}], ['dark', 'dark', {}], ['a phone', 'light', PHONE]] as const) {
    test(`${name}: an example, its chart, the tables and an error break no rule`, async ({ open }) => {
      const page = await open(`#v1?page=console&lang=${lang}&theme=${theme}`, options);
      await page.getByRole('button', { name: texts.examples.run(texts.examples.questions['officials-topics']) }).click();
      await eventually(async () => (await cells(page)).length).toBeGreaterThan(5);
      if (name === 'a phone') await page.locator('summary').filter({ hasText: texts.schema.heading }).click();
      await page.locator('summary').filter({ hasText: 'officials' }).first().click();
      await page.getByText(lang === 'zh' ? '印得最多的姓名写法。' : 'The name as printed most often.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByText(texts.result.chart, { exact: true }).click();
      await page.getByRole('img', { name: /name.*articles|articles.*name/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await write(page, 'SELECT nosuch FROM articles');
      await page.getByRole('button', { name: texts.editor.run, exact: true }).click();
      const alert = page.getByRole('alert');
      await alert.getByText(texts.problem.kinds.name).waitFor();
      expect(await alert.locator('pre').innerText()).toContain('Referenced column "nosuch" not found');
      expect(await alert.innerText()).toContain(texts.editor.problemAt(1, 8));
      expect(await violations(page)).toEqual([]);
      await alert.getByRole('button', { name: texts.editor.goThere }).click();
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.type('headline');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await eventually(async () => (await cells(page)).length).toBe(ALL);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
    });
  }
});

describe('a link', () => {
  test('runs its statement, survives a reload with what was typed since, and back leads to the one before', async ({ open }) => {
    const page = await open(link("SELECT 1 AS a, 'x' || chr(10) || 'y' AS b, NULL AS c"));
    await eventually(() => cells(page)).toEqual([['1', 'x\ny', 'NULL']]);
    await write(page, 'SELECT 2 AS a');
    await page.getByText(zhConsole.result.stale).waitFor();
    await page.reload();
    await eventually(() => editor(page).innerText()).toBe('SELECT 2 AS a');
    await eventually(async () => (await cells(page))[0]?.[0]).toBe('1');
    await page.getByRole('button', { name: zhConsole.editor.run, exact: true }).click();
    await eventually(() => cells(page)).toEqual([['2']]);
    await page.goBack();
    await eventually(async () => (await cells(page))[0]?.[0]).toBe('1');
  });

  test('cannot change anything, and says so', async ({ open }) => {
    const page = await open(link('DROP TABLE articles'));
    await page.getByRole('alert').getByText(zhConsole.problem.kinds.single).waitFor();
    await page.goto(new URL(link("SELECT * FROM enable_logging()"), page.url()).href);
    await page.getByRole('alert').getByText(zhConsole.problem.function('enable_logging')).waitFor();
    await page.goto(new URL(link('SELECT count(*) AS n FROM articles'), page.url()).href);
    await eventually(() => cells(page)).toEqual([[String(ALL)]]);
  });
});

test('an endless statement is stopped by hand, one that kills the engine is named, and the next one is answered', async ({ open }) => {
  const page = await open(link('WITH RECURSIVE t AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t'));
  await page.getByRole('button', { name: zhConsole.editor.cancel, exact: true }).click();
  await page.getByRole('alert').getByText(zhConsole.problem.cancelled).waitFor();
  await write(page, "SELECT length(repeat('x', 3000000000))");
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText(zhConsole.problem.engine).waitFor();
  await write(page, 'SELECT count(*) AS n FROM articles');
  await page.keyboard.press('Control+Enter');
  await eventually(() => cells(page)).toEqual([[String(ALL)]]);
});

test('more rows than are shown are told by number, and the keys lead to the last one shown', async ({ open }) => {
  const page = await open(link('SELECT i, i * 2 AS j FROM range(123456) t(i) ORDER BY i'));
  await page.getByText(zhConsole.result.capped(10_000, 123_456)).waitFor();
  expect(await rowCount(page)).toBe(10_000);
  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+End');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('19998');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('9998');
});

test('a file holds what the screen shows, of every type', async ({ open }) => {
  const page = await open(link("SELECT name, mentions, -1.50::DECIMAL(9,2) AS money, first_date, ['a', NULL] AS list, sum(mentions) OVER () AS huge, '=1+1' AS formula FROM officials ORDER BY official_id"));
  const shown = await cells(page);
  expect(shown.length).toBeGreaterThan(5);
  const words = takeawayOf(zh).exporting;
  await page.locator('summary').filter({ hasText: zhConsole.result.download }).click();
  const file = async (format: string): Promise<string> => {
    await page.getByRole('radio', { name: format, exact: true }).check();
    const box = page.getByRole('checkbox', { name: words.archive });
    if (await box.count()) await box.setChecked(false);
    return (await downloaded(page, () => page.getByRole('button', { name: words.download, exact: true }).click())).bytes.toString('utf8');
  };
  const raw = parseCsv(await file(words.formats['raw-csv'].name));
  expect(raw[0]).toEqual(['name', 'mentions', 'money', 'first_date', 'list', 'huge', 'formula']);
  expect(raw.slice(1)).toEqual(shown.map((row) => row.map((cell) => (cell === 'NULL' ? '' : cell))));
  const safe = parseCsv((await file(words.formats.csv.name)).replace(/^\uFEFF/, ''));
  expect(safe[1]!.slice(2)).toEqual(['-1.50', raw[1]![3], '[a, NULL]', raw[1]![5], "'=1+1"]);
  const json = JSON.parse(await file(words.formats.json.name)) as { origin: { query: { sql: string }; data: { manifest_sha256: string } }; rows: Record<string, unknown>[] };
  expect(json.origin.query.sql).toBe(statement(page));
  expect(json.origin.data.manifest_sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(json.rows.map((row) => [row['name'], row['mentions'], row['money']])).toEqual(shown.map(([name, mentions]) => [name, Number(mentions), -1.5]));
});

for (const [lang, t, texts, theme] of [['zh', zh, zhConsole, 'light'], ['en', en, enConsole, 'dark'], ['zh', zh, zhConsole, 'dark'], ['en', en, enConsole, 'light']] as const) {
  test(`${lang}, ${theme}: the chart of an answer leaves as a picture that says its statement, source and version`, async ({ open }) => {
    const page = await open(`${link('SELECT name, mentions FROM officials WHERE mentions % 1 = 0 AND articles % 1 = 0 AND length(name) % 1 = 0 ORDER BY mentions DESC, name')}&lang=${lang}&theme=${theme}`);
    await eventually(async () => (await cells(page)).length).toBeGreaterThan(5);
    const { exporting, picture } = takeawayOf(t);
    await page.locator('summary').filter({ hasText: texts.result.download }).click();
    await page.getByRole('radio', { name: exporting.picture, exact: true }).check();
    const take = async (format: 'svg' | 'png'): Promise<Buffer> => {
      await page.getByRole('radio', { name: exporting.formats[format].name, exact: true }).check();
      const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: exporting.download, exact: true }).click());
      expect(name).toMatch(new RegExp(`^banmian_erqi_query-chart_\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
      return bytes;
    };
    const svg = (await take('svg')).toString('utf8');
    const spoken = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]).join('');
    for (const said of [texts.chart.titled('mentions', 'name'), 'SELECT name, mentions', '樊惠林', picture.version('', '').slice(0, 4), lang === 'zh' ? '二七区' : 'Erqi', 'page=console']) expect(spoken.replaceAll(/\s/g, '')).toContain(said.replaceAll(/\s/g, ''));
    expect(svg).not.toMatch(/var\(--|light-dark|(href|src)="(?!#)|<style|<script|<foreignObject/);
    expect(await cutTexts(page, svg)).toEqual([]);
    const png = await take('png');
    expect(png.readUInt32BE(16)).toBe(2 * (880 + 48));
    expect(png.length).toBeGreaterThan(20_000);
    expect(await violations(page)).toEqual([]);
  });
}

describe('the statement behind', () => {
  const behind = (page: Page, what: string): Locator => page.getByRole('button', { name: zh.pages.openSql(what), exact: true });

  test('a chart is one click away and gives its figures', async ({ open }) => {
    const page = await open('#v1?from=2023-01-01&to=2023-12-31');
    await shows(page, zh, 5, ALL);
    const figure = await bar(page, zh.mentions.title, '樊惠林').getAttribute('aria-label');
    await behind(page, zh.mentions.title).click();
    await eventually(async () => (await cells(page)).find((row) => row[1] === '樊惠林')?.at(-1)).toBe(/: (\d+)，/.exec(figure!)![1]);
    expect(statement(page)).toContain("'2023-12-31'");
    await page.goBack();
    await shows(page, zh, 5, ALL);
  });
  test('the list is the articles of the list', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    const ids = await articleIds(page);
    await articleList(page, zh).getByRole('button', { name: /^SQL/ }).click();
    await eventually(async () => (await cells(page)).map((row) => row[0]).sort()).toEqual([...ids].sort());
    await grid(page).getByRole('gridcell').first().click();
    await page.getByRole('link', { name: zhConsole.result.article }).click();
    await page.getByRole('dialog', { name: zh.reading.reader.title }).waitFor();
  });
  test('the evidence is as many places as it says', async ({ open }) => {
    const page = await open('#v1?official=fanhuilin');
    await shows(page, zh, 4, ALL);
    const chart = card(page, zh.mentions.title);
    await chart.getByRole('button', { name: zh.reading.evidence.showFor('樊惠林') }).click();
    const evidence = chart.getByRole('region', { name: zh.reading.evidence.title('樊惠林') });
    await eventually(() => evidence.getByRole('status').innerText()).toMatch(/\d/);
    const count = Number(/\d+/.exec(await evidence.getByRole('status').innerText())![0]);
    await evidence.getByRole('button', { name: /^SQL/ }).click();
    await eventually(() => rowCount(page)).toBe(count);
  });
});
