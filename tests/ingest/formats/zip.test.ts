import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../src/ingest/formats/zip-directory.ts';
import { MOST_MEMBERS } from '../../../src/ingest/formats/zip.ts';
import { read, said } from './reading.ts';

const TEXT = '区长虎荣鑫出席会议。';

describe('ZIP', () => {
  test('every member is read by what it is, in the order of the paths', async () => {
    const reading = await read('a.zip', zipSync({ 'b.html': strToU8(`<html><p>${TEXT}`), '2023-07-05/03版.txt': strToU8(TEXT), 'c.csv': strToU8(`标题,正文\n甲,${TEXT}`), '空/': new Uint8Array() }));
    expect(reading.pages.map(({ file, text }) => [file, text])).toEqual([['a.zip/2023-07-05/03版.txt', TEXT], ['a.zip/b.html', `${TEXT}\n`], ['a.zip/c.csv#row=2', `甲\n${TEXT}`]]);
    expect(reading.pages[0]!.known).toEqual({ date: { year: 2023, month: 7, day: 5 }, pageNumber: 3 });
  });

  test('an odd member is said by its name, the others go on', async () => {
    const reading = await read('a.zip', zipSync({ 'a.txt': strToU8(TEXT), 'b.txt': new Uint8Array(), 'c.docx': strToU8('x'), '__MACOSX/._a.txt': strToU8('x'), '../../d.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }));
    expect(reading.notices.map(({ file, code }) => `${file} ${code}`)).toEqual(['a.zip/__MACOSX/._a.txt file_passed_over', 'a.zip/b.txt file_empty', 'a.zip/c.docx file_format', 'a.zip/d.txt file_binary']);
    expect([reading.leftOut, reading.pages.length]).toEqual([3, 1]);
  });

  test('an archive in an archive is opened, one within that is not', async () => {
    const inner = zipSync({ 'deep.zip': zipSync({ 'x.txt': strToU8(TEXT) }), 'in.txt': strToU8(TEXT) });
    const reading = await read('a.zip', zipSync({ 'in.zip': inner }));
    expect(reading.pages.map(({ file }) => file)).toEqual(['a.zip/in.zip/in.txt']);
    expect(reading.notices.map(({ file, code }) => `${file} ${code}`)).toEqual(['a.zip/in.zip/deep.zip file_format']);
  });

  test('names in GBK are read as such', async () => {
    const name = String.fromCharCode(0xd2, 0xaa, 0xce, 0xc5); // 要闻
    const bytes = zipSync({ [`${name}.txt`]: strToU8(TEXT) });
    // The writer marks and encodes names as UTF-8; put the two bytes a character back where an old one has them.
    const utf8 = new TextEncoder().encode(name);
    const gbk = Uint8Array.from(name, (unit) => unit.charCodeAt(0));
    const old = rename(bytes, utf8, gbk);
    expect((await read('a.zip', old)).pages[0]!.file).toBe('a.zip/要闻.txt');
  });
});

/** Puts other bytes of half the length in a name's place, twice as many times over: the archive's lengths stay right. */
function rename(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const out: number[] = [];
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const directory = view.getUint32(end + 16, true);
  const shorter = from.length - to.length;
  const matches = (at: number): boolean => from.every((byte, i) => bytes[at + i] === byte);
  for (let i = 0; i < bytes.length; i++) {
    if (matches(i)) {
      out.push(...to);
      i += from.length - 1;
    } else out.push(bytes[i]!);
  }
  const changed = Uint8Array.from(out);
  const written = new DataView(changed.buffer);
  const nameLength = view.getUint16(26, true) - shorter;
  written.setUint16(26, nameLength, true);
  written.setUint16(directory - shorter + 28, nameLength, true);
  written.setUint32(changed.length - 22 + 16, directory - shorter, true);
  return changed;
}

describe('archives that are refused', () => {
  const whole = zipSync({ 'a.txt': strToU8(TEXT), 'b.txt': strToU8('书记出席会议。') });

  test('documents of other programs', async () => {
    expect(said(await read('a.docx.zip', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') })))).toEqual(['file_format ZIP', '1 left out']);
  });

  test('a first part of an archive, or an empty one', async () => {
    expect(said(await read('a.txt', Uint8Array.of(0x50, 0x4b, 3, 4)))).toEqual(['file_damaged ZIP', '1 left out']);
    expect(said(await read('a.zip', whole.subarray(0, whole.length - 30)))).toEqual(['file_damaged ZIP', '1 left out']);
  });

  test('a member whose bytes do not give its check sum; the others go on', async () => {
    const damaged = whole.slice();
    damaged[30 + 'a.txt'.length + 3]! ^= 0x10;
    const reading = await read('a.zip', damaged);
    expect([reading.notices.map(({ file, code }) => `${file} ${code}`), reading.pages.length]).toEqual([['a.zip/a.txt file_damaged'], 1]);
  });

  test('an encrypted member', async () => {
    const locked = whole.slice();
    const directory = new DataView(locked.buffer).getUint32(locked.length - 22 + 16, true);
    locked[directory + 8]! |= 1;
    expect(said(await read('a.zip', locked))).toEqual(['file_encrypted ZIP', '1 left out']);
  });

  test('a member that bursts, or that claims less than it holds', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000), 'b.txt': strToU8(TEXT) });
    const reading = await read('a.zip', bomb);
    expect([said(reading), reading.pages.length]).toEqual([['archive_bursts 5000000', '1 left out'], 1]);
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 10, true);
    expect(readDirectory(bomb)![0]!.size).toBe(10);
    expect(said(await read('a.zip', bomb))).toEqual(['file_damaged ZIP', '1 left out']);
  });

  test('more members than a corpus has files', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: MOST_MEMBERS + 1 }, (_, i) => [`${i}.txt`, new Uint8Array()])), { level: 0 });
    expect(said(await read('a.zip', many))).toEqual([`archive_too_large ${MOST_MEMBERS + 1}`, '1 left out']);
  });
});
