/** The arithmetic of a brush: from where a hand is to which days it means. Days are whole numbers since 1970-01-01. */
import type { Mark, TimeAxis } from '../charts/chart.ts';
import { shift, snap, startOf } from '../charts/periods.ts';

/** `end` is the first day after the range. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Hold = 'new' | 'whole' | 'start' | 'end';

export const toPixel = ({ left, right, first, end }: TimeAxis, day: number): number =>
  left + ((Math.min(end, Math.max(first, day)) - first) / (end - first)) * (right - left);

export const toTime = ({ left, right, first, end }: TimeAxis, x: number): number =>
  first + (Math.min(1, Math.max(0, (x - left) / (right - left))) * (end - first));

/** Pixels around a bar that still mean it: low and narrow ones are hard to hit. */
interface Reach {
  readonly beside: number;
  readonly above: number;
}
const POINTER: Reach = { beside: 1, above: 8 };
/** A finger has 24 pixels across (WCAG 2.2, 2.5.8), however narrow the bars are. */
const FINGER: Reach = { beside: 12, above: 12 };
export const reachOf = (pointer: string): Reach => (pointer === 'touch' ? FINGER : POINTER);

/** The bar at a place of the drawing, else the nearest one, a layer each, within reach; null where all are further away. */
export function markAt(marks: readonly Mark[], x: number, y: number, reach = POINTER): Mark | null {
  let [nearest, least] = [null as Mark | null, Infinity];
  for (const mark of marks) {
    const beside = Math.max(0, mark.x - x, x - mark.x - mark.width);
    const above = Math.max(0, mark.y - y, y - mark.y - mark.height);
    const far = Math.hypot(beside, above);
    if (beside <= reach.beside && above <= reach.above && far < least) [nearest, least] = [mark, far];
  }
  return nearest;
}

/** The period under the hand. */
export function periodAt(axis: TimeAxis, day: number): Range {
  const start = startOf(axis.step, Math.min(axis.end - 1, Math.floor(day)));
  return { start, end: shift(axis.step, start, 1) };
}

/** What a hand means that took hold at `from` (of `range`, where it took hold of one) and is now at `to`. */
export function dragged(axis: TimeAxis, hold: Hold, range: Range | null, from: number, to: number): Range {
  if (hold === 'new' || range === null) {
    const [a, b] = [periodAt(axis, Math.min(from, to)), periodAt(axis, Math.max(from, to))];
    return { start: a.start, end: b.end };
  }
  if (hold === 'whole') return moved(axis, range, to - from);
  const edge = snap(axis.step, to);
  if (hold === 'start') return edge < range.end ? { start: Math.max(axis.first, edge), end: range.end } : periodAt(axis, range.end - 1);
  return edge > range.start ? { start: range.start, end: Math.min(axis.end, edge) } : periodAt(axis, range.start);
}

/** The range carried along by `days`, as wide as it was in steps of the axis, inside the axis. */
function moved(axis: TimeAxis, range: Range, days: number): Range {
  const steps = Math.max(1, stepsBetween(axis, range.start, range.end));
  let start = Math.max(axis.first, snap(axis.step, range.start + days));
  if (shift(axis.step, startOf(axis.step, start), steps) > axis.end) start = shift(axis.step, startOf(axis.step, axis.end), -steps);
  start = Math.max(axis.first, start);
  return { start, end: Math.min(axis.end, shift(axis.step, startOf(axis.step, start), steps)) };
}

function stepsBetween({ step }: TimeAxis, start: number, end: number): number {
  let steps = 0;
  for (let at = startOf(step, start); at < end; at = shift(step, at, 1)) steps += 1;
  return steps;
}

/** One edge carried along by `steps` of the axis; it never crosses the other. */
export function nudged(axis: TimeAxis, hold: 'start' | 'end', range: Range, steps: number): Range {
  const at = hold === 'start' ? range.start : range.end;
  const edge = startOf(axis.step, at);
  const to = shift(axis.step, edge < at && steps < 0 ? shift(axis.step, edge, 1) : edge, steps);
  return dragged(axis, hold, range, at, Math.min(axis.end, Math.max(axis.first, to)));
}
