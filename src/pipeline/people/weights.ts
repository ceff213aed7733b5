/** What each feature of a run says for its being a name: learned weights, in tenths of a log-odds, and their sum. */
import { GIVEN } from '../lexicon/given.ts';
import { NUMBER_WEIGHTS, WEIGHTS } from '../lexicon/name-weights.ts';
import { NUMBER, NUMBERS, PAIR, UNIT, WORD, type Form, type Sink } from './features.ts';
import type { Passage } from './passage.ts';
import { compoundSurnames, entries, pairs, surname } from './tables.ts';

const FORMS = 7;
/** Values of one number of one form. */
const VALUES = 128;
const SLOTS = 1 << 15;
const KIND_BITS = 4;

/** All weights of a unit side by side. */
const units = new Int8Array(0x10000 << KIND_BITS);
const numbers = new Int8Array(NUMBERS.length * FORMS * VALUES);
const keys = new Int32Array(SLOTS);
const values = new Int8Array(SLOTS);

const unitWeight = (kind: number, unit: number): number => units[(unit << KIND_BITS) | kind]!;
/** What a given character says: as the first of two, as the last of two, alone. */
export const given = {
  first: (unit: number): number => unitWeight(UNIT.first, unit),
  last: (unit: number): number => unitWeight(UNIT.last, unit),
  only: (unit: number): number => unitWeight(UNIT.only, unit),
} as const;
const setUnit = (kind: number, char: string, weight: string): void => void (units[(char.charCodeAt(0) << KIND_BITS) | kind] = Number(weight));

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15);
function wordKey(kind: number, text: string, start: number, end: number): number {
  let hash = Math.imul(kind + 1, 0x85ebca6b);
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash | 1;
}

function slotOf(key: number): number {
  let slot = (key >>> 11) & (SLOTS - 1);
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

function store(key: number, value: number): void {
  const slot = slotOf(key);
  keys[slot] = key;
  values[slot] = value;
}

for (let code = 0; code < surname.length; code++) if (surname[code]! > -Infinity) units[(code << KIND_BITS) | UNIT.surname] = surname[code]!;
for (const [word, weight] of compoundSurnames) store(wordKey(WORD.surname, word, 0, word.length), Number(weight));
const givenPlaces = [UNIT.first, UNIT.last, UNIT.only];
for (const [char, ...weights] of entries(GIVEN) as [string, ...string[]][]) weights.forEach((weight, i) => setUnit(givenPlaces[i]!, char, weight));
for (const [kind, form, ...list] of entries(NUMBER_WEIGHTS) as [keyof typeof NUMBER, string, ...string[]][]) {
  list.forEach((weight, value) => (numbers[(NUMBER[kind] * FORMS + Number(form)) * VALUES + value] = Number(weight)));
}
for (const [sort, kind, weight, ...items] of entries(WEIGHTS) as [string, string, string, ...string[]][]) {
  for (const item of items) {
    if (sort === 'unit') setUnit(UNIT[kind as keyof typeof UNIT], item, weight);
    else if (sort === 'pair') pairs.setWeight(item.charCodeAt(0), item.charCodeAt(1), PAIR[kind as keyof typeof PAIR], Number(weight));
    else store(wordKey(WORD[kind as keyof typeof WORD], item, 0, item.length), Number(weight));
  }
}

/** The most that a number of one form can say, at least 0. */
export function mostOf(kind: keyof typeof NUMBER, form: Form): number {
  const from = (NUMBER[kind] * FORMS + form) * VALUES;
  return numbers.subarray(from, from + VALUES).reduce((most, weight) => Math.max(most, weight), 0);
}

/** Adds up the weights of the features it is shown. */
export class Sum implements Sink {
  total = 0;
  readonly #passage: Passage;

  constructor(passage: Passage) {
    this.#passage = passage;
  }
  number(kind: number, form: Form, value: number): void {
    this.total += numbers[(kind * FORMS + form) * VALUES + value]!;
  }
  unit(kind: number, unit: number): void {
    this.total += unitWeight(kind, unit);
  }
  pair(kind: number, at: number): void {
    this.total += pairs.weight(this.#passage.pair(at), kind);
  }
  word(kind: number, start: number, end: number): void {
    this.total += values[slotOf(wordKey(kind, this.#passage.text, start, end))]!;
  }
}
