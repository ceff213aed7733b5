import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, runs } from '../../../src/ui/reader/runs.ts';

interface Named { start: number; end: number; name: string }
const mark = (start: number, end: number, name: string): Named => ({ start, end, name });
const drawnAs = (text: string, marks: Named[], from?: number, to?: number) =>
  runs(text, marks, from, to).map((run) => run.text + (run.marks.length ? `{${run.marks.map((m) => m.name).join()}}` : '')).join('|');

describe('runs', () => {
  it.each([
    ['no mark', '区委书记出席', [], '区委书记出席'],
    ['one mark inside', '区委书记出席', [mark(2, 4, 'a')], '区委|书记{a}|出席'],
    ['a mark inside another', '区委书记出席', [mark(0, 4, 'a'), mark(2, 4, 'b')], '区委{a}|书记{a,b}|出席'],
    ['marks that cross', '区委书记出席', [mark(0, 3, 'a'), mark(2, 5, 'b')], '区委{a}|书{a,b}|记出{b}|席'],
    ['marks that meet', '区委书记', [mark(0, 2, 'a'), mark(2, 4, 'b')], '区委{a}|书记{b}'],
    ['the order given, not the order of places', '区委书记', [mark(2, 4, 'b'), mark(0, 4, 'a')], '区委{a}|书记{b,a}'],
    ['empty and outside marks left out', '区委', [mark(1, 1, 'a'), mark(5, 9, 'b'), mark(-3, 0, 'c')], '区委'],
    ['a mark that reaches over the end', '区委', [mark(1, 9, 'a')], '区|委{a}'],
  ])('draws %s', (_, text, marks, expected) => {
    expect(drawnAs(text, marks)).toBe(expected);
  });

  it('draws a slice with the offsets of the whole', () => {
    expect(drawnAs('本报讯区委书记', [mark(1, 5, 'a')], 3, 6)).toBe('区委{a}|书');
  });

  it('gives the text back, and each run exactly the marks that cover it', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })).map(([start, end]) => mark(start, end, '')));
    fc.assert(fc.property(fc.string({ maxLength: 50 }), marks, (text, all) => {
      const parts = runs(text, all);
      expect(parts.map((run) => run.text).join('')).toBe(text);
      for (const run of parts) {
        expect(run.start).toBeLessThan(run.end);
        expect(run.marks).toEqual(all.filter((m) => m.start <= run.start && run.end <= m.end));
        expect(all.some((m) => m.start < m.end && ((m.start > run.start && m.start < run.end) || (m.end > run.start && m.end < run.end)))).toBe(false);
      }
    }));
  });
});

it('paragraphs leaves the line feeds out and keeps empty ones', () => {
  const text = '标题\n本报讯\n\n记者';
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['标题', '本报讯', '', '记者']);
});
