import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordScanner } from '../../src/pipeline/scan.ts';

const found = (words: readonly string[], text: string, from?: number, to?: number): string[] => {
  const hits: string[] = [];
  new WordScanner(words).scan(text, (word, start, end) => hits.push(`${words[word]!}@${start}-${end}`), from, to);
  return hits;
};

describe('WordScanner', () => {
  it('takes the longest word at a place and goes on behind it', () => {
    expect(found(['安全', '安全生产', '生产', '产'], '抓安全生产，保安全。')).toEqual(['安全生产@1-5', '安全@7-9']);
  });

  it('falls back to the shorter word where the longer one breaks off', () => {
    expect(found(['人大', '人大常委会', '常'], '人大常务')).toEqual(['人大@0-2', '常@2-3']);
  });

  it('keeps inside the given range', () => {
    expect(found(['教育', '教育局'], '教育局教育', 0, 2)).toEqual(['教育@0-2']);
    expect(found(['教育', '教育局'], '教育局教育', 1)).toEqual(['教育@3-5']);
  });

  it('refuses what could never be found apart', () => {
    expect(() => new WordScanner(['会', '会'])).toThrow(RangeError);
    expect(() => new WordScanner([''])).toThrow(RangeError);
  });

  it('agrees with trying every word at every place', () => {
    const word = fc.string({ unit: fc.constantFrom('区', '委', '会', '议', '\u{2a6d6}'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word, { maxLength: 20 }), (words, parts) => {
        const text = parts.join('');
        const expected: string[] = [];
        for (let at = 0; at < text.length; ) {
          const longest = words.filter((w) => text.startsWith(w, at)).sort((a, b) => b.length - a.length)[0];
          if (longest !== undefined) expected.push(`${longest}@${at}-${at + longest.length}`);
          at += longest?.length ?? 1;
        }
        expect(found(words, text)).toEqual(expected);
      }),
    );
  });
});
