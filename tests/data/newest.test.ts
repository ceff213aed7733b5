import { expect, test } from 'vitest';
import { newest } from '../../src/data/newest.ts';

test('one runs, the newest waits, those between are dropped, a failure does not block', async () => {
  const asked: number[] = [];
  const release: (() => void)[] = [];
  const ask = newest(async (n: number) => {
    asked.push(n);
    await new Promise<void>((resolve) => release.push(resolve));
    if (n === 4) throw new Error('four');
    return n * 10;
  });
  const answers = [1, 2, 3, 4].map((n) => ask(n).catch((error: unknown) => String(error)));
  expect(asked).toEqual([1]);
  release.shift()!();
  expect(await Promise.all(answers.slice(0, 3))).toEqual([10, null, null]);
  expect(asked).toEqual([1, 4]);
  const last = ask(5);
  release.shift()!();
  expect(await answers[3]).toBe('Error: four');
  await new Promise((resolve) => setTimeout(resolve));
  release.shift()!();
  expect(await last).toBe(50);
});
