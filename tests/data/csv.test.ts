import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvHeader, csvRows, guardFormula, unguardFormula } from '../../src/data/csv.ts';
import type { Answer, AnswerColumn } from '../../src/data/engine-arrow.ts';

const csvOf = (of: Answer, header = of.columns.map(({ name }) => name), raw = false): string => csvHeader(header, raw) + csvRows(of, raw);
const answer = (...columns: AnswerColumn[]): Answer => ({ columns, count: columns[0]?.cells.length ?? 0 });

/** A reader of RFC 4180, written apart from the writer: null where a field is empty and unquoted. */
function read(csv: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let at = 1; // the byte-order mark
  while (at < csv.length) {
    let field: string | null = '';
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++;
        field += csv.charAt(at);
      }
      at++;
    } else {
      while (csv[at] !== ',' && csv[at] !== '\r') field += csv.charAt(at++);
      if (field === '') field = null;
    }
    row.push(field);
    if (csv[at] === ',') at++;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ' ', '\t', '\r', '\n', '＝', '＠', '官', 'a', '1', '\u00a0'), maxLength: 8 });
const cell = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 12 }));

describe('CSV', () => {
  test('as a spreadsheet expects it', () => {
    const csv = csvOf(
      answer(
        { name: 'headline', type: 'text', cells: ['=SUM(A1)', '他说：“好”, "真"', null] },
        { name: 'date', type: 'day', cells: ['2023-06-28', null, null] },
        { name: 'change', type: 'int', cells: [-5, 0, null] },
        { name: 'local', type: 'flag', cells: [true, false, null] },
      ),
    );
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv).toBe(`\uFEFFheadline,date,change,local\r\n'=SUM(A1),2023-06-28,-5,true\r\n"他说：“好”, ""真""",,0,false\r\n,,,\r\n`);
  });
  test('the header may be in words, which are guarded too', () => {
    expect(csvOf(answer({ name: 'n', type: 'int', cells: [] }), ['-数'])).toBe("\uFEFF'-数\r\n");
  });
  test('raw has neither mark nor apostrophes', () => {
    expect(csvOf(answer({ name: '=headline', type: 'text', cells: ['=SUM(A1)', "'-"] }), undefined, true)).toBe("=headline\r\n=SUM(A1)\r\n'-\r\n");
  });
  test('every text comes back, and nothing and the empty text stay apart', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(cell), fc.option(cell)), { maxLength: 20 }), (rows) => {
        const columns = [0, 1].map((i): AnswerColumn => ({ name: `c${i}`, type: 'text', cells: rows.map((row) => row[i]!) }));
        const [, ...back] = read(csvOf(answer(...columns)));
        expect(back.map((row) => row.map((field) => field && unguardFormula(field)))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });
  test('no text begins like a formula, and the guard is reversible', () => {
    fc.assert(
      fc.property(cell, (original) => {
        const guarded = guardFormula(original);
        expect(unguardFormula(guarded)).toBe(original);
        expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 20_000 },
    );
  });
});
