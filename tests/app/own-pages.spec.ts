/** A reader's own pages: read in the browser, opened from memory, kept, forgotten; nothing leaves the computer. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { findings } from '../../src/i18n/zh-findings.ts';
import { own as zhOwn } from '../../src/i18n/zh-own.ts';
import { zh } from '../../src/i18n/zh.ts';
import { test } from './browser.ts';
import { eventually, shows } from './dashboard.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'banmian-own-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const SAMPLE = '本报讯 2024年3月5日，区委书记樊惠林主持召开会议，研究安全生产工作。区长虎强出席。记者 景静\n';
const GBK = Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xb3, 0xf6, 0xcf, 0xaf, 0xbb, 0xe1, 0xd2, 0xe9); // 区长出席会议

const own = { ...zh.own, ...zhOwn };
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: own.title });

async function choose(page: Page, paths: string[] | string): Promise<void> {
  await page.getByRole('button', { name: own.open }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog(page).getByRole('button', { name: typeof paths === 'string' ? own.chooseFolder : own.chooseFiles, exact: true }).click()]);
  await chooser.setFiles(paths);
}

test('a folder of pages becomes the open data set, and what was left out is said', async ({ open }) => {
  const pages = join(folder, 'town');
  mkdirSync(join(pages, 'old'), { recursive: true });
  writeFileSync(join(pages, 'a.txt'), SAMPLE);
  writeFileSync(join(pages, 'old', 'b.txt'), SAMPLE.replace('3月5日', '3月6日'));
  writeFileSync(join(pages, 'scan.jpg'), 'x');
  const page = await open();
  await choose(page, pages);
  const set = dialog(page).getByRole('status');
  await eventually(() => set.textContent()).toBe(`town ${own.holds(2, 2, 2)}`);
  await dialog(page).getByText(own.lasts).waitFor();
  await dialog(page).getByText(own.files(3, 1)).waitFor();
  const row = dialog(page).getByRole('row', { name: /scan\.jpg/ });
  expect(await row.textContent()).toContain(findings.notices.file_format);
  await dialog(page).getByRole('button', { name: own.show, exact: true }).click();
  await shows(page, zh, 2, 2);
  expect(await page.title()).toContain('town');

  await page.reload();
  await shows(page, zh, 2, 2);
  await page.getByRole('button', { name: own.open }).click();
  await dialog(page).getByRole('button', { name: own.forget }).click();
  await dialog(page).getByRole('button', { name: own.close }).click();
  await shows(page, zh, 11, 11);
  await page.reload();
  await shows(page, zh, 11, 11);
  expect(await page.getByRole('option', { name: 'town' }).count()).toBe(0);
});

test('the encoding of a file can be named, and the data set downloaded', async ({ open }) => {
  writeFileSync(join(folder, 'a.txt'), SAMPLE);
  writeFileSync(join(folder, 'b.txt'), Buffer.concat(Array.from({ length: 6 }, () => GBK)));
  const page = await open();
  await choose(page, [join(folder, 'a.txt'), join(folder, 'b.txt')]);
  await dialog(page).getByText(own.files(2, 0)).click();
  const encoding = dialog(page).getByRole('combobox', { name: own.encodingOf('b.txt') });
  expect(await encoding.locator('option').first().textContent()).toBe(own.automaticAs('GB18030'));
  await encoding.selectOption('big5');
  await dialog(page).getByRole('button', { name: own.again }).click();
  await eventually(() => dialog(page).getByText(own.files(2, 1)).count()).toBe(1);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: own.archive }).click()]);
  expect(download.suggestedFilename()).toBe('a … (2).zip');
  const bytes = await buffer(await download.createReadStream());
  expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  expect(bytes.includes('manifest.json')).toBe(true);
});

test('files without an article leave what is open, and say what is the matter with each', async ({ open }) => {
  writeFileSync(join(folder, 'empty.txt'), '');
  const page = await open();
  await shows(page, zh, 11, 11);
  await choose(page, [join(folder, 'empty.txt')]);
  await dialog(page).getByRole('alert').filter({ hasText: own.nothing }).waitFor();
  expect(await dialog(page).getByRole('row', { name: /empty\.txt/ }).textContent()).toContain(findings.notices.file_empty);
  await page.keyboard.press('Escape');
  await shows(page, zh, 11, 11);
});

test('reading can be stopped, and the page answers meanwhile', async ({ open }) => {
  const text = readFileSync('data/pages/000_521104b243f622d2.txt', 'utf8');
  const paths = Array.from({ length: 300 }, (_, i) => join(folder, `${i}.txt`));
  paths.forEach((path, i) => writeFileSync(path, `${i}\n${text}`));
  const page = await open();
  await choose(page, paths);
  await dialog(page).getByRole('progressbar').waitFor();
  await dialog(page).getByRole('button', { name: own.stop }).click();
  await dialog(page).getByRole('button', { name: own.chooseFiles, exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await shows(page, zh, 11, 11);
});

test('files may be dropped anywhere on the page', async ({ open }) => {
  const page = await open();
  await shows(page, zh, 11, 11);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.txt'));
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, SAMPLE);
  await eventually(() => dialog(page).getByRole('status').textContent()).toBe(`dropped ${own.holds(1, 1, 2)}`);
});
