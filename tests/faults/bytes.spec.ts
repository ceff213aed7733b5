/** The same files give the same bytes, whether Node reads them or a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { own as zhOwn } from '../../src/i18n/zh-own.ts';
import { zh } from '../../src/i18n/zh.ts';
import { ingestInMemory } from '../../src/ingest/in-memory.ts';
import { test } from '../app/browser.ts';
import { eventually } from '../app/dashboard.ts';
import { BAD_INPUTS } from './bad-inputs.ts';
import { campaign } from './campaign.ts';

const own = { ...zh.own, ...zhOwn };

const FIXTURES = 'tests/fixtures/pages';
const files = [
  ...readdirSync(FIXTURES).filter((name) => name.endsWith('.txt')).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FIXTURES}/${name}`)) })),
  ...BAD_INPUTS.map(({ path, bytes }, i) => ({ name: `${i}-${path?.replaceAll('/', '-') ?? 'page.txt'}`, bytes })).filter(({ bytes }) => bytes.length < 1e6),
];

test('Node and the browser make the same bytes of the same files', async ({ open }) => {
  const { record } = campaign('evidence', 'Node and browser');
  const page = await open();
  await page.getByRole('button', { name: own.open }).click();
  const dialog = page.getByRole('dialog', { name: own.title });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: own.chooseFiles, exact: true }).click()]);
  await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })));
  const archive = dialog.getByRole('button', { name: own.archive });
  await eventually(() => archive.count()).toBe(1);
  const [download] = await Promise.all([page.waitForEvent('download'), archive.click()]);
  const inBrowser = unzipSync(await buffer(await download.createReadStream()));

  const { files: inNode, manifest } = await ingestInMemory(
    files.map(({ name, bytes }) => ({ path: name, bytes: bytes.length, read: () => Promise.resolve(bytes.slice()) })),
    { id: 'own', title: { zh: '', en: '' } },
  );
  const data = inNode.filter(({ name }) => name !== 'manifest.json');
  const differing = data.filter(({ name, bytes }) => !Buffer.from(bytes).equals(inBrowser[name] ?? new Uint8Array()));
  const bytes = data.reduce((sum, file) => sum + file.bytes.length, 0);
  expect(manifest.counts.articles).toBeGreaterThan(20);
  record([
    { what: 'files read', value: files.length, atLeast: 50 },
    { what: 'files of the data set', value: data.length, atLeast: 15 },
    { what: 'bytes of it', value: bytes },
    { what: 'files that differ', value: differing.length, atMost: 0 },
  ]);
});
