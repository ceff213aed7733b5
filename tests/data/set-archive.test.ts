/** A whole data set in one archive, read back by another reader of archives. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../src/data/place.ts';
import { archiveOf, listedFiles, sizeOf } from '../../src/data/set-archive.ts';
import type { Manifest } from '../../src/tables/manifest.ts';
import { filesOf, FOLDER, host, SAMPLE } from './sample.ts';

const FILES = filesOf(SAMPLE);
const manifest = JSON.parse(new TextDecoder().decode(FILES.get('manifest.json'))) as Manifest;
const MADE = new Date('2024-03-01T08:00:00Z');

const archived = (fetch: Fetch, report: (bytes: number) => void = () => undefined, signal = new AbortController().signal): ReturnType<typeof archiveOf> =>
  archiveOf({ place: FOLDER, manifest, beside: { 'origin.json': '{"a": "一"}' }, made: MADE }, report, signal, fetch);

describe('the archive of a data set', () => {
  test('holds every listed file byte for byte, the manifest, and what is put beside them', async () => {
    const told: number[] = [];
    const made = await archived(host(FILES), (bytes) => told.push(bytes));
    if (!made.ok) throw new Error(made.message);
    const inside = unzipSync(new Uint8Array(await made.value.arrayBuffer()));
    expect(Object.keys(inside).sort()).toEqual([...FILES.keys(), 'origin.json'].sort());
    for (const { file, sha256 } of listedFiles(manifest)) expect(createHash('sha256').update(inside[file]!).digest('hex')).toBe(sha256);
    expect(JSON.parse(new TextDecoder().decode(inside['manifest.json']))).toEqual(manifest);
    expect(new TextDecoder().decode(inside['origin.json'])).toBe('{"a": "一"}');
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(sizeOf(manifest));
  });

  test('of files at hand needs no network', async () => {
    const place = new Map([...FILES].map(([name, bytes]) => [name, new Blob([bytes as Uint8Array<ArrayBuffer>])]));
    const made = await archiveOf({ place, manifest, beside: {}, made: MADE }, () => undefined, new AbortController().signal, () => Promise.reject(new Error('asked')));
    expect(made.ok && Object.keys(unzipSync(new Uint8Array(await made.value.arrayBuffer()))).length).toBe(FILES.size);
  });

  test('is not made of a damaged or a missing file', async () => {
    const damaged = new Map(FILES);
    const bytes = new Uint8Array(FILES.get('articles.parquet')!);
    bytes[40]! ^= 1;
    damaged.set('articles.parquet', bytes);
    expect(await archived(host(damaged))).toMatchObject({ ok: false, code: 'damaged' });
    damaged.delete('articles.parquet');
    expect(await archived(host(damaged))).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('can be stopped on the way, and asks for nothing more', async () => {
    const served = host(FILES);
    const stop = new AbortController();
    const made = await archived(served, () => stop.abort(), stop.signal);
    expect(made).toMatchObject({ ok: false, code: 'cancelled' });
    expect(served.asked).toHaveLength(1);
  });
});
