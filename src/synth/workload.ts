/**
 * A workload for measuring: articles of one official, one topic and one kind each, over ten years, more of them each year
 * and fewer at weekends; officials and topics by power laws. The numbers are those that other dashboards are measured
 * with, so that every count can be compared. The same number of articles gives the same workload.
 */
import { seeded } from './random.ts';

export const OFFICIALS = 5000;
export const TOPICS = 30;
export const KINDS = ['meeting', 'inspection', 'visit', 'speech', 'signing', 'other'] as const;
/** Days since 1970-01-01: 2015-01-01, and the day after 2024-12-31. */
export const FIRST_DAY = Date.UTC(2015, 0, 1) / 86_400_000;
export const END_DAY = Date.UTC(2025, 0, 1) / 86_400_000;

const DAYS = END_DAY - FIRST_DAY;
const KIND_WEIGHTS = [0.35, 0.2, 0.15, 0.12, 0.06, 0.12];

/** Of each article, in the order of the days. */
export interface Workload {
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly official: Uint16Array;
  readonly topic: Uint8Array;
  readonly kind: Uint8Array;
}

/** Draws numbers from 0 on by their weights. */
function drawer(weights: readonly number[], next: () => number): () => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => (sums[i] = sum += weight));
  for (let i = 0; i < sums.length; i++) sums[i]! /= sum;
  return () => {
    const wanted = next();
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const powers = (length: number, exponent: number): number[] => Array.from({ length }, (_, i) => Math.pow(i + 1, exponent));

function dayWeight(day: number): number {
  const weekday = (FIRST_DAY + day + 4) % 7;
  return (1 + (2 * day) / DAYS) * (weekday === 0 ? 0.3 : weekday === 6 ? 0.4 : 1);
}

export function workload(articles: number): Workload {
  const random = seeded(42);
  const next = (): number => random.next();
  const drawDay = drawer(Array.from({ length: DAYS }, (_, day) => dayWeight(day)), next);
  const [drawOfficial, drawTopic, drawKind] = [drawer(powers(OFFICIALS, -1.1), next), drawer(powers(TOPICS, -0.8), next), drawer(KIND_WEIGHTS, next)];
  const perDay = new Uint32Array(DAYS);
  for (let i = 0; i < articles; i++) perDay[drawDay()]!++;
  const all = { day: new Int32Array(articles), official: new Uint16Array(articles), topic: new Uint8Array(articles), kind: new Uint8Array(articles) };
  let at = 0;
  perDay.forEach((count, day) => all.day.fill(FIRST_DAY + day, at, (at += count)));
  for (let i = 0; i < articles; i++) {
    all.official[i] = drawOfficial();
    all.topic[i] = drawTopic();
    all.kind[i] = drawKind();
  }
  return all;
}
