/**
 * Windowing of a long list: which rows stand in the viewport, and where keys move the active row. Pure, in pixels and
 * row numbers from 0; rows have one height, so every answer is arithmetic.
 */

export interface Range {
  /** First row. */
  readonly from: number;
  /** Row after the last. */
  readonly to: number;
}

export interface Viewport {
  /** Pixels scrolled. */
  readonly top: number;
  /** Pixels visible. */
  readonly height: number;
  /** Pixels of one row. */
  readonly row: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Rows to draw: those in view and `margin` more on either side. */
export function drawn(view: Viewport, count: number, margin: number): Range {
  const first = Math.floor(view.top / view.row);
  const last = Math.ceil((view.top + view.height) / view.row);
  const from = clamp(first - margin, 0, Math.max(0, count - 1));
  return { from, to: clamp(last + margin, Math.min(from + 1, count), count) };
}

/** Rows that fit wholly into the viewport; at least one. */
export const rowsInView = (view: Viewport): number => Math.max(1, Math.floor(view.height / view.row));

/** Scroll position that shows row `index` wholly, moving no further than needed. */
export function revealing(index: number, view: Viewport): number {
  const top = index * view.row;
  if (top < view.top) return top;
  return Math.max(view.top, top + view.row - view.height);
}

/** Row the key leads to from `active`, or null where the key moves nothing. */
export function moved(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown': return Math.min(active + 1, count - 1);
    case 'ArrowUp': return Math.max(active - 1, 0);
    case 'PageDown': return Math.min(active + page, count - 1);
    case 'PageUp': return Math.max(active - page, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

/** Numbers of the blocks of `size` rows that `range` touches: rows are fetched a block at a time. */
export function blocks(range: Range, size: number): number[] {
  const numbers: number[] = [];
  for (let block = Math.floor(range.from / size); block * size < range.to; block++) numbers.push(block);
  return numbers;
}
