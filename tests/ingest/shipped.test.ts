import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import shipped from '../../data/shipped.json' with { type: 'json' };
import { ingestInMemory } from '../../src/ingest/in-memory.ts';
import type { InputFile } from '../../src/ingest/pages.ts';
import { openTable, readTable } from '../../src/tables/parquet.ts';
import { TABLE_NAMES } from '../../src/tables/schema.ts';

const FOLDER = join('public/data', shipped.id);
const pages: InputFile[] = readdirSync(shipped.pages).map((path) => {
  const bytes = readFileSync(join(shipped.pages, path));
  return { path, bytes: bytes.length, read: () => Promise.resolve(bytes) };
});
const byName = async (files: readonly InputFile[]): Promise<Record<string, string>> =>
  Object.fromEntries((await ingestInMemory(files, shipped)).files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]));

describe('the shipped data set', () => {
  test('is made from data/pages, byte by byte; npm run data -- --fresh makes it again', async () => {
    const kept = Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name)).toString('base64')]));
    expect(Object.keys(await byName(pages)).sort()).toEqual(Object.keys(kept).sort());
    expect(await byName(pages)).toEqual(kept);
  });

  test('does not depend on the order of the files', async () => {
    const more = [...pages, ...['b', 'a', 'c'].map((name) => ({ path: `${name}.txt`, bytes: 60, read: () => Promise.resolve(new TextEncoder().encode(`本报讯 9月${name.charCodeAt(0) - 90}日，区长出席会议。记者 景静`)) }))];
    const expected = await byName(more);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(more, { minLength: more.length }), async (shuffled) => {
        expect(await byName(shuffled)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('holds rows of every table that has any, and hands out one text by its id', async () => {
    const { files, manifest } = await ingestInMemory(pages, shipped);
    const bytesOf = (name: string): Uint8Array => files.find((file) => file.name === name)!.bytes;
    for (const table of TABLE_NAMES) {
      const { file, rows } = manifest.tables[table];
      expect(await readTable(table, bytesOf(file))).toHaveLength(rows);
    }
    const texts = bytesOf(manifest.tables.texts.file);
    const open = await openTable('texts', { byteLength: texts.byteLength, slice: (start, end) => new Uint8Array(texts.subarray(start, end)).buffer });
    const [first] = await readTable('texts', texts);
    expect(await open.lookup('article_id', first!.article_id)).toEqual([first]);
  });
});
