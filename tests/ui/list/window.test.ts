import { describe, expect, it } from 'vitest';
import { blocks, drawn, moved, revealing, rowsInView, type Viewport } from '../../../src/ui/list/window.ts';

const view = (top: number, height = 400, row = 80): Viewport => ({ top, height, row });

describe('drawn', () => {
  it.each([
    ['the first rows and the margin below', view(0), 20_000, 3, { from: 0, to: 8 }],
    ['rows cut by either edge', view(40), 20_000, 0, { from: 0, to: 6 }],
    ['a margin on both sides', view(8000), 20_000, 3, { from: 97, to: 108 }],
    ['no more rows than there are', view(0), 2, 5, { from: 0, to: 2 }],
    ['the last rows where the list has shrunk below the scroll position', view(8000), 4, 1, { from: 3, to: 4 }],
    ['nothing of an empty list', view(0), 0, 5, { from: 0, to: 0 }],
    ['the margin while the viewport is not measured', view(0, 0), 100, 5, { from: 0, to: 5 }],
  ])('gives %s', (_, viewport, count, margin, expected) => {
    expect(drawn(viewport, count, margin)).toEqual(expected);
  });

  it('covers the viewport at every scroll position', () => {
    for (let top = 0; top <= 1000 * 80 - 400; top += 37) {
      const { from, to } = drawn(view(top), 1000, 0);
      expect(from * 80).toBeLessThanOrEqual(top);
      expect(to * 80).toBeGreaterThanOrEqual(top + 400);
    }
  });
});

describe('revealing', () => {
  it.each([
    ['stays where the row is in view', 6, 400, 400],
    ['moves up to the top of a row above', 2, 400, 160],
    ['moves down until the last pixel of a row below', 10, 400, 480],
  ])('%s', (_, index, top, expected) => {
    expect(revealing(index, view(top))).toBe(expected);
  });
});

describe('moved', () => {
  it.each([
    ['ArrowDown', 3, 4], ['ArrowUp', 3, 2], ['PageDown', 3, 8], ['PageUp', 3, 0], ['Home', 3, 0], ['End', 3, 99],
    ['ArrowUp', 0, 0], ['ArrowDown', 99, 99], ['PageDown', 98, 99],
  ])('%s from row %i leads to row %i of 100', (key, active, expected) => {
    expect(moved(key, active, 100, 5)).toBe(expected);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(moved('a', 3, 100, 5)).toBeNull();
    expect(moved('constructor', 3, 100, 5)).toBeNull();
    expect(moved('End', 0, 0, 5)).toBeNull();
  });
});

describe('blocks', () => {
  it('names every block the range touches', () => {
    expect(blocks({ from: 0, to: 50 }, 50)).toEqual([0]);
    expect(blocks({ from: 49, to: 51 }, 50)).toEqual([0, 1]);
    expect(blocks({ from: 0, to: 0 }, 50)).toEqual([]);
  });
});

it('counts the rows that fit, never none', () => {
  expect(rowsInView(view(0))).toBe(5);
  expect(rowsInView(view(0, 30))).toBe(1);
});
