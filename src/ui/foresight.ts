/**
 * What a hand is about to choose is counted before it does: it rests on a value for a moment first, and the page has
 * nothing else to do then. Only the newest is counted, a few milliseconds at a time.
 */
import type { CountingIndex } from '../counting/counting-index.ts';
import { inSlices } from '../data/slices.ts';
import type { Selection } from '../filters/selection.ts';

/** Milliseconds that a hand rests on what it does not only pass over. */
const REST = 30;

let timer: ReturnType<typeof setTimeout> | undefined;
let steps: Generator<void, void> | null = null;

/** Counts what would be selected, unless it is called off by then. */
export function foresee(index: CountingIndex, selection: Selection): void {
  callOff();
  timer = setTimeout(() => {
    steps = index.foreseeing(selection);
    void inSlices(steps);
  }, REST);
}

export function callOff(): void {
  clearTimeout(timer);
  steps?.return();
  steps = null;
}
