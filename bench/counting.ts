/**
 * How fast the counting index answers, without a browser: `npx tsx bench/counting.ts [articles ...]`.
 *
 * An article has one official, one topic and one kind, over ten years; a few officials are in most articles. A step
 * answers the counts of all three charts and of the kinds. Figures are medians and 95th percentiles in milliseconds.
 */
import { CountingIndex } from '../src/counting/counting-index.ts';
import type { Declaration } from '../src/data/counts.ts';
import { NOTHING_SELECTED, type Selection } from '../src/filters/selection.ts';
import { SURE_STEP, type CountColumns, type Lists } from '../src/tables/counted.ts';
import { dayFrom } from '../src/tables/days.ts';

const FIRST_DAY = 16_436;
const DAYS = 3653;
const [OFFICIALS, TOPICS] = [5000, 30];
const KINDS = ['meeting', 'inspection', 'visit', 'training', 'signing', 'other'];
const RUNS = 9;

const CHARTS: readonly Declaration[] = [
  { by: 'date', unit: 'articles', split: null },
  { by: 'official', unit: 'mentions', split: null },
  { by: 'topic', unit: 'articles', split: null },
  { by: 'kind', unit: 'articles', split: null },
];

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function drawer(weights: readonly number[], next: () => number): () => number {
  const sums = Float64Array.from(weights);
  for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
  return () => {
    const wanted = next() * sums[sums.length - 1]!;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function workload(articles: number): CountColumns {
  const next = chance(42);
  const power = (length: number, by: number): number[] => Array.from({ length }, (_, i) => (i + 1) ** by);
  const one = (draw: () => number): Lists & { readonly times: Uint16Array } => ({
    start: Uint32Array.from({ length: articles + 1 }, (_, i) => i),
    key: Uint16Array.from({ length: articles }, draw),
    times: new Uint16Array(articles).fill(1),
  });
  const day = drawer(Array.from({ length: DAYS }, (_, d) => (1 + (2 * d) / DAYS) * ([0.3, 1, 1, 1, 1, 1, 0.4][(FIRST_DAY + d + 4) % 7] ?? 1)), next);
  const dayStart = new Uint32Array(DAYS + 2);
  for (let i = 0; i < articles; i++) dayStart[day() + 1]!++;
  for (let d = 0; d <= DAYS; d++) dayStart[d + 1]! += dayStart[d]!;
  return {
    articles, firstDay: FIRST_DAY, dayStart,
    officials: Array.from({ length: OFFICIALS }, (_, i) => `o${i}`), localOfficials: OFFICIALS, official: one(drawer(power(OFFICIALS, -1.1), next)),
    topics: Array.from({ length: TOPICS }, (_, i) => `t${i}`), topic: one(drawer(power(TOPICS, -0.8), next)),
    kinds: KINDS, kind: Uint16Array.from({ length: articles }, drawer([35, 20, 15, 12, 6, 12], next)),
    sure: new Uint16Array(articles).fill(100 / SURE_STEP),
  };
}

const between = (start: number, length: number): Selection['date'] => ({ from: dayFrom(FIRST_DAY + start), to: dayFrom(FIRST_DAY + start + length) });

function timed(step: () => void): number {
  const from = performance.now();
  step();
  return performance.now() - from;
}

function report(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2).padStart(8);
  console.log(`  ${name.padEnd(34)} p50 ${at(0.5)}   p95 ${at(0.95)}   n ${times.length}`);
}

for (const articles of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000]) {
  const columns = workload(articles);
  const build: number[] = [];
  const brush: number[] = [];
  const first: number[] = [];
  const official: number[] = [];
  const another: number[] = [];
  const topic: number[] = [];
  const clear: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const index = new CountingIndex(columns);
    const answer = (selection: Selection): void => {
      for (const chart of CHARTS) index.count(chart, selection);
    };
    answer(NOTHING_SELECTED);
    build.push(performance.now() - started);
    for (let move = 0; move < 60; move++) brush.push(timed(() => answer({ ...NOTHING_SELECTED, date: between(move * 55, 365) })));
    const date = between(1800, 365);
    official.push(timed(() => answer({ ...NOTHING_SELECTED, date, officials: ['o3'] })));
    first.push(timed(() => answer({ ...NOTHING_SELECTED, date: between(900, 365), officials: ['o3'] })));
    another.push(timed(() => answer({ ...NOTHING_SELECTED, date, officials: ['o7'] })));
    topic.push(timed(() => answer({ ...NOTHING_SELECTED, date, officials: ['o7'], topics: ['t2'] })));
    clear.push(timed(() => answer(NOTHING_SELECTED)));
  }
  console.log(`${articles.toLocaleString('en')} articles, ${OFFICIALS} officials, ${TOPICS} topics, node ${process.version}`);
  report('build and first counts', build);
  report('brush step, one year, 60 moves', brush);
  report('first brush after a filter', first);
  report('click on an official', official);
  report('click on another', another);
  report('click on a topic', topic);
  report('clear all', clear);
}
