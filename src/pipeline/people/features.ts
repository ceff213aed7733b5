/**
 * What a run that may be a name looks like to the model: its characters, the words around it, and what the words of the
 * sentence lose by it. Reading and training walk the same features, in two parts: those of the run itself come first and
 * are cheap, those of its surroundings only where the first leave hope.
 */
import { TURKIC } from '../lexicon/nations.ts';
import { costOf, PLACE, tagOf } from './dictionary.ts';
import type { Lattice } from './lattice.ts';
import { kindOf, type Passage } from './passage.ts';
import { levelOf } from './pair-table.ts';
import { PAIRS, sound } from './tables.ts';
import { isHan, WordSet } from './words.ts';

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
  /** The unit at `at` and the next one. */
  pair(kind: number, at: number): void;
  word(kind: number, start: number, end: number): void;
}

const DOT = 0xb7;
const LONGEST_WORD = 4;
const MOST = 31;

/** The features of the run's own characters and of its two edges. */
export function inner(passage: Passage, { start, given, end, form }: Shape, sink: Sink): void {
  const { text } = passage;
  if (form === FORM.dotted) return;
  sink.number(NUMBER.length, plainForm(form), form < FORM.japanese ? end - given : end - start);
  if (form === FORM.sounds) soundsOf(text, start, end, sink);
  else if (form === FORM.japanese) {
    sink.word(WORD.japanese, start, given);
    for (let i = given; i < end; i++) sink.unit(UNIT.japaneseGiven, text.charCodeAt(i));
  } else {
    const first = text.charCodeAt(given);
    if (given - start === 1) sink.unit(UNIT.surname, text.charCodeAt(start));
    else sink.word(WORD.surname, start, given);
    sink.pair(PAIR.head, given - 1);
    sink.number(NUMBER.head, FORM.two, common(passage, given - 1));
    if (end - given === 1) sink.unit(UNIT.only, first);
    else {
      sink.unit(UNIT.first, first);
      sink.unit(UNIT.last, text.charCodeAt(end - 1));
      sink.pair(PAIR.tail, given);
      sink.number(NUMBER.tail, FORM.two, common(passage, given));
    }
    sink.pair(PAIR.open, start - 1);
    sink.number(NUMBER.open, FORM.two, common(passage, start - 1));
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
  sink.pair(PAIR.soundsFirst, start);
  sink.pair(PAIR.soundsLast, end - 2);
}

/** Tenths of a log-odds that a unit transcribes a sound; low where no table knows it. */
export function soundOf(code: number): number {
  const weight = sound[code]!;
  return weight === weight ? weight : UNKNOWN_SOUND;
}
const UNKNOWN_SOUND = -20;

/** What the unit at `at` says in a dotted name: nothing against it within a part that is known (阿不都|热合曼). */
export function soundAt(text: string, at: number): number {
  const weight = soundOf(text.charCodeAt(at));
  return weight < 0 && isWithinPart(text, at) ? 0 : weight;
}

function isWithinPart(text: string, at: number): boolean {
  for (let i = 0; i < LONGEST_KNOWN; i++) if (knownParts.startingAt(text, at - i) > i) return true;
  return false;
}
const knownParts = new WordSet(TURKIC.filter((part) => part.length > 2));
const LONGEST_KNOWN = 4;
const DOTTED = 35;
const STRANGE = -35;

/** What the characters of a dotted name say by themselves, in tenths of a log-odds: too few are annotated to learn it. */
export function spelled(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const weight = sound[code]!;
    sum += code === DOT ? DOTTED : isWithinPart(text, i) ? Math.max(0, soundOf(code)) : weight === weight ? weight : STRANGE;
  }
  return sum;
}

/** The features of what stands around the run and of the words it cuts. */
export function outer(passage: Passage, shape: Shape, lattice: Lattice, sink: Sink): void {
  before(passage, shape.start, shape.form, sink);
  after(passage, shape.end, shape.form, sink);
  cut(passage, shape, sink);
  spared(passage, shape, lattice, sink);
}

/** The features of the units and the title before a run, the same for all runs of like forms that begin at `start`. */
export function before(passage: Passage, start: number, form: Form, sink: Sink): void {
  const unit = passage.unit(start - 1);
  sink.unit(UNIT.before, unit);
  sink.pair(PAIR.before, start - 2);
  const foreign = form >= FORM.japanese;
  const head = kindOf(passage.headAt(start));
  if (head !== 0) sink.number(NUMBER.titleBefore, foreign ? FORM.sounds : FORM.two, head);
  if (!foreign) return;
  sink.unit(form === FORM.japanese ? UNIT.beforeJapanese : UNIT.beforeSounds, unit);
  if (form !== FORM.japanese) sink.number(NUMBER.soundBefore, FORM.sounds, Math.round(soundOf(unit) / 10) + 3);
}

/** The features of the units and the title after a run, the same for all runs of like forms that end at `end`. */
export function after(passage: Passage, end: number, form: Form, sink: Sink): void {
  const unit = passage.unit(end);
  sink.unit(UNIT.after, unit);
  sink.pair(PAIR.after, end);
  const title = kindOf(passage.titleAfter(end));
  if (title !== 0) sink.number(NUMBER.titleAfter, FORM.two, title);
  if (form < FORM.japanese) {
    sink.pair(PAIR.close, end - 1);
    sink.number(NUMBER.close, FORM.two, common(passage, end - 1));
    sink.number(NUMBER.after, FORM.two, common(passage, end));
    return;
  }
  sink.unit(form === FORM.japanese ? UNIT.afterJapanese : UNIT.afterSounds, unit);
  if (form !== FORM.japanese) sink.number(NUMBER.soundAfter, FORM.sounds, Math.round(soundOf(unit) / 10) + 3);
}

/** The features of the dictionary words that stand across the edges of the run, and of the run as a word. */
export function cut(passage: Passage, { start, given, end, form }: Shape, sink: Sink): void {
  if (form >= FORM.japanese && (passage.unit(start - 1) === DOT || passage.unit(end) === DOT)) sink.number(NUMBER.partOfDotted, FORM.two, 1);
  const group = groupOf(form);
  sink.number(NUMBER.cutsLeft, group, passage.cheapestOver(start, start - LONGEST_WORD + 1, end));
  sink.number(NUMBER.cutsRight, group, passage.cheapestOver(end, Math.max(start, end - LONGEST_WORD + 1), end + LONGEST_WORD - 1));
  if (form !== FORM.dotted) {
    const word = passage.word(start, end);
    sink.number(NUMBER.word, plainForm(form), tagOf(word));
    if (word !== 0) sink.number(NUMBER.wordLevel, plainForm(form), costOf(word) >> 1);
  }
  if (form > FORM.japanese) sink.number(NUMBER.place, FORM.two, longestPlace(passage, start, end));
  else if (form < FORM.japanese && end - given === 2) {
    const name = passage.word(given, end);
    sink.number(NUMBER.given, FORM.two, name === 0 ? 0 : 1 + (costOf(name) >> 2));
  }
}

/** The features of the words beside the run in the sentence, and what the sentence saves without it. */
export function spared(passage: Passage, { start, end, form }: Shape, lattice: Lattice, sink: Sink): void {
  wordsBeside(passage, start, end, lattice, sink);
  if (form === FORM.dotted) return;
  const needed = lattice.needed(start, end);
  sink.number(NUMBER.needed, plainForm(form), bounded(form === FORM.sounds || form === FORM.japanese ? (needed / (end - start)) * 1.5 : needed / 2));
}

/** Forms whose cuts weigh alike go by one of them. */
export const groupOf = (form: Form): Form => (form === FORM.dotted ? FORM.sounds : form >= FORM.japanese ? form : FORM.two);

/** Names with a compound surname are too few to be counted apart. */
export const plainForm = (form: Form): Form => (form === FORM.compoundTwo ? FORM.two : form === FORM.compoundThree ? FORM.three : form);

const bounded = (value: number): number => Math.max(0, Math.min(MOST, Math.round(value) + 4));

function wordsBeside(passage: Passage, start: number, end: number, lattice: Lattice, sink: Sink): void {
  const { text } = passage;
  const left = lattice.wordBefore(start);
  const right = lattice.wordAfter(end);
  if (isHan(text.charCodeAt(start - 1))) {
    sink.word(WORD.left, left, start);
    sink.number(NUMBER.wordBefore, FORM.two, kindOfWord(passage, left, start));
  }
  if (isHan(text.charCodeAt(end))) {
    sink.word(WORD.right, end, right);
    sink.number(NUMBER.wordAfter, FORM.two, kindOfWord(passage, end, right));
  }
}

/** Part of speech and length in one number. */
const kindOfWord = (passage: Passage, start: number, end: number): number => tagOf(passage.word(start, end)) * 4 + Math.min(LONGEST_WORD, end - start) - 1;

/** How common the units at `at` and after it are side by side. */
const common = (passage: Passage, at: number): number => levelOf(passage.pair(at));

/** Length of the longest name of a place within the run. */
function longestPlace(passage: Passage, start: number, end: number): number {
  let longest = 0;
  for (let i = start; i < end - 1; i++) {
    for (let length = Math.min(end - i, passage.reach(i)); length > Math.max(1, longest); length--) if (tagOf(passage.word(i, i + length)) === PLACE) longest = length;
  }
  return longest;
}
