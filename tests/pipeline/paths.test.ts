import { expect, test } from 'vitest';
import { knownFrom } from '../../src/pipeline/paths.ts';

const day = (year: number, month: number, date: number): object => ({ date: { year, month, day: date } });

test.each([
  ['20230705.txt', day(2023, 7, 5)],
  ['2023-07-05_03版.txt', { ...day(2023, 7, 5), pageNumber: 3 }],
  ['2023-7-5.txt', day(2023, 7, 5)],
  ['日报/2023年7月5日 第12版.txt', { ...day(2023, 7, 5), pageNumber: 12 }],
  ['2023/07/05/02.txt', day(2023, 7, 5)],
  ['20230705_02.txt', { ...day(2023, 7, 5), pageNumber: 2 }],
  ['A3版.txt', { pageNumber: 3 }],
  ['000_521104b243f622d2.txt', {}],
  ['page_20231305.txt', {}],
  ['1202307051.txt', {}],
  ['2023-0705.txt', {}],
  ['notes.txt', {}],
])('%s', (path, known) => expect(knownFrom(path)).toEqual(known));
