/** Corrections put together while reading: kept here, sent nowhere, and their file is what `npm run ingest` applies. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { correctionTexts as english } from '../../src/i18n/en-corrections.ts';
import { en } from '../../src/i18n/en.ts';
import { zh as method } from '../../src/i18n/zh-method.ts';
import { correctionTexts as words } from '../../src/i18n/zh-corrections.ts';
import { zh as t } from '../../src/i18n/zh.ts';
import { violations } from './axe.ts';
import { test } from './browser.ts';
import { downloaded, eventually, shows } from './dashboard.ts';

const ALL = 11;
const reader = (page: Page, texts = t): Locator => page.getByRole('dialog', { name: texts.reading.reader.title });
const form = (page: Page): Locator => reader(page).getByRole('region', { name: words.heading });

async function read(page: Page, headline: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: headline }).first().click();
  await reader(page).getByRole('heading', { level: 2, name: headline }).waitFor();
  await reader(page).getByRole('button', { name: t.reading.reader.correct, exact: true }).click();
  await form(page).waitFor();
}

/** Fills in what an operation asks and adds the entry. */
async function add(page: Page, operation: keyof typeof words.operations, fill: (fields: Locator) => Promise<unknown>): Promise<void> {
  const fields = form(page);
  await fields.getByLabel(words.what).selectOption(operation);
  await fill(fields);
  const before = await fields.getByRole('listitem').count();
  await fields.getByRole('button', { name: words.add }).click();
  await eventually(() => fields.getByRole('listitem').count()).toBe(before + 1);
}

interface Written {
  readonly corrections: readonly { readonly do: string }[];
}

test('each operation is written as ingest applies it, kept over a reload, listed and removable', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await read(page, '樊惠林分别到郑密路82号院');
  await add(page, 'headline', (fields) => fields.getByLabel(words.headline).fill('走访慰问困难党员'));
  await add(page, 'date', (fields) => fields.getByLabel(words.date).fill('2023-06-27'));
  await add(page, 'retitle', async (fields) => {
    await fields.getByLabel(words.person).selectOption('樊惠林');
    await fields.getByLabel(words.title).fill('区委副书记');
  });
  await add(page, 'rename', async (fields) => {
    await fields.getByLabel(words.person).selectOption('贺国志');
    await fields.getByLabel(words.name, { exact: true }).fill('贺国智');
  });
  await add(page, 'split', (fields) => fields.getByLabel(words.person).selectOption('樊惠林'));
  await page.keyboard.press('Escape');
  await read(page, '读书分享会');
  await add(page, 'boundary', (fields) => fields.getByLabel(words.reason).fill('见版面'));
  const { corrections: sofar } = JSON.parse((await downloaded(page, () => form(page).getByRole('button', { name: words.download }).click())).bytes.toString('utf8')) as Written;
  expect(sofar.map((entry) => entry.do)).toEqual(['headline', 'date', 'retitle', 'rename', 'split', 'boundary']);
  await page.reload();
  await shows(page, t, ALL, ALL);
  // By the button beside a person.
  await page.evaluate(() => (location.hash = '#v1?official=gaoliunian'));
  await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
  await reader(page).getByRole('button', { name: t.reading.reader.correctOf('高留念') }).click();
  expect(await form(page).getByLabel(words.person).inputValue()).toBe('高留念');
  await add(page, 'reject', (fields) => fields.getByLabel(words.as).selectOption('other'));
  await page.evaluate(() => (location.hash = '#v1?official=lizhuoyu'));
  await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
  await reader(page).getByRole('button', { name: t.reading.reader.correctOf('李卓瑜') }).click();
  await add(page, 'merge', (fields) => fields.getByLabel(words.same).fill('李冬莉'));

  const file = await downloaded(page, () => form(page).getByRole('button', { name: words.download }).click());
  await form(page).getByText(words.downloaded(8)).waitFor();
  expect(file.name).toBe('corrections.json');
  const folder = mkdtempSync(join(tmpdir(), 'banmian-corrections-'));
  try {
    cpSync('data/pages', join(folder, 'pages'), { recursive: true });
    writeFileSync(join(folder, 'pages', 'corrections.json'), file.bytes);
    const { stderr } = spawnSync('npm', ['run', '--silent', 'ingest', '--', join(folder, 'pages'), '--out', join(folder, 'town')], { encoding: 'utf8' });
    expect(stderr).toContain('Corrections: 8 applied, 0 stale, 0 conflicting, 0 invalid');
  } finally {
    rmSync(folder, { recursive: true });
  }

  await form(page).getByRole('button', { name: new RegExp(`^${words.removeOf(words.said.date('2023-06-27'))}`) }).click();
  await form(page).getByText(words.removed(words.said.date('2023-06-27'))).waitFor();
  expect(await form(page).getByRole('listitem').count()).toBe(7);
  await page.evaluate(() => (location.hash = '#v1?page=method'));
  const report = page.getByRole('region', { name: method.report.heading });
  await eventually(() => report.getByRole('listitem').count()).toBe(7);
}, 120_000);

test('what is missing or not on the page is said in words, and nothing is collected', async ({ open }) => {
  const page = await open();
  await shows(page, t, ALL, ALL);
  await read(page, '读书分享会');
  for (const [operation, label, typed, missing] of [
    ['date', words.date, '2023-02-30', 'date'], ['headline', words.headline, ' ', 'headline'], ['boundary', words.ends, '版上没有的字', 'ends'], ['boundary', words.starts, '', 'starts'],
  ] as const) {
    await form(page).getByLabel(words.what).selectOption(operation);
    await form(page).getByLabel(label).fill(typed);
    await form(page).getByRole('button', { name: words.add }).click();
    await form(page).getByRole('alert').getByText(words.missing[missing]).waitFor();
    expect(await form(page).getByLabel(label).evaluate((field) => field === document.activeElement)).toBe(true);
  }
  expect(await form(page).getByRole('listitem').count()).toBe(0);
  await form(page).getByText(words.none).waitFor();
});

test('that the browser does not keep the list is said', async ({ open }) => {
  const page = await open('', { before: (opened) => opened.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }) });
  await shows(page, t, ALL, ALL);
  await read(page, '读书分享会');
  await form(page).getByRole('button', { name: words.add }).click();
  await form(page).getByRole('alert').getByText(words.unkept).waitFor();
});

for (const [lang, texts, said] of [['zh', t, words], ['en', en, english]] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${lang}, ${theme}: the form breaks no rule, and gives the focus back`, async ({ open }) => {
      const page = await open(`#v1?lang=${lang}&theme=${theme}`);
      await shows(page, texts, ALL, ALL);
      await page.getByRole('row').filter({ has: page.getByRole('gridcell') }).first().click();
      const button = reader(page, texts).getByRole('button', { name: texts.reading.reader.correct, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      const region = reader(page, texts).getByRole('region', { name: said.heading });
      for (const operation of ['headline', 'retitle', 'boundary'] as const) {
        await region.getByLabel(said.what).selectOption(operation);
        await region.getByRole('button', { name: said.add }).click();
      }
      expect(await violations(page)).toEqual([]);
      await region.getByRole('button', { name: said.close }).click();
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  }
}
