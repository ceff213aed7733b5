/**
 * A campaign: a test that does something very often and counts. `npm test` runs a fast share of each, `npm run
 * test:faults` all of it; only the latter keeps its figures, for `docs/reliability.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { relative } from 'node:path';
import { expect, inject } from 'vitest';
import { reached, type Figure, type RowId, type Run } from '../../scripts/reliability/rows.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How much of each campaign is run. */
    campaign: 'fast' | 'full';
  }
}

/** Where runs lie until the document is written. */
const RUNS = '.cache/faults';

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`;

export interface Campaign {
  /** How often to do it. */
  readonly size: (fast: number, full: number) => number;
  /** Holds the figures to their goals. */
  readonly record: (figures: readonly Figure[]) => void;
}

/** `part` names what this campaign does for its row. */
export function campaign(row: RowId, part: string): Campaign {
  const full = inject('campaign') === 'full';
  return {
    size: (fast, all) => (full ? all : fast),
    record(figures) {
      if (full) {
        const file = relative('.', expect.getState().testPath!);
        const run: Run = { row, part, command: `npm run test:faults -- ${file}`, date: new Date().toISOString(), machine: machine(), figures };
        mkdirSync(RUNS, { recursive: true });
        writeFileSync(`${RUNS}/${row}-${part.replaceAll(/\W+/g, '-')}.json`, JSON.stringify(run));
      }
      const held = full ? figures : figures.filter(({ timed }) => !timed).map(({ what, value, atMost }) => ({ what, value, ...(atMost !== undefined && { atMost }) }));
      expect(held.filter((figure) => !reached(figure))).toEqual([]);
    },
  };
}

/** Numbers in [0, 1) that are the same every time (xorshift32, G. Marsaglia 2003). */
export function chance(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
