/** What running text shows of words, pairs of characters and transcribed sounds, as lines of the lexicons. */
import type { DictionaryLine } from './priors.ts';
import type { Counted } from './segmenting.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const isHan = (char: string): boolean => /[\u4e00-\u9fff]/.test(char);
const BASE = 36;
/** Costs are kept in half nats, this at most. */
const MOST_COST = 35;
/** A word must be counted so often, or be listed LISTED times as often; one that may be a name, by its surname, less. */
const LEAST = { word: 8, two: 1, three: 2 } as const;
const LISTED = 40;
const LEAST_SINGLE = 20;
/** A place of other nations is kept from so few in the dictionary's own text. */
const LEAST_PLACE = 3;
const LONGEST_WORD = 4;
/** A surname of this many holders makes a name likely. */
const HOLDERS = 10;
/** Parts of speech that are told apart; the others are one. */
const TAGS = 'nvadmrpcutfqliz';

/** Lines of WORDS and SINGLE: a word costs half of what the dictionary's own text says and half of what was counted. */
export function dictionaryLines(words: readonly Counted[], surnames: ReadonlyMap<string, number>, sounding: ReadonlySet<string>): { readonly words: string[]; readonly single: string[] } {
  const listedAll = words.reduce((sum, { listed }) => sum + listed, 0);
  const countedAll = words.reduce((sum, { counted }) => sum + counted, 0);
  const groups = new Map<string, string[]>();
  const single = new Map<number, string[]>();
  for (const { word, tag, listed, counted } of words) {
    const share = (0.5 * listed) / listedAll + (0.5 * counted) / countedAll;
    const cost = Math.min(MOST_COST, Math.round(-Math.log(share + 1e-9) * 2));
    if (word.length === 1) {
      if (listed + counted >= LEAST_SINGLE) single.set(cost, [...(single.get(cost) ?? []), word]);
      continue;
    }
    const place = tag === 'ns';
    const transcribed = place && [...word].every((char) => sounding.has(char));
    const nameLike = word.length <= 3 && (surnames.get(word[0]!) ?? 0) >= HOLDERS;
    const least = nameLike ? (word.length === 2 ? LEAST.two : LEAST.three) : LEAST.word;
    if ((word.length > LONGEST_WORD && !transcribed) || (counted < least && listed < least * LISTED && !(transcribed && listed >= LEAST_PLACE))) continue;
    const group = `${tagOf(tag, place)}${cost.toString(BASE)}`;
    groups.set(group, [...(groups.get(group) ?? []), word]);
  }
  return {
    words: [...groups].sort(([a], [b]) => byText(a, b)).map(([group, list]) => `${group} ${list.sort(byText).join(' ')}`),
    single: [...single].sort(([a], [b]) => a - b).map(([cost, list]) => `${cost.toString(BASE)} ${list.sort(byText).join('')}`),
  };
}

/** s stands for places, so jieba's own s (spaces) goes with f. */
const tagOf = (tag: string, place: boolean): string => (place ? 's' : tag.startsWith('s') ? 'f' : TAGS.includes(tag[0]!) ? tag[0]! : 'z');

/** Level n stands for 2^(n + 3) occurrences and more; 1 is four, which is not kept. */
const LEVELS = { least: 16, first: 3, most: 7 } as const;

/** Lines of BIGRAMS: a first character, then for each level the characters that follow it. */
export function pairLines(texts: Iterable<string>): string[] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (let i = 1; i < text.length; i++) {
      if (!isHan(text[i - 1]!) || !isHan(text[i]!)) continue;
      const pair = (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const lines = new Map<string, Map<number, string[]>>();
  for (const [pair, count] of counts) {
    if (count < LEVELS.least) continue;
    const first = String.fromCharCode(pair >>> 16);
    const level = Math.min(LEVELS.most, Math.floor(Math.log2(count)) - LEVELS.first);
    const levels = lines.get(first) ?? new Map<number, string[]>();
    lines.set(first, levels.set(level, [...(levels.get(level) ?? []), String.fromCharCode(pair & 0xffff)]));
  }
  return [...lines].sort(([a], [b]) => byText(a, b)).map(([first, levels]) => `${first} ${[...levels].sort(([a], [b]) => a - b).map(([level, chars]) => `${level}${chars.sort(byText).join('')}`).join(' ')}`);
}

const TRANSCRIBED = { shortest: 3, longest: 7, sure: 4, least: 3 } as const;
const SOUND = { most: 4, least: -1.5, smoothing: 20 } as const;

/** Lines of SOUNDS: how much more often a character stands in the dictionary's foreign names, those nearly made of `known` sounds, than in running text. */
export function soundLines(dictionary: readonly DictionaryLine[], known: ReadonlySet<string>, texts: Iterable<string>): string[] {
  const inNames = new Map<string, number>();
  let names = 0;
  for (const [word, , tag] of dictionary) {
    if (word.length < TRANSCRIBED.shortest || word.length > TRANSCRIBED.longest || !(tag.startsWith('nr') || tag === 'ns')) continue;
    const strange = [...word].filter((char) => !known.has(char)).length;
    if (strange > 1 || (strange === 1 && word.length < TRANSCRIBED.sure)) continue;
    for (const char of word) inNames.set(char, (inNames.get(char) ?? 0) + 1);
    names += word.length;
  }
  const inText = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    for (const char of text) if (isHan(char)) inText.set(char, (inText.get(char) ?? 0) + 1);
    all += text.length;
  }
  const weights = [...new Set([...known, ...inNames.keys()])].flatMap((char) => {
    const times = inNames.get(char) ?? 1;
    const weight = Math.log(times / names / (((inText.get(char) ?? 0) + SOUND.smoothing) / all));
    if (!isHan(char) || (!known.has(char) && (times < TRANSCRIBED.least || weight <= SOUND.least))) return [];
    return [[char, Math.round(10 * Math.max(SOUND.least, Math.min(SOUND.most, weight)))] as const];
  });
  return weights.sort(([a, x], [b, y]) => y - x || byText(a, b)).map((entry) => entry.join(' '));
}
