/** Runs that are let go early are those that a weighing of everything lets go. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLOOR } from '../../../src/pipeline/people/candidate.ts';
import { inner, outer, type Shape } from '../../../src/pipeline/people/features.ts';
import { Lattice } from '../../../src/pipeline/people/lattice.ts';
import { Passage } from '../../../src/pipeline/people/passage.ts';
import { emptyRun, familyNames, soundNames } from '../../../src/pipeline/people/shapes.ts';
import { being, following, framed, preceding } from '../../../src/pipeline/people/surroundings.ts';
import { LEAN, Weighing } from '../../../src/pipeline/people/weighing.ts';
import { Sum } from '../../../src/pipeline/people/weights.ts';
import { key } from '../../../src/pipeline/text.ts';

const text = key(readFileSync('data/pages/000_521104b243f622d2.txt', 'utf8').replace(/\s/g, ''));

describe('weighing', () => {
  it('keeps a run where all that is known of it says enough, with the same score', () => {
    const passage = new Passage(text);
    const lattice = new Lattice(new Passage(text));
    const weighing = new Weighing(passage);
    const whole = (shape: Shape): number => {
      const sum = new Sum(passage);
      inner(passage, shape, sum);
      outer(passage, shape, lattice, sum);
      const beside = preceding(passage, shape.start) + following(passage, shape.end) + framed(passage, shape.start, shape.end);
      const all = LEAN + sum.total + beside + being(passage, shape);
      return all > FLOOR * 10 ? all / 10 : -Infinity;
    };
    let kept = 0;
    let runs = 0;
    const run = emptyRun();
    const compare = (shape: Shape): void => {
      const score = weighing.score(shape, weighing.own(shape), false, being);
      expect(score, text.slice(shape.start, shape.end)).toBe(whole(shape));
      runs++;
      if (score > FLOOR) kept++;
    };
    for (let i = 0; i < text.length; i++) {
      familyNames(text, i, text.length, run, compare);
      soundNames(text, i, text.length, run, compare);
    }
    expect(kept).toBeGreaterThan(40);
    expect(runs).toBeGreaterThan(10 * kept);
  });
});
