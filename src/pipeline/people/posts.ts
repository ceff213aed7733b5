/** Which offices one person can hold at one time, and which tell two people of one name apart. */
import type { TitleStatus } from '../model.ts';

export interface Post {
  readonly title: string;
  /** Place printed in front of the office, without the level (二七), or null. */
  readonly place: string | null;
  readonly status: TitleStatus;
  /** `YYYY-MM-DD`, or '' where the day is not known. */
  readonly day: string;
}

/** Days within which two offices count as held at one time. */
const TOGETHER = 90;

/** Height of the body an office belongs to; people move between neighbouring levels, but hold one at a time. */
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:村|社区|居委)|(?:村|社区|居委会?)(?:党|书记|主任)/, 1],
  [/^(?:镇|乡|街道|办事处)|^(?:镇|乡)长|(?:镇|乡)党委|街道(?:党工委|办事处)/, 2],
  [/^(?:县|区|旗)|^副?(?:县|区|旗)长/, 3],
  [/^(?:市|州|盟|地委|行署)|^副?(?:市|州|盟)长/, 4],
  [/^(?:省|自治区)|^副?省长/, 5],
  [/^(?:国家|国务院|中共中央|中央|全国)/, 6],
];

/** Level of an office from 1 (village) to 6 (nation), or 0 where the print does not say. */
export function level(title: string): number {
  for (const [words, height] of LEVELS) if (words.test(title)) return height;
  return 0;
}

/** True where no one could hold both at once: levels two or more apart, or the same office in two places. */
function incompatible(a: Post, b: Post): boolean {
  if (a.status === 'former' || b.status === 'former' || a.status === 'removed' || b.status === 'removed') return false;
  if (!near(a.day, b.day)) return false;
  if (a.place && b.place && a.place !== b.place && a.title === b.title) return true;
  const [x, y] = [level(a.title), level(b.title)];
  return x > 0 && y > 0 && Math.abs(x - y) >= 2;
}

/** True when some office of one clashes with some office of the other. */
export const clashes = (a: readonly Post[], b: readonly Post[]): boolean => a.some((x) => b.some((y) => incompatible(x, y)));

/**
 * Splits the sightings of one name into people: each sighting joins the first person none of whose offices clash with
 * its own. Sightings must come in a fixed order.
 */
export function partition<S extends { readonly posts: readonly Post[] }>(sightings: readonly S[]): S[][] {
  const people: { readonly members: S[]; readonly posts: Post[] }[] = [];
  for (const s of sightings) {
    const home = people.find((p) => !clashes(p.posts, s.posts));
    if (home) {
      home.members.push(s);
      home.posts.push(...s.posts);
    } else {
      people.push({ members: [s], posts: [...s.posts] });
    }
  }
  return people.map((p) => p.members);
}

function near(a: string, b: string): boolean {
  if (!a || !b) return false;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= TOGETHER;
}

/** Days since 1970 of a calendar day. */
const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
