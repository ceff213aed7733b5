import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, Fault, outcome, within, type SignOfLife } from '../../src/data/fault.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const late = (): Error => new Error('late');
const never = new Promise<never>(() => undefined);
const settled = (promise: Promise<unknown>): Promise<unknown> => promise.then(String, String);

test('silence ends a wait, and a waking machine gets a moment more', async () => {
  const end = vi.fn();
  void settled(within(1000, never, late)).then(end);
  await vi.advanceTimersByTimeAsync(1249);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end).toHaveBeenCalledWith('Error: late');
});

test('a sign of life starts the wait anew, even in the last moment', async () => {
  const end = vi.fn();
  const sign: SignOfLife = { last: 0 };
  void settled(within(1000, never, late, sign)).then(end);
  await vi.advanceTimersByTimeAsync(600);
  sign.last = performance.now();
  await vi.advanceTimersByTimeAsync(1100);
  sign.last = performance.now();
  await vi.advanceTimersByTimeAsync(1249);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end).toHaveBeenCalledOnce();
});

test('an answer in time is the answer', async () => expect(await within(1000, Promise.resolve(7), late)).toBe(7));

test('faults cross to the page as plain values', async () => {
  expect(await outcome(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  expect(failure(new Fault('damaged', 'cut', 'texts'))).toEqual({ ok: false, code: 'damaged', message: 'cut', subject: 'texts' });
  expect(await outcome(() => Promise.reject(new Error('trap')))).toEqual({ ok: false, code: 'engine', message: 'trap' });
});
