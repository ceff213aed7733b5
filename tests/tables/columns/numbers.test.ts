import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, ColumnsError } from '../../../src/tables/columns/bytes.ts';
import { readNumbers, writeNumbers } from '../../../src/tables/columns/numbers.ts';
import { readTexts, writeTexts } from '../../../src/tables/columns/texts.ts';

const packed = (values: readonly number[]): Uint8Array => {
  const out = new ByteWriter();
  writeNumbers(out, values);
  return out.written();
};
const number = fc.oneof(fc.nat(3), fc.nat(70), fc.nat(5000), fc.nat(2 ** 31 - 1));

test('numbers come back', () => {
  fc.assert(
    fc.property(fc.array(number, { size: 'large' }), (values) => {
      const from = new ByteReader(packed(values));
      expect([...readNumbers(from, values.length)]).toEqual(values);
      from.end();
    }),
  );
});
test('equal numbers take next to nothing, others about what their frequencies say', () => {
  expect(packed(Array<number>(100_000).fill(7)).length).toBeLessThan(12);
  const skewed = Array.from({ length: 100_000 }, (_, i) => (i % 10 === 0 ? 1 + (i % 3) : 0));
  const entropy = 0.9 * Math.log2(1 / 0.9) + 0.1 * Math.log2(30);
  expect(packed(skewed).length).toBeLessThan((100_000 * entropy * 1.01) / 8 + 40);
});
test('texts come back, whatever their characters', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })), (texts) => {
      const out = new ByteWriter();
      writeTexts(out, texts);
      expect(readTexts(new ByteReader(out.written()), texts.length)).toEqual(texts);
    }),
  );
});
test('a run that is cut short or of another length is refused', () => {
  const bytes = packed(Array.from({ length: 1000 }, (_, i) => (i * i) % 997));
  for (let length = 0; length < bytes.length; length += 7) expect(() => readNumbers(new ByteReader(bytes.slice(0, length)), 1000)).toThrow(ColumnsError);
  expect(() => readNumbers(new ByteReader(bytes), 999)).toThrow('1000 numbers instead of 999');
});
