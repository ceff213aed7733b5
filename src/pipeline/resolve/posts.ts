/** Which offices one person can hold at one time, and which tell two people of one name apart. */
import { BARE_PLACES } from '../lexicon/places.ts';
import type { TitleStatus } from '../model.ts';

export interface Post {
  readonly title: string;
  /** Place printed in front of the office (二七 before 区委书记), or null. */
  readonly place: string | null;
  readonly status: TitleStatus;
}

/** An office with the first and last day it is printed; '' where no day is known. */
export interface Held extends Post {
  readonly first: string;
  readonly last: string;
}

/** How far apart in days two posts must lie to be a change of office, by how telling the name is. */
interface Patience {
  readonly move: number;
  /** The same, where the places lie in regions that are printed and differ. */
  readonly far: number;
}

/** A name of two characters is borne by many: a post in another region is another person's at any time. */
const COMMON: Patience = { move: 90, far: Infinity };
const TELLING: Patience = { move: 30, far: 90 };
/** Days in which nobody rises or falls by two levels. */
const RISE = 90;

export const patienceWith = (name: string): Patience => ([...name].length <= 2 ? COMMON : TELLING);

/** Height of the body an office belongs to; people move between neighbouring levels, but work at one at a time. */
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/(?:委员|代表)$/, 0],
  [/^(?:村|社区|居委)|(?:村|社区|居委会)(?:党|书记|主任)/, 1],
  [/^(?:镇|乡|街道|办事处)|^副(?:镇|乡)长/, 2],
  [/^(?:县|区|旗)|^副(?:县|区|旗)长/, 3],
  [/^(?:市|州|盟|地委|行署)|^副(?:市|州|盟)长/, 4],
  [/^(?:省|自治区)|^副省长/, 5],
  [/^(?:国家|国务院|中共中央|中央|全国)/, 6],
];

/** Level of an office from 1 (village) to 6 (nation); 0 where the print does not say, and for seats held beside an office. */
export function level(title: string): number {
  const office = title.replace(/^[原前代]/, '');
  for (const [words, height] of LEVELS) if (words.test(office)) return height;
  return 0;
}

/** An office of a county or a town, of which the print leaves out the name. */
export const isOfSomeCounty = ({ title, place }: Post): boolean => place === null && (level(title) === 2 || level(title) === 3);

const isSeat = (title: string): boolean => /(?:委员|代表)$/.test(title);

/** Former offices and candidacies stand beside the office that is held. */
export const isHeld = ({ status }: Post): boolean => status !== 'former' && status !== 'removed' && status !== 'proposed';

/** True where no one held both: levels two or more apart, or the same height in two places, with no time between to move. */
export function incompatible(a: Held, b: Held, patience: Patience): boolean {
  if (!isHeld(a) || !isHeld(b)) return false;
  const [x, y] = [level(a.title), level(b.title)];
  if (x > 0 && y > 0 && Math.abs(x - y) >= 2) return tooNear(a, b, RISE);
  if (a.place === null || b.place === null || samePlace(a.place, b.place)) return false;
  if ((a.title === b.title && !isSeat(a.title)) || (x === y && x > 0)) return tooNear(a, b, farApart(a.place, b.place) ? patience.far : patience.move);
  return false;
}

/** Less than `days` between the two; an appointment in print says why they follow closely. */
function tooNear(a: Held, b: Held, days: number): boolean {
  if (days === Infinity) return true;
  if (!a.first || !b.first) return false;
  const [earlier, later] = a.first <= b.first ? [a, b] : [b, a];
  const between = dayNumber(later.first) - dayNumber(earlier.last);
  return between <= (later.status === 'appointed' ? 0 : days);
}

/** 二七, 二七区 and 郑州市二七区 are one place. */
export function samePlace(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x.endsWith(y) || y.endsWith(x);
}

export const bare = (place: string): string => (place.length > 2 ? place.replace(/(?:自治[区州县旗]|[省市县区旗州盟镇乡村])$/, '') : place);

/** Both printed with the province or city around them, and not the same. */
function farApart(a: string, b: string): boolean {
  const [x, y] = [region(a), region(b)];
  return x !== null && y !== null && !samePlace(x, y);
}

function region(place: string): string | null {
  const level = /^.{2,8}?(?:省|自治[区州]|[市州盟])(?=.{2})/.exec(place)?.[0];
  return level ?? BARE_PLACES.find((name) => place.startsWith(name) && place.length > name.length + 1) ?? null;
}

/** Days since 1970 of a calendar day. */
const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
