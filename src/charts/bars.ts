/** Horizontal bars for rankings: the label above its bar, so that long Chinese titles and English topics have room. */
import * as Plot from '@observablehq/plot';
import type { Counted } from '../data/counts.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { t } from '../i18n/index.svelte.ts';
import type { Box, Drawing, Setting } from './chart.ts';
import { ceiling, drawPlot, ems, fit, grabbing, inLines, LEAST_BAR, misfits, shape } from './frame.ts';

const ROW = 36;
const LINE = 16;
const BAR = { top: 22, height: 7 };
const FONT = 13;
/** The least side of what a finger finds. */
const FINGER = 24;

/** A row of a ranking; values are what is drawn, counts or shares. */
export interface Bar {
  readonly key: string;
  /** Its place in the count. */
  readonly slot: number;
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
  readonly by: 'official' | 'topic' | 'kind';
  readonly bars: readonly Bar[];
  readonly share: boolean;
  /** Colours by the order of the bars' keys, for a legend; null for one colour. */
  readonly swatch: ((key: string) => string) | null;
}

/** True where the filters leave out something, so that the total is another figure. */
const isNarrowed = ({ base }: Counted): boolean => base.selected !== base.total;

/** Draws a ranking. While figures move its bars stay, whatever order they would have. */
export function drawBars(counted: Counted, { by, bars, share, swatch }: Ranking, setting: Setting): Drawing {
  const width = Math.max(200, setting.width);
  const longest = (selected: readonly number[]): { selected: number; total: number } => ({
    selected: Math.max(0, ...selected),
    total: Math.max(share ? 0.001 : 1, ...selected, ...bars.map(({ total }) => total)),
  });
  const start = longest(bars.map(({ selected }) => selected));
  let end = ceiling(start.selected, start.total);
  const dimmed = bars.some(({ chosen }) => chosen);
  const figure = (value: number): string => (share ? formatShare : formatNumber)(setting.language, value);
  const narrowed = isNarrowed(counted);
  let behind: SVGElement | null = null;
  let filled: SVGElement | null = null;
  /** The figure of each bar, to be overwritten in place. */
  const figures: Text[] = [];
  /** Ems that the figures take at most. */
  const figureRoom = ({ total }: Bar): number => ems(narrowed ? `${figure(total)} / ${figure(total)}` : figure(total));
  /** Ems left of the figures. */
  const roomBeside = (bar: Bar): number => width / FONT - figureRoom(bar) - 1.5;
  const figureBox = (bar: Bar, i: number): Box => {
    const wide = Math.max(FINGER, figureRoom(bar) * FONT + 8);
    return { x: width - wide + 4, y: tops[i]! - 2, width: wide, height: FINGER };
  };
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
    x: { domain: [0, 1], axis: null },
    y: { domain: [bottom, 0], axis: null },
    marks: [
      Plot.rect(bars, { ...y, x1: 0, x2: 1, render: grabbing((group) => (behind = group)) }),
      Plot.rect(bars, {
        ...y,
        x1: 0,
        x2: 1,
        fill: ({ key, chosen }: Bar) => swatch?.(key) ?? (dimmed && !chosen ? 'var(--bar-faint)' : 'var(--bar)'),
        render: grabbing((group) => (filled = group)),
      }),
      (_index, _scales, _values, _dimensions, { document }) => {
        const group = shape(document, 'g', { class: 'labels', 'font-size': FONT });
        bars.forEach((bar, i) => {
          const line = tops[i]! + 15;
          const value = shape(document, 'text', { x: width, y: line, 'text-anchor': 'end', class: 'figure' });
          const selected = shape(document, 'tspan', { class: 'value' });
          const text = document.createTextNode('');
          selected.replaceChildren(text);
          value.append(selected);
          if (narrowed) value.append(shape(document, 'tspan', { class: 'note' }, ` / ${figure(bar.total)}`));
          const label = shape(document, 'text', { x: 0, y: line, 'text-anchor': 'start' });
          names[i]!.forEach((part, n) => label.append(shape(document, 'tspan', { class: 'name', x: 0, y: line + n * LINE }, part)));
          const left = roomBeside(bar) - ems(bar.name) - 1;
          const note = ems(bar.note) > left ? (bar.brief ?? bar.note) : bar.note;
          if (note && left > 3) label.append(shape(document, 'tspan', { class: 'note', dx: 8, 'font-size': 12 }, fit(note, left)));
          figures.push(text);
          group.append(label, value);
        });
        return group;
      },
    ],
  });
  /** Totals reach as far as the axis, and fade out where they would go on. */
  const placeTotals = (): void => {
    bars.forEach(({ total }, i) => {
      behind?.children[i]?.setAttribute('width', String((Math.min(end, total) / end) * width));
      behind?.children[i]?.setAttribute('fill', total > end ? 'url(#fade-out)' : 'var(--bar-total)');
    });
  };
  placeTotals();

  /** Figures as they are drawn; nothing is written that stands there already. */
  const drawn: number[] = [];
  const place = (now: readonly number[]): void => {
    now.forEach((selected, i) => {
      if (drawn[i] === selected) return;
      drawn[i] = selected;
      const reach = selected > 0 ? Math.max(LEAST_BAR, (selected / end) * width) : 0;
      filled?.children[i]?.setAttribute('width', String(reach));
      figures[i]!.data = figure(selected);
    });
  };
  place(bars.map(({ selected }) => selected));

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
      figure: figureBox(bar, i),
      subject: { by, id: bar.key },
    })),
    update(next) {
      const scaled = share ? 1 / Math.max(1, next.base.selected) : 1;
      const now = bars.map(({ slot }) => next.selected[slot]! * scaled);
      const reach = longest(now);
      if (isNarrowed(next) !== narrowed) return false;
      if (misfits(reach.selected, reach.total, end)) {
        end = ceiling(reach.selected, reach.total);
        drawn.length = 0;
        placeTotals();
      }
      place(now);
      return true;
    },
  };
}
