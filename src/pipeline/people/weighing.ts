/**
 * Weighs the runs of one passage that may be names, from the cheap features to the dear. What stands before or after a
 * place is the same for all runs of like forms that begin or end there, and is weighed once. A run is let go as soon as
 * the most that is left could not save it (branch and bound, Land and Doig 1960), mostly before the sentence is read as
 * words; the bounds are drawn from the weights, so that none is lost that would be kept.
 */
import { WEIGHTS } from '../lexicon/name-weights.ts';
import { FLOOR } from './candidate.ts';
import { after, before, cut, FORM, groupOf, inner, plainForm, spared, type Form, type Shape } from './features.ts';
import { Lattice } from './lattice.ts';
import type { Passage } from './passage.ts';
import { following, framed, preceding } from './surroundings.ts';
import { entries } from './tables.ts';
import { mostOf, Sum } from './weights.ts';
import { isHan } from './words.ts';

/** The weights come from text where fewer people are named. */
export const LEAN = 5;
/** Sums stay between this and its negative. */
const MOST_SAID = 1 << 12;

export class Weighing {
  readonly passage: Passage;
  readonly #sum: Sum;
  readonly #lattice: Lattice;
  /** What stands before and after each place, by the group of forms; 0 where it was not asked yet, else higher by MOST_SAID. */
  readonly #before: Int16Array;
  readonly #after: Int16Array;
  readonly #places: number;

  constructor(passage: Passage) {
    this.passage = passage;
    this.#sum = new Sum(passage);
    this.#lattice = new Lattice(passage);
    this.#places = passage.text.length + 1;
    this.#before = passage.workspace.shorts(this.#places * GROUPS);
    this.#after = passage.workspace.shorts(this.#places * GROUPS);
  }

  /** What the run says by itself, in tenths of a log-odds. */
  own(shape: Shape): number {
    this.#sum.total = 0;
    inner(this.passage, shape, this.#sum);
    return this.#sum.total;
  }

  /**
   * The log-odds of a run for which `known` speaks already, its own features among them, and `against`, which is 0 or
   * less, is asked late. -Infinity where it is FLOOR or less, unless it is kept `always`.
   */
  score(shape: Shape, known: number, always: boolean, against: (passage: Passage, shape: Shape) => number): number {
    const { passage } = this;
    const { start, end, form } = shape;
    const sum = this.#sum;
    const enough = always ? -Infinity : FLOOR * 10;
    const most = mostSpared(passage, start, end, form);
    sum.total = LEAN + known + this.#saidBefore(start, form) + this.#saidAfter(end, form) + framed(passage, start, end);
    if (sum.total + most + mostCut[form]! <= enough) return -Infinity;
    cut(passage, shape, sum);
    if (sum.total + most <= enough) return -Infinity;
    sum.total += against(passage, shape);
    if (sum.total + most <= enough) return -Infinity;
    spared(passage, shape, this.#lattice, sum);
    return sum.total <= enough ? -Infinity : sum.total / 10;
  }

  #saidBefore(start: number, form: Form): number {
    const place = placeOf[form]! * this.#places + start;
    const known = this.#before[place]!;
    if (known !== 0) return known - MOST_SAID;
    this.#sum.total = preceding(this.passage, start);
    before(this.passage, start, form, this.#sum);
    this.#before[place] = this.#sum.total + MOST_SAID;
    return this.#sum.total;
  }

  #saidAfter(end: number, form: Form): number {
    const place = placeOf[form]! * this.#places + end;
    const known = this.#after[place]!;
    if (known !== 0) return known - MOST_SAID;
    this.#sum.total = following(this.passage, end);
    after(this.passage, end, form, this.#sum);
    this.#after[place] = this.#sum.total + MOST_SAID;
    return this.#sum.total;
  }
}

const FORMS = Object.values(FORM);
/** Forms are kept by what stands around them alike. */
const groups = [...new Set(FORMS.map(groupOf))];
const GROUPS = groups.length;
const placeOf = FORMS.map((form) => groups.indexOf(groupOf(form)));

/** The most that the word before a run can say, told from its last unit, or the one after it, told from its first; at least 0. */
function mostOfWords(kind: 'left' | 'right'): Int8Array {
  const ofKind = mostOf(kind === 'left' ? 'wordBefore' : 'wordAfter', FORM.two);
  const most = Int8Array.from({ length: 0x10000 }, (_, unit) => (isHan(unit) ? ofKind : 0));
  for (const [sort, itsKind, weight, ...words] of entries(WEIGHTS) as [string, string, string, ...string[]][]) {
    if (sort !== 'word' || itsKind !== kind) continue;
    for (const word of words) {
      const unit = word.charCodeAt(kind === 'left' ? word.length - 1 : 0);
      most[unit] = Math.max(most[unit]!, Number(weight) + ofKind);
    }
  }
  return most;
}

const left = mostOfWords('left');
const right = mostOfWords('right');
const needed = FORMS.map((form) => mostOf('needed', plainForm(form)));
/** The most that `cut` can say of a run, by its form. */
const mostCut = FORMS.map((form) => {
  const cuts = mostOf('cutsLeft', groupOf(form)) + mostOf('cutsRight', groupOf(form));
  return cuts + mostOf('word', plainForm(form)) + mostOf('wordLevel', plainForm(form)) + mostOf(form < FORM.japanese ? 'given' : 'place', FORM.two);
});

/** The most that `spared` can say of `[start, end)`. */
const mostSpared = (passage: Passage, start: number, end: number, form: Form): number => needed[form]! + left[passage.unit(start - 1)]! + right[passage.unit(end)]!;
