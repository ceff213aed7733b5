/**
 * The lane beside a timeline for what has no day. Its bars stand on the scale of the axis, so that heights compare; one
 * that would rise beyond it ends there, and two slanted cuts say so. A stack that is cut keeps its proportions.
 */
import { setAttributes, setBar, shape } from './frame.ts';

/** Where the lane stands, in pixels, and what its bars are filled with, from behind to the front. */
export interface LanePlace {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly fills: readonly string[];
  readonly label: string;
}

/** A part of a bar, in figures of the axis. */
export interface Layer {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly group: SVGElement;
  /** The bars in front, in the order of their fills. */
  readonly fronts: readonly SVGElement[];
  /** Puts the bars, one for each fill, where their figures say; the first stands behind, the others stack. `y` gives the pixel of a figure, `end` is the end of the axis. */
  place(bars: readonly Layer[], figure: string, y: (figure: number) => number, end: number): void;
}

/** How far the cuts stand below the end of the axis, how far apart, and how much they rise. */
const CUT = { below: 9, apart: 6, rise: 5 };

export function drawLane(document: Document, { x, width, top, bottom, fills, label }: LanePlace): Lane {
  const middle = x + width / 2;
  const bars = fills.map((fill) => shape(document, 'rect', { x, width, fill }));
  const cut = (y: number): string => `M${x - 3},${y + CUT.rise}L${x + width + 3},${y}`;
  const cuts = shape(document, 'path', { class: 'break', d: cut(top + CUT.below) + cut(top + CUT.below + CUT.apart), stroke: 'var(--ground)', 'stroke-width': 2.5 });
  const figure = shape(document, 'text', { x: middle, y: bottom + 32, 'text-anchor': 'middle', class: 'value' });
  const group = shape(document, 'g', { class: 'lane' });
  group.append(
    shape(document, 'line', { x1: x - 11, x2: x - 11, y1: top, y2: bottom, stroke: 'var(--hairline)' }),
    ...bars,
    cuts,
    shape(document, 'line', { x1: x - 4, x2: x + width + 4, y1: bottom, y2: bottom, stroke: 'var(--axis)' }),
    shape(document, 'text', { x: middle, y: bottom + 16, 'text-anchor': 'middle', fill: 'currentColor' }, label),
    figure,
  );
  return {
    group,
    fronts: bars.slice(1),
    place(layers, text, y, end) {
      const reach = Math.max(...layers.slice(1).map(({ to }) => to));
      const shrunk = reach > end ? end / reach : 1;
      bars.forEach((bar, i) => {
        const { from: low, to: high } = layers[i] ?? { from: 0, to: 0 };
        const [from, to] = i === 0 ? [0, Math.min(end, high)] : [low * shrunk, high * shrunk];
        setBar(bar, y(to), y(from), to - from);
      });
      setAttributes(cuts, { display: layers.some(({ to }) => to > end) ? 'inline' : 'none' });
      if (figure.textContent !== text) figure.textContent = text;
    },
  };
}
