import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/pipeline/index.ts';
import { writeTable } from '../../src/tables/table-writer.ts';
import { TABLE_NAMES, type Tables } from '../../src/tables/schema.ts';
import { makeTables } from './make-tables.ts';

function tablesOf(...texts: string[]): Tables {
  return makeTables(texts.map((text, i) => readPage({ id: `p${i}`, file: `${i}.txt`, text })));
}

const SAMPLES = ['000_521104b243f622d2.txt', '004_9622dd45ff23d83a.txt'].map((file) => readFileSync(`data/pages/${file}`, 'utf8'));
const pieces = SAMPLES.flatMap((text) => text.split(/(?<=\n)/));
/** Lines of real pages in any order, cut anywhere, with any characters between. */
const anyPage = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }, { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n', '\f', '　　', '\u200B', '𠮷', '（', '、') }), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('any page', () => {
  test('gives rows that fit the schema, covers every character, and finds its words where it says', () => {
    const bare = (text: string): string => text.replace(/[\s\u200B]/g, '');
    fc.assert(
      fc.property(anyPage, (text) => {
        const tables = tablesOf(text);
        for (const table of TABLE_NAMES) writeTable(table, tables[table] as never);
        let end = 0;
        for (const span of tables.spans) {
          expect(span.page_start).toBe(end);
          end = span.page_end;
        }
        expect(end).toBe(text.length);
        const texts = new Map(tables.texts.map((row) => [row.article_id, row.text]));
        for (const row of [...tables.mentions, ...tables.others]) {
          expect(bare(texts.get(row.article_id)!.slice(row.start, row.end))).toBe(bare(row.name));
          expect(bare(text.slice(row.page_start, row.page_end))).toContain(bare(row.name)[0]);
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  test('without anything gives a page without articles', () => {
    const tables = tablesOf('');
    expect([tables.pages.length, tables.articles.length, tables.pages[0]!.chars]).toEqual([1, 0, 0]);
  });
});

describe('rows', () => {
  test('a list of offices is split into roles and joined in the mention', () => {
    const { roles, mentions, officials } = tablesOf('本报讯 3月5日，区委常委、组织部长李卓瑜主持会议。李卓瑜强调，要抓好落实。\n');
    expect(roles.map(({ title, status, date }) => [title, status, date])).toEqual([
      ['区委常委', 'current', null],
      ['组织部长', 'current', null],
    ]);
    expect(mentions.map(({ name, title }) => [name, title])).toEqual([
      ['李卓瑜', '区委常委、组织部长'],
      ['李卓瑜', null],
    ]);
    expect(officials).toEqual([
      { official_id: 'lizhuoyu', name: '李卓瑜', pinyin: 'li zhuo yu', initials: 'lzy', title: '区委常委、组织部长', local: true, articles: 1, mentions: 2, first_date: null, last_date: null, corrected: false },
    ]);
  });

  test('a date says what is known of it, and no more', () => {
    const evidence = (text: string): string[] => tablesOf(text).evidence.filter(({ finding }) => finding === 'date').map(({ value }) => value);
    expect(evidence('本报讯 2023年3月5日上午，区委书记樊惠林主持会议。\n')).toEqual(['2023-03-05']);
    expect(evidence('本报讯 3月5日上午，区委书记樊惠林主持会议。\n')).toEqual(['--03-05']);
    expect(evidence('本报讯 近日，区委书记樊惠林主持会议。\n')).toEqual(['undated']);
  });

  test('one official on two pages is one row with both days', () => {
    const { officials } = tablesOf('本报讯 2023年3月5日，区委书记樊惠林主持会议。\n', '本报讯 2024年6月1日，区委书记樊惠林到学校调研。\n');
    expect(officials.map(({ official_id, articles, first_date, last_date }) => [official_id, articles, first_date, last_date])).toEqual([['fanhuilin', 2, '2023-03-05', '2024-06-01']]);
  });
});
