import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity } from '../../src/charts/activity.ts';
import { binned } from '../../src/charts/binning.ts';
import { isEmpty } from '../../src/charts/chart.ts';
import { ceiling, ems, fit, misfits } from '../../src/charts/frame.ts';
import { CHARTS } from '../../src/charts/index.ts';
import { mentions, titleAt } from '../../src/charts/mentions.ts';
import { dayFrom } from '../../src/tables/days.ts';
import { rank, ranking } from '../../src/charts/ranking.ts';
import { topics } from '../../src/charts/topics.ts';
import { row, setting, tally } from './setting.ts';

describe('the timeline', () => {
  const days = tally([row('2023-06-18', 1, 0), row('2023-06-28', 4, 2), row('2023-10-02', 3, 3), row(null, 2, 1)]);

  it('gathers days into periods and keeps the undated apart', () => {
    const { bin, periods, undated } = binned(days, setting({ bin: 'month' }));
    expect(bin).toBe('month');
    expect(periods.map(({ start, total, selected }) => [dayFrom(start), total, selected])).toEqual([
      ['2023-06-01', 5, 2],
      ['2023-07-01', 0, 0],
      ['2023-08-01', 0, 0],
      ['2023-09-01', 0, 0],
      ['2023-10-01', 3, 3],
    ]);
    expect(undated).toMatchObject({ total: 2, selected: 1 });
  });

  it('tells a period without pages from one without articles', () => {
    const covered = binned(days, setting({ bin: 'month' })).periods.map((period) => period.pageDays > 0);
    expect(covered).toEqual([true, true, false, false, true]);
  });

  it('explains the hatching only where a period has no page', () => {
    const hatched = (pageDays: readonly string[]) => activity.words(days, { ...setting({ bin: 'month' }), pageDays }).notes.some((note) => note.hatched);
    expect(hatched(['2023-06-18', '2023-07-01'])).toBe(true);
    expect(hatched(['2023-06-18', '2023-07-01', '2023-08-01', '2023-09-01', '2023-10-01'])).toBe(false);
  });

  it('splits the selected by kind', () => {
    const split = tally([row('2023-06-18', 2, 1, 'meeting'), row('2023-06-19', 2, 2, 'visit'), row(null, 1, 1, 'visit')]);
    const { periods, undated } = binned(split, setting({ bin: 'month', stack: 'kind' }));
    expect(periods[0]!.kinds).toEqual([1, 2]);
    expect(undated.kinds).toEqual([0, 1]);
    expect(activity.words(split, setting({ stack: 'kind' })).legend).toEqual([{ colour: 'var(--kind-1)', text: '类型meeting' }, { colour: 'var(--kind-2)', text: '类型visit' }]);
    const visits = tally([row('2023-06-18', 0, 0, 'meeting'), row('2023-06-19', 2, 0, 'visit'), row(null, 0, 0, 'visit')]);
    expect(activity.words(visits, setting({ stack: 'kind' })).legend?.map(({ colour }) => colour)).toEqual(['var(--kind-2)']);
    expect(activity.words(split, setting({})).legend).toBeUndefined();
  });

  it('has no period where nothing is dated', () => {
    const { periods, undated } = binned(tally([row(null, 2, 2)]), { ...setting(), dates: null });
    expect(periods).toEqual([]);
    expect(undated.total).toBe(2);
  });

  it('shows the same figures as a table, shares of empty periods left empty', () => {
    const { columns, rows } = activity.twin(days, setting({ bin: 'month' }));
    expect(columns.map(({ key }) => key)).toEqual(['start', 'period', 'page_days', 'selected', 'total', 'share']);
    expect(rows[0]).toEqual(['2023-06-01', '2023年6月', 1, 2, 5, 0.4]);
    expect(rows[1]).toEqual(['2023-07-01', '2023年7月', 1, 0, 0, null]);
    expect(rows.at(-1)).toEqual([null, '无日期', null, 1, 2, 0.5]);
  });
});

describe('rankings', () => {
  const rows = [row('a', 9, 1), row('b', 5, 4), row('c', 7, 4), row('d', 3, 0), row('e', 8, 2)];

  it('go by the selected, then by all', () => {
    expect(rank(tally(rows), [], 3).map(({ key }) => key)).toEqual(['c', 'b', 'e']);
  });

  it('begin as the whole ranking does, however few are put in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (figures, most) => {
        const counted = tally(figures.map(([selected, more], i) => row(`k${i}`, selected + more, selected)));
        expect(rank(counted, [], most)).toEqual(ranking(counted).slice(0, most));
      }),
    );
  });

  it('keep what the reader chose in sight', () => {
    expect(rank(tally(rows), ['d'], 2).map(({ key }) => key)).toEqual(['c', 'b', 'd']);
  });

  it('list every row in the table, with the title', () => {
    expect(mentions.size(tally(rows), setting())).toBe(5);
    expect(mentions.twin(tally(rows), setting()).rows[0]).toEqual(['c', '甲c', '区长', 4, 7]);
  });

  it('take shares of the articles under the other filters', () => {
    expect(topics.twin(tally([row('t', 4, 2)]), setting()).rows).toEqual([['t', '主题t', 2, 0.4, 4]]);
    expect(topics.twin(tally([row('t', 4, 0)], { total: 10, selected: 0 }), setting()).rows).toEqual([['t', '主题t', 0, 0, 4]]);
  });
});

describe('the title at a time', () => {
  const spans = [
    { title: '副区长', first: '2020-01-01', last: '2022-03-01' },
    { title: '区长', first: '2022-02-01', last: '2024-01-01' },
  ];
  it.each([
    ['2021-06-01', '副区长'],
    ['2022-02-15', '副区长'],
    ['2022-05-01', '区长'],
    ['2030-01-01', '区长'],
    ['2010-01-01', '副区长'],
  ])('on %s is %s', (on, title) => expect(titleAt(spans, on)).toBe(title));
  it('is nothing where none was printed', () => expect(titleAt([], '2022-01-01')).toBe(''));
});

describe('what drawings share', () => {
  it('fits Chinese by whole ems', () => {
    expect(ems('区委书记')).toBe(4);
    expect(fit('区委书记', 4)).toBe('区委书记');
    expect(fit('区委常委、组织部长', 5)).toBe('区委常委…');
    expect(fit('区委书记', 1)).toBe('');
  });

  it('keeps a small selection readable before a large total', () => {
    expect(ceiling(50, 100)).toBe(100);
    expect(ceiling(3, 100)).toBe(12);
    expect(ceiling(0, 100)).toBe(100);
    expect(misfits(13, 100, 12)).toBe(true);
    expect(misfits(4, 100, 12)).toBe(false);
  });
});

describe('the list of charts', () => {
  it('counts officials by the unit that the reader chose, and the rest as articles', () => {
    expect(CHARTS.map((chart) => [chart.id, chart.counts({ unit: 'mentions' }).unit])).toEqual([
      ['activity', 'articles'],
      ['mentions', 'mentions'],
      ['topics', 'articles'],
      ['kinds', 'articles'],
    ]);
  });

  it('never filters a chart by its own dimension', () => {
    for (const chart of CHARTS) expect(chart.counts({}).by).toBe(chart.dimension);
  });

  it('knows an empty selection', () => {
    expect(isEmpty(tally([row('a', 3, 0)]))).toBe(true);
    expect(isEmpty(tally([row('a', 3, 1)]))).toBe(false);
  });
});
