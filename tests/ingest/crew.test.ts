import { expect, test } from 'vitest';
import { Crew } from '../../src/ingest/crew.ts';

const later = (turns: number): Promise<void> => (turns === 0 ? Promise.resolve() : Promise.resolve().then(() => later(turns - 1)));

test('results come in the order of the items, and each worker has three tasks in hand', async () => {
  const busy = new Map([['a', 0], ['b', 0]]);
  let most = 0;
  const by = new Map<string, number>();
  const crew = new Crew(['a', 'b']);
  const results: number[] = [];
  const items = Array.from({ length: 50 }, (_, i) => i);
  for await (const result of crew.inOrder(items, async (worker, item) => {
    busy.set(worker, busy.get(worker)! + 1);
    most = Math.max(most, ...busy.values());
    by.set(worker, (by.get(worker) ?? 0) + 1);
    await later(((item * 7) % 11) + 1);
    busy.set(worker, busy.get(worker)! - 1);
    return item * 2;
  })) results.push(result);
  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBe(3);
  expect([...by.values()].every((count) => count > 10)).toBe(true);
});

test('no more is begun ahead than a few items a worker', async () => {
  let begun = 0;
  const results = new Crew([1]).inOrder(Array.from({ length: 100 }, (_, i) => i), (_, item) => {
    begun++;
    return Promise.resolve(item);
  });
  await results.next();
  await later(20);
  expect(begun).toBeLessThanOrEqual(7);
});

test('a task that fails is heard of in its turn, and its worker goes on', async () => {
  const crew = new Crew([1]);
  const seen: number[] = [];
  await expect(async () => {
    for await (const item of crew.inOrder([0, 1, 2], (_, i) => (i === 1 ? Promise.reject(new Error('one')) : Promise.resolve(i)))) seen.push(item);
  }).rejects.toThrow('one');
  expect(seen).toEqual([0]);
  expect(await crew.run((worker) => Promise.resolve(worker))).toBe(1);
});

test('a task goes to the worker that has the fewest in hand', async () => {
  const crew = new Crew(['a', 'b', 'c']);
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const begun: string[] = [];
  const long = (worker: string): Promise<void> => {
    begun.push(worker);
    return ended;
  };
  const first = [crew.run(long), crew.run(long), crew.run(long)];
  expect(begun.sort()).toEqual(['a', 'b', 'c']);
  await crew.run(() => Promise.resolve());
  const others = [crew.run(long), crew.run(long), crew.run(long)];
  expect(begun.slice(3).sort()).toEqual(['a', 'b', 'c']);
  end();
  await Promise.all([...first, ...others]);
});
