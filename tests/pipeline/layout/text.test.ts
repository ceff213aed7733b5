import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLetterspaced, key, onPage } from '../../../src/pipeline/text.ts';

describe('key', () => {
  it('maps look-alikes to the usual glyph, unit to unit', () => {
    expect(key('２０２４年Ａ座９５％')).toBe('2024年A座95%');
    expect(key('⼆七区⼈民政府⻓')).toBe('二七区人民政府长');
    expect(key('生物物理硏究所')).toBe('生物物理研究所');
    expect(key('更\uf9b4')).toBe('更領');
    expect(key('阿布・杜拉•买买提')).toBe('阿布·杜拉·买买提');
  });

  it('leaves punctuation and the usual text alone', () => {
    const usual = '区委书记（代）：“好”，100家。';
    expect(key(usual)).toBe(usual);
  });

  it('keeps the length and maps nothing twice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(key(text)).toHaveLength(text.length);
        expect(key(key(text))).toBe(key(text));
      }),
    );
  });
});

describe('onPage', () => {
  it('leads back over what was left out', () => {
    const text = { text: '甲乙丙', at: Int32Array.from([5, 8, 9, 10]) };
    expect(onPage(text, { start: 0, end: 2 })).toEqual({ start: 5, end: 9 });
    expect(onPage(text, { start: 3, end: 3 })).toEqual({ start: 10, end: 10 });
  });
});

describe('isLetterspaced', () => {
  it('tells a justified line from names that blanks part', () => {
    expect(isLetterspaced('大 的 经 济 效 益')).toBe(true);
    expect(isLetterspaced('记者 景静 通讯员 王垚')).toBe(false);
    expect(isLetterspaced('记者 任 硌')).toBe(false);
  });
});
