/** Opening: the columns are asked for together with the manifest, which has the last word on them. */
import { expect, test } from 'vitest';
import { openColumns } from '../../src/data/opening.ts';
import type { Fetch } from '../../src/data/place.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { filesOf, FOLDER, host, SAMPLE } from './sample.ts';

const files = filesOf(SAMPLE);
const { columns } = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;
const silent = (): void => undefined;

test('columns that the catalogue names do not wait for the manifest', async () => {
  const site = host(files);
  let askColumns = silent;
  const asked = new Promise<void>((resolve) => (askColumns = resolve));
  const manifestAfterColumns: Fetch = async (url, init) => {
    if (url.endsWith(columns.file)) askColumns();
    else await asked;
    return site(url, init);
  };
  expect(await openColumns(FOLDER, silent, manifestAfterColumns, columns)).toMatchObject({ ok: true });
  expect(site.asked.filter((name) => name.includes(columns.file))).toHaveLength(1);
});

test('where the manifest lists other columns than the catalogue, the manifest is followed', async () => {
  const opened = await openColumns(FOLDER, silent, host(files), { file: 'columns-old.bin', bytes: 3, sha256: '0' });
  expect(opened).toMatchObject({ ok: true, value: { manifest: { columns } } });
});

test('columns that are asked for early are held against their hash as well', async () => {
  const damaged = new Map(files);
  damaged.set(columns.file, files.get(columns.file)!.map((byte, i) => (i === 40 ? byte ^ 1 : byte)));
  expect(await openColumns(FOLDER, silent, host(damaged), columns)).toMatchObject({ ok: false, code: 'damaged', subject: 'columns' });
});
