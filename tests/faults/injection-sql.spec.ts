/** Hostile texts in what is typed into the console: names, values and DuckDB's own errors carry them to the screen as text; also over pages of the reader's own. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { consoleTexts as texts } from '../../src/i18n/zh-console.ts';
import { own as zhOwn } from '../../src/i18n/zh-own.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { sql, type Sql } from '../../src/data/sql.ts';
import { readable } from '../../src/data/typed/literals.ts';
import { test } from '../app/browser.ts';
import { eventually, shows } from '../app/dashboard.ts';
import { campaign } from './campaign.ts';
import { PAYLOADS } from './payloads.ts';

const own = { ...t.own, ...zhOwn };
const named = (text: string): Sql => ({ text: `"${text.replaceAll('"', '""')}"`, values: [] });

/** Statements whose error, or whose answer, holds the payload. */
const ERRORS: readonly ((payload: string) => Sql)[] = [
  (payload) => sql`SELECT error(${payload})`,
  (payload) => sql`SELECT ${payload}::INTEGER`,
  (payload) => sql`SELECT ${named(payload)} FROM articles`,
  (payload) => sql`FROM ${named(payload)}`,
];
const answer = (payload: string): Sql => sql`SELECT ${payload} AS ${named(`a ${payload}`)}`;

/** Runs a statement by the address, as a link does; the rest of the address stays. */
const run = (page: Page, statement: string): Promise<void> =>
  page.evaluate((typed) => {
    const rest = location.hash.replace(/^#v1\??/, '').split('&').filter((part) => part !== '' && !/^(page|sql)=/.test(part));
    location.hash = `#v1?${[...rest, 'page=console', `sql=${encodeURIComponent(typed)}`].join('&')}`;
  }, statement);
/** What is read of a file: one that opens with the body of a document is HTML, and its tags are no text. */
const read = (text: string): string => text.replace(/^<body[^>]*>/, '');
const ran = (page: Page): Promise<boolean> => page.evaluate(() => '__ran' in window);
/** Blanks aside, as DuckDB breaks long lines of its errors. */
const bare = (text: string): string => text.replaceAll(/\s/g, '');

async function errorsOf(page: Page, figures: { errors: number; carried: number; answers: number; ran: number }, payload: string): Promise<void> {
  for (const [i, statement] of ERRORS.entries()) {
    await run(page, readable(statement(payload)));
    const said = page.getByRole('alert').locator('pre');
    await eventually(() => said.innerText()).toContain('Error');
    figures.errors++;
    const whole = bare(await said.innerText()).includes(bare(payload));
    if (i === 0) expect(whole, payload).toBe(true);
    figures.carried += Number(whole);
    figures.ran += Number(await ran(page));
    await run(page, 'SELECT 0 AS reset');
    await eventually(() => page.getByRole('gridcell').allTextContents()).toEqual(['0']);
  }
  await run(page, readable(answer(payload)));
  await eventually(() => page.getByRole('gridcell').allTextContents()).toEqual([payload]);
  figures.answers++;
  figures.ran += Number(await ran(page));
}

test('what is typed, and what the engine says of it, stays text', async ({ open }) => {
  const { size, record } = campaign('injection', 'SQL and its errors');
  const figures = { errors: 0, carried: 0, answers: 0, ran: 0, own: 0 };
  const page = await open('#v1?page=console');
  for (const payload of PAYLOADS.slice(0, size(4, 100))) await errorsOf(page, figures, payload);
  // Pages of the reader's own: the console reads them, and they stay text too.
  await page.evaluate(() => (location.hash = '#v1'));
  await shows(page, t, 11, 11);
  await page.getByRole('button', { name: own.open }).click();
  const dialog = page.getByRole('dialog', { name: own.title });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: own.chooseFiles, exact: true }).click()]);
  const pages = PAYLOADS.slice(0, size(10, 100)).map((payload, i) => `${payload.replaceAll('\n', ' ')}\n本报讯 2024年3月5日，区委书记樊惠林主持召开第${i + 1}次会议，研究安全生产工作。记者 景静\n`); // no two alike: the second would count as repeated
  await chooser.setFiles(pages.map((text, i) => ({ name: `${i}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await dialog.getByRole('button', { name: own.show, exact: true }).click({ timeout: 120_000 });
  await dialog.waitFor({ state: 'hidden' });
  await run(page, 'SELECT count(*) AS n FROM page_texts');
  await eventually(() => page.getByRole('gridcell').allTextContents()).toEqual([String(pages.length)]);
  await run(page, 'SELECT text FROM page_texts ORDER BY length(text), page_id LIMIT 20');
  await eventually(async () => (await page.getByRole('gridcell').allTextContents()).length).toBeGreaterThan(5);
  const shown = await page.getByRole('gridcell').allTextContents();
  figures.own = shown.filter((cell) => pages.some((text) => bare(read(text)).startsWith(bare(cell).slice(0, 30)))).length;
  expect(figures.own).toBe(shown.length);
  await errorsOf(page, figures, PAYLOADS[0]!);
  await page.getByText(texts.problem.heading).waitFor({ state: 'hidden' });
  record([
    { what: 'payloads in statements', value: size(4, 100), atLeast: 100 },
    { what: 'errors of the engine that were shown', value: figures.errors, atLeast: 400 },
    { what: 'of them with the whole payload', value: figures.carried, atLeast: 200 },
    { what: 'answers with it as value and as name', value: figures.answers, atLeast: 100 },
    { what: 'hostile pages of a reader that the console showed', value: figures.own, atLeast: 10 },
    { what: 'times that one had run', value: figures.ran, atMost: 0 },
  ]);
}, 3_600_000);
