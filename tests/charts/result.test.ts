// @vitest-environment jsdom
/** Answers as charts: what suits which columns, and what is drawn of them. */
import { describe, expect, test } from 'vitest';
import { drawResult, MOST_BARS, suggestion, type ResultColumn } from '../../src/charts/result.ts';

const column = (name: string, scale: ResultColumn['scale'], ...values: ResultColumn['values']): ResultColumn => ({ name, scale, values });
const names = column('name', 'name', 'a', 'b', 'c');
const counts = column('articles', 'number', 3, 1, 2);
const days = column('day', 'time', Date.UTC(2023, 5, 28), Date.UTC(2023, 0, 1), null);

describe('what suits', () => {
  test.each([
    ['names and a number', [names, counts], { kind: 'bar', across: 0, value: 1 }],
    ['days and a number', [names, days, counts], { kind: 'line', across: 1, value: 2 }],
    ['years and a number', [column('year', 'number', 2023), counts], { kind: 'line', across: 0, value: 1 }],
    ['two numbers', [column('chars', 'number', 1), counts], { kind: 'bar', across: 0, value: 1 }],
    ['a number first', [counts, names], { kind: 'bar', across: 1, value: 0 }],
    ['no number', [names, days], null],
    ['a number alone', [counts], null],
    ['nothing', [], null],
  ] as const)('%s', (_, columns, expected) => expect(suggestion(columns)).toEqual(expected));
});

describe('what is drawn', () => {
  test('a bar for each row, in proportion, none for a row without a value', () => {
    const { node, shown, all, gaps } = drawResult([names, column('n', 'number', 4, null, 2)], { kind: 'bar', across: 0, value: 1 }, 600);
    const widths = [...node.querySelectorAll('g[aria-label="rect"] rect')].map((bar) => Number(bar.getAttribute('width')));
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeCloseTo(2 * widths[1]!, 3);
    expect(node.textContent).toMatch(/a.*c/);
    expect([shown, all, gaps]).toEqual([2, 2, 1]);
  });
  test('no more bars than there is room for', () => {
    const many = Array.from({ length: 100 }, (_, i) => i);
    const { node, shown, all } = drawResult([column('name', 'name', ...many.map(String)), column('n', 'number', ...many)], { kind: 'bar', across: 0, value: 1 }, 600);
    expect([node.querySelectorAll('g[aria-label="rect"] rect').length, shown, all]).toEqual([MOST_BARS, MOST_BARS, 100]);
  });
  test('a line through the days in their order, whatever the order of the rows', () => {
    const { node, gaps } = drawResult([days, counts], { kind: 'line', across: 0, value: 1 }, 600);
    const points = node.querySelector('polyline')!.getAttribute('points')!.split(' ').map((point) => point.split(',').map(Number));
    expect(points).toHaveLength(2);
    expect(points[0]![0]).toBeLessThan(points[1]![0]!);
    expect(points[0]![1]).toBeGreaterThan(points[1]![1]!); // 1 stands lower than 3
    expect(gaps).toBe(1);
  });
  test('below nothing too, and where every figure is the same, or none is there', () => {
    for (const figures of [[-3, 2, 0], [0, 0, 0], [5, 5, 5], [null, null, null], [1e300, -1e300, 1]]) {
      for (const kind of ['bar', 'line'] as const) {
        const { node } = drawResult([names, column('n', 'number', ...figures)], { kind, across: 0, value: 1 }, 300);
        expect(node.outerHTML).not.toMatch(/NaN|Infinity/);
      }
    }
  });
  test('text is text', () => {
    const { node } = drawResult([column('name', 'name', '<img onerror=x>'), column('<b>', 'number', 1)], { kind: 'bar', across: 0, value: 1 }, 600);
    expect(node.querySelector('img, b')).toBeNull();
  });
});
