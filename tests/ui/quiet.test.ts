import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../src/ui/quiet.ts';

const page = new EventTarget();
const gesture = (type: string, buttons = 0): void => void page.dispatchEvent(Object.assign(new Event(type), { buttons }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a page that nobody touches rests after the time given', () => {
  const then = vi.fn();
  whenQuiet(1500, then, page);
  vi.advanceTimersByTime(1499);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then).toHaveBeenCalledOnce();
});

test('a gesture puts it off, a pointer that passes over does not', () => {
  const then = vi.fn();
  whenQuiet(1500, then, page);
  vi.advanceTimersByTime(1000);
  gesture('keydown');
  vi.advanceTimersByTime(1000);
  gesture('pointermove');
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(then).toHaveBeenCalledOnce();
});

test('a hand that holds something never rests, however long it stays', () => {
  const then = vi.fn();
  whenQuiet(1500, then, page);
  gesture('pointerdown', 1);
  vi.advanceTimersByTime(60_000);
  expect(then).not.toHaveBeenCalled();
  gesture('pointerup');
  vi.advanceTimersByTime(1500);
  expect(then).toHaveBeenCalledOnce();
});

test('what was called off never comes', () => {
  const then = vi.fn();
  whenQuiet(1500, then, page)();
  vi.advanceTimersByTime(5000);
  expect(then).not.toHaveBeenCalled();
});
