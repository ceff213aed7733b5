import { describe, expect, test } from 'vitest';
import { knownDay, knownFrom } from '../../src/pipeline/paths.ts';

const day = (year: number, month: number, date: number): object => ({ date: { year, month, day: date } });

describe('what a path says', () => {
  test.each([
    ['20230705.txt', day(2023, 7, 5)],
    ['2023-07-05_03版.txt', { ...day(2023, 7, 5), pageNumber: 3 }],
    ['2023-7-5.txt', day(2023, 7, 5)],
    ['日报/2023年7月5日 第12版.txt', { ...day(2023, 7, 5), pageNumber: 12 }],
    ['2023/07/05/02.txt', { ...day(2023, 7, 5), pageNumber: 2 }],
    ['2023-07/05/node_3.htm', { ...day(2023, 7, 5), pageNumber: 3 }],
    ['epaper/202307/05.txt', day(2023, 7, 5)],
    ['2023/0705/page4.txt', { ...day(2023, 7, 5), pageNumber: 4 }],
    ['20230705_02.txt', { ...day(2023, 7, 5), pageNumber: 2 }],
    ['20230101创刊/20230705.txt', day(2023, 7, 5)],
    ['A3版.txt', { pageNumber: 3, section: 'A' }],
    ['20230705/A03.pdf', { ...day(2023, 7, 5), pageNumber: 3, section: 'A' }],
    ['日报_B12.txt', { pageNumber: 12, section: 'B' }],
    ['2023-07-05/03版：要闻.txt', { ...day(2023, 7, 5), pageNumber: 3, section: '要闻' }],
    ['第02版 综合新闻.txt', { pageNumber: 2, section: '综合新闻' }],
    ['000_521104b243f622d2.txt', {}],
    ['page_20231305.txt', {}],
    ['20230230.txt', {}],
    ['1202307051.txt', {}],
    ['2023-0705.txt', {}],
    ['notes.txt', {}],
  ])('%s', (path, known) => expect(knownFrom(path)).toEqual(known));
});

describe('a value that is a day', () => {
  test.each([
    ['2023-07-05', day(2023, 7, 5)],
    [' 2023/7/5 08:30', day(2023, 7, 5)],
    ['2023-07-05T08:30:00+08:00', day(2023, 7, 5)],
    ['20230705083000', null],
    ['20230705', day(2023, 7, 5)],
    ['2023年7月5日', day(2023, 7, 5)],
    ['2024-02-29', day(2024, 2, 29)],
    ['2023-02-29', null],
    ['2023-13-01', null],
    ['7月5日', null],
    ['', null],
  ])('%j', (value, known) => expect(knownDay(value)).toEqual(known === null ? null : (known as { date: object }).date));
});
