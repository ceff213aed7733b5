/** Each operation of a corrections file, on invented pages. */
import { describe, expect, it, test } from 'vitest';
import { APRIL_ONE, APRIL_TWO, articleAt, MARCH, MARCH_ONE, MARCH_TWO, officials, PAGES, run, statuses } from './pages.ts';

const BEFORE = run([]);

test('without corrections the pages say what they say', () => {
  expect(officials(BEFORE)).toEqual(['陈志远 2: 县长、县教育局局长', '陈志苑 1: 县长', '江一苇 1: 县委书记', '李卓瑜 1: 副县长']);
  expect([BEFORE.articles.length, BEFORE.corrections, BEFORE.articles.map(({ corrected }) => corrected)]).toEqual([4, [], [null, null, null, null]]);
});

describe('headline', () => {
  it('is set, and marked', () => {
    const tables = run([{ do: 'headline', article: MARCH_ONE, headline: '县长调研春耕', reason: '原版有标题' }]);
    expect(articleAt(tables, '3月5日')).toMatchObject({ headline: '县长调研春耕', headline_origin: 'corrected', corrected: 'headline' });
    expect(tables.corrections).toEqual([expect.objectContaining({ number: 1, operation: 'headline', status: 'applied', value: '县长调研春耕', was: articleAt(BEFORE, '3月5日').headline, reason: '原版有标题' })]);
  });

  it('is taken away, so that one is made from the lead', () => {
    const pages = { 'a.txt': `春耕时节不误农时\n${MARCH}` };
    expect(run([], pages).articles[0]).toMatchObject({ headline: '春耕时节不误农时', headline_origin: 'printed' });
    const { headline, headline_origin } = run([{ do: 'headline', article: { page: 'a.txt', starts: '春耕时节' }, headline: null }], pages).articles[0]!;
    expect([headline_origin, headline.includes('陈志远'), headline.includes('春耕时节')]).toEqual(['derived', true, false]);
  });
});

describe('date', () => {
  it.each([
    ['2024-03-05', { date: '2024-03-05', year: 2024, date_precision: 'day', date_basis: 'corrected', year_basis: 'corrected', date_confidence: 1 }],
    ['2024-03', { date: null, year: 2024, month: 3, day: null, date_precision: 'month' }],
    ['2024', { date: null, year: 2024, month: null, date_precision: 'year' }],
    [null, { date: null, year: null, date_precision: 'none', date_confidence: 0 }],
  ])('is set to %s', (date, expected) => {
    const tables = run([{ do: 'date', article: MARCH_ONE, date }]);
    expect(articleAt(tables, '3月5日')).toMatchObject({ ...expected, corrected: 'date' });
    expect(tables.corrections[0]).toMatchObject({ status: 'applied', was: '2023-03-05', value: date });
    expect(tables.evidence.filter(({ article_id, finding }) => article_id === tables.articles[0]!.article_id && finding === 'date')).toEqual([]);
  });
});

describe('boundary', () => {
  it('makes one of two', () => {
    const tables = run([{ do: 'boundary', article: MARCH_ONE, ends: '安全工作。（记者 周文）' }]);
    expect(tables.articles.filter(({ page_id }) => page_id === 'p20230305')).toHaveLength(1);
    expect(articleAt(tables, '3月6日')).toBe(articleAt(tables, '3月5日'));
    expect(articleAt(tables, '3月5日')).toMatchObject({ boundary_confidence: 1, corrected: 'boundary' });
  });

  it('makes two of one, and the rest stays an article', () => {
    const tables = run([{ do: 'boundary', article: { page: '2023/0305.txt', starts: '副县长李卓瑜' }, ends: '参加调研。（记者 周文）' }]);
    expect(tables.texts.slice(0, 3).map(({ text }) => text.slice(0, 8))).toEqual([expect.stringContaining('本报讯 2023'), '副县长李卓瑜参加', expect.stringContaining('本报讯 2023')]);
  });

  it('leaves no character of the page out', () => {
    for (const entry of [{ article: MARCH_ONE, ends: '安全工作。（记者 周文）' }, { article: { page: '2023/0305.txt', starts: '陈志远强调' }, ends: '江一苇出席会议' }]) {
      let end = 0;
      for (const span of run([{ do: 'boundary', ...entry }]).spans.filter(({ page_id }) => page_id === 'p20230305')) {
        expect(span.page_start).toBe(end);
        end = span.page_end;
      }
      expect(end).toBe(MARCH.length);
    }
  });

  it('is found by words that print breaks and spaces', () => {
    const broken = { 'a.txt': MARCH.replace('副县长李卓瑜', '副县\n　　长李 卓瑜') };
    expect(statuses(run([{ do: 'boundary', article: { page: 'a.txt', starts: '副县长李卓瑜' }, ends: '参加调研。（记者 周文）' }], broken))).toEqual(['1 applied']);
  });
});

describe('reject', () => {
  it('takes away what is no person, everywhere or in one article', () => {
    expect(officials(run([{ do: 'reject', person: '陈志远', as: 'nobody' }]))).toEqual(['陈志苑 1: 县长', '江一苇 1: 县委书记', '李卓瑜 1: 副县长']);
    expect(officials(run([{ do: 'reject', person: '陈志远', as: 'nobody', article: MARCH_ONE }]))[0]).toBe('陈志远 1: 县教育局局长');
  });

  it('keeps a person who is no official among the others', () => {
    const tables = run([{ do: 'reject', person: '李卓瑜', as: 'other' }]);
    expect(officials(tables).join()).not.toContain('李卓瑜');
    expect(tables.others.map(({ name, what }) => [name, what])).toContainEqual(['李卓瑜', '副县长']);
    expect(tables.corrections[0]).toMatchObject({ status: 'applied', target: '李卓瑜', value: 'other', was: '李卓瑜 副县长' });
  });
});

describe('retitle', () => {
  const retitle = (more: object) => run([{ do: 'retitle', person: '李卓瑜', article: MARCH_ONE, ...more }]);

  it('sets another office in place of the one that was read, with its standing', () => {
    const tables = retitle({ was: '副县长', title: '县长助理', status: 'acting' });
    expect(officials(tables)).toContain('李卓瑜 1: 县长助理');
    expect(tables.roles.find(({ title }) => title === '县长助理')).toMatchObject({ status: 'acting' });
    expect(tables.articles[0]!.corrected).toBe('retitle');
  });

  it('adds an office, and takes one away', () => {
    expect(officials(retitle({ title: '县委常委' }))).toContain('李卓瑜 1: 副县长、县委常委');
    expect(officials(retitle({ was: '副县长', title: null })).join()).not.toContain('李卓瑜');
  });

  it('makes an official of somebody without a title', () => {
    const pages = { 'a.txt': '　　本报讯 2023年3月5日，县长陈志远主持会议。村民赵春生发言。\n' };
    const tables = run([{ do: 'retitle', person: '赵春生', article: { page: 'a.txt', starts: '本报讯' }, title: '村党支部书记' }], pages);
    expect(officials(tables)).toContain('赵春生 1: 村党支部书记');
  });
});

describe('rename', () => {
  it('gives a misprinted name its right spelling, so that the person is one', () => {
    const tables = run([{ do: 'rename', person: '陈志苑', name: '陈志远', article: APRIL_TWO }]);
    expect(officials(tables)[0]).toBe('陈志远 3: 县长、县教育局局长');
    expect(tables.mentions.map(({ name }) => name)).toContain('陈志苑');
  });

  it('joins two names of one article', () => {
    const pages = { 'a.txt': '　　本报讯 2023年3月5日，县长陈志远主持会议。县长陈志苑强调，要抓好落实。\n' };
    expect(officials(run([{ do: 'rename', person: '陈志苑', name: '陈志远' }], pages))).toEqual(['陈志远 1: 县长']);
  });
});

describe('merge', () => {
  const both = [{ name: '陈志远', article: MARCH_ONE }, { name: '陈志苑' }];

  it('makes one person of two, who is marked', () => {
    const tables = run([{ do: 'merge', people: both, reason: '笔误' }]);
    expect(officials(tables)[0]).toBe('陈志远 3: 县长、县教育局局长');
    expect(tables.officials.filter(({ corrected }) => corrected).map(({ official_id }) => official_id)).toEqual(['chenzhiyuan']);
    expect(tables.corrections).toEqual([expect.objectContaining({ status: 'applied', official_id: 'chenzhiyuan', target: '陈志远、陈志苑', reason: '笔误' })]);
  });

  it('takes ids as the run before gave them', () => {
    const ids = BEFORE.officials.filter(({ name }) => name.startsWith('陈志')).map(({ official_id }) => ({ id: official_id }));
    expect(officials(run([{ do: 'merge', people: ids }]))).toEqual(officials(run([{ do: 'merge', people: both }])));
  });

  it('joins what the offices kept apart, and the doubt goes', () => {
    const pages = { 'a.txt': '　　本报讯 2023年3月5日，平川县县长王伟主持会议。\n', 'b.txt': '　　本报讯 2023年3月6日，青石县县长王伟主持会议。\n' };
    expect(run([], pages).notices.map(({ code }) => code)).toEqual(['same_name_two_people', 'same_name_two_people']);
    const tables = run([{ do: 'merge', people: [{ name: '王伟' }] }], pages);
    expect([tables.officials.length, tables.notices.map(({ code }) => code)]).toEqual([1, ['correction_applied']]);
  });
});

describe('split', () => {
  it('parts the articles that mean another person', () => {
    const tables = run([{ do: 'split', person: '陈志远', articles: [APRIL_ONE] }]);
    expect(officials(tables).filter((each) => each.startsWith('陈志远'))).toEqual(['陈志远 1: 县长', '陈志远 1: 县教育局局长']);
    expect(statuses(tables)).toEqual(['1 applied', '1 applied']);
    expect(tables.officials.map(({ official_id, corrected }) => `${official_id} ${corrected}`)).toEqual(expect.arrayContaining(['chenzhiyuan true', 'chenzhiyuan-2 true', 'lizhuoyu false']));
  });
});

test('corrections hold when pages are added, renamed folders and all', () => {
  const entries = [
    { do: 'split', person: '陈志远', articles: [APRIL_ONE] }, { do: 'date', article: MARCH_TWO, date: '2023-03-07' }, { do: 'rename', person: '陈志苑', name: '陈志远', article: APRIL_TWO },
  ];
  const moved = Object.fromEntries(Object.entries(PAGES).map(([path, text]) => [`archive/${path}`, text]));
  const tables = run(entries, { 'archive/2022/1201.txt': '　　本报讯 2022年12月1日，平川县县长陈志远主持会议。\n', ...moved });
  expect(new Set(statuses(tables))).toEqual(new Set(['1 applied', '2 applied', '3 applied']));
  expect(officials(tables).filter((each) => each.startsWith('陈志远'))).toEqual(['陈志远 3: 县长', '陈志远 1: 县教育局局长']);
});
