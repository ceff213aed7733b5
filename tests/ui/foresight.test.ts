/** A hand that rests is foreseen, one that passes over or leaves is not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CountingIndex } from '../../src/counting/counting-index.ts';
import { NOTHING_SELECTED, toggled, type Selection } from '../../src/filters/selection.ts';
import { callOff, foresee } from '../../src/ui/foresight.ts';

/** An index that takes `steps` steps to foresee, and notes what came to its end. */
function slow(steps: number): { index: CountingIndex; begun: Selection[]; done: Selection[] } {
  const [begun, done]: [Selection[], Selection[]] = [[], []];
  const index: Pick<CountingIndex, 'foreseeing'> = {
    *foreseeing(selection) {
      begun.push(selection);
      for (let step = 0; step < steps; step++) {
        vi.advanceTimersByTime(20);
        yield;
      }
      done.push(selection);
    },
  };
  return { index: index as CountingIndex, begun, done };
}
const of = (official: string): Selection => toggled(NOTHING_SELECTED, 'official', official);
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('only what a hand rests on is counted', async () => {
  const { index, begun, done } = slow(1);
  foresee(index, of('a'));
  foresee(index, of('b'));
  vi.advanceTimersByTime(100);
  await vi.waitFor(() => expect(done).toEqual([of('b')]));
  expect(begun).toEqual([of('b')]);
});

test('a hand that left leaves nothing behind', async () => {
  const { index, begun, done } = slow(4);
  foresee(index, of('a'));
  callOff();
  vi.advanceTimersByTime(100);
  expect(begun).toEqual([]);
  foresee(index, of('b'));
  vi.advanceTimersByTime(40);
  callOff();
  for (let i = 0; i < 20; i++) await turn();
  expect([begun, done]).toEqual([[of('b')], []]);
});

test('a value is added behind the others, or taken out', () => {
  const both = toggled(of('a'), 'official', 'b');
  expect(both.officials).toEqual(['a', 'b']);
  expect(toggled(both, 'official', 'a').officials).toEqual(['b']);
  expect(toggled(NOTHING_SELECTED, 'kind', 'k').kinds).toEqual(['k']);
});
