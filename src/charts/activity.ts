/** Activity over time: articles per period, those without a day in a lane of their own, the unfiltered total behind. */
import * as Plot from '@observablehq/plot';
import type { Counted } from '../data/counts.ts';
import type { Days, Subject } from '../data/evidence.ts';
import { formatNumber, formatPeriod, formatShare, formatTick, type Bin } from '../i18n/format.ts';
import { t } from '../i18n/index.svelte.ts';
import { dayFrom } from '../tables/days.ts';
import { binned, binOf, type Binned, type BinnedPeriod, type Share } from './binning.ts';
import type { Chart, Drawing, Mark, Setting, Target, Words } from './chart.ts';
import { ceiling, misfits, setAttributes, setBar, shape } from './frame.ts';
import { drawLane, type Lane, type Layer } from './lane.ts';
import { ticks, toDate, type Period } from './periods.ts';
import { drawPlot, grabbing } from './plot.ts';

const HEIGHT = 216;
const MARGIN = { left: 40, right: 86, top: 14, bottom: 38 };
const LANE = { gap: 32, width: 28 };

const byShare = (setting: Setting): boolean => setting.address.share?.includes('activity') ?? false;

/** The filtered bar of a period as one layer, or one a kind; as a share, of all articles of the period. */
function layers({ total, selected, kinds }: Share, share: boolean): Layer[] {
  const scale = share ? (total === 0 ? 0 : 1 / total) : 1;
  if (kinds.length === 0) return [{ from: 0, to: selected * scale }];
  let reached = 0;
  return kinds.map((count) => {
    const from = reached;
    reached += count * scale;
    return { from, to: reached };
  });
}

/** The height of the bar behind: all articles of the period, those that wait too, or the whole of them. */
const behind = ({ total, waiting = 0 }: Share & { readonly waiting?: number }, share: boolean): number => (share ? Math.min(1, total + waiting) : total + waiting);

/** The highest bar in front and the highest behind. */
function most({ periods: all }: Binned, share: boolean): { selected: number; total: number } {
  const selected = all.map((period) => (share ? period.selected / Math.max(1, period.total) : period.selected));
  return { selected: Math.max(0, ...selected), total: Math.max(share ? 0.01 : 1, ...all.map((period) => behind(period, share))) };
}

function readout(period: BinnedPeriod, bin: Bin, setting: Setting): string {
  const { language, years } = setting;
  if (years && period.waiting > 0) return `${formatPeriod(language, bin, dayFrom(period.start))}　${years.waiting(period.waiting)}`;
  const counted = t().chart.ofTotal(formatNumber(language, period.selected), t().unit.articles(period.total));
  const share = byShare(setting) && period.total > 0 ? ` · ${formatShare(language, period.selected / period.total)}` : '';
  return `${formatPeriod(language, bin, dayFrom(period.start))}　${counted}${share}`;
}

/** The days of a period, as evidence is asked for. */
const daysOf = ({ start, end }: Period): Days => ({ from: dayFrom(start), to: dayFrom(end - 1) });

/** The rectangles of bars as marks, in the order that they were drawn: the layers of each period. */
function marksOf({ periods: all, undated }: Binned, rects: ArrayLike<Element>, laneRects: ArrayLike<Element>, kinds: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  const add = (share: Share, days: Days, period: number, rectOf: (layer: number) => Element): void => {
    const counts = share.kinds.length > 0 ? share.kinds : [share.selected];
    counts.forEach((count, layer) => {
      const rect = rectOf(layer);
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))) as [number, number, number, number];
      if (count > 0) marks.push({ x, y, width, height, count, period, layer, subject: { by: 'date', days, kind: kinds[layer] ?? null } });
    });
  };
  const layersEach = Math.max(1, kinds.length);
  all.forEach((period, i) => add(period, daysOf(period), i, (layer) => rects[i * layersEach + layer]!));
  add(undated, 'undated', all.length, (layer) => laneRects[layer]!);
  return marks;
}

export function drawActivity(first: Counted, setting: Setting): Drawing {
  const data = binned(first, setting);
  const share = byShare(setting);
  const width = Math.max(280, setting.width);
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const [start, end] = [data.periods[0]?.start ?? 0, data.periods.at(-1)?.end ?? 1];
  const inset = (right - MARGIN.left) / Math.max(1, data.periods.length) > 6 ? 0.75 : 0;
  const span = { x1: ({ start: from }: Period) => toDate(from), x2: ({ end: after }: Period) => toDate(after), inset };
  const marks = ticks(data.bin, start, end, right - MARGIN.left, 48);
  const flat = data.periods.flatMap((period) => layers(period, share).map((_, kind) => ({ ...period, kind })));
  const grid = shape(document, 'g', { 'text-anchor': 'end' });
  let totals: SVGElement | null = null;
  let bars: SVGElement | null = null;
  let lane: Lane | null = null;

  const node = drawPlot({
    width,
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { type: 'utc', domain: [toDate(start), toDate(end)], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect(data.periods.filter(({ pageDays }) => pageDays === 0), { ...span, inset: 0, fill: 'url(#no-pages)' }),
      () => grid,
      Plot.rect(data.periods, { ...span, y1: 0, y2: 1, render: grabbing((group) => (totals = group)) }),
      Plot.rect(flat, { ...span, y1: 0, y2: 1, fill: ({ kind }: { kind: number }) => layerColour(kind, setting), render: grabbing((group) => (bars = group)) }),
      Plot.ruleY([0], { stroke: 'var(--axis)' }),
      Plot.axisX(marks.map(({ day }) => toDate(day)), { tickSize: 4, tickFormat: (_d: Date, i: number) => formatTick(setting.language, marks[i]!.unit, dayFrom(marks[i]!.day), marks[i]!.full) }),
      () => {
        const fills = ['var(--bar-total)', ...layers(data.undated, share).map((_, kind) => layerColour(kind, setting))];
        lane = drawLane(document, { x: right + LANE.gap, width: LANE.width, top: MARGIN.top, bottom, fills, label: t().activity.undated });
        return lane.group;
      },
    ],
  });

  let top = 0;
  const y = (value: number): number => bottom - (value / top) * (bottom - MARGIN.top);
  /** Lines and figures of the axis, and the bars behind, which reach as far as it. */
  const placeAxis = (now: Binned): void => {
    grid.replaceChildren(
      ...wholeTicks(top, share).flatMap((tick) => [
        shape(document, 'text', { x: MARGIN.left - 3, y: y(tick), dy: '0.32em', fill: 'currentColor' }, (share ? formatShare : formatNumber)(setting.language, tick)),
        shape(document, 'line', { x1: MARGIN.left, x2: right, y1: y(tick), y2: y(tick), stroke: 'var(--hairline)' }),
      ]),
    );
    now.periods.forEach((period, i) => {
      const all = behind(period, share);
      const bar = totals!.children[i]!;
      setBar(bar, y(Math.min(top, all)), bottom, all);
      setAttributes(bar, { fill: all > top ? 'url(#fade-up)' : 'var(--bar-total)' });
    });
    placeWaiting(now);
  };
  let waited = false;
  /** Bars of years that are not counted yet are outlined. */
  const placeWaiting = (now: Binned): void => {
    const waits = now.periods.some(({ waiting }) => waiting > 0);
    if (waits || waited) {
      now.periods.forEach(({ waiting }, i) =>
        setAttributes(totals!.children[i]!, { 'fill-opacity': waiting > 0 ? 0.35 : 1, stroke: waiting > 0 ? 'var(--control)' : 'none', 'stroke-width': 0.75, 'stroke-dasharray': '2 2' }),
      );
    }
    waited = waits;
  };
  /** Puts every bar where its figures say; the same code draws first and moves later. */
  const place = (now: Binned, fitted: boolean): void => {
    const highest = most(now, share);
    const end = fitted || misfits(highest.selected, highest.total, top) ? ceiling(highest.selected, highest.total) : top;
    if (end !== top || waited) {
      top = end;
      placeAxis(now);
    }
    let i = 0;
    for (const period of now.periods) for (const layer of layers(period, share)) setBar(bars!.children[i++]!, y(layer.to), y(layer.from), layer.to - layer.from);
    lane!.place([{ from: 0, to: behind(now.undated, share) }, ...layers(now.undated, share)], formatNumber(setting.language, now.undated.selected), y, top);
  };
  place(data, true);

  let shown = data;
  let shownSetting = setting;
  const undated: Target = {
    key: 'undated',
    label: t().activity.undatedLong(data.undated.total),
    chosen: setting.address.date === 'undated',
    x: right + LANE.gap - 11,
    y: 0,
    width: MARGIN.right - LANE.gap + 11,
    height: HEIGHT,
    figure: { x: right + LANE.gap, y: HEIGHT - 22, width: LANE.width, height: 24 },
    subject: { by: 'date', days: 'undated', kind: null },
  };
  const drawing: Drawing = {
    node,
    width,
    height: HEIGHT,
    targets: data.undated.total > 0 ? [undated] : [],
    axis: data.periods.length === 0 ? null : {
      left: MARGIN.left, right, top: MARGIN.top, bottom, first: start, end,
      step: data.bin === 'quarter' || data.bin === 'year' ? 'month' : data.bin,
    },
    readout(day) {
      const period = shown.periods.find(({ start: from, end: after }) => day >= from && day < after);
      return period ? readout(period, shown.bin, shownSetting) : '';
    },
    marks: () => marksOf(shown, bars!.children, lane!.fronts, shown.undated.kinds.length > 0 ? setting.names.kinds : []),
    update(next, nextSetting) {
      if (nextSetting !== shownSetting && !isSameShape(nextSetting, setting)) return null;
      shown = binned(next, nextSetting);
      place(shown, nextSetting !== shownSetting);
      shownSetting = nextSetting;
      return drawing;
    },
  };
  return drawing;
}

/** Whether both draw the same frame, so that only bars and their axis differ. */
const isSameShape = (a: Setting, b: Setting): boolean =>
  a.language === b.language && a.names.kinds === b.names.kinds && a.dates === b.dates && a.pageDays === b.pageDays && a.width === b.width &&
  a.address.bin === b.address.bin && a.address.stack === b.address.stack && byShare(a) === byShare(b) && a.address.date === b.address.date;

const layerColour = (kind: number, { address }: Setting): string => (address.stack === 'kind' ? `var(--kind-${(kind % 10) + 1})` : 'var(--bar)');

/** The kinds that have articles. */
function legendOf({ layers: present, total }: Counted, setting: Setting): NonNullable<Words['legend']> {
  const { kinds, kind: nameOf } = setting.names;
  const held = new Set(present.filter((_, layer) => total.some((count, slot) => slot % present.length === layer && count > 0)));
  return kinds.flatMap((kind, i) => (held.has(kind) ? [{ colour: layerColour(i, setting), text: nameOf(kind) }] : []));
}

/** Three or four ticks; counts are never cut between two whole articles. */
function wholeTicks(end: number, share: boolean): number[] {
  const rough = end / 3;
  const power = 10 ** Math.floor(Math.log10(share ? rough : Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}

export const activity: Chart = {
  id: 'activity',
  dimension: 'date',
  controls: ['bin', 'stack', 'share'],
  counts: ({ stack }) => ({ by: 'date', unit: 'articles', split: stack === 'kind' ? 'kind' : null }),
  size: () => 0,
  bin: binOf,
  words(counted, setting) {
    const { title, what, whatShare, summary, legend, noPages } = t().activity;
    const { periods: all } = binned(counted, setting);
    const selected = all.reduce((sum, period) => sum + period.selected, 0);
    return {
      title,
      what: byShare(setting) ? whatShare : what,
      summary: summary(all.length, selected),
      notes: [
        ...(counted.base.selected !== counted.base.total ? [{ text: legend }] : []),
        ...(all.some(({ pageDays }) => pageDays === 0) ? [{ text: noPages, hatched: true as const }] : []),
      ],
      ...(setting.address.stack === 'kind' && { legend: legendOf(counted, setting) }),
    };
  },
  twin(counted, setting) {
    const { bin, periods: all, undated } = binned(counted, setting);
    const kinds = setting.address.stack === 'kind' ? setting.names.kinds : [];
    const row = (start: string | null, label: string, days: number | null, place: Share): (string | number | null)[] => [
      start, label, days, place.selected, place.total, place.total === 0 ? null : place.selected / place.total, ...place.kinds,
    ];
    /** What waits is known in all, and not yet under filters. */
    const waiting = (start: string, label: string, { pageDays, total, waiting: more }: BinnedPeriod): (string | number | null)[] => [start, label, pageDays, null, total + more, null, ...kinds.map(() => null)];
    return {
      columns: [
        { key: 'start', label: t().activity.start, format: 'text' },
        { key: 'period', label: t().activity.period, format: 'text' },
        { key: 'page_days', label: t().activity.pageDays, format: 'number' },
        { key: 'selected', label: t().chart.selected, format: 'number', counts: 'selected' },
        { key: 'total', label: t().chart.total, format: 'number', counts: 'total' },
        { key: 'share', label: t().chart.share, format: 'share' },
        ...kinds.map((kind) => ({ key: `selected_${kind}`, label: setting.names.kind(kind), format: 'number' as const, kind, counts: 'selected' as const })),
      ],
      rows: [
        ...all.map((period) => {
          const [start, label] = [dayFrom(period.start), formatPeriod(setting.language, bin, dayFrom(period.start))];
          return period.waiting > 0 ? waiting(start, label, period) : row(start, label, period.pageDays, period);
        }),
        row(null, t().activity.undated, null, undated),
      ],
      subjects: [
        ...all.map((period): Subject => ({ by: 'date', days: daysOf(period), kind: null })),
        { by: 'date', days: 'undated', kind: null },
      ],
    };
  },
  draw: drawActivity,
};
