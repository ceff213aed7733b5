/**
 * Multinomial logistic regression with one weight a sign, by stochastic gradients with AdaGrad's step sizes (Duchi, Hazan,
 * Singer 2011). The order of the examples is shuffled from a fixed seed: the same examples give the same weights.
 */
import type { Example } from './examples.ts';

const ROUNDS = 14;
const STEP = 0.15;
const DECAY = 1e-5;

/** The weights of `count` signs. */
export function learn(examples: readonly Example[], count: number): Float64Array {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(1e-6);
  const order = examples.map((_, i) => i);
  const next = drawing();
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(next() * (i + 1));
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    for (const i of order) step(examples[i]!, weights, squares);
  }
  return weights;
}

function step({ readings, right, weight }: Example, weights: Float64Array, squares: Float64Array): void {
  const scores = scoresOf(readings, weights);
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const slopes = new Map<number, number>();
  readings.forEach(({ signs, values }, r) => {
    const miss = ((r === right ? 1 : 0) - odds[r]! / all) * weight;
    signs.forEach((sign, k) => slopes.set(sign, (slopes.get(sign) ?? 0) + miss * values[k]!));
  });
  for (const [sign, slope] of slopes) {
    const shrunk = slope - DECAY * weights[sign]!;
    squares[sign]! += shrunk * shrunk;
    weights[sign]! += (STEP * shrunk) / Math.sqrt(squares[sign]!);
  }
}

const scoresOf = (readings: Example['readings'], weights: Float64Array): number[] =>
  readings.map(({ signs, values }) => signs.reduce((sum, sign, k) => sum + weights[sign]! * values[k]!, 0));

/** Share of examples whose right reading scores highest. */
export function accuracy(examples: readonly Example[], weights: Float64Array): number {
  const hits = examples.filter(({ readings, right }) => {
    const scores = scoresOf(readings, weights);
    return scores[right] === Math.max(...scores);
  });
  return hits.length / Math.max(1, examples.length);
}

/** Numbers from 0 to 1, the same every time: a linear congruential generator modulo 2^31. */
function drawing(): () => number {
  let state = 5;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}
