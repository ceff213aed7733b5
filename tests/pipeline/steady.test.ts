import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exp, ln, ln1p } from '../../src/pipeline/steady.ts';

const GRID = 2 ** 32;
const EACH = [
  ['ln', ln, Math.log, { min: 1e-6, max: 1e9 }],
  ['ln1p', ln1p, Math.log1p, { min: 0, max: 1e9 }],
  ['exp', exp, Math.exp, { min: -40, max: 0 }],
] as const;

it.each(EACH)('%s is near what the engine says, and its last digits are the same in all', (_, steady, engine, range) => {
  fc.assert(
    fc.property(fc.double({ ...range, noNaN: true }), (value) => {
      const result = steady(value);
      expect(Number.isInteger(result * GRID)).toBe(true);
      expect(Math.abs(result - engine(value))).toBeLessThan(1 / GRID);
    }),
  );
});
