import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listBeside, readManifest, writeDataSet } from '../../scripts/folders.ts';

vi.setConfig({ testTimeout: 60_000 }); // starts npm and a compiler

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'banmian-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const ingest = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('npm', ['run', 'ingest', '--', ...args], { encoding: 'utf8' });
const pages = (): string => {
  const path = join(folder, 'pages');
  cpSync('data/pages', path, { recursive: true });
  return path;
};

test('--ndjson prints one line a page and nothing else on standard output', () => {
  const { status, stdout } = ingest(pages(), '--ndjson');
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; articles: Record<string, unknown>[] });
  expect(status).toBe(0);
  expect(lines.map(({ id, articles }) => [id, articles.length])).toEqual([['000_521104b243f622d2', 6], ['004_9622dd45ff23d83a', 5]]);
  const text = readFileSync('data/pages/000_521104b243f622d2.txt', 'utf8');
  const { start, end, people, ...rest } = lines[0]!.articles[3]! as { start: number; end: number; people: unknown };
  expect([text.slice(start, start + 4), text.slice(end - 5, end)]).toEqual(['本报讯 ', '记者 景静']);
  expect(rest).toEqual({
    headline: null,
    headline_printed: false,
    headline_derived: '樊惠林分别到郑密路82号院、郑密路126号看望慰问困难党员',
    date: { year: 2023, month: 6, day: 28 },
    byline: ['景静'],
    kind: 'condolence-visit',
    topics: expect.arrayContaining(['party-building']) as string[],
  });
  expect(people).toEqual(expect.arrayContaining([
    { name: '樊惠林', titles: ['区委书记'], official: true, mentions: 4 },
    { name: '贺国志', titles: [], official: false, mentions: 1 },
    { name: '景静', titles: [], official: false, mentions: 1, role: 'reporter' },
  ]));
});

test('--out writes a data set; what is left out shows in the exit status, and the rest is there', async () => {
  const source = pages();
  writeFileSync(join(source, 'scan.txt'), '%PDF-1.7');
  const out = join(folder, 'town');
  const { status, stdout, stderr } = ingest(source, '--out', out, '--title-zh', '某区');
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toContain('scan.txt: file_binary (PDF)');
  expect(stderr).toContain('11 articles (2 undated) on 2 pages');
  const manifest = await readManifest(out);
  expect([manifest!.id, manifest!.title, manifest!.counts.articles, manifest!.sources.map(({ file }) => file)]).toEqual(['town', { zh: '某区', en: 'town' }, 11, ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt', 'scan.txt']]);
  expect(readdirSync(out).sort()).toEqual([...Object.values(manifest!.tables).map(({ file }) => file), 'manifest.json'].sort());
});

test('wrong use and a missing folder are told apart, and nothing is written', () => {
  const out = join(folder, 'town');
  expect(ingest('--out', out).status).toBe(2);
  expect(ingest('--colour', 'red').status).toBe(2);
  expect(ingest(join(folder, 'nowhere'), '--out', out).status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('a new data set replaces the old one, and an unfinished one leaves it as it was', async () => {
  const file = (name: string, text: string): { name: string; bytes: Uint8Array<ArrayBuffer> } => ({ name, bytes: new TextEncoder().encode(text) });
  await writeDataSet(folder, [file('a-1.parquet', 'one'), file('manifest.json', '{"id":"first"}')]);
  const broken = [file('a-2.parquet', 'two'), { name: 'manifest.json', get bytes(): Uint8Array<ArrayBuffer> { throw new Error('power cut'); } }];
  await expect(writeDataSet(folder, broken)).rejects.toThrow('power cut');
  expect(await readManifest(folder)).toEqual({ id: 'first' });
  expect(readFileSync(join(folder, 'a-1.parquet'), 'utf8')).toBe('one');
  await writeDataSet(folder, [file('a-3.parquet', 'three'), file('manifest.json', '{"id":"second"}')]);
  expect(readdirSync(folder).sort()).toEqual(['a-3.parquet', 'manifest.json']);
});

test('a new data set is listed beside its neighbours, real ones first', async () => {
  const set = async (id: string, fictional: boolean): Promise<void> => {
    const manifest = { id, title: { zh: id, en: id }, fictional, counts: { articles: 1 } };
    await writeDataSet(join(folder, id), [{ name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) }]);
    await listBeside(join(folder, id));
  };
  await set('a', true);
  expect(readdirSync(folder)).toEqual(['a']);
  writeFileSync(join(folder, 'index.json'), '{"sets":[]}');
  await set('b', false);
  const { sets } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { sets: { id: string }[] };
  expect(sets.map(({ id }) => id)).toEqual(['b', 'a']);
});
