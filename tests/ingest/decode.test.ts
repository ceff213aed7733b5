import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, type DecodeResult, ENCODINGS, readability } from '../../src/ingest/decode.ts';
import { legacy, utf16, utf32, utf8 } from './encoders.ts';

const PAGE = readFileSync('data/pages/000_521104b243f622d2.txt', 'utf8');
const summary = (result: DecodeResult): unknown[] => (result.ok ? [result.encoding, result.by, result.damaged, result.text] : [result.reason, result.detail]);
const TRADITIONAL = '本報訊　市長昨日下午召開會議，聽取環境保護工作報告，並對學校安全問題作了講話，要求各部門認真落實。';

describe('text in every encoding', () => {
  const cases: [string, Uint8Array, unknown[]][] = [
    ['UTF-8', utf8(PAGE), ['utf-8', 'strict', 0, PAGE]],
    ['UTF-8 with a mark', utf8(`\uFEFF${PAGE}`), ['utf-8', 'mark', 0, PAGE]],
    ['UTF-8 with two marks keeps the second', utf8(`\uFEFF\uFEFF${PAGE}`), ['utf-8', 'mark', 0, `\uFEFF${PAGE}`]],
    ['UTF-16 little with a mark', utf16(`\uFEFF${PAGE}`, true), ['utf-16le', 'mark', 0, PAGE]],
    ['UTF-16 big with a mark', utf16(`\uFEFF${PAGE}`, false), ['utf-16be', 'mark', 0, PAGE]],
    ['UTF-16 little without', utf16(PAGE, true), ['utf-16le', 'score', 0, PAGE]],
    ['UTF-16 big without', utf16(PAGE, false), ['utf-16be', 'score', 0, PAGE]],
    ['GB18030', legacy(PAGE, 'gb18030'), ['gb18030', 'score', 0, PAGE]],
    ['Big5', legacy(TRADITIONAL, 'big5'), ['big5', 'score', 0, TRADITIONAL]],
    ['line ends of every kind are kept', utf8('一\r\n二\r三\n四'), ['utf-8', 'strict', 0, '一\r\n二\r三\n四']],
  ];
  test.each(cases)('%s', (_, bytes, expected) => expect(summary(decode(bytes))).toEqual(expected));

  test('slices of 40 characters are told apart', () => {
    const text = PAGE.replace(/\s/g, '');
    for (let at = 0; at + 40 <= text.length; at += 400) {
      const result = decode(legacy(text.slice(at, at + 40), 'gb18030'));
      expect(result.ok && result.encoding).toBe('gb18030');
    }
  });

  test('a choice overrides the detection', () => {
    expect(summary(decode(legacy(PAGE, 'gb18030'), 'gb18030'))).toEqual(['gb18030', 'choice', 0, PAGE]);
    expect(summary(decode(utf8(PAGE), 'big5'))[0]).not.toBe('big5');
  });
});

describe('damage', () => {
  test('one bad byte is shown and counted', () => {
    const bytes = utf8(PAGE);
    bytes[300] = 0xff;
    const result = decode(bytes);
    expect(result).toMatchObject({ ok: true, encoding: 'utf-8', by: 'score' });
    expect(result.ok && result.damaged).toBeGreaterThan(0);
    expect(result.ok && result.text.slice(0, 50)).toBe(PAGE.slice(0, 50));
  });

  const refused: [string, Uint8Array, unknown[]][] = [
    ['nothing', new Uint8Array(), ['empty', undefined]],
    ['blanks only', utf8(' \n\u3000\r\n'), ['empty', undefined]],
    ['one character', utf8('\n区\n'), ['empty', undefined]],
    ['a PDF', utf8('%PDF-1.7\n…'), ['binary', 'PDF']],
    ['a ZIP or a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2), ['binary', 'ZIP']],
    ['controls', Uint8Array.from({ length: 400 }, (_, i) => (i % 3 === 0 ? 1 : 65)), ['binary', undefined]],
    ['UTF-32', utf32(PAGE), ['utf-32', undefined]],
    ['UTF-8 read as Latin-1 and saved', utf8(Array.from(utf8(PAGE), (byte) => String.fromCharCode(byte)).join('')), ['mojibake', undefined]],
    ['UTF-8 read as GBK and saved', utf8(new TextDecoder('gb18030').decode(utf8(PAGE)).replaceAll('\uFFFD', '')), ['mojibake', undefined]],
  ];
  test.each(refused)('%s is refused by name', (_, bytes, expected) => expect(summary(decode(bytes))).toEqual(expected));
});

test('any bytes: an answer, never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined }), (bytes, choice) => {
      const result = decode(bytes, choice);
      expect(typeof (result.ok ? result.text : result.reason)).toBe('string');
    }),
  );
});

test('genuine text and text in a wrong encoding are far apart', () => {
  expect(readability(PAGE)).toBeGreaterThan(0.7);
  expect(readability(TRADITIONAL)).toBeGreaterThan(0.6);
  expect(readability(new TextDecoder('big5').decode(legacy(PAGE, 'gb18030')))).toBeLessThan(0.1);
});
