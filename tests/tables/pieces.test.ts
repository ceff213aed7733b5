/** Digests of a file in pieces, however its bytes come. */
import { afterEach, expect, test, vi } from 'vitest';
import { isPiece, PIECE, PieceDigests } from '../../src/tables/pieces.ts';

afterEach(() => void vi.restoreAllMocks());

test('each piece is told from all others, the last, shorter one too', async () => {
  const bytes = Uint8Array.from({ length: 2 * PIECE + 100 }, (_, i) => (i * 31 + (i >> 17)) & 255);
  const digests = new PieceDigests();
  for (let at = 0; at < bytes.length; at += 77_777) digests.add(bytes.slice(at, at + 77_777));
  const all = await digests.finish();
  const pieces = [bytes.subarray(0, PIECE), bytes.subarray(PIECE, 2 * PIECE), bytes.subarray(2 * PIECE)];
  for (const [i, piece] of pieces.entries()) for (const k of pieces.keys()) expect(await isPiece(all, k, piece)).toBe(i === k);
});

test('whoever adds pieces faster than they are summed up is held back', async () => {
  const waiting: (() => void)[] = [];
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(() => new Promise((resolve) => waiting.push(() => resolve(new ArrayBuffer(32)))));
  const digests = new PieceDigests();
  digests.add(new Uint8Array(PIECE));
  await digests.keepUp();
  digests.add(new Uint8Array(20 * PIECE));
  let kept = false;
  void digests.keepUp().then(() => (kept = true));
  await Promise.resolve();
  expect(kept).toBe(false);
  for (const resolve of waiting) resolve();
  await vi.waitFor(() => expect(kept).toBe(true));
});
