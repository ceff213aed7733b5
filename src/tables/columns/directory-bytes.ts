/**
 * The directory as runs of numbers and texts. What follows from something else is left out: an id and initials that
 * follow from the pinyin, and a pinyin that follows from the readings of the characters of a name.
 */
import { dayFrom, daysFrom } from '../days.ts';
import type { Directory, Labelled, OfficialEntry, TitleSpan, TopicEntry } from '../directory.ts';
import { ColumnsError, type ByteReader, type ByteWriter } from './bytes.ts';
import { readNumbers, writeNumbers } from './numbers.ts';
import { readTexts, writeTexts } from './texts.ts';

const EPOCH = daysFrom('1000-01-01')!;
/** Stands before a text that does not follow from another. */
const WHOLE = '=';

const fromPinyin = (pinyin: string): string => pinyin.replaceAll(' ', '');
function firstLetters(pinyin: string): string {
  let letters = pinyin.charAt(0);
  for (let at = pinyin.indexOf(' '); at >= 0; at = pinyin.indexOf(' ', at + 1)) letters += pinyin.charAt(at + 1);
  return letters;
}
/** What is to be added to `expected`; a text that does not begin with it stands whole. */
const beyond = (text: string, expected: string): string => (text.startsWith(expected) && text[expected.length] !== WHOLE ? text.slice(expected.length) : WHOLE + text);
const restored = (rest: string, expected: string): string => (rest.startsWith(WHOLE) ? rest.slice(1) : expected + rest);

/** The readings of each character, in the order of their first use. */
class Readings {
  readonly of = new Map<string, string[]>();

  /** Which of the readings of a character it is; a new one is added. */
  number(character: string, reading: string): number {
    const known = this.of.get(character) ?? [];
    this.of.set(character, known);
    const at = known.indexOf(reading);
    return at >= 0 ? at : known.push(reading) - 1;
  }
}

const isReadByCharacter = (name: string, pinyin: string): boolean => {
  const syllables = pinyin.split(' ');
  return [...name].length === syllables.length && !syllables.some((syllable) => syllable === '' || syllable.includes('/'));
};

function writeReadings(out: ByteWriter, entries: readonly OfficialEntry[]): void {
  const readings = new Readings();
  const which: number[] = [];
  for (const { name, pinyin } of entries) {
    if (!isReadByCharacter(name, pinyin)) continue;
    const syllables = pinyin.split(' ');
    [...name].forEach((character, i) => which.push(readings.number(character, syllables[i]!)));
  }
  writeNumbers(out, entries.map(({ name, pinyin }) => Number(isReadByCharacter(name, pinyin))));
  out.number(readings.of.size);
  writeTexts(out, [...readings.of.keys()]);
  writeTexts(out, [...readings.of.values()].map((all) => all.join('/')));
  out.number(which.length);
  writeNumbers(out, which);
  writeTexts(out, entries.flatMap(({ name, pinyin }) => (isReadByCharacter(name, pinyin) ? [] : [pinyin])));
}

function readPinyin(from: ByteReader, names: readonly string[]): string[] {
  const regular = readNumbers(from, names.length);
  const size = from.number();
  const characters = readTexts(from, size);
  const readings = readTexts(from, size).map((all) => all.split('/'));
  const of = new Map(characters.map((character, i) => [character, readings[i]!]));
  const which = readNumbers(from, from.number());
  const others = readTexts(from, regular.reduce((sum, flag) => sum + (flag === 1 ? 0 : 1), 0));
  let [at, other] = [0, 0];
  return names.map((name, i) => {
    if (regular[i] !== 1) return others[other++]!;
    let pinyin = '';
    for (const character of name) {
      const reading = of.get(character)?.[which[at++]!];
      if (reading === undefined) throw new ColumnsError('a name without its reading');
      pinyin += pinyin === '' ? reading : ` ${reading}`;
    }
    return pinyin;
  });
}

function writeOfficials(out: ByteWriter, entries: readonly OfficialEntry[]): void {
  out.number(entries.length);
  writeTexts(out, entries.map(({ name }) => name));
  writeReadings(out, entries);
  writeTexts(out, entries.map(({ id, pinyin }) => beyond(id, fromPinyin(pinyin))));
  writeTexts(out, entries.map(({ initials, pinyin }) => beyond(initials, firstLetters(pinyin))));
  writeNumbers(out, entries.map(({ local }) => Number(local)));
  writeNumbers(out, entries.map(({ articles }) => articles));
  const titles = [...new Set(entries.flatMap((entry) => [entry.title, ...entry.titles.map(({ title }) => title)]))];
  const place = new Map(titles.map((title, i) => [title, i]));
  const spans = entries.flatMap((entry) => entry.titles);
  out.number(titles.length);
  writeTexts(out, titles);
  writeNumbers(out, entries.map(({ title }) => place.get(title)!));
  writeNumbers(out, entries.map((entry) => entry.titles.length));
  writeNumbers(out, spans.map(({ title }) => place.get(title)!));
  writeNumbers(out, spans.map(({ first }) => daysFrom(first)! - EPOCH));
  writeNumbers(out, spans.map(({ first, last }) => daysFrom(last)! - daysFrom(first)!));
}

function readOfficials(from: ByteReader): OfficialEntry[] {
  const count = from.number();
  const names = readTexts(from, count);
  const pinyin = readPinyin(from, names);
  const ids = readTexts(from, count);
  const initials = readTexts(from, count);
  const local = readNumbers(from, count);
  const articles = readNumbers(from, count);
  const titles = readTexts(from, from.number());
  const title = readNumbers(from, count);
  const spanCount = readNumbers(from, count);
  const spans = readSpans(from, titles, spanCount.reduce((sum, each) => sum + each, 0));
  let at = 0;
  const none: readonly TitleSpan[] = [];
  return names.map((name, i) => ({
    id: restored(ids[i]!, fromPinyin(pinyin[i]!)),
    name,
    pinyin: pinyin[i]!,
    initials: restored(initials[i]!, firstLetters(pinyin[i]!)),
    title: titles[title[i]!] ?? '',
    local: local[i] === 1,
    articles: articles[i]!,
    titles: spanCount[i] === 0 ? none : spans.slice(at, (at += spanCount[i]!)),
  }));
}

function readSpans(from: ByteReader, titles: readonly string[], count: number): TitleSpan[] {
  const title = readNumbers(from, count);
  const first = readNumbers(from, count);
  const length = readNumbers(from, count);
  return Array.from(title, (place, i) => ({ title: titles[place] ?? '', first: dayFrom(first[i]! + EPOCH), last: dayFrom(first[i]! + length[i]! + EPOCH) }));
}

function writeLabels(out: ByteWriter, entries: readonly Labelled[]): void {
  out.number(entries.length);
  for (const key of ['id', 'zh', 'en'] as const) writeTexts(out, entries.map((entry) => entry[key]));
}

function readLabels(from: ByteReader): Labelled[] {
  const count = from.number();
  const [ids, zh, en] = [readTexts(from, count), readTexts(from, count), readTexts(from, count)];
  return ids.map((id, i) => ({ id, zh: zh[i]!, en: en[i]! }));
}

export function writeDirectory(out: ByteWriter, { officials, topics, kinds, pageDays }: Directory): void {
  writeLabels(out, [...kinds.values()]);
  writeLabels(out, [...topics.values()]);
  writeTexts(out, Array.from(topics.values(), ({ pinyin }) => pinyin));
  writeTexts(out, Array.from(topics.values(), ({ initials, pinyin }) => beyond(initials, firstLetters(pinyin))));
  writeOfficials(out, [...officials.values()]);
  const days = pageDays.map((day) => daysFrom(day)! - EPOCH);
  writeNumbers(out, days.map((day, i) => day - (days[i - 1] ?? 0)));
}

/** Throws a `ColumnsError` where it is damaged. */
export function readDirectory(from: ByteReader): Directory {
  const byId = <T extends Labelled | OfficialEntry>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));
  const kinds = readLabels(from);
  const labels = readLabels(from);
  const [pinyin, initials] = [readTexts(from, labels.length), readTexts(from, labels.length)];
  const topics = labels.map((label, i): TopicEntry => ({ ...label, pinyin: pinyin[i]!, initials: restored(initials[i]!, firstLetters(pinyin[i]!)) }));
  const officials = readOfficials(from);
  let day = EPOCH;
  const pageDays = Array.from(readNumbers(from), (gap) => dayFrom((day += gap)));
  return { officials: byId(officials), topics: byId(topics), kinds: byId(kinds), pageDays };
}
