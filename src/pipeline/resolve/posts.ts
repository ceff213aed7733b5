/** Which offices one person can hold at one time, and which tell two people of one name apart. */
import type { TitleStatus } from '../model.ts';
import type { Sighting } from './sightings.ts';

export interface Post {
  readonly title: string;
  /** Place printed in front of the office (二七 before 区委书记), or null. */
  readonly place: string | null;
  readonly status: TitleStatus;
}

export interface DatedPost extends Post {
  /** `YYYY-MM-DD`, or '' where the day is not known. */
  readonly day: string;
}

/** Days within which two offices count as held at one time. */
const TOGETHER = 90;

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
  for (const [words, height] of LEVELS) if (words.test(title)) return height;
  return 0;
}

const past = (post: Post): boolean => post.status === 'former' || post.status === 'removed';

/** True where no one could hold both at once: levels two or more apart, or the same office in two places. */
function incompatible(a: DatedPost, b: DatedPost): boolean {
  if (past(a) || past(b) || !near(a.day, b.day)) return false;
  if (a.title === b.title) return a.place !== null && b.place !== null && !samePlace(a.place, b.place);
  const [x, y] = [level(a.title), level(b.title)];
  return x > 0 && y > 0 && Math.abs(x - y) >= 2;
}

/** 二七, 二七区 and 郑州市二七区 are one place. */
function samePlace(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x.endsWith(y) || y.endsWith(x);
}

const bare = (place: string): string => (place.length > 2 ? place.replace(/(?:自治[区州县旗]|[省市县区旗州盟镇乡村])$/, '') : place);

/** True when some office of one clashes with some office of the other. */
export const clashes = (a: readonly DatedPost[], b: readonly DatedPost[]): boolean => a.some((x) => b.some((y) => incompatible(x, y)));

/** Each office once, with the latest day it was seen; posts must come by day. */
export class Career {
  readonly #posts = new Map<string, DatedPost>();

  get posts(): readonly DatedPost[] {
    return [...this.#posts.values()];
  }

  add(posts: readonly DatedPost[]): void {
    for (const post of posts) this.#posts.set(`${post.title}\t${post.place ?? ''}\t${past(post) ? 'past' : ''}`, post);
  }

  fits(posts: readonly DatedPost[]): boolean {
    for (const held of this.#posts.values()) for (const post of posts) if (incompatible(held, post)) return false;
    return true;
  }
}

/**
 * Splits the sightings of one name into people: each sighting joins the first person none of whose offices clash with
 * its own. Sightings must come by day.
 */
export function partition<S extends Pick<Sighting, 'day' | 'posts'>>(sightings: readonly S[]): S[][] {
  const people: { readonly members: S[]; readonly career: Career }[] = [];
  for (const sighting of sightings) {
    const posts = dated(sighting);
    let home = people.find((person) => person.career.fits(posts));
    if (!home) people.push((home = { members: [], career: new Career() }));
    home.members.push(sighting);
    home.career.add(posts);
  }
  return people.map((person) => person.members);
}

/** The offices of a sighting with its day. */
export const dated = ({ posts, day }: Pick<Sighting, 'day' | 'posts'>): DatedPost[] => posts.map((post) => ({ ...post, day }));

function near(a: string, b: string): boolean {
  if (!a || !b) return false;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= TOGETHER;
}

/** Days since 1970 of a calendar day. */
const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
