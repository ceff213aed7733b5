import { describe, expect, test } from 'vitest';
import { type InputFile, readFile } from '../../src/ingest/pages.ts';
import { byPath, Numbering, type Source } from '../../src/ingest/sources.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const file = (path: string, content: string | Uint8Array): InputFile => {
  const bytes = bytesOf(content);
  return { path, bytes: bytes.length, read: () => Promise.resolve(bytes) };
};
interface Read extends Source {
  readonly texts: readonly string[];
  readonly leftOut: number;
}
async function all(files: readonly InputFile[]): Promise<Read[]> {
  const numbering = new Numbering();
  const read: Read[] = [];
  for (const given of files.toSorted(byPath)) {
    const reading = await readFile(given);
    read.push({ ...numbering.add(reading), texts: reading.pages.map(({ text }) => text), leftOut: reading.leftOut });
  }
  return read;
}
const said = ({ file: { file: path }, notices, leftOut, texts }: Read): unknown[] => [path, notices.map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`)), leftOut, texts.length];

describe('files that hold no page', () => {
  const broken: InputFile = { path: 'j.txt', bytes: 3, read: () => Promise.reject(new Error('permission denied')) };

  test('are left out with a reason, and the others go on', async () => {
    const sources = await all([
      file('a.txt', '区长出席会议。'),
      file('b.txt', ''),
      file('c.txt', ' \n \u3000'),
      file('d.txt', Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d)),
      file('e.txt', '<!DOCTYPE html><html><p>区长出席会议了。</p></html>'),
      file('f.xlsx', '区长出席会议。'),
      file('.DS_Store', 'x'),
      { path: 'k.txt', bytes: 20_000_001, read: () => Promise.reject(new Error('must not be read')) },
      broken,
      file('z.txt', '书记出席会议。'),
    ]);
    expect(sources.map(said)).toEqual([
      ['.DS_Store', ['file_passed_over'], 0, 0],
      ['a.txt', [], 0, 1],
      ['b.txt', ['file_empty'], 1, 0],
      ['c.txt', ['file_empty'], 1, 0],
      ['d.txt', ['file_damaged PDF'], 1, 0],
      ['e.txt', ['main_text_only 0'], 0, 1],
      ['f.xlsx', ['file_format xlsx'], 1, 0],
      ['j.txt', ['file_unreadable permission denied'], 1, 0],
      ['k.txt', [`file_too_large 20000001`], 1, 0],
      ['z.txt', [], 0, 1],
    ]);
  });
});

describe('page ids', () => {
  test('come from the text, whatever the file is called or encoded in', async () => {
    const [a, b, c] = await all([file('a.txt', '区长出席会议。'), file('b.txt', '区长主持会议。'), file('c.txt', '区长缺席会议。')]);
    expect(a!.ids[0]).toMatch(/^p[0-9a-f]{10}$/);
    expect(new Set([a!.ids[0], b!.ids[0], c!.ids[0]]).size).toBe(3);
    const [renamed] = await all([file('x/y.txt', '\uFEFF区长出席会议。')]);
    expect(renamed!.ids[0]).toBe(a!.ids[0]);
  });

  test('the same text twice is one page, and the second file says which it repeats', async () => {
    const [first, twin] = await all([file('b.txt', '区长 出席会议。\n'), file('a.txt', '区长出席会议。')]);
    expect([first!.file.file, first!.file.pages]).toEqual(['a.txt', first!.ids]);
    expect([twin!.file.file, twin!.file.pages, twin!.ids]).toEqual(['b.txt', [], [null]]);
    expect(said(twin!)).toEqual(['b.txt', ['page_repeated a.txt'], 0, 1]);
  });
});

test('the order of the files does not matter', async () => {
  const files = ['c/1.txt', 'a.txt', 'b.txt', 'B.txt'].map((path) => file(path, `${path}：区长出席会议。`));
  expect(await all(files.toReversed())).toEqual(await all(files));
});

test('a guessed encoding and damaged characters are said', async () => {
  const gbk = Uint8Array.of(0xc7, 0xf8, 0xb3, 0xa4, 0xb3, 0xf6, 0xcf, 0xaf, 0xbb, 0xe1, 0xd2, 0xe9); // 区长出席会议
  const damaged = bytesOf(`区长出席会议。${'区委书记主持。'.repeat(20)}`);
  damaged[4] = 0xff;
  const sources = await all([file('a.txt', gbk), file('b.txt', damaged)]);
  expect(sources[0]!.texts[0]).toBe('区长出席会议');
  expect(sources.map((source) => source.notices.map(({ code, severity }) => `${code} ${severity}`))).toEqual([
    ['encoding_guessed info'],
    ['encoding_guessed info', 'text_damaged doubt'],
  ]);
});
