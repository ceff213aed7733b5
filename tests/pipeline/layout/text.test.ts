import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, isLetterspaced, key, onPage } from '../../../src/pipeline/text.ts';

describe('key', () => {
  it('maps look-alikes to the usual glyph, unit to unit', () => {
    expect(key('２０２４年Ａ座９５％')).toBe('2024年A座95%');
    expect(key('⼆七区⼈民政府⻓')).toBe('二七区人民政府长');
    expect(key('生物物理硏究所')).toBe('生物物理研究所');
    expect(key('更\uf9b4')).toBe('更领');
    expect(key('阿布・杜拉•买买提')).toBe('阿布·杜拉·买买提');
  });

  it.each([
    ['Kangxi radicals', '⼀⼆⼈⼯⼼⽂⽇⽅⽼⾏', '一二人工心文日方老行'],
    ['radicals of the supplement', '⻓⻔⻢⻚⻛⻋⻅⺠⻄⺟⻑⻭', '长门马页风车见民西母长齿'],
    ['compatibility ideographs', '\uf900\ufa19\uf9dd', '岂神利'],
    ['variants of print', '硏値眞敎戶內', '研值真教户内'],
    ['full-width figures and letters', '２０２３年Ｇ１０７９％', '2023年G1079%'],
    ['dots of names', '阿･卜・杜•拉‧买·提', '阿·卜·杜·拉·买·提'],
    ['traditional characters', '書記王衛東與區長張雲龍視察', '书记王卫东与区长张云龙视察'],
    ['forms for vertical print', '︵個人︶︽人民日報︾', '（个人）《人民日报》'],
  ])('maps %s', (_, printed, usual) => expect(key(printed)).toBe(usual));

  it('leaves characters that simplified print uses itself, in names above all', () => {
    const names = '张昇 乾隆 於洪 王堃 李喆 沈阳 萧著';
    expect(key(names)).toBe(names);
  });

  it('leaves private characters: nothing says what they are', () => expect(key('虎荣\ue123')).toBe('虎荣\ue123'));

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

describe('isBlank', () => {
  it.each([['a zero-width space', 0x200b], ['a joiner', 0x200d], ['a right-to-left mark', 0x200f], ['an override', 0x202e], ['an isolate', 0x2067], ['a word joiner', 0x2060], ['a mark inside', 0xfeff], ['a variation selector', 0xfe0f], ['a soft hyphen', 0xad], ['NUL', 0]])('%s shows nothing', (_, code) => expect(isBlank(code)).toBe(true));
  it('a private character shows', () => expect(isBlank(0xe123)).toBe(false));
});

describe('isLetterspaced', () => {
  it('tells a justified line from names that blanks part', () => {
    expect(isLetterspaced('大 的 经 济 效 益')).toBe(true);
    expect(isLetterspaced('记者 景静 通讯员 王垚')).toBe(false);
    expect(isLetterspaced('记者 任 硌')).toBe(false);
  });
});
