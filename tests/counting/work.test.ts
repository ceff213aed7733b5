/** What a step costs, counted in work: no clock takes part, so a busy machine changes nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import { Counter } from '../../src/counting/counter.ts';
import { CountingIndex } from '../../src/counting/counting-index.ts';
import { Narrowing } from '../../src/counting/narrowing.ts';
import type { Declaration } from '../../src/data/counts.ts';
import { NOTHING_SELECTED, type Selection } from '../../src/filters/selection.ts';
import type { CountColumns } from '../../src/tables/counted.ts';
import { dayFrom } from '../../src/tables/days.ts';

const CHARTS = (['date', 'official', 'topic', 'kind'] as const).map((by): Declaration => ({ by, unit: 'articles', split: null }));
const [DAYS, A_DAY] = [400, 10];
const ARTICLES = DAYS * A_DAY;

/** Ten articles a day, without a day left out. */
const columns: CountColumns = {
  articles: ARTICLES, firstDay: 18_000, dayStart: Uint32Array.from({ length: DAYS + 2 }, (_, day) => Math.min(day, DAYS) * A_DAY),
  kinds: ['k'], kind: new Uint8Array(ARTICLES), sure: new Uint8Array(ARTICLES).fill(20),
  officials: ['a', 'b'], localOfficials: 2,
  official: { start: Uint32Array.from({ length: ARTICLES + 1 }, (_, i) => i), key: Uint8Array.from({ length: ARTICLES }, (_, i) => i % 2), times: new Uint8Array(ARTICLES).fill(1) },
  topics: ['t'], topic: { start: Uint32Array.from({ length: ARTICLES + 1 }, (_, i) => i), key: new Uint8Array(ARTICLES) },
};
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
