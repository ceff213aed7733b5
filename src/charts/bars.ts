/** Horizontal bars for rankings: the label above its bar, so that long Chinese titles and English topics have room. */
import * as Plot from '@observablehq/plot';
import type { Tallied, Tally } from '../data/counts.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { t } from '../i18n/index.svelte.ts';
import type { Drawing, Setting } from './chart.ts';
import { ceiling, drawPlot, ems, fit, grabbing, inLines, LEAST_BAR, misfits, shape } from './frame.ts';

const ROW = 36;
const LINE = 16;
const BAR = { top: 22, height: 7 };
const FONT = 13;

/** A row of a ranking; values are what is drawn, counts or shares. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  /** A quieter second part of the label. */
  readonly note: string;
  /** The note where room is short. */
  readonly brief?: string;
  readonly chosen: boolean;
  readonly selected: number;
  readonly total: number;
}

export interface Ranking {
  readonly bars: readonly Bar[];
  readonly share: boolean;
  /** Colours by the order of the bars' keys, for a legend; null for one colour. */
  readonly swatch: ((key: string) => string) | null;
}

/** Most selected first, then most in all; the reader's own choices stay in sight however short the list. */
export function rank(rows: readonly Tallied[], chosen: readonly string[], most: number): Tallied[] {
  const ranked = ranking(rows);
  return ranked.filter(({ key }, i) => i < most || chosen.includes(key ?? ''));
}

/** All rows of a ranking in order. */
export const ranking = (rows: readonly Tallied[]): Tallied[] =>
  rows
    .filter(({ key, total }) => key !== null && total > 0)
    .sort((a, b) => b.selected - a.selected || b.total - a.total || (a.key! < b.key! ? -1 : 1));

/** True where the filters leave out something, so that the total is another figure. */
const isNarrowed = ({ base }: Tally): boolean => base.selected !== base.total;

/** Draws a ranking. `read` makes the same ranking of another tally, for moving the bars in place. */
export function drawBars(tally: Tally, { bars, share, swatch }: Ranking, setting: Setting, read: (tally: Tally) => ReadonlyMap<string, Bar>): Drawing {
  const width = Math.max(200, setting.width);
  const longest = (selected: readonly number[]): { selected: number; total: number } => ({
    selected: Math.max(0, ...selected),
    total: Math.max(share ? 0.001 : 1, ...selected, ...bars.map(({ total }) => total)),
  });
  const start = longest(bars.map(({ selected }) => selected));
  const end = ceiling(start.selected, start.total);
  const dimmed = bars.some(({ chosen }) => chosen);
  const figure = (value: number): string => (share ? formatShare : formatNumber)(setting.language, value);
  const narrowed = isNarrowed(tally);
  let filled: SVGElement | null = null;
  const values: SVGElement[] = [];
  /** Ems left of the figures. */
  const roomBeside = ({ total }: Bar): number => width / FONT - ems(narrowed ? `${figure(total)} / ${figure(total)}` : figure(total)) - 1.5;
  const names = bars.map((bar) => inLines(bar.name, roomBeside(bar), width / FONT));
  const heights = names.map((lines) => ROW + (lines.length - 1) * LINE);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, each) => sum + each, 0));
  const bottom = heights.reduce((sum, each) => sum + each, 0);
  const height = bottom + 2;
  const barTop = (_: Bar, i: number): number => tops[i]! + heights[i]! - ROW + BAR.top;
  const y = { y1: barTop, y2: (bar: Bar, i: number) => barTop(bar, i) + BAR.height };

  const plot = drawPlot({
    width,
    height,
    margin: 0,
    marginBottom: 2,
    x: { domain: [0, end], axis: null },
    y: { domain: [bottom, 0], axis: null },
    marks: [
      Plot.rect(bars, { ...y, x1: 0, x2: ({ total }: Bar) => Math.min(end, total), fill: ({ total }: Bar) => (total > end ? 'url(#fade-out)' : 'var(--bar-total)') }),
      Plot.rect(bars, {
        ...y,
        x1: 0,
        x2: 'selected',
        fill: ({ key, chosen }: Bar) => swatch?.(key) ?? (dimmed && !chosen ? 'var(--bar-faint)' : 'var(--bar)'),
        render: grabbing((group) => (filled = group)),
      }),
      (_index, _scales, _values, _dimensions, { document }) => {
        const group = shape(document, 'g', { class: 'labels', 'font-size': FONT });
        bars.forEach((bar, i) => {
          const line = tops[i]! + 15;
          const value = shape(document, 'text', { x: width, y: line, 'text-anchor': 'end', class: 'figure' });
          const label = shape(document, 'text', { x: 0, y: line, 'text-anchor': 'start' });
          names[i]!.forEach((part, n) => label.append(shape(document, 'tspan', { class: 'name', x: 0, y: line + n * LINE }, part)));
          const left = roomBeside(bar) - ems(bar.name) - 1;
          const note = ems(bar.note) > left ? (bar.brief ?? bar.note) : bar.note;
          if (note && left > 3) label.append(shape(document, 'tspan', { class: 'note', dx: 8, 'font-size': 12 }, fit(note, left)));
          values.push(value);
          group.append(label, value);
        });
        return group;
      },
    ],
  });
  const scale = plot.scale('x')!;

  const place = (now: ReadonlyMap<string, Bar>): void => {
    bars.forEach(({ key, total }, i) => {
      const selected = now.get(key)?.selected ?? 0;
      const reach = selected > 0 ? Math.max(LEAST_BAR, scale.apply(selected) as number) : 0;
      filled?.children[i]?.setAttribute('width', String(reach));
      values[i]!.replaceChildren(
        shape(plot.ownerDocument, 'tspan', { class: 'value' }, figure(selected)),
        ...(narrowed ? [shape(plot.ownerDocument, 'tspan', { class: 'note' }, ` / ${figure(total)}`)] : []),
      );
    });
  };
  place(new Map(bars.map((bar) => [bar.key, bar])));

  return {
    node: plot,
    width,
    height,
    axis: null,
    targets: bars.map((bar, i) => ({
      key: bar.key,
      label: `${[bar.name, bar.note].filter(Boolean).join(' ')}: ${t().chart.ofTotal(figure(bar.selected), figure(bar.total))}`,
      chosen: bar.chosen,
      x: 0,
      y: tops[i]!,
      width,
      height: heights[i]!,
    })),
    update(next) {
      const now = read(next);
      const reach = longest(bars.map(({ key }) => now.get(key)?.selected ?? 0));
      if (isNarrowed(next) !== narrowed || misfits(reach.selected, reach.total, end)) return false;
      place(now);
      return true;
    },
  };
}
