import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { digestByHand, sha256 } from '../../src/tables/sha256.ts';

const LENGTHS = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_003];
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
const expectedOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the sum in Node and the sum by hand are the standard one, at every length around a block', async () => {
  for (const bytes of LENGTHS.map(bytesOf)) {
    expect(await sha256(bytes)).toBe(expectedOf(bytes));
    expect(Buffer.from(digestByHand(bytes)).toString('hex')).toBe(expectedOf(bytes));
  }
});

test.each([['with the digest of the platform', true], ['without it', false]])('so is the sum where there is no Node, %s', async (_, withPlatform) => {
  const inputs = LENGTHS.map((length) => [bytesOf(length), expectedOf(bytesOf(length))] as const);
  vi.resetModules();
  vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  if (!withPlatform) vi.stubGlobal('crypto', {});
  const elsewhere = await import('../../src/tables/sha256.ts');
  for (const [bytes, expected] of inputs) expect(await elsewhere.sha256(bytes)).toBe(expected);
});
