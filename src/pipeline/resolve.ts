/**
 * One official across pages and years: joins the people of all articles by name, place and office.
 *
 * The result depends on the set of sightings only, never on their order. Doubts become notices.
 */
import type { Outcome } from './corrections/correction.ts';
import { NOTHING_BY_HAND, regroup, type ByHand, type Group } from './corrections/people.ts';
import type { Notice } from './model.ts';
import { careerOf, type Office } from './resolve/careers.ts';
import { idsOf, type Bearer } from './resolve/ids.ts';
import { byDay, compare, peopleOf } from './resolve/namesakes.ts';
import type { Sighting } from './resolve/sightings.ts';
import { joinSpellings } from './resolve/spellings.ts';

/** Reads a name: syllables without tones separated by a space, and their first letters (`fan hui lin`, `fhl`). */
export type ToPinyin = (name: string) => { readonly pinyin: string; readonly initials: string };

export interface Official {
  /** See `idsOf`. */
  readonly id: string;
  /** The spelling printed most often. */
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  /** The offices printed in the latest article that gives any, joined by 、. */
  readonly title: string;
  readonly local: boolean;
  /** Articles that name the person, and how often they do. */
  readonly articles: number;
  readonly mentions: number;
  /** First and last day of these articles; null where none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** In order of time. */
  readonly career: readonly Office[];
  /** Joined or parted by hand. */
  readonly corrected: boolean;
}

export interface Resolution {
  /** Sorted by id. */
  readonly officials: readonly Official[];
  /** Article id -> the official's id by place among the article's people; null or absent where the person is no official. */
  readonly ids: ReadonlyMap<string, readonly (string | null)[]>;
  /** Doubts: `same_name_two_people`, `spelling_joined`. */
  readonly notices: readonly Notice[];
  /** What became of corrections that join or part people. */
  readonly outcomes: readonly Outcome[];
}

/** Joins the people of all articles; `sightings` may come in any order. */
export function resolve(sightings: readonly Sighting[], toPinyin: ToPinyin, byHand: ByHand = NOTHING_BY_HAND): Resolution {
  const titled = sightings.filter(({ official }) => official);
  const { groups: spelled, notices } = joinSpellings(byName(titled), (name) => toPinyin(name).pinyin);
  const families = spelled.map(({ name, sightings: same }) => peopleOf(name, same));
  const printed = families.flat();
  const provisional = byHand.corrections.length === 0 ? null : new Map<readonly Sighting[], string>(withIds(printed, toPinyin));
  const { groups, conflicting } = regroup(printed, byHand, (person) => provisional?.get(person) ?? '');
  notices.push(...doubts(families, groups));
  const people = groups.map((group) => [...group.sightings]);
  const known = withIds(people, toPinyin);
  const nobodies = attachBare(people, sightings);

  const ids = new Map<string, (string | null)[]>();
  const assign = ({ articleId, index }: Sighting, id: string | null): void => {
    const ofArticle = ids.get(articleId) ?? [];
    ids.set(articleId, ofArticle);
    while (ofArticle.length < index) ofArticle.push(null);
    ofArticle[index] = id;
  };
  const operations = new Map(byHand.corrections.map((correction) => [correction.number, correction.do]));
  const outcome = (number: number, officialId: string | null): Outcome => ({
    number, operation: operations.get(number)!, status: officialId === null ? 'conflicting' : 'applied', articleId: null, officialId, was: null,
  });
  const outcomes = conflicting.map((number) => outcome(number, null));
  const officials = known.map(([person, id], i): Official => {
    for (const sighting of person) assign(sighting, id);
    const name = commonest(person);
    const { corrected } = groups[i]!;
    for (const number of corrected) outcomes.push(outcome(number, id));
    return {
      id, name, ...toPinyin(name), title: latestTitle(person), local: person.some((s) => s.official && s.local), ...extentOf(person),
      career: careerOf(person), corrected: corrected.length > 0,
    };
  });
  for (const sighting of nobodies) assign(sighting, null);

  officials.sort((a, b) => compare(a.id, b.id));
  outcomes.sort((a, b) => a.number - b.number || compare(a.officialId ?? '', b.officialId ?? ''));
  notices.sort((a, b) => compare(`${a.articleId} ${a.code} ${a.detail}`, `${b.articleId} ${b.code} ${b.detail}`));
  return { officials, ids, notices, outcomes };
}

/** Each person with an id, in the order given. */
function withIds<P extends readonly Sighting[]>(people: readonly P[], toPinyin: ToPinyin): (readonly [P, string])[] {
  const bearers = people.map((person) => bearerOf(person, toPinyin));
  const ids = idsOf(bearers);
  return people.map((person, i) => [person, ids.get(bearers[i]!)!]);
}

/** Names whose offices clash, unless a hand has said who is who. */
function doubts(families: readonly (readonly (readonly Sighting[])[])[], groups: readonly Group[]): Notice[] {
  const settled = new Set(groups.filter(({ corrected }) => corrected.length > 0).flatMap(({ sightings }) => sightings));
  return families.flatMap((family) => (family.length < 2 ? [] : family.filter(([first]) => !settled.has(first!)).map(([first]) => twoPeople(first!))));
}

function byName(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const named = new Map<string, Sighting[]>();
  for (const sighting of sightings.toSorted(byDay)) {
    const same = named.get(sighting.name);
    if (same) same.push(sighting);
    else named.set(sighting.name, [sighting]);
  }
  return named;
}

/** Gives sightings without an office to the one person who bears the name; those of nobody, or of one of two, are returned. */
function attachBare(people: readonly Sighting[][], sightings: readonly Sighting[]): Sighting[] {
  const only = new Map<string, Sighting[] | null>();
  for (const person of people) for (const name of new Set(person.map((s) => s.name))) only.set(name, only.has(name) ? null : person);
  return sightings.filter((sighting) => {
    if (sighting.official) return false;
    const person = only.get(sighting.name);
    person?.push(sighting);
    return !person;
  });
}

const twoPeople = (first: Sighting): Notice => ({
  code: 'same_name_two_people',
  severity: 'doubt',
  articleId: first.articleId,
  detail: `${first.name}：${first.posts.map((post) => (post.place ?? '') + post.title).join('、')}`,
});

/** By the first spelling and day, which later pages do not change. */
function bearerOf(person: readonly Sighting[], toPinyin: ToPinyin): Bearer {
  const { name, day, articleId, index } = person[0]!;
  return { name, pinyin: toPinyin(name).pinyin, since: `${day || '9999'}\t${articleId}\t${String(index).padStart(3, '0')}` };
}

function commonest(group: readonly Sighting[]): string {
  const counts = new Map<string, number>();
  for (const s of group) counts.set(s.name, (counts.get(s.name) ?? 0) + s.mentions);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

function extentOf(group: readonly Sighting[]): Pick<Official, 'articles' | 'mentions' | 'firstDay' | 'lastDay'> {
  const days = group.flatMap(({ day }) => (day === '' ? [] : [day])).sort();
  return {
    articles: new Set(group.map(({ articleId }) => articleId)).size,
    mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

function latestTitle(group: readonly Sighting[]): string {
  const titled = group.filter((s) => s.posts.length > 0).sort((a, b) => compare(a.day, b.day) || compare(a.articleId, b.articleId) || a.index - b.index);
  const last = titled.at(-1);
  return last ? [...new Set(last.posts.map((p) => p.title))].join('、') : '';
}
