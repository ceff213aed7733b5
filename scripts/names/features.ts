/** Annotated articles -> rows of feature numbers: the same runs and features that reading sees, with the answer beside each. */
import { FORM, inner, NUMBERS, outer, UNITS, WORDS, type Shape, type Sink } from '../../src/pipeline/people/features.ts';
import { Lattice } from '../../src/pipeline/people/lattice.ts';
import { Passage } from '../../src/pipeline/people/passage.ts';
import { emptyRun, familyNames, soundNames } from '../../src/pipeline/people/shapes.ts';
import { PAIRS } from '../../src/pipeline/people/tables.ts';
import { key } from '../../src/pipeline/text.ts';

/** `persons` are names with their places in the text: `[words, start, end]`, in UTF-16 units. */
export interface Annotated {
  readonly date: string;
  readonly text: string;
  readonly persons: readonly (readonly [words: string, start: number, end: number, ...rest: unknown[]])[];
}

/** One run: its features, whether it is a name, and how much it counts. */
export interface Row {
  readonly features: Int32Array;
  readonly isName: boolean;
  readonly weight: number;
}

/** Features as words, numbered as they come: `number needed 1 12`, `unit before 由`, `pair tail 建国`, `word left 书记`. */
export class Numbering implements Sink {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #row: number[] = [];
  #passage = new Passage('');

  begin(passage: Passage): void {
    this.#passage = passage;
    this.#row = [];
  }
  get row(): Int32Array {
    return Int32Array.from(this.#row);
  }
  number(kind: number, form: number, value: number): void {
    this.#add(`number ${NUMBERS[kind]!} ${form} ${value}`);
  }
  unit(kind: number, unit: number): void {
    this.#add(`unit ${UNITS[kind]!} ${String.fromCharCode(unit)}`);
  }
  pair(kind: number, at: number): void {
    this.#add(`pair ${PAIRS[kind]!} ${String.fromCharCode(this.#passage.unit(at), this.#passage.unit(at + 1))}`);
  }
  word(kind: number, start: number, end: number): void {
    this.#add(`word ${WORDS[kind]!} ${this.#passage.text.slice(start, end)}`);
  }
  #add(name: string): void {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    this.#row.push(number);
  }
}

/** The rows of all articles. A name counts less the more often it is printed, so that the famous do not outweigh the rest. */
export function rowsOf(articles: readonly Annotated[], numbering: Numbering): Row[] {
  const times = new Map<string, number>();
  for (const [words] of articles.flatMap(({ persons }) => persons)) times.set(words, (times.get(words) ?? 0) + 1);
  const rows: Row[] = [];
  const run = emptyRun();
  for (const article of articles) {
    const text = key(article.text);
    const passage = new Passage(text);
    const lattice = new Lattice(passage);
    const names = new Set(article.persons.filter(([, start, end]) => end - start > 1).map(([, start, end]) => `${start} ${end}`));
    const visit = (shape: Shape): void => {
      const isName = names.has(`${shape.start} ${shape.end}`);
      numbering.begin(passage);
      inner(passage, shape, numbering);
      outer(passage, shape, lattice, numbering);
      rows.push({ features: numbering.row, isName, weight: isName ? 1 / Math.sqrt(times.get(article.text.slice(shape.start, shape.end)) ?? 1) : 1 });
    };
    for (let i = 0; i < text.length; i++) {
      familyNames(text, i, text.length, run, visit);
      soundNames(text, i, text.length, run, visit);
    }
  }
  return rows;
}

export const FORMS = Object.keys(FORM).length;
