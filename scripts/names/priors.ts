/** What is known of a character before any article is read: how much more often it stands in names than in running text. */
import { sound } from '../../src/pipeline/people/tables.ts';

/** A line of jieba's dictionary: word, frequency, part of speech. */
export type DictionaryLine = readonly [word: string, frequency: string, tag: string];

const PLACES = ['first', 'last', 'only'] as const;
/** Surnames that open enough names, and seldom anything else: the names of the dictionary that begin so are people. */
const CLEAR_SURNAME = { times: 150, ratio: 2 };
const SMOOTHING = 4;
const NAMES = 86_893;
const COMPOUND = 4;
const JAPANESE = 2;
const STRANGE = -1.5;
const MOST_GIVEN = 2;
const LEAST_GIVEN = -2.5;

/** The weight a feature begins with, in log-odds, by its name; 0 for most. */
export class Priors {
  readonly #share = new Map<string, number>();
  readonly #counts = PLACES.map(() => new Map<string, number>());
  readonly #totals = PLACES.map(() => 0);

  readonly #surnames: ReadonlyMap<string, number>;

  constructor(dictionary: readonly DictionaryLine[], surnames: ReadonlyMap<string, number>) {
    this.#surnames = surnames;
    let total = 0;
    for (const [word, frequency] of dictionary) {
      for (const char of word) this.#share.set(char, (this.#share.get(char) ?? 0) + Number(frequency));
      total += word.length * Number(frequency);
    }
    for (const [char, count] of this.#share) this.#share.set(char, count / total);
    for (const [word, , tag] of dictionary) {
      if (!tag.startsWith('nr') || !this.#isClear(word[0]!)) continue;
      if (word.length === 3) [0, 1].forEach((place) => this.#count(place, word[1 + place]!));
      else if (word.length === 2) this.#count(2, word[1]!);
    }
  }

  #isClear(char: string): boolean {
    const times = this.#surnames.get(char) ?? 0;
    return times >= CLEAR_SURNAME.times && times / NAMES / this.#of(char) > CLEAR_SURNAME.ratio;
  }
  #count(place: number, char: string): void {
    this.#counts[place]!.set(char, (this.#counts[place]!.get(char) ?? 0) + 1);
    this.#totals[place]!++;
  }
  #of(char: string): number {
    return (this.#share.get(char) ?? 0) + 1e-7;
  }

  /** Characters that stand in given names of the dictionary. */
  get given(): ReadonlySet<string> {
    return new Set(this.#counts.flatMap((counts) => [...counts.keys()]));
  }

  of(feature: string): number {
    const [sort, kind, item] = feature.split(' ') as [string, string, string];
    if (kind === 'surname') return sort === 'word' ? COMPOUND : 0.6 * Math.log((this.#surnames.get(item) ?? 0.5) / NAMES / this.#of(item));
    if (sort === 'word' && kind === 'japanese') return JAPANESE;
    if (sort !== 'unit') return 0;
    if (kind === 'sound') return Number.isNaN(sound[item.charCodeAt(0)]) ? STRANGE : 0.03 * sound[item.charCodeAt(0)]!;
    if ((kind === 'soundFirst' || kind === 'soundLast') && Number.isNaN(sound[item.charCodeAt(0)])) return STRANGE;
    const place = PLACES.indexOf(kind as 'first');
    return place < 0 ? 0 : Math.max(LEAST_GIVEN, Math.min(MOST_GIVEN, 0.5 * this.#ratio(place, item)));
  }

  #ratio(place: number, char: string): number {
    const everywhere = this.#counts.reduce((sum, counts) => sum + (counts.get(char) ?? 0), 0) / this.#totals.reduce((a, b) => a + b);
    const own = this.#counts[place]!.get(char) ?? 0;
    return Math.log((own + 2 * SMOOTHING * everywhere + 0.3 * this.#of(char)) / (this.#totals[place]! + 2 * SMOOTHING) / this.#of(char));
  }
}
