/** What a title leaves out: the name of the place in front (二七区委书记 is the office 区委书记 of 二七). */
import { BARE_PLACES, FOREIGN_PLACES, LEVELS, LEVEL_BODIES, NOT_LEVELS, PARTIES } from '../lexicon/places.ts';
import { WordSet } from './words.ts';

const bare = new WordSet(BARE_PLACES);
const levels = new WordSet(LEVELS);
const notLevels = new WordSet(NOT_LEVELS);
/** Bodies of a city, though 市政 and 市直 are words of their own. */
const ofCity = new Set(['市政府', '市政协']);
const levelBodies = new WordSet(LEVEL_BODIES);
const foreign = new WordSet(FOREIGN_PLACES);
/** Their committees bear a level behind the name (民盟市委主委). */
const parties = new WordSet(PARTIES);
const LONGEST_NAME = 12;
/** Levels that names of places begin with (镇江, 乡宁, 旗山), unlike 县委 and 市长. */
const BEGINS_NAMES = new Set('镇乡旗');
const TOWNS = new Set('镇乡');
/** 信州, 沧州: with a character less it is the name of a place and no level. */
const LEAST_OF_PREFECTURE = 2;

/** What ends the name of a body, or sends somebody from it: 税务局派驻|清河村第一书记. */
const NO_PLACE = new Set('局厅委办驻派');

const RANKS = new WordSet(['副', '常务副', '代', '代理', '原', '第一副']);

/** Offices that begin with their level's character (区长, 副区长, 区委): after 二七区 the level itself is not needed. */
const repeats = (text: string, at: number, level: string): boolean => text[at + RANKS.startingAt(text, at)] === level.at(-1);

/** 黑山总统, but not 黑山县县长. */
export function isForeign(words: string): boolean {
  const length = foreign.startingAt(words, 0);
  return length > 0 && words[length] !== '县';
}

/** Length of the place name in front of an office that the office can do without; 0 where it begins with none. */
export function placeLength(office: string): number {
  if (isForeign(office) || parties.startingAt(office, 0) > 0) return 0;
  let from = 0;
  if (office.startsWith('中共') && !office.startsWith('中共中央')) from = 2;
  let place = from;
  for (;;) {
    const name = bare.startingAt(office, place);
    if (name > 0 && name < office.length - place && !opensSchool(office, place + name)) place += name;
    const next = levelAfter(office, place, place > from ? 0 : 1);
    if (next === null) break;
    const { at, level } = next;
    if (repeats(office, at + level.length, level)) {
      place = at + level.length;
      break;
    }
    if (levelAfter(office, at + level.length, 1) !== null) {
      place = at + level.length;
      continue;
    }
    place = at;
    break;
  }
  return place === from ? 0 : place;
}

/** 浙江|大学, 吉林|工程技术师范学院: the place is part of the school's own name. */
function opensSchool(office: string, at: number): boolean {
  for (let i = at; i < Math.min(office.length, at + LONGEST_NAME); i++) {
    if (office.startsWith('大学', i) || office.startsWith('生产建设兵团', i) || (i > at && office.startsWith('学院', i))) return true;
    if (NO_SCHOOL.has(office[i]!)) return false;
  }
  return false;
}
const NO_SCHOOL = new Set('省市县区州局厅委办部');

/** The next level with a name of its own before it, of `least` characters or more. */
function levelAfter(office: string, from: number, least: 0 | 1): { readonly at: number; readonly level: string } | null {
  for (let i = from; i < Math.min(office.length - 1, from + LONGEST_NAME); i++) {
    const common = commonAt(office, i);
    if (common > 0 && !(i > from && rules(office, i + common))) {
      i += common - 1;
      continue;
    }
    if (common > 1) i += common - 1;
    const n = levels.startingAt(office, i);
    if (n === 0) {
      if (i > from && NO_PLACE.has(office[i]!)) return null;
      continue;
    }
    if (i - from < least) {
      if (BEGINS_NAMES.has(office[i]!)) continue;
      return null;
    }
    if ((office[i] === '州' && i - from < LEAST_OF_PREFECTURE) || isWithinName(office, i, n)) continue;
    if (i + n >= office.length) return null;
    return { at: i, level: office.slice(i, i + n) };
  }
  return null;
}

/** Length of the word at `at` that holds a level without naming a place; 0 where none stands there. */
const commonAt = (office: string, at: number): number => (ofCity.has(office.slice(at, at + 3)) ? 0 : notLevels.startingAt(office, at));

/** 新乡|市, 杨村|镇, 信州|区: a level right before another one is the end of a name, but not 桃源县|乡村振兴局 or 二七区|区长. */
const isWithinName = (office: string, at: number, length: number): boolean =>
  length === 1 && office[at] !== office[at + 1] && commonAt(office, at + 1) === 0 && levels.startingAt(office, at + 1) === 1;

/** 盐城市|副市长, 青山区|委书记, 坪山区|政协主席, 石城乡|党委书记: what ends at `end` is a level after all, as its own office follows. */
const rules = (office: string, end: number): boolean =>
  repeats(office, end, office[end - 1]!) || (office[end] === '委' && office[end + 1] !== '会') || levelBodies.startingAt(office, end) > 0 || (office.startsWith('党委', end) && TOWNS.has(office[end - 1]!));
