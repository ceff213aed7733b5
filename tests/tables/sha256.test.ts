import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestByHand, sha256 } from '../../src/tables/sha256.ts';

test('both ways give the standard sum, at every length around a block', async () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(await sha256(bytes)).toBe(expected);
    expect(Buffer.from(digestByHand(bytes)).toString('hex')).toBe(expected);
  }
});
