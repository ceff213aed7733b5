/** What a step costs, counted in work: no clock takes part, so a busy machine changes nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import { Counter, RUN } from '../../src/counting/counter.ts';
import { CountingIndex } from '../../src/counting/counting-index.ts';
import { Narrowing } from '../../src/counting/narrowing.ts';
import type { Declaration } from '../../src/data/counts.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import type { CountColumns } from '../../src/tables/counted.ts';
import { dayFrom } from '../../src/tables/days.ts';
import { finish } from './walks.ts';

const CHARTS = (['date', 'official', 'topic', 'kind'] as const).map((by): Declaration => ({ by, unit: 'articles', split: null }));
const [DAYS, A_DAY] = [400, 10];
const ARTICLES = DAYS * A_DAY;

/** So many articles a day, without a day left out. */
function everyDay(aDay: number): CountColumns {
  const articles = DAYS * aDay;
  const start = Uint32Array.from({ length: articles + 1 }, (_, i) => i);
  return {
    articles, firstDay: 18_000, dayStart: Uint32Array.from({ length: DAYS + 2 }, (_, day) => Math.min(day, DAYS) * aDay),
    kinds: ['k'], kind: new Uint8Array(articles), sure: new Uint8Array(articles).fill(20),
    officials: ['a', 'b'], localOfficials: 2, official: { start, key: Uint8Array.from({ length: articles }, (_, i) => i % 2), times: new Uint8Array(articles).fill(1) },
    topics: ['t'], topic: { start, key: new Uint8Array(articles) },
  };
}
const columns = everyDay(A_DAY);
const range = (first: number, days: number): Selection => ({ ...NOTHING_SELECTED, date: { from: dayFrom(18_000 + first), to: dayFrom(18_000 + first + days - 1) } });

afterEach(() => void vi.restoreAllMocks());

/** Articles visited while all charts are counted under a selection. */
function visited(index: CountingIndex, selection: Selection): number {
  const visit = vi.spyOn(Counter.prototype, 'visit');
  for (const chart of CHARTS) index.count(chart, selection);
  return visit.mock.results.reduce((sum, { value }) => sum + Number(value), 0);
}

test('a range that moves by a day visits the articles of two days a chart, and none for the timeline', () => {
  const index = new CountingIndex(columns);
  for (const chart of CHARTS) index.count(chart, range(100, 60));
  expect(visited(index, range(101, 60))).toBe(3 * 2 * A_DAY);
});

test('a count whose figures stay is the same object, so that nothing is drawn for it', () => {
  const index = new CountingIndex(columns);
  const [timeline, officials] = [CHARTS[0]!, CHARTS[1]!];
  const before = [index.count(timeline, range(100, 60)), index.count(officials, range(100, 60))];
  expect(index.count(timeline, range(101, 60))).toBe(before[0]);
  expect(index.count(officials, range(101, 60))).not.toBe(before[1]);
});

test('without filters nothing is visited', () => {
  const index = new CountingIndex(columns);
  for (const chart of CHARTS) index.count(chart, range(100, 60));
  expect(visited(index, NOTHING_SELECTED)).toBe(0);
});

test('a filter by value visits the articles that have it, and under a range only those of its days', () => {
  const index = new CountingIndex(columns);
  for (const chart of CHARTS) index.count(chart, range(100, 60));
  const [ofB, ofBInRange] = [ARTICLES / 2, (60 * A_DAY) / 2];
  expect(visited(index, { ...range(100, 60), officials: ['b'] })).toBe(ofB + 2 * ofBInRange); // the timeline, topics, kinds
});

test('what was foreseen is there, and so is what was left', () => {
  const index = new CountingIndex(columns);
  const before = range(100, 60);
  const chosen: Selection = { ...before, officials: ['b'] };
  for (const chart of CHARTS) index.count(chart, before);
  for (const steps = index.foreseeing({ ...chosen }); !steps.next().done; );
  const listing = vi.spyOn(Narrowing, 'making');
  expect(visited(index, chosen)).toBe(0);
  expect(index.count(CHARTS[2]!, chosen).base.selected).toBe((60 * A_DAY) / 2);
  expect(visited(index, { ...before })).toBe(0);
  expect(index.count(CHARTS[2]!, before).base.selected).toBe(60 * A_DAY);
  expect(listing).not.toHaveBeenCalled();
});

test('what was foreseen for other days is not what is counted', () => {
  const index = new CountingIndex(columns);
  const answers = (of: CountingIndex, selection: Selection): unknown => CHARTS.map((chart) => of.count(chart, selection));
  answers(index, range(100, 60));
  for (const steps = index.foreseeing({ ...range(100, 60), officials: ['b'] }); !steps.next().done; );
  answers(index, range(130, 50));
  const chosen: Selection = { ...range(130, 50), officials: ['b'] };
  expect(answers(index, chosen)).toEqual(answers(new CountingIndex(columns), chosen));
  answers(index, range(10, 300));
  expect(answers(index, range(130, 50))).toEqual(answers(new CountingIndex(columns), range(130, 50)));
});

test('an index that is made ready under filters is counted a run at a step, and the first counts visit nothing', () => {
  const many = everyDay(Math.ceil((3 * RUN) / DAYS));
  const half = many.dayStart[DAYS / 2]!;
  const perKind = [many.dayStart.slice(1).map((end, day) => end - many.dayStart[day]!)];
  const selections: Selection[] = [NOTHING_SELECTED, range(50, 300), { ...range(50, 300), officials: ['b'] }, { ...NOTHING_SELECTED, sure: 50 }];
  const before = new CountingIndex(many, { there: [[half, many.articles]], perKind });
  finish(before.preparing(CHARTS, NOTHING_SELECTED));
  for (const selection of selections) {
    const index = new CountingIndex(many, { there: [[0, half], [half, many.articles]], perKind }, before);
    const visit = vi.spyOn(Counter.prototype, 'visit');
    const preparing = index.preparing(CHARTS, selection);
    const steps: number[] = [];
    for (let seen = 0, done = false; !done; seen = visit.mock.results.length) {
      done = preparing.next().done === true;
      steps.push(visit.mock.results.slice(seen).reduce((sum, { value }) => sum + Number(value), 0));
    }
    expect(Math.max(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(RUN);
    visit.mockRestore();
    expect(visited(index, { ...selection })).toBe(0);
    vi.restoreAllMocks();
  }
});
