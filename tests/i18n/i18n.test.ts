import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { consoleTexts as enConsole } from '../../src/i18n/en-console.ts';
import { findings as enFindings } from '../../src/i18n/en-findings.ts';
import { own as enOwn } from '../../src/i18n/en-own.ts';
import { takeaway as enTakeaway } from '../../src/i18n/en-takeaway.ts';
import { en as enMethod } from '../../src/i18n/en-method.ts';
import { en as enQuality } from '../../src/i18n/en-quality.ts';
import { explained } from '../../src/i18n/console.ts';
import { formatBytes, formatDay, formatPeriod, formatRange, formatShare } from '../../src/i18n/format.ts';
import { consoleTexts as zhConsole } from '../../src/i18n/zh-console.ts';
import { findings as zhFindings } from '../../src/i18n/zh-findings.ts';
import { own as zhOwn } from '../../src/i18n/zh-own.ts';
import { takeaway as zhTakeaway } from '../../src/i18n/zh-takeaway.ts';
import { zh as zhMethod } from '../../src/i18n/zh-method.ts';
import { zh as zhQuality } from '../../src/i18n/zh-quality.ts';
import { zh } from '../../src/i18n/zh.ts';
import { dictionary } from '../../src/tables/dictionary.ts';
import { TABLE_NAMES, TABLES } from '../../src/tables/schema.ts';

/** What texts with gaps are filled with: figures, some of which also carry the words of a finding. */
const FIGURES = [Object.assign(Object(1234) as object, { text: 'words', year: 2023 }), 5678, 9, 10, 11];

/** Every text of a catalogue by its path; functions are called with plausible figures. */
function texts(catalogue: object, path = ''): [path: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof value === 'function') return [[here, (value as (...figures: unknown[]) => string)(...FIGURES)] as [string, string]];
    return typeof value === 'object' && value !== null ? texts(value, `${here}.`) : [[here, String(value)] as [string, string]];
  });
}

/** An office held now is printed without a mark. */
const NO_MARK = 'reading.reader.statuses.current';

describe('the catalogues', () => {
  it('of what is loaded later have the same keys, say something, and keep English free of Chinese', () => {
    const [chinese, english] = [texts({ zhMethod, zhQuality, zhFindings, zhOwn, zhTakeaway, zhConsole }), texts({ zhMethod: enMethod, zhQuality: enQuality, zhFindings: enFindings, zhOwn: enOwn, zhTakeaway: enTakeaway, zhConsole: enConsole })];
    expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(english.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('explain every table and column in both languages', () => {
    const [chinese, english] = [explained('zh'), explained('en')];
    const names = (tables: typeof chinese): string[] => tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    expect(names(chinese)).toEqual(names(english));
    expect(names(english)).toEqual(TABLE_NAMES.flatMap((name) => Object.keys(TABLES[name].columns).map((column) => `${name}.${column}`)));
    for (const { meaning, row, columns } of chinese) for (const said of [meaning, row, ...columns.map((column) => column.meaning)]) expect(said).toMatch(/\p{Script=Han}/u);
    const dictionaryText = dictionary();
    for (const { meaning, columns } of english) for (const said of [meaning, ...columns.map((column) => column.meaning)]) expect(dictionaryText).toContain(said.replaceAll('|', '\\|'));
  });

  it('have the same keys', () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(zh).map(([path]) => path));
  });

  it.each([...texts(zh), ...texts(en)].filter(([path]) => path !== NO_MARK))('say something for %s', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('keep English free of Chinese except for the name of the language', () => {
    const chinese = texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese).toEqual([['language.zh', '中文'], ['language.short.zh', '中']]);
  });

  it('use the figure they are given', () => {
    expect(zh.filter.count(37, 412)).toBe('412 篇文章中的 37 篇');
    expect(en.filter.count(37, 412)).toBe('37 of 412 articles');
    expect(en.filter.count(1, 1)).toBe('1 of 1 article');
  });
});

describe('formats', () => {
  it('write days as each language does', () => {
    expect(formatDay('zh', '2023-06-28')).toBe('2023年6月28日');
    expect(formatDay('en', '2023-06-28')).toBe('28 Jun 2023');
  });

  it('write one day of a range once', () => {
    expect(formatRange('en', '2023-06-28', '2023-06-28')).toBe('28 Jun 2023');
    expect(formatRange('zh', '2023-01-01', '2023-12-31')).toBe('2023年1月1日 – 2023年12月31日');
  });

  it.each([
    ['day', '2023年4月3日', '3 Apr 2023'],
    ['week', '2023年4月3日起一周', 'week of 3 Apr 2023'],
    ['month', '2023年4月', 'Apr 2023'],
    ['quarter', '2023年第2季度', 'Q2 2023'],
    ['year', '2023年', '2023'],
  ] as const)('name a %s', (bin, chinese, english) => {
    expect(formatPeriod('zh', bin, '2023-04-03')).toBe(chinese);
    expect(formatPeriod('en', bin, '2023-04-03')).toBe(english);
  });

  it('write sizes and shares', () => {
    expect(formatBytes('en', 812)).toBe('812 B');
    expect(formatBytes('en', 34_200_000)).toBe('34.2 MB');
    expect(formatShare('zh', 0.125)).toBe('12.5%');
  });
});
