/** A small seeded generator: the same seed gives the same run on every machine. */

export interface Random {
  /** A number from 0 up to, but without, 1. */
  next(): number;
  /** A whole number between both ends, inclusive. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, by weight; all weights zero counts as all equal. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T;
  /** Up to `count` different items, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: one 32-bit state, good enough for inventing. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)]!,
    weighted: (list, weight) => {
      const weights = list.map(weight);
      let left = next() * weights.reduce((sum, w) => sum + w, 0);
      const at = weights.findIndex((w) => (left -= w) < 0);
      return list[at < 0 ? list.length - 1 : at]!;
    },
    some: (list, count) => {
      let wanted = Math.min(count, list.length);
      return list.filter((_, i) => {
        const take = next() * (list.length - i) < wanted;
        if (take) wanted--;
        return take;
      });
    },
  };
}

/** The same from a word; its FNV-1a hash is the seed. */
export function seededBy(word: string): Random {
  let seed = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) seed = Math.imul(seed ^ word.charCodeAt(i), 0x01000193);
  return seeded(seed);
}
