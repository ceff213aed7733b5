/**
 * Names of several parts (艾力·买买提), whose characters only stand for sounds: spellings that differ and parts that
 * stand alone are joined where they share an office.
 */
import type { Notice } from '../model.ts';
import { clash, compare } from './namesakes.ts';
import type { Sighting } from './sightings.ts';

const DOT = '·';

interface Spelled {
  readonly name: string;
  readonly syllables: readonly string[];
  readonly sightings: Sighting[];
}

/** Sightings of one name or of one name's spellings; the name is the first of them in the order of characters. */
export interface NameGroup {
  readonly name: string;
  readonly sightings: readonly Sighting[];
}

/** Joins spellings; each join is a notice. `byName` is not changed. */
export function joinSpellings(byName: ReadonlyMap<string, readonly Sighting[]>, pinyinOf: (name: string) => string): { readonly groups: NameGroup[]; readonly notices: Notice[] } {
  const notices: Notice[] = [];
  const plain: NameGroup[] = [];
  const spelled: Spelled[] = [];
  /** Title -> the spelled names that bear it. */
  const bearers = new Map<string, Set<Spelled>>();
  const bear = (group: Spelled, sightings: readonly Sighting[]): void => {
    for (const title of titlesOf(sightings)) bearers.set(title, (bearers.get(title) ?? new Set()).add(group));
  };
  const colleagues = (sightings: readonly Sighting[]): Spelled[] => [...new Set(titlesOf(sightings).flatMap((title) => [...(bearers.get(title) ?? [])]))];
  const join = (to: Spelled, name: string, sightings: readonly Sighting[]): void => {
    notices.push({ code: 'spelling_joined', severity: 'doubt', articleId: sightings[0]!.articleId, detail: `${to.name} = ${name}` });
    to.sightings.push(...sightings);
    bear(to, sightings);
  };

  const names = [...byName.keys()].sort(compare);
  for (const name of names.filter((each) => each.includes(DOT))) {
    const sightings = byName.get(name)!;
    const syllables = syllablesOf(pinyinOf(name));
    const twin = colleagues(sightings).find((other) => sameSound(other.syllables, syllables) && !clash(other.sightings, sightings, name));
    if (twin) join(twin, name, sightings);
    else {
      const group: Spelled = { name, syllables, sightings: [...sightings] };
      spelled.push(group);
      bear(group, sightings);
    }
  }
  for (const name of names.filter((each) => !each.includes(DOT))) {
    const sightings = byName.get(name)!;
    const whole = bearers.size === 0 ? [] : colleagues(sightings).filter((other) => isPartOf(name, other.name) && !clash(other.sightings, sightings, other.name));
    if (whole.length === 1) join(whole[0]!, name, sightings);
    else plain.push({ name, sightings });
  }
  return { groups: [...plain, ...spelled], notices };
}

const titlesOf = (sightings: readonly Sighting[]): string[] => [...new Set(sightings.flatMap(({ posts }) => posts.map(({ title }) => title)))];

/** 艾力 of 艾力·买买提, 克林顿 of 比尔·克林顿. */
const isPartOf = (part: string, name: string): boolean => name.startsWith(part + DOT) || name.endsWith(DOT + part);

/** One syllable in five may differ, and none may be missing. */
export function sameSound(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const different = left.filter((syllable, i) => syllable !== right[i]).length;
  return different <= Math.floor(left.length / 5);
}

/** Syllables of a reading in pinyin; initials and finals that transcribers swap are made one: tu/tuo, li/le, bu/bo. */
export const syllablesOf = (pinyin: string): string[] =>
  pinyin
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((s) => s.replace(/^tuo$/, 'tu').replace(/^le$/, 'li').replace(/^bo$/, 'bu').replace(/^p/, 'b').replace(/^t/, 'd').replace(/^k/, 'g'));
