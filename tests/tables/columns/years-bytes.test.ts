/** Columns by year: put together again they are the columns of one file, and a year that is not the right one changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeColumns } from '../../../src/tables/columns.ts';
import { ColumnsError } from '../../../src/tables/columns/bytes.ts';
import { encodeYears, YearlyColumns, type YearBytes } from '../../../src/tables/columns/years-bytes.ts';
import { dayFrom } from '../../../src/tables/days.ts';
import { columnsOf, type Gathered } from '../gathered.ts';
import { article, tablesOf } from '../loose-tables.ts';

/** Tables whose days are spread over some thirty years, with years left out. */
const spread = fc.array(fc.tuple(article, fc.integer({ min: -3000, max: 9000 })), { minLength: 1, maxLength: 60 }).map((drawn): Gathered =>
  tablesOf(drawn.map(([each, day]) => ({ ...each, date: each.date && dayFrom(10_000 + day) }))),
);
const split = (tables: Gathered): { overview: Uint8Array; years: readonly YearBytes[] } => {
  const { directory, counted } = columnsOf(tables);
  return encodeYears(directory, counted);
};
function take(columns: YearlyColumns, year: number, bytes: Uint8Array): void {
  for (const steps = columns.reading(year, bytes); !steps.next().done; );
}

test('the years of any tables, in any order, are the columns of the whole', () => {
  fc.assert(
    fc.property(spread, fc.infiniteStream(fc.nat()), (tables, picks) => {
      fc.pre(tables.articles.some(({ date }) => date !== null));
      const whole = columnsOf(tables);
      const { overview, years } = split(tables);
      expect(years.map(({ year }) => year)).toEqual([...new Set(tables.articles.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))])))].sort((a, b) => b - a));
      const columns = new YearlyColumns(overview);
      const left = [...years];
      while (left.length > 0) {
        const [{ year, bytes }] = left.splice(picks.next().value % left.length, 1) as [YearBytes];
        take(columns, year, bytes);
        expect(columns.years).toEqual(left.length === 0 ? null : years.filter((each) => !left.includes(each)).map((each) => each.year));
      }
      expect({ directory: columns.directory, counted: columns.columns }).toEqual(whole);
      expect(columns.part.perKind.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(whole.counted.kinds.map((_, kind) => [...whole.counted.kind].filter((each) => each === kind).length));
    }),
    { numRuns: 60 },
  );
});

const day = (date: string | null, n: number) => ({ date, kind: `k${n % 2}`, sure: [1, 1] as [number, number], topics: [`t${n % 3}`], mentions: [[`o${n % 4}`, null], [`o${(n * 7) % 4}`, null]] as [string, null][] });
const TABLES = tablesOf([...Array.from({ length: 90 }, (_, n) => day(`${2019 + (n % 3)}-0${1 + (n % 9)}-11`, n)), day(null, 5), day(null, 6)]);
const { overview, years } = split(TABLES);
const [newest, middle, oldest] = years as [YearBytes, YearBytes, YearBytes];

test('the newest year comes first, and articles without a day with it', () => {
  expect(years.map(({ year, articles }) => [year, articles])).toEqual([[2021, 32], [2020, 30], [2019, 30]]);
  const columns = new YearlyColumns(overview);
  expect([columns.years, columns.part.there]).toEqual([[], []]);
  take(columns, 2021, newest.bytes);
  take(columns, 2019, oldest.bytes);
  expect([columns.years, columns.part.there]).toEqual([[2021, 2019], [[0, 30], [60, 92]]]);
});

test('a year of another set, of another name, cut or followed by something is refused; those that are there stay', () => {
  const other = split(tablesOf([...Array.from({ length: 90 }, (_, n) => day(`${2019 + (n % 3)}-0${1 + (n % 9)}-12`, n + 1))])).years[1]!;
  const columns = new YearlyColumns(overview);
  take(columns, 2021, newest.bytes);
  take(columns, 2019, oldest.bytes);
  const before = structuredClone(columns.columns);
  const { kind } = columns.columns;
  for (const bytes of [other.bytes, oldest.bytes, new Uint8Array(), middle.bytes.subarray(0, -1), Uint8Array.from([...middle.bytes, 0]), overview]) {
    expect(() => take(columns, 2020, bytes)).toThrow(ColumnsError);
    expect(columns.years).toEqual([2021, 2019]);
    for (const [from, to] of columns.part.there) {
      expect(kind.subarray(from, to)).toEqual(before.kind.subarray(from, to));
      for (const part of ['topic', 'official'] as const) expect(columns.columns[part].start.subarray(from, to + 1)).toEqual(before[part].start.subarray(from, to + 1));
    }
  }
  expect(() => take(columns, 2022, middle.bytes)).toThrow('there is no year 2022');
  take(columns, 2020, middle.bytes);
  expect(columns.columns).toEqual(columnsOf(TABLES).counted);
});

test('damage to an overview or a year is refused or changes numbers and names alone', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), (ofYear, at, flip) => {
      const odd = (bytes: Uint8Array): Uint8Array => bytes.with(at % bytes.length, bytes[at % bytes.length]! ^ flip);
      try {
        const columns = new YearlyColumns(ofYear ? overview : odd(overview));
        take(columns, 2020, ofYear ? odd(middle.bytes) : middle.bytes);
        const counted = columns.columns;
        expect(counted.kind.every((kind) => kind < counted.kinds.length)).toBe(true);
        expect(counted.official.key.every((official) => official < counted.officials.length)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ColumnsError);
      }
    }),
    { numRuns: 600 },
  );
});

test('a file of one year is no columns file of a whole set', () => {
  expect(encodeColumns(columnsOf(TABLES)).subarray(0, 4)).not.toEqual(newest.bytes.subarray(0, 4));
});
