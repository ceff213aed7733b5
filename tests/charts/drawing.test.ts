// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, Drawing } from '../../src/charts/chart.ts';
import type { Counted } from '../../src/data/counts.ts';
import { CHARTS } from '../../src/charts/index.ts';
import { row, setting, tally } from './setting.ts';

const DAYS = ['2023-06-18', '2023-06-28', '2023-07-04', '2023-10-02', null];
const KEYS: Record<Chart['id'], readonly (string | null)[]> = { activity: DAYS, mentions: ['a', 'b', 'c'], topics: ['t', 'u'], kinds: ['meeting', 'visit'] };

/** Tallies of one chart that rank alike and whose largest bar is the same, so that order and axis stay. */
const selections = (chart: Chart): fc.Arbitrary<Counted> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 39 }), { minLength: 4, maxLength: 4 })
    .map((some) => [40, ...some.toSorted((a, b) => b - a)])
    .map((selected) => tally(KEYS[chart.id].map((key, i) => row(key, 40, selected[i]!))));

/** Tallies of one chart in any order, under filters or under none; what there is in all is the same in each, as in a data set. */
const figures = (chart: Chart): fc.Arbitrary<Counted> =>
  fc
    .tuple(fc.array(fc.nat(400), { minLength: 5, maxLength: 5 }), fc.boolean())
    .map(([selected, narrowed]) => tally(KEYS[chart.id].map((key, i) => row(key, 400 + 300 * i, selected[i]!)), { total: 10, selected: narrowed ? 5 : 10 }));

/** Everything that shows figures: bars by place and size, and the texts. */
const shown = (node: Element): string[] => [
  ...[...node.querySelectorAll('rect')].map((rect) => ['y', 'width', 'height'].map((name) => Number(rect.getAttribute(name) ?? 0).toFixed(3)).join(' ')),
  ...[...node.querySelectorAll('text')].map((text) => text.textContent),
];

it('a timeline has a mark for each bar that counts something, as high as its figure', () => {
  const at = setting();
  const drawing = CHARTS[0]!.draw(tally(DAYS.map((day, i) => row(day, 10, [4, 0, 3, 1, 2][i]!))), at);
  const marks = drawing.marks!();
  expect(marks.map(({ count }) => count).reduce((a, b) => a + b)).toBe(10);
  expect(marks.at(-1)).toMatchObject({ count: 2, subject: { by: 'date', days: 'undated', kind: null } });
  const highest = marks.reduce((a, b) => (b.count > a.count ? b : a));
  for (const mark of marks) expect(mark.height / highest.height).toBeCloseTo(mark.count / highest.count, 1);
  drawing.update(tally(DAYS.map((day) => row(day, 10, 1))), at);
  expect(drawing.marks!().reduce((sum, { count }) => sum + count, 0)).toBe(5);
});

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('%s', (_id, chart) => {
  it('moves in place to what it would be drawn as', () => {
    const at = setting();
    fc.assert(
      fc.property(selections(chart), selections(chart), (before, after) => {
        const drawing = chart.draw(before, at);
        expect(drawing.update(after, at)).toBe(drawing);
        expect(shown(drawing.node)).toEqual(shown(chart.draw(after, at).node));
      }),
      { numRuns: 25 },
    );
  });

  it('takes another order, other choices and other names in place', () => {
    fc.assert(
      fc.property(figures(chart), figures(chart), fc.subarray(['a', 'c', 't', 'visit']), fc.constantFrom(240, 600), (before, after, chosen, width) => {
        const first = setting();
        const drawing = chart.draw(before, first);
        const at = { ...first, width, address: { official: chosen, topic: chosen, kind: chosen } };
        const next = drawing.update(after, at) ?? chart.draw(after, at);
        const anew = chart.draw(after, at);
        expect(shown(next.node)).toEqual(shown(anew.node));
        expect(next.targets).toEqual(anew.targets);
        expect([next.width, next.height, next.axis]).toEqual([anew.width, anew.height, anew.axis]);
        if (drawing.axis === null || width === first.width) expect(next.node).toBe(drawing.node);
      }),
      { numRuns: 50 },
    );
  });

  it('fits its axis to figures that outgrow it', () => {
    const at = setting();
    const equal = (selected: number): Counted => tally(KEYS[chart.id].map((key) => row(key, 4000, selected)));
    const drawing = chart.draw(equal(10), at);
    expect(drawing.update(equal(3999), at)).toBe(drawing);
    expect(shown(drawing.node)).toEqual(shown(chart.draw(equal(3999), at).node));
  });

  it('draws without a style of its own, which the page would refuse', () => {
    const { node } = chart.draw(tally(KEYS[chart.id].map((key) => row(key, 4, 2))), setting());
    expect(node.querySelector('style')).toBeNull();
    expect(node.querySelectorAll('rect').length).toBeGreaterThanOrEqual(2 * KEYS[chart.id].length);
  });

  it.each([0, 1, 12_000])('survives a width of %d pixels and no rows', (width) => {
    const { node } = chart.draw(tally([]), { ...setting({}, width), dates: null });
    expect(node.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('words from the data stay words', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const names = { ...setting().names, topic: () => evil };
  const { node, targets } = CHARTS[2]!.draw(tally([row('t', 4, 2)]), { ...setting({}, 900), names });
  expect(node.querySelector('img')).toBeNull();
  expect(node.textContent).toContain(evil);
  expect(targets[0]!.label).toContain(evil);
});

describe('the lane of the undated', () => {
  const draw = (figures: Counted, at = setting()): Drawing => CHARTS[0]!.draw(figures, at);
  const undated = (dated: number, total: number, selected: number): Counted => tally([row('2023-07-04', dated, dated), row(null, total, selected)]);
  const laneOf = (node: Element): { heights: number[]; broken: boolean } => ({
    heights: [...node.querySelectorAll('.lane rect')].map((bar) => Number(bar.getAttribute('height'))),
    broken: node.querySelector('.lane .break')!.getAttribute('display') !== 'none',
  });
  const full = laneOf(draw(undated(10, 10, 10)).node).heights[0]!;

  it('is drawn on the scale of the axis', () => {
    const { heights, broken } = laneOf(draw(undated(10, 4, 2)).node);
    expect(heights[0]).toBeCloseTo(full * 0.4);
    expect(heights[1]).toBeCloseTo(full * 0.2);
    expect(broken).toBe(false);
  });

  it('ends with the axis, broken, where it would rise beyond', () => {
    expect(laneOf(draw(undated(10, 25, 5)).node)).toEqual({ heights: [full, expect.closeTo(full / 2)], broken: true });
  });

  it('breaks and mends as figures move', () => {
    const at = setting();
    const drawing = draw(undated(10, 4, 2), at);
    expect(drawing.update(undated(10, 25, 12), at)).toBe(drawing);
    expect(laneOf(drawing.node)).toEqual({ heights: [full, full], broken: true });
    expect(drawing.update(undated(10, 4, 2), at)).toBe(drawing);
    expect(laneOf(drawing.node).broken).toBe(false);
  });

  it('keeps the proportions of kinds in a stack that is cut', () => {
    const split = tally([row('2023-07-04', 10, 10, 'meeting'), row(null, 12, 12, 'meeting'), row(null, 4, 4, 'visit')]);
    const { heights, broken } = laneOf(draw(split, setting({ stack: 'kind' })).node);
    expect(heights[1]! + heights[2]!).toBeCloseTo(full);
    expect(heights[1]).toBeCloseTo(full * 0.75);
    expect(broken).toBe(true);
  });
});

describe('labels where room is short', () => {
  const named = (topic: string, width: number): Element => CHARTS[2]!.draw(tally([row('t', 4, 2)]), { ...setting({}, width), names: { ...setting().names, topic: () => topic } }).node;
  const lines = (node: Element): (string | null)[] => [...node.querySelectorAll('tspan.name')].map(({ textContent }) => textContent);
  const long = 'Foreign and overseas affairs of all kinds';

  it('take two lines, broken between words', () => {
    expect(lines(named(long, 600))).toEqual([long]);
    const [first, second, ...rest] = lines(named(long, 240));
    expect(`${first} ${second}`).toBe(long);
    expect(rest).toEqual([]);
  });

  it('drop the reading of a name before they cut the title', () => {
    const notes = (width: number): string => {
      const names = { ...setting().names, official: () => ({ name: '甲乙丙', reading: 'Jia Yibing', title: '区委常委、组织部长' }) };
      return CHARTS[1]!.draw(tally([row('a', 4, 2)]), { ...setting({}, width), language: 'en', names }).node.querySelector('tspan.note')!.textContent;
    };
    expect(notes(600)).toBe('Jia Yibing, 区委常委、组织部长');
    expect(notes(260)).toBe('区委常委、组织部长');
  });
});
