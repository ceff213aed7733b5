/** Sightings of one name -> people: what belongs together by place and office, and what no single person can have been. */
import { bare, incompatible, isHeld, isOfSomeCounty, patienceWith, samePlace, type Held, type Post } from './posts.ts';
import type { Sighting } from './sightings.ts';

/** By day, what is undated last; then by article and place in it. */
export const byDay = (a: Sighting, b: Sighting): number =>
  compare(a.day || '9999', b.day || '9999') || compare(a.articleId, b.articleId) || a.index - b.index;
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The offices of a sighting; where the print names no county, it is the one the page speaks of. */
const placed = ({ posts, home }: Sighting): readonly Post[] => (home === null ? posts : posts.map((post) => (isOfSomeCounty(post) ? { ...post, place: home } : post)));

const isSame = (a: string | null, b: string | null): boolean => a === b || (a !== null && b !== null && samePlace(a, b));

/** The offices of some sightings, each once, with the first and last day. */
class Career {
  readonly #offices: Held[] = [];
  /** Office as printed -> its place in the list; spellings of one place share it. */
  readonly #at = new Map<string, number>();
  /** Last day of any sighting; '' where none is dated. */
  #last = '';

  constructor(sightings: readonly Sighting[]) {
    this.add(sightings);
  }

  add(sightings: readonly Sighting[]): void {
    for (const sighting of sightings) {
      if (sighting.day > this.#last) this.#last = sighting.day;
      for (const post of placed(sighting)) this.#hold(post, sighting.day);
    }
  }

  #hold(post: Post, day: string): void {
    const key = `${post.title}\t${post.place ?? ''}\t${post.status}`;
    let at = this.#at.get(key) ?? this.#offices.findIndex((held) => held.title === post.title && held.status === post.status && isSame(held.place, post.place));
    if (at < 0) at = this.#offices.push({ ...post, first: day, last: day }) - 1;
    this.#at.set(key, at);
    const held = this.#offices[at]!;
    if (day) this.#offices[at] = { ...held, first: held.first && held.first < day ? held.first : day, last: held.last > day ? held.last : day };
  }

  clashes(other: Career, name: string): boolean {
    const patience = patienceWith(name);
    for (const mine of this.#offices) for (const theirs of other.#offices) if (incompatible(mine, theirs, patience)) return true;
    return false;
  }

  /** Offices of the other that are printed here too: those in the same place count most. */
  affinity(other: Career): number {
    let shared = 0;
    for (const mine of this.#offices) {
      for (const theirs of other.#offices) {
        if (mine.title === theirs.title) shared += mine.place !== null && isSame(mine.place, theirs.place) ? 3 : 1;
      }
    }
    return shared;
  }

  get last(): string {
    return this.#last;
  }
}

/** True when no single person of this name can have held the offices of both. */
export const clash = (a: readonly Sighting[], b: readonly Sighting[], name: string): boolean => new Career(a).clashes(new Career(b), name);

/**
 * The people who bear `name`, each with their sightings, by first day. What one office in one place shows is one person;
 * such groups, and sightings that name no place, go from the earliest on to the person they clash with in nothing and
 * share most with.
 */
export function peopleOf(name: string, sightings: readonly Sighting[]): Sighting[][] {
  const people: { readonly members: Sighting[]; readonly career: Career }[] = [];
  for (const group of ofOneOffice(sightings.toSorted(byDay))) {
    const career = new Career(group);
    const fitting = people.filter((person) => !person.career.clashes(career, name));
    const ranked = fitting.length < 2 ? fitting : fitting.map((person) => ({ person, shared: person.career.affinity(career) })).sort((a, b) => b.shared - a.shared || compare(b.person.career.last, a.person.career.last)).map(({ person }) => person);
    const home = ranked[0];
    if (!home) people.push({ members: [...group], career });
    else {
      home.members.push(...group);
      home.career.add(group);
    }
  }
  return people.map(({ members }) => members.sort(byDay));
}

/** Joins sightings that print the same office in the same place, directly or through others; by first day. */
function ofOneOffice(sightings: readonly Sighting[]): Sighting[][] {
  const groups = new Map<number, Sighting[]>();
  const of: number[] = [];
  const find = (i: number): number => {
    let root = i;
    while (of[root] !== root) root = of[root]!;
    of[i] = root;
    return root;
  };
  const first = new Map<string, number>();
  sightings.forEach((sighting, i) => {
    of.push(i);
    for (const post of placed(sighting)) {
      if (post.place === null || !isHeld(post)) continue;
      const key = `${post.title}\t${bare(post.place)}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else {
        const [a, b] = [find(known), find(i)];
        of[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  sightings.forEach((sighting, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(sighting);
    else groups.set(root, [sighting]);
  });
  return [...groups.values()];
}
