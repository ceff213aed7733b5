import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromArrow } from '../../../src/data/engine-arrow.ts';
import { sql, type SqlValue } from '../../../src/data/sql.ts';
import { literal, readable, tidy } from '../../../src/data/typed/literals.ts';
import { nodeDriver } from '../engine.node.ts';

/** What may break a text out of its quotes. */
const nasty = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom("'", '"', '\\', '\0', ';', '--', '/*', '$$', '?', '\n', '樊', '’', '%', "''"), { maxLength: 12 }).map((parts) => parts.join('')));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(-0, -1, 1e21, 5e-324, Infinity, -Infinity));

test('the engine reads every literal back as the value it was made from', async () => {
  const driver = await nodeDriver();
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), fc.array(number, { minLength: 1, maxLength: 20 }), async (texts, numbers) => {
      // Minus signs stand side by side on purpose: together they would begin a comment.
      const written = [...texts.map((text) => `CAST(${literal(text)} AS VARCHAR)`), ...numbers.map((value) => `CAST(0 -${literal(value)} AS DOUBLE)`)];
      const { columns } = fromArrow(await driver.ask(['SELECT', written.map((text, i) => `${text} AS c${i}`).join(', ')].join(' '), []));
      expect(columns.map(({ cells }) => cells[0])).toEqual([...texts.map((text) => text.toWellFormed()), ...numbers.map((value) => 0 - value)]);
    }),
    { numRuns: 150 },
  );
});

test('a statement with its values written into it answers as with its values beside it', async () => {
  const driver = await nodeDriver();
  await fc.assert(
    fc.asyncProperty(nasty, nasty.filter((text) => !text.includes('\0')), fc.integer(), fc.boolean(), async (a, b, n, flag) => {
      const question = sql`SELECT CAST(${a} AS VARCHAR) AS a, '?' || "q?" AS q, CAST(${b} AS VARCHAR) AS b, CAST(${n} AS BIGINT) AS n, ${flag} AS flag, ${null} IS NULL AS nothing FROM (SELECT 'it''s?' AS "q?")`;
      const cells = async (text: string, values: readonly SqlValue[]): Promise<unknown> => fromArrow(await driver.ask(text, values)).columns.map((column) => column.cells[0]);
      const [one, other] = [await cells(readable(question), []), await cells(question.text, question.values)];
      // A bound text ends at U+0000; a written one does not.
      if (a.includes('\0')) expect((one as unknown[]).slice(1)).toEqual((other as unknown[]).slice(1));
      else expect(one).toEqual(other);
    }),
    { numRuns: 150 },
  );
});

test('marks without values, and values without marks, are noticed', () => {
  expect(() => readable({ text: 'SELECT ?, ?', values: [1] })).toThrow(RangeError);
  expect(() => readable({ text: "SELECT '?'", values: [1] })).toThrow(RangeError);
});

test('indentation that all further lines share is taken away', () => {
  expect(tidy('SELECT a\n      FROM b\n        JOIN c  \n\n      WHERE d')).toBe('SELECT a\nFROM b\n  JOIN c\n\nWHERE d');
  expect(tidy('SELECT 1')).toBe('SELECT 1');
});
