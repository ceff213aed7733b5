/** The order of a ranking. Only what is drawn is put in order: a data set may hold thousands of officials, a card shows ten. */
import type { Counted } from '../data/counts.ts';

/** One value of a count; `slot` is its place there. */
export interface Ranked {
  readonly key: string;
  readonly slot: number;
  readonly selected: number;
  readonly total: number;
}

/** Most selected first, then most in all, then by key; below 0 where a comes first. */
function order({ keys, selected, total }: Counted, a: number, b: number): number {
  return selected[b]! - selected[a]! || total[b]! - total[a]! || (keys[a]! < keys[b]! ? -1 : 1);
}

const at = ({ keys, selected, total }: Counted, slot: number): Ranked => ({ key: keys[slot]!, slot, selected: selected[slot]!, total: total[slot]! });

const counts = ({ keys, total }: Counted, slot: number): boolean => keys[slot] !== null && total[slot]! > 0;

/** How many values a full ranking has. */
export function rankedValues(counted: Counted): number {
  let values = 0;
  for (let slot = 0; slot < counted.keys.length; slot++) if (counts(counted, slot)) values++;
  return values;
}

/** All values in order. */
export function ranking(counted: Counted): Ranked[] {
  const slots = Array.from(counted.keys.keys()).filter((slot) => counts(counted, slot));
  return slots.sort((a, b) => order(counted, a, b)).map((slot) => at(counted, slot));
}

/** The first `most` values in order, and after them those `chosen`: the reader's own choices stay in sight however short the list. */
export function rank(counted: Counted, chosen: readonly string[], most: number): Ranked[] {
  if (most >= counted.keys.length) return ranking(counted);
  const top: number[] = [];
  for (let slot = 0; slot < counted.keys.length; slot++) {
    if (!counts(counted, slot) || (top.length === most && order(counted, top[most - 1]!, slot) < 0)) continue;
    let place = top.length;
    while (place > 0 && order(counted, slot, top[place - 1]!) < 0) place--;
    top.splice(place, 0, slot);
    if (top.length > most) top.pop();
  }
  const shown = new Set(top);
  const kept = chosen.map((key) => counted.keys.indexOf(key)).filter((slot) => slot >= 0 && counts(counted, slot) && !shown.has(slot));
  return [...top, ...new Set(kept.sort((a, b) => order(counted, a, b)))].map((slot) => at(counted, slot));
}
