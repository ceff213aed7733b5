/** Everywhere in a text that a name of some form may stand, whatever speaks for it: reading and training see the same runs. */
import { FORM, soundAt, type Form, type Shape } from './features.ts';
import { compounds, japanese, sound, surname } from './tables.ts';
import { isHan } from './words.ts';

const LONGEST_SOUNDS = 7;
const LONGEST_PART = 7;
const LONGEST_DOTTED = 20;
const MOST_DOTS = 3;
/** Least sum of the sounds of a run, and least of their mean in a dotted name, in tenths of a log-odds. */
const LEAST_SOUNDS = -30;
const LEAST_MEAN = -10;
const MOST_GIVEN_JAPANESE = 3;
export const DOT = 0xb7;
const AND_OTHERS = '等'.charCodeAt(0);

/** One object for all runs of a walk: what is kept must be copied. */
interface Run extends Shape {
  start: number;
  given: number;
  end: number;
  form: Form;
}
export type Visit = (shape: Shape) => void;

/** Names of a surname, Chinese or Japanese, that begin at `start`. */
export function familyNames(text: string, start: number, to: number, run: Run, visit: Visit): void {
  const weight = surname[text.charCodeAt(start)]!;
  if (weight === weight) givens(text, start, 1, FORM.two, to, run, visit);
  if (compounds.startingAt(text, start) === 2) givens(text, start, 2, FORM.compoundTwo, to, run, visit);
  const family = japanese.startingAt(text, start);
  if (family === 0) return;
  for (let end = start + family; end <= Math.min(to, start + family + MOST_GIVEN_JAPANESE); end++) {
    if (end > start + family && !isHan(text.charCodeAt(end - 1))) return;
    show(run, start, start + family, end, FORM.japanese, visit);
  }
}

/** A surname of `length` with one given character and with two; `form` is that of one. */
export function givens(text: string, start: number, length: number, form: Form, to: number, run: Run, visit: Visit): void {
  const given = start + length;
  if (given >= to || !isHan(text.charCodeAt(given))) return;
  show(run, start, given, given + 1, form, visit);
  if (given + 1 < to && isHan(text.charCodeAt(given + 1))) show(run, start, given, given + 2, (form + 1) as Form, visit);
}

/** Runs of sounds that begin at `start`. */
export function soundNames(text: string, start: number, to: number, run: Run, visit: Visit): void {
  let sum = 0;
  for (let end = start + 1; end <= Math.min(to, start + LONGEST_SOUNDS); end++) {
    const weight = sound[text.charCodeAt(end - 1)]!;
    if (weight !== weight) return;
    sum += weight;
    if (end - start > 1 && sum > LEAST_SOUNDS) show(run, start, start, end, FORM.sounds, visit);
  }
}

/** Names around the dot at `dot`, their first one, no further back than `from`. */
export function dottedNames(text: string, dot: number, from: number, to: number, run: Run, visit: Visit): void {
  if (!isHan(text.charCodeAt(dot + 1)) || followsDot(text, dot)) return;
  let left = 0;
  for (let start = dot - 1; start >= Math.max(from, dot - LONGEST_PART) && isHan(text.charCodeAt(start)); start--) {
    left += soundAt(text, start);
    let sum = left;
    let dots = 1;
    for (let end = dot + 2; end <= Math.min(to, dot + LONGEST_DOTTED); end++) {
      const code = text.charCodeAt(end - 1);
      if (code === DOT) {
        if (!isHan(text.charCodeAt(end)) || ++dots > MOST_DOTS) break;
        continue;
      }
      if (!isHan(code) || code === AND_OTHERS) break;
      sum += soundAt(text, end - 1);
      if (sum >= LEAST_MEAN * (end - start - dots)) show(run, start, start, end, FORM.dotted, visit);
    }
  }
}

/** True where the part before the dot begins at another dot. */
function followsDot(text: string, dot: number): boolean {
  let i = dot - 1;
  while (i > dot - LONGEST_PART - 1 && isHan(text.charCodeAt(i))) i--;
  return text.charCodeAt(i) === DOT && i < dot - 1;
}

function show(run: Run, start: number, given: number, end: number, form: Form, visit: Visit): void {
  run.start = start;
  run.given = given;
  run.end = end;
  run.form = form;
  visit(run);
}

export const emptyRun = (): Run => ({ start: 0, given: 0, end: 0, form: FORM.two });
