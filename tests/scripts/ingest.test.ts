import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseEncodings } from '../../scripts/encodings.ts';
import { listBeside, readManifest, writeDataSet } from '../../scripts/folders.ts';
import { describe } from '../../scripts/progress.ts';
import { makePdf } from '../ingest/formats/make-pdf.ts';

vi.setConfig({ testTimeout: 60_000 }); // starts npm and a compiler

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'banmian-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const ingest = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('npm', ['run', '--silent', 'ingest', '--', ...args], { encoding: 'utf8' });
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
  expect(stderr).toContain('scan.txt: file_damaged (PDF)');
  expect(stderr).toContain('11 articles (2 undated) on 2 pages');
  const manifest = await readManifest(out);
  expect([manifest!.id, manifest!.title, manifest!.counts.articles, manifest!.sources.map(({ file }) => file)]).toEqual(['town', { zh: '某区', en: 'town' }, 11, ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt', 'scan.txt']]);
  expect(readdirSync(out).sort()).toEqual([...Object.values(manifest!.tables).map(({ file }) => file), manifest!.columns.file, ...Object.values(manifest!.search!).map(({ file }) => file), 'manifest.json'].sort());
});

test('a corrections file among the pages is applied, and every entry is accounted for', () => {
  const source = pages();
  const entries = [
    { do: 'reject', person: '樊惠林', as: 'other' },
    { do: 'date', article: { page: 'none.txt', starts: '本报讯' }, date: null },
    { do: 'dance' },
  ];
  writeFileSync(join(source, 'corrections.json'), JSON.stringify({ version: 1, corrections: entries }));
  const { status, stderr } = ingest(source, '--out', join(folder, 'town'));
  expect(status).toBe(0);
  expect(stderr).toContain('Corrections: 1 applied, 1 stale, 0 conflicting, 1 invalid');
  expect(stderr).toContain('entry 2, date 本报讯: nothing it corrects was found');
  expect(stderr).toContain('entry 3, operation: dance: not understood');
  const given = join(folder, 'by-hand.json');
  writeFileSync(given, '{');
  expect(ingest(source, '--out', join(folder, 'town'), '--corrections', given).stderr).toContain('the file, json');
});

test('wrong use and a missing folder are told apart, and nothing is written', () => {
  const out = join(folder, 'town');
  expect(ingest('--out', out).status).toBe(2);
  expect(ingest('--colour', 'red').status).toBe(2);
  expect(ingest(join(folder, 'nowhere'), '--out', out).status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('whatever the number of jobs and whatever was read before, the bytes are the same', async () => {
  const source = pages();
  for (let i = 0; i < 12; i++) writeFileSync(join(source, `${String(i).padStart(2, '0')}.txt`), `本报讯 2024年3月${i + 1}日，区委书记樊惠林主持会议。记者 景静\n`);
  const cache = join(folder, 'cache');
  const set = (name: string, ...options: string[]): Record<string, string> => {
    const out = join(folder, name, 'town');
    expect(ingest(source, '--out', out, ...options).status).toBe(0);
    return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'base64')]));
  };
  const one = set('one', '--no-cache', '--jobs', '1');
  expect(set('both', '--no-cache', '--jobs', '2')).toEqual(one);
  expect(set('two', '--cache', cache, '--jobs', '2')).toEqual(one);
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(entries).toHaveLength(14);
  const { parentPath, name } = entries[0]!;
  const path = join(parentPath, name);
  const kept = readFileSync(path);
  writeFileSync(path, kept.subarray(0, kept.length >> 1));
  const old = join(cache, '0123456789abcdef');
  mkdirSync(old);
  expect(set('three', '--cache', cache)).toEqual(one);
  expect(readFileSync(path).equals(kept)).toBe(true);
  expect(existsSync(old)).toBe(false);
  expect(readdirSync(folder).filter((file) => file.startsWith('.'))).toEqual([]);
});

test('an interrupted run says so, leaves the old data set, and the next run goes on', async () => {
  const source = pages();
  const text = readFileSync(join(source, '000_521104b243f622d2.txt'), 'utf8');
  for (let i = 0; i < 200; i++) writeFileSync(join(source, `more-${i}.txt`), `第${i}期\n${text}`);
  const out = join(folder, 'town');
  writeFileSync(join(folder, 'first.txt'), text);
  const cache = join(folder, 'cache');
  expect(ingest(join(folder, 'first.txt'), '--out', out, '--cache', cache).status).toBe(0);
  const before = readdirSync(out).sort();
  const entries = (): number => readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  const child = spawn(process.execPath, ['scripts/ingest.mjs', source, '--out', out, '--cache', cache, '--jobs', '1']);
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  await vi.waitFor(() => expect(entries()).toBeGreaterThan(5), 30_000);
  child.kill('SIGINT');
  const [status] = (await once(child, 'exit')) as [number | null];
  expect([status, said]).toEqual([130, `\nInterrupted. ${out} is as it was. What was read is kept: the same command goes on from here.\n`]);
  expect(readdirSync(out).sort()).toEqual(before);
  expect(readdirSync(folder).filter((file) => file.startsWith('.'))).toEqual([]);
  const done = entries();
  expect(done).toBeLessThan(200);

  expect(ingest(source, '--out', out, '--cache', cache, '--jobs', '1').status).toBe(0);
  expect((await readManifest(out))!.counts.pages).toBe(202);
});

test('the compiled command finds the tables of Asian encodings that come with pdf.js', () => {
  writeFileSync(join(folder, 'a.pdf'), makePdf([[{ text: Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xc0, 0xee, 0xc3, 0xf7, 0xd6, 0xf7, 0xb3, 0xd6, 0xbb, 0xe1, 0xd2, 0xe9), x: 20, y: 40, font: 'gbk' }]])); // 区长李明主持会议
  const { status, stdout } = ingest(join(folder, 'a.pdf'), '--ndjson');
  expect(status).toBe(0);
  expect(stdout).toContain('"name":"李明","titles":["区长"]');
});

test('an encoding may be named for all files or for some', async () => {
  mkdirSync(join(folder, 'pages', 'old'), { recursive: true });
  const gbk = Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xb3, 0xf6, 0xcf, 0xaf, 0xbb, 0xe1, 0xd2, 0xe9); // 区长出席会议
  writeFileSync(join(folder, 'pages', 'old', 'a.txt'), gbk);
  writeFileSync(join(folder, 'pages', 'b.txt'), '区长主持会议。');
  const out = join(folder, 'town');
  expect(ingest(join(folder, 'pages'), '--out', out, '--encoding', 'old/**=gb18030', '--no-cache').status).toBe(0);
  expect((await readManifest(out))!.sources.map(({ file, encoding }) => [file, encoding])).toEqual([['b.txt', 'utf-8'], ['old/a.txt', 'gb18030']]);
  expect(ingest(join(folder, 'pages'), '--out', out, '--encoding', 'latin1').status).toBe(2);
  expect(ingest(join(folder, 'pages'), '--out', out, '--jobs', 'many').status).toBe(2);
});

test('patterns of paths', () => {
  const named = (option: string, path: string): string | undefined => chooseEncodings([{ full: '', path, bytes: 0, read: () => Promise.reject(new Error()) }], [option])[0]!.encoding;
  expect(['a.txt', 'old/a.txt', 'old/b/c.txt'].map((path) => named('old/**=big5', path))).toEqual([undefined, 'big5', 'big5']);
  expect(['a.txt', 'old/a.txt', 'old/b/c.txt'].map((path) => named('**/*.txt=big5', path))).toEqual(['big5', 'big5', 'big5']);
  expect(['a.txt', 'old/a.txt', 'axtxt'].map((path) => named('*.txt=big5', path))).toEqual(['big5', undefined, undefined]);
  expect(named('a?.txt=UTF-16LE', 'ab.txt')).toBe('utf-16le');
  expect(chooseEncodings([{ full: '', path: 'x', bytes: 0, read: () => Promise.reject(new Error()) }], ['big5', 'x=gb18030'])[0]!.encoding).toBe('gb18030');
});

test('the bar says files, articles, speed and time left', () => {
  const progress = { step: 'reading', files: 3, totalFiles: 9, bytes: 2_000_000, totalBytes: 8_000_000, articles: 12, leftOut: 0, kept: 0 } as const;
  expect(describe(progress, 4)).toBe(`${'█'.repeat(6)}${'░'.repeat(18)} 25 %  3/9 files  12 articles  0.5 MB/s  12 s left`);
  expect(describe({ ...progress, step: 'writing', bytes: 8_000_000, files: 9, kept: 2, leftOut: 1 }, 16)).toMatch(/100 % {2}9\/9 files {2}2 read before {2}12 articles {2}0\.5 MB\/s {2}writing the tables {2}1 left out$/);
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
