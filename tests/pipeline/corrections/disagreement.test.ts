/** Corrections that find nothing, that disagree, that are written wrongly; and that order and repetition change nothing. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCorrections } from '../../../src/pipeline/corrections/file.ts';
import { APRIL_ONE, APRIL_TWO, fileOf, MARCH_ONE, MARCH_TWO, officials, run, statuses } from './pages.ts';

describe('stale', () => {
  it.each([
    ['a page that is not there', { do: 'date', article: { page: 'none.txt', starts: '本报讯' }, date: '2023-01-01' }],
    ['words that are gone', { do: 'headline', article: { ...MARCH_ONE, starts: '本报讯 昨日' }, headline: '春耕' }],
    ['words that begin two articles', { do: 'headline', article: { ...MARCH_ONE, starts: '本报讯' }, headline: '春耕' }],
    ['a person who is not named', { do: 'reject', person: '赵春生', as: 'nobody' }],
    ['an office that was not read', { do: 'retitle', person: '李卓瑜', article: MARCH_ONE, was: '局长', title: '县长' }],
    ['an end that does not follow', { do: 'boundary', article: MARCH_TWO, ends: '参加调研。' }],
    ['one of those to merge', { do: 'merge', people: [{ name: '陈志远' }, { name: '赵春生' }] }],
    ['an id that nobody has', { do: 'merge', people: [{ id: 'chenzhiyuan' }, { id: 'zhaochunsheng' }] }],
    ['an article that does not name the person', { do: 'split', person: '李卓瑜', articles: [APRIL_ONE] }],
  ])('%s', (_, entry) => {
    const [before, tables] = [run([]), run([entry])];
    expect(statuses(tables)).toEqual(['1 stale']);
    expect(tables.notices.at(-1)).toMatchObject({ code: 'correction_stale', severity: 'doubt', file: 'corrections.json' });
    expect([tables.articles, tables.officials, tables.roles]).toEqual([before.articles, before.officials, before.roles]);
  });

  test('a hint says which of two places is meant', () => {
    const entry = (at: number) => run([{ do: 'headline', article: { ...MARCH_ONE, starts: '本报讯', at }, headline: '春耕' }]).articles.findIndex(({ headline }) => headline === '春耕');
    expect([entry(0), entry(150)]).toEqual([0, 1]);
  });
});

describe('conflicting', () => {
  it.each([
    ['two dates', [{ do: 'date', article: MARCH_ONE, date: '2023-03-04' }, { do: 'date', article: MARCH_ONE, date: '2023-03-07' }]],
    ['two headlines, the article named differently', [{ do: 'headline', article: MARCH_ONE, headline: '春耕' }, { do: 'headline', article: { page: 'p20230305', starts: '本报讯2023年3月5日上午' }, headline: '夏收' }]],
    ['two names', [{ do: 'rename', person: '陈志苑', name: '陈志远' }, { do: 'rename', person: '陈志苑', name: '陈志园', article: APRIL_TWO }]],
    ['a person rejected and given an office', [{ do: 'reject', person: '李卓瑜', as: 'nobody' }, { do: 'retitle', person: '李卓瑜', article: MARCH_ONE, title: '县委常委' }]],
    ['boundaries that overlap', [{ do: 'boundary', article: MARCH_ONE, ends: '抓好安全工作。' }, { do: 'boundary', article: { page: '2023/0305.txt', starts: '副县长李卓瑜' }, ends: '参加调研。' }]],
    ['a split that a merge undoes', [{ do: 'split', person: '陈志远', articles: [APRIL_ONE] }, { do: 'merge', people: [{ name: '陈志远', article: MARCH_ONE }, { name: '陈志远', article: APRIL_ONE }] }]],
    ['splits that share some articles', [{ do: 'split', person: '陈志远', articles: [APRIL_ONE] }, { do: 'split', person: '陈志远', articles: [APRIL_ONE, MARCH_ONE] }]],
  ])('%s: neither is applied', (_, entries) => {
    const [before, tables] = [run([]), run(entries)];
    expect(new Set(statuses(tables))).toEqual(new Set(['1 conflicting', '2 conflicting']));
    expect([tables.articles, tables.officials, tables.roles, tables.spans]).toEqual([before.articles, before.officials, before.roles, before.spans]);
  });

  test('two that say the same are both applied', () => {
    const entry = { do: 'date', article: MARCH_ONE, date: '2023-03-04' };
    expect(statuses(run([entry, entry]))).toEqual(['1 applied', '2 applied']);
  });
});

const ENTRIES = [
  { do: 'headline', article: MARCH_ONE, headline: '春耕' }, { do: 'date', article: MARCH_TWO, date: '2023-03-07' }, { do: 'reject', person: '江一苇', as: 'other' },
  { do: 'retitle', person: '李卓瑜', article: MARCH_ONE, was: '副县长', title: '县长助理' }, { do: 'rename', person: '李卓瑜', name: '李卓玉' }, { do: 'rename', person: '陈志苑', name: '陈志远' },
  { do: 'split', person: '陈志远', articles: [APRIL_ONE] }, { do: 'merge', people: [{ name: '陈志远', article: MARCH_ONE }, { name: '李卓玉' }] },
  { do: 'boundary', article: APRIL_ONE, ends: '关心教师生活。' }, { do: 'date', article: MARCH_TWO, date: '2023-03-08' }, { do: 'merge', people: [{ name: '江一苇' }, { name: '赵春生' }] },
];

test('the order of the entries changes nothing', () => {
  const withoutNumbers = (entries: typeof ENTRIES) => {
    const tables = run(entries);
    const outcomes = tables.corrections.map(({ number, status, article_id, official_id }) => [JSON.stringify(entries[number - 1]), status, article_id, official_id].join(' ')).sort();
    return { articles: tables.articles, officials: tables.officials, offices: tables.offices, roles: tables.roles, mentions: tables.mentions, outcomes };
  };
  const expected = withoutNumbers(ENTRIES);
  expect(new Set(expected.outcomes.map((each) => /applied|stale|conflicting/.exec(each)![0])).size).toBe(3);
  fc.assert(fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (shuffled) => {
    expect(withoutNumbers(shuffled)).toEqual(expected);
  }), { numRuns: 20 });
});

test('the same run twice gives the same tables', () => expect(run(ENTRIES)).toEqual(run(ENTRIES)));

describe('a file', () => {
  const problems = (json: string): string[] => readCorrections(json).problems.map(({ number, fault, detail }) => `${number} ${fault} ${detail}`);
  const entry = (fields: object): string[] => problems(fileOf([{ do: 'date', article: MARCH_ONE, date: null }, { ...fields }]));

  it.each<[string, string]>([
    ['{', '0 json'], ['[]', '0 list'], ['{"version": 1}', '0 list'], ['{"version": 2, "corrections": []}', '0 version 2'], ['{"version": 1, "corrections": [7]}', '1 entry 7'],
  ])('%s is named', (json, expected) => expect(problems(json)).toEqual([expect.stringContaining(expected)]));

  it.each<[object, string]>([
    [{ do: 'dance' }, '2 operation dance'],
    [{}, '2 field do'],
    [{ do: 'date', article: MARCH_ONE, date: '2023-02-30' }, '2 field date: YYYY-MM-DD'],
    [{ do: 'date', article: MARCH_ONE }, '2 field date'],
    [{ do: 'date', article: '本报讯', date: null }, '2 field article: {'],
    [{ do: 'date', article: { page: 'a.txt' }, date: null }, '2 field article.starts'],
    [{ do: 'date', article: { ...MARCH_ONE, at: -1 }, date: null }, '2 field article.at'],
    [{ do: 'reject', person: '陈志远', as: 'ghost' }, '2 field as: nobody | other'],
    [{ do: 'rename', person: '陈志远', name: '陈志苑', artcle: MARCH_ONE }, '2 field artcle: ?'],
    [{ do: 'merge', people: [] }, '2 field people: ['],
    [{ do: 'merge', people: [{ nam: '陈志远' }] }, '2 field people[0].name'],
    [{ do: 'split', person: '陈志远', articles: [{ page: 'a.txt' }] }, '2 field articles[0].starts'],
  ])('an entry %o is named, and the others hold', (fields, expected) => {
    expect(entry(fields)).toEqual([expect.stringContaining(expected)]);
    expect(readCorrections(fileOf([{ do: 'date', article: MARCH_ONE, date: null }, fields as Record<string, unknown>])).corrections).toHaveLength(1);
  });

  it('reports what it does not understand', () => {
    const tables = run([{ do: 'dance' }, { do: 'date', article: MARCH_ONE, date: '2023-03-04' }]);
    expect(statuses(tables)).toEqual(['1 invalid', '2 applied']);
    expect(tables.notices.find(({ code }) => code === 'correction_invalid')).toMatchObject({ severity: 'error', detail: expect.stringContaining('dance') as string });
    expect(officials(tables)).toEqual(officials(run([])));
  });

  test('of any JSON is read without an error thrown', () => {
    fc.assert(fc.property(fc.json(), fc.jsonValue(), (text, value) => {
      expect(readCorrections(text).problems.length).toBeGreaterThan(0);
      const { corrections, problems } = readCorrections(JSON.stringify({ version: 1, corrections: [value, { do: 'merge', people: value }] }));
      expect(corrections.length + problems.length).toBe(2);
    }));
  });
});
