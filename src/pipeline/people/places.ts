/** What a title leaves out: the name of the place in front (二七区委书记 is the office 区委书记 of 二七). */
import { BARE_PLACES, FOREIGN_PLACES, LEVELS, NOT_LEVELS } from '../lexicon/places.ts';
import { WordSet } from './words.ts';

const bare = new WordSet(BARE_PLACES);
const levels = new WordSet(LEVELS);
const notLevels = new WordSet(NOT_LEVELS);
const foreign = new WordSet(FOREIGN_PLACES);
const LONGEST_NAME = 12;

/** What ends the name of a body, or sends somebody from it: 税务局派驻|清河村第一书记. */
const NO_PLACE = new Set('局厅委办驻派');

const RANKS = new WordSet(['副', '常务副', '代', '代理', '原', '第一副']);

/** Offices that begin with their level's character (区长, 副区长, 区委): after 二七区 the level itself is not needed. */
const repeats = (text: string, at: number, level: string): boolean => text[at + RANKS.startingAt(text, at)] === level.at(-1);

export const isForeign = (words: string): boolean => foreign.startingAt(words, 0) > 0;

/** Length of the place name in front of an office that the office can do without; 0 where it begins with none. */
export function placeLength(office: string): number {
  if (isForeign(office)) return 0;
  let from = 0;
  if (office.startsWith('中共') && !office.startsWith('中共中央')) from = 2;
  let place = from;
  for (;;) {
    const name = bare.startingAt(office, place);
    if (name > 0 && name < office.length - place) place += name;
    const next = levelAfter(office, place);
    if (next === null) break;
    const { at, level } = next;
    if (repeats(office, at + level.length, level)) {
      place = at + level.length;
      break;
    }
    if (levelAfter(office, at + level.length) !== null) {
      place = at + level.length;
      continue;
    }
    place = at;
    break;
  }
  return place === from ? 0 : place;
}

/** The next level with a name of its own before it. */
function levelAfter(office: string, from: number): { readonly at: number; readonly level: string } | null {
  for (let i = from; i < Math.min(office.length - 1, from + LONGEST_NAME); i++) {
    const common = notLevels.startingAt(office, i);
    if (common > 0) {
      i += common - 1;
      continue;
    }
    const n = levels.startingAt(office, i);
    if (n === 0) {
      if (i > from && NO_PLACE.has(office[i]!)) return null;
      continue;
    }
    if (i === from) return null;
    if (i + n >= office.length) return null;
    return { at: i, level: office.slice(i, i + n) };
  }
  return null;
}
