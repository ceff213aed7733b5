/** A new counting index is made ready for all that the page asks of it, before it is shown: a few milliseconds at a time. */
import { CHARTS } from '../charts/index.ts';
import type { CountingIndex } from '../counting/counting-index.ts';
import { inSlices } from '../data/slices.ts';
import { filters } from '../filters/filters.svelte.ts';
import { others, type Selection } from '../filters/selection.ts';

/** Resolves when a count under the filters costs nothing more; under a hand that drags, only what it moved over meanwhile. */
export async function prepare(index: CountingIndex): Promise<void> {
  let selection: Selection;
  do {
    ({ selection } = filters);
    await inSlices(index.preparing(CHARTS.map((chart) => chart.counts(filters.address)), selection));
    // The bar says how many more there would be without that filter.
    if (selection.sure > 0) await inSlices(index.foreseeing(others(selection, 'sure')));
  } while (selection !== filters.selection && !filters.dragging);
}
