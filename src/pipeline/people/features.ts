/**
 * What a run that may be a name looks like to the model: its characters, the words around it, and what the words of the
 * sentence lose by it. Reading and training walk the same features, in two parts: those of the run itself come first and
 * are cheap, those of its surroundings only where the first leave hope.
 */
import { costOf, lookUp, next, PLACE, root, endsWord, step, tagOf } from './dictionary.ts';
import type { Lattice } from './lattice.ts';
import { headAt, titleAfter, type TitleKind } from './titles.ts';
import { commonness, sound } from './tables.ts';
import { isHan } from './words.ts';

/** How a run may be a name: a surname of one or two characters with one or two more, a Japanese one, sounds, sounds with a dot. */
export const FORM = { two: 0, three: 1, compoundTwo: 2, compoundThree: 3, japanese: 4, sounds: 5, dotted: 6 } as const;
export type Form = (typeof FORM)[keyof typeof FORM];

/** A run with its form; the given name begins at `given`, at `start` where the form has no surname. */
export interface Shape {
  readonly start: number;
  readonly given: number;
  readonly end: number;
  readonly form: Form;
}

export const NUMBERS = [
  'length', 'needed', 'head', 'tail', 'open', 'close', 'after', 'cutsLeft', 'cutsRight', 'word', 'wordLevel', 'given', 'wordBefore', 'wordAfter',
  'titleBefore', 'titleAfter', 'soundBefore', 'soundAfter', 'sounding', 'place', 'partOfDotted',
] as const;
export const UNITS = ['surname', 'first', 'last', 'only', 'before', 'after', 'sound', 'soundFirst', 'soundLast', 'japaneseGiven', 'beforeJapanese', 'beforeSounds', 'afterJapanese', 'afterSounds'] as const;
export const PAIRS = ['before', 'after', 'open', 'close', 'head', 'tail', 'soundsFirst', 'soundsLast'] as const;
export const WORDS = ['surname', 'japanese', 'left', 'right'] as const;

const numbered = <Kind extends string>(kinds: readonly Kind[]): Readonly<Record<Kind, number>> => Object.fromEntries(kinds.map((kind, i) => [kind, i])) as Record<Kind, number>;
/** Kinds of features go by their places in these lists. */
export const NUMBER = numbered(NUMBERS);
export const UNIT = numbered(UNITS);
export const PAIR = numbered(PAIRS);
export const WORD = numbered(WORDS);

/** Takes the features of a run one by one. Numbers are small, from 0 on; a word is `[start, end)` of the text. */
export interface Sink {
  number(kind: number, form: Form, value: number): void;
  unit(kind: number, unit: number): void;
  pair(kind: number, first: number, second: number): void;
  word(kind: number, start: number, end: number): void;
}

const EDGE = 0x5e;
const DOT = 0xb7;
const LONGEST_WORD = 4;
/** Cost that stands for no word at all. */
const NO_WORD = 31;
const MOST = 31;
const KINDS: Readonly<Record<TitleKind, number>> = { office: 1, private: 2, plain: 3 };

/** A unit as the model knows it: any figure is 0, marks are full-width, beyond the paragraph is an edge. */
export function unit(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (Number.isNaN(code) || code === 0x0a) return EDGE;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if (code === 0x28 || code === 0x29 || code === 0x3a || code === 0x2c) return code + 0xfee0;
  return code;
}

/** The features of the run's own characters and of its two edges. */
export function inner(text: string, { start, given, end, form }: Shape, sink: Sink): void {
  if (form === FORM.dotted) return;
  sink.number(NUMBER.length, plainForm(form), form < FORM.japanese ? end - given : end - start);
  if (form === FORM.sounds) soundsOf(text, start, end, sink);
  else if (form === FORM.japanese) {
    sink.word(WORD.japanese, start, given);
    for (let i = given; i < end; i++) sink.unit(UNIT.japaneseGiven, text.charCodeAt(i));
  } else {
    const first = text.charCodeAt(given);
    const family = text.charCodeAt(given - 1);
    if (given - start === 1) sink.unit(UNIT.surname, family);
    else sink.word(WORD.surname, start, given);
    sink.pair(PAIR.head, family, first);
    sink.number(NUMBER.head, FORM.two, commonness(family, first));
    if (end - given === 1) sink.unit(UNIT.only, first);
    else {
      const last = text.charCodeAt(end - 1);
      sink.unit(UNIT.first, first);
      sink.unit(UNIT.last, last);
      sink.pair(PAIR.tail, first, last);
      sink.number(NUMBER.tail, FORM.two, commonness(first, last));
    }
    const before = unit(text, start - 1);
    sink.pair(PAIR.open, before, text.charCodeAt(start));
    sink.number(NUMBER.open, FORM.two, commonness(before, text.charCodeAt(start)));
  }
}

function soundsOf(text: string, start: number, end: number, sink: Sink): void {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    sink.unit(UNIT.sound, code);
    sum += soundOf(code);
  }
  sink.number(NUMBER.sounding, FORM.sounds, Math.max(0, Math.min(MOST, Math.round(sum / (end - start) / 5) + 6)));
  sink.unit(UNIT.soundFirst, text.charCodeAt(start));
  sink.unit(UNIT.soundLast, text.charCodeAt(end - 1));
  sink.pair(PAIR.soundsFirst, text.charCodeAt(start), text.charCodeAt(start + 1));
  sink.pair(PAIR.soundsLast, text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

/** Tenths of a log-odds that a unit transcribes a sound; low where no table knows it. */
export function soundOf(code: number): number {
  const weight = sound[code]!;
  return weight === weight ? weight : UNKNOWN_SOUND;
}
const UNKNOWN_SOUND = -20;
const DOTTED = 35;
const STRANGE = -35;

/** What the characters of a dotted name say by themselves, in tenths of a log-odds: too few are annotated to learn it. */
export function spelled(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const weight = sound[code]!;
    sum += code === DOT ? DOTTED : weight === weight ? weight : STRANGE;
  }
  return sum;
}

/** The features of what stands around the run and of the words it cuts. */
export function outer(text: string, { start, given, end, form }: Shape, lattice: Lattice, sink: Sink): void {
  const before = unit(text, start - 1);
  const after = unit(text, end);
  sink.unit(UNIT.before, before);
  sink.unit(UNIT.after, after);
  sink.pair(PAIR.before, unit(text, start - 2), before);
  sink.pair(PAIR.after, after, unit(text, end + 1));
  const foreign = form >= FORM.japanese;
  const group = form === FORM.dotted ? FORM.sounds : foreign ? form : FORM.two;
  const head = headAt(text, start);
  if (head) sink.number(NUMBER.titleBefore, foreign ? FORM.sounds : FORM.two, KINDS[head.kind]);
  const title = titleAfter(text, end);
  if (title) sink.number(NUMBER.titleAfter, FORM.two, KINDS[title.kind]);
  wordsBeside(text, start, end, lattice, sink);

  const needed = form === FORM.dotted ? 0 : lattice.needed(text, start, end);
  if (form !== FORM.dotted) sink.number(NUMBER.needed, plainForm(form), bounded(foreign ? (needed / (end - start)) * 1.5 : needed / 2));
  sink.number(NUMBER.cutsLeft, group, Math.min(NO_WORD, cheapestOver(text, start, start - LONGEST_WORD + 1, end)));
  sink.number(NUMBER.cutsRight, group, Math.min(NO_WORD, cheapestOver(text, end, start, end + LONGEST_WORD - 1)));
  const word = form === FORM.dotted ? 0 : lookUp(text, start, end);
  if (form !== FORM.dotted) sink.number(NUMBER.word, plainForm(form), tagOf(word));
  if (word !== 0) sink.number(NUMBER.wordLevel, plainForm(form), costOf(word) >> 1);

  if (foreign) {
    sink.unit(form === FORM.japanese ? UNIT.beforeJapanese : UNIT.beforeSounds, before);
    sink.unit(form === FORM.japanese ? UNIT.afterJapanese : UNIT.afterSounds, after);
    if (before === DOT || after === DOT) sink.number(NUMBER.partOfDotted, FORM.two, 1);
    if (form === FORM.japanese) return;
    sink.number(NUMBER.soundBefore, FORM.sounds, Math.round(soundOf(before) / 10) + 3);
    sink.number(NUMBER.soundAfter, FORM.sounds, Math.round(soundOf(after) / 10) + 3);
    sink.number(NUMBER.place, FORM.two, longestPlace(text, start, end));
  } else {
    const last = text.charCodeAt(end - 1);
    sink.pair(PAIR.close, last, after);
    sink.number(NUMBER.close, FORM.two, commonness(last, after));
    sink.number(NUMBER.after, FORM.two, commonness(after, unit(text, end + 1)));
    if (end - given === 2) {
      const name = lookUp(text, given, end);
      sink.number(NUMBER.given, FORM.two, name === 0 ? 0 : 1 + (costOf(name) >> 2));
    }
  }
}

/** Names with a compound surname are too few to be counted apart. */
const plainForm = (form: Form): Form => (form === FORM.compoundTwo ? FORM.two : form === FORM.compoundThree ? FORM.three : form);

const bounded = (value: number): number => Math.max(0, Math.min(MOST, Math.round(value) + 4));

function wordsBeside(text: string, start: number, end: number, lattice: Lattice, sink: Sink): void {
  const left = lattice.wordBefore(text, start);
  const right = lattice.wordAfter(text, end);
  if (isHan(text.charCodeAt(start - 1))) {
    sink.word(WORD.left, left, start);
    sink.number(NUMBER.wordBefore, FORM.two, kindOfWord(text, left, start));
  }
  if (isHan(text.charCodeAt(end))) {
    sink.word(WORD.right, end, right);
    sink.number(NUMBER.wordAfter, FORM.two, kindOfWord(text, end, right));
  }
}

/** Part of speech and length in one number. */
const kindOfWord = (text: string, start: number, end: number): number => tagOf(lookUp(text, start, end)) * 4 + Math.min(LONGEST_WORD, end - start) - 1;

/** Cost of the most common word that stands across `edge`, begins at `from` or later and ends by `to`. */
function cheapestOver(text: string, edge: number, from: number, to: number): number {
  let cheapest = NO_WORD;
  for (let i = Math.max(0, from, edge - LONGEST_WORD + 1); i < edge; i++) {
    let node = root(text.charCodeAt(i));
    for (let end = i + 1; node !== 0 && end < to; end++) {
      const found = step(node, text.charCodeAt(end));
      if (end >= edge && endsWord(found) && costOf(found) < cheapest) cheapest = costOf(found);
      node = next(found);
    }
  }
  return cheapest;
}

/** Length of the longest name of a place within the run. */
function longestPlace(text: string, start: number, end: number): number {
  let longest = 0;
  for (let i = start; i < end - 1; i++) {
    let node = root(text.charCodeAt(i));
    for (let at = i + 1; node !== 0 && at < end; at++) {
      const found = step(node, text.charCodeAt(at));
      if (endsWord(found) && tagOf(found) === PLACE && at + 1 - i > longest) longest = at + 1 - i;
      node = next(found);
    }
  }
  return longest;
}
