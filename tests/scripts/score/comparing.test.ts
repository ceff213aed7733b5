/** Counting by hand: a small article, several readings of it, and the figures they must give. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../scripts/score/answers.ts';
import { compare } from '../../../scripts/score/comparing.ts';
import { readIssue } from '../../../scripts/score/marked.ts';
import { compareExtents, match } from '../../../scripts/score/pages.ts';
import type { ReadArticle, ReadPerson } from '../../../scripts/score/reading.ts';
import { Tally, type MeasureId } from '../../../scripts/score/tally.ts';

const SOURCE = `paper: 某报
published: 2011-02-03
===
cases: nation-dot
headline: 开会
kind: meeting
topics: sports; also health
date: 02-01
year: text

‹本报讯（记者[白甲]）›2011年2月1日，{县委书记、县长|赵甲}、村民{钱乙}和{副县长|阿·丙}开会，{赵书记=赵甲}讲话。
~ 编辑 [*孙丁]
`;
const article = readIssue('dev', 'x', SOURCE).articles[0]!;
const person = (name: string, titles: string[] = [], mentions = 1): ReadPerson => ({ name, titles, mentions });
const RIGHT: ReadArticle = {
  start: 0, end: 9, headline: '开会', byline: ['白甲'], date: { year: 2011, month: 2, day: 1 }, kind: 'meeting', topics: ['sports', 'health'],
  people: [person('赵甲', ['县长', '县委书记'], 2), person('钱乙'), person('阿·丙', ['副县长'])],
};

function figures(read: Partial<ReadArticle> | null): (measure: MeasureId) => number | undefined {
  const tally = new Tally();
  compare({ article, answers: answersOf(article.parts), opens: true, yearKnown: false }, read === null ? null : { ...RIGHT, ...read }, tally);
  return (measure) => (tally.figure(measure) === null ? undefined : Math.round(tally.figure(measure)!.value));
}

describe('an article', () => {
  it('that is read rightly has full figures; a part of a name may be counted or not', () => {
    for (const count of [1, 2]) {
      const of = figures({ people: [person('赵甲', ['县委书记', '县长'], count), ...RIGHT.people.slice(1)] });
      for (const measure of ['person', 'official', 'titles', 'nations', 'mentions', 'date-md', 'date-year', 'bylines', 'kind'] as const) expect([measure, of(measure)]).toEqual([measure, 100]);
      expect(of('year-false')).toBe(0);
    }
    expect(figures({})('topics')).toBe(Math.round((200 * 2) / 3));
  });

  it('loses by what is missed and by what is made up', () => {
    const of = figures({ people: [person('赵甲', ['县长'], 3), person('开会', ['主任'])], byline: ['白', '白甲'], kind: 'other', date: { year: 2010, month: 2, day: 2 } });
    expect(of('person')).toBe(Math.round(200 / 5));
    expect(of('official')).toBe(Math.round(200 / 4));
    expect([of('titles'), of('mentions'), of('kind'), of('date-md'), of('date-year')]).toEqual([0, 0, 0, 0, 0]);
    expect(of('year-false')).toBe(100);
    expect(of('bylines')).toBe(Math.round(200 / 3));
  });

  it('takes writers and editors for nobody, and an office of others neither for right nor for wrong', () => {
    const of = figures({ people: [...RIGHT.people.filter(({ name }) => name !== '钱乙'), person('钱乙', ['董事长']), person('白甲', ['记者']), person('孙丁')] });
    expect([of('person'), of('official')]).toEqual([100, 100]);
  });

  it('takes offices in one piece as printed, place included', () => {
    const of = figures({ people: [person('赵甲', ['县委书记、县长'], 1), ...RIGHT.people.slice(1)] });
    expect(of('titles')).toBe(100);
  });

  it('that was not found misses its people and its day', () => {
    const of = figures(null);
    expect([of('person'), of('official'), of('titles'), of('date-md')]).toEqual([0, 0, 0, 0]);
    expect([of('kind'), of('bylines')]).toEqual([undefined, undefined]);
  });
});

describe('a page', () => {
  const read = (start: number, end: number, headline: string | null = null): ReadArticle => ({ ...RIGHT, start, end, headline });

  it('gives every article the one that overlaps it most, by half at least, once', () => {
    const found = [read(0, 10), read(10, 14), read(40, 90)];
    expect(match([{ start: 0, end: 12 }, { start: 9, end: 15 }, { start: 60, end: 80 }], found)).toEqual([found[0], found[1], null]);
  });

  it('counts exact extents, and headlines where the first character is found', () => {
    const tally = new Tally();
    const right = [
      { start: 0, end: 10, headlines: ['一 二', '零一 二'], article: { id: 'a' } },
      { start: 11, end: 20, headlines: ['三'], article: { id: 'b' } },
      { start: 21, end: 30, headlines: [], article: { id: 'c' } },
    ];
    compareExtents(right, [read(0, 10, '零一二'), read(12, 20, '三'), read(21, 29)], 'x'.repeat(30), tally);
    expect(tally.figure('boundaries')).toMatchObject({ value: (200 * 1) / 6, n: 3 });
    expect(tally.figure('headlines')).toMatchObject({ value: (200 * 1) / 4, n: 2 });
    expect(tally.faults.map(({ shape }) => shape)).toEqual(['opens-late', 'headline-missed', 'ends-early']);
  });
});
