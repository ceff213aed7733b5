/** The answer to what a reader typed as a chart: bars for what is named, a line for what runs on. */
import * as Plot from '@observablehq/plot';
import { ems, fit, shape } from './frame.ts';
import { drawPlot } from './plot.ts';

export type ResultScale = 'time' | 'number' | 'name';

/** A column that may be drawn; `values` are milliseconds of UTC, numbers or texts. */
export interface ResultColumn {
  readonly name: string;
  readonly scale: ResultScale;
  readonly values: readonly (number | string | null)[];
}

export type ResultKind = 'bar' | 'line';
/** What is drawn: places of columns. */
export interface ResultChoice {
  readonly kind: ResultKind;
  readonly across: number;
  readonly value: number;
}

/** Bars that a page has room for, and points that a browser draws without a wait. */
export const MOST_BARS = 40;
export const MOST_POINTS = 5000;

const YEARISH = /year|month|day|week|quarter|period/i;

/** What suits the columns: the last column of numbers over the first other one. Null where there is none. */
export function suggestion(columns: readonly ResultColumn[]): ResultChoice | null {
  const value = columns.findLastIndex(({ scale }) => scale === 'number');
  const others = columns.map((_, at) => at).filter((at) => at !== value);
  const across = others.find((at) => columns[at]!.scale === 'time') ?? others.find((at) => columns[at]!.scale === 'name') ?? others[0];
  if (value < 0 || across === undefined) return null;
  const { scale, name } = columns[across]!;
  return { kind: scale === 'time' || (scale === 'number' && YEARISH.test(name)) ? 'line' : 'bar', across, value };
}

export interface ResultDrawing {
  readonly node: Element;
  /** Items drawn, items there would be, and rows without a value. */
  readonly shown: number;
  readonly all: number;
  readonly gaps: number;
}

const label = (value: number | string, scale: ResultScale): string => (scale === 'time' ? new Date(value).toISOString().slice(0, 10) : String(value));

/** Draws columns of one length; bars keep the order of the rows. */
export function drawResult(columns: readonly ResultColumn[], { kind, across, value }: ResultChoice, room: number): ResultDrawing {
  const [x, y] = [columns[across]!, columns[value]!];
  const pairs = x.values.flatMap((at, row) => {
    const figure = y.values[row];
    return at !== null && typeof figure === 'number' ? [{ at, figure }] : [];
  });
  const gaps = x.values.length - pairs.length;
  const shown = pairs.slice(0, kind === 'bar' ? MOST_BARS : MOST_POINTS);
  const node = kind === 'bar' ? bars(shown.map(({ at, figure }) => ({ name: label(at, x.scale), figure })), y.name, room) : line(shown, x, y.name, room);
  return { node, shown: shown.length, all: pairs.length, gaps };
}

const FONT = 13;
const EDGE = 40;
const BAR = { row: 24, from: 0.15, to: 0.85 } as const;
const extent = (figures: readonly number[]): [number, number] => [Math.min(0, ...figures), Math.max(0, ...figures) || 1];

/** Counts have no halves. */
const FIGURES = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const ticksOf = (figures: readonly number[]): ((tick: number) => string) => {
  const whole = figures.every((figure) => Number.isInteger(figure));
  return (tick) => (whole && !Number.isInteger(tick) ? '' : FIGURES.format(tick));
};

// Other marks of Plot would travel with those of the first charts, so a line and its points are drawn by hand.

function bars(rows: readonly { readonly name: string; readonly figure: number }[], value: string, width: number): Element {
  const widest = Math.min(16, width / FONT / 3, Math.max(2, ...rows.map(({ name }) => ems(name))));
  const ticked = ticksOf(rows.map(({ figure }) => figure));
  return drawPlot({
    width,
    height: rows.length * BAR.row + 64,
    marginLeft: widest * FONT + 16,
    marginRight: EDGE,
    marginTop: 44,
    style: { fontSize: `${FONT}px` },
    x: { label: value, domain: extent(rows.map(({ figure }) => figure)), grid: true, nice: true, axis: 'top', tickFormat: ticked },
    y: { label: null, domain: [rows.length, 0], ticks: rows.map((_, i) => i + 0.5), tickFormat: (at: number) => fit(rows[Math.floor(at)]?.name ?? '', widest), tickSize: 0 },
    marks: [Plot.rect(rows, { x1: 0, x2: 'figure', y1: (_: unknown, i: number) => i + BAR.from, y2: (_: unknown, i: number) => i + BAR.to, fill: 'var(--bar)' })],
  });
}

/** Points that are marked, each, on their line. */
const MARKED = 200;

function line(points: readonly { readonly at: number | string; readonly figure: number }[], x: ResultColumn, value: string, width: number): Element {
  const sorted = x.scale === 'name' ? points : [...points].sort((a, b) => Number(a.at) - Number(b.at));
  const places = sorted.map(({ at }) => (x.scale === 'time' ? new Date(at) : at));
  const domain = x.scale === 'name' ? [...new Set(places)] : [places[0]!, places.at(-1)!];
  const ticked = ticksOf(sorted.map(({ figure }) => figure));
  return drawPlot({
    width,
    height: Math.max(240, Math.min(420, width / 2.4)),
    marginLeft: 56,
    marginRight: EDGE,
    marginBottom: 56,
    style: { fontSize: `${FONT}px` },
    x: { label: x.name, labelOffset: 48, type: x.scale === 'time' ? 'utc' : x.scale === 'number' ? 'linear' : 'point', domain, ...(x.scale === 'number' && { tickFormat: 'd' }) },
    y: { label: value, domain: extent(sorted.map(({ figure }) => figure)), grid: true, nice: true, tickFormat: ticked },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--axis)' }),
      (_index, scales, _values, _dimensions, { document }) => {
        const at = sorted.map(({ figure }, i) => [Number(scales.x!(places[i]!)), Number(scales.y!(figure))] as const);
        const group = shape(document, 'g', { fill: 'var(--bar)' });
        group.append(shape(document, 'polyline', { points: at.map((place) => place.join(',')).join(' '), fill: 'none', stroke: 'var(--bar)', 'stroke-width': 2, 'stroke-linejoin': 'round' }));
        if (at.length <= MARKED) for (const [cx, cy] of at) group.append(shape(document, 'circle', { cx, cy, r: 3 }));
        return group;
      },
    ],
  });
}
