/** People across pages joined and parted by hand: groups of sightings in, groups out. Pure. */
import { byDay } from '../resolve/namesakes.ts';
import type { Sighting } from '../resolve/sightings.ts';
import type { Anchored, CrossPageCorrection, MergeCorrection, PersonRef, SplitCorrection } from './correction.ts';
import { pressed } from './print.ts';

/** What people who know better said of people, and which articles they meant. */
export interface ByHand {
  readonly corrections: readonly CrossPageCorrection[];
  readonly anchored: readonly Anchored[];
}
export const NOTHING_BY_HAND: ByHand = { corrections: [], anchored: [] };

/** A person, with the numbers of the corrections that made it what it is. */
export interface Group {
  readonly sightings: readonly Sighting[];
  readonly corrected: readonly number[];
}

export interface Regrouped {
  readonly groups: readonly Group[];
  /** Numbers of corrections that disagree with others and were left. */
  readonly conflicting: readonly number[];
}

/** `idOf` gives the id that a group has without corrections. */
export function regroup(people: readonly (readonly Sighting[])[], { corrections, anchored }: ByHand, idOf: (person: readonly Sighting[]) => string): Regrouped {
  if (corrections.length === 0) return { groups: people.map((sightings) => ({ sightings, corrected: [] })), conflicting: [] };
  const ids = new Map(people.map((person) => [idOf(person), new Set(person)]));
  const meant = (number: number, slot: number | null): Set<string> => new Set(anchored.filter((each) => each.number === number && (slot === null || each.slot === slot)).map(({ articleId }) => articleId));
  const parts = new Map<SplitCorrection, ReadonlySet<Sighting>>();
  for (const split of corrections) {
    if (split.do !== 'split') continue;
    const articles = meant(split.number, null);
    const part = people.flat().filter((each) => articles.has(each.articleId) && isNamed(each, split.person));
    if (part.length > 0) parts.set(split, new Set(part));
  }
  const merges = corrections.filter((each) => each.do === 'merge');
  const targets = (merge: MergeCorrection, groups: readonly Group[]): Group[] | null => {
    const found = merge.people.map((ref, slot) => groups.filter(({ sightings }) => sightings.some((each) => isMeant(each, ref, meant(merge.number, slot), ids))));
    return found.some((each) => each.length === 0) ? null : [...new Set(found.flat())];
  };

  const contested = contestedParts(parts);
  const free = [...parts].filter(([split]) => !contested.has(split.number));
  const tentative = join(part(people, free), merges, targets);
  // A part that a merge brings back to what it was parted from: both are left.
  for (const [split, members] of free) {
    for (const { sightings, corrected } of tentative) {
      if (!sightings.some((each) => members.has(each)) || sightings.every((each) => members.has(each) || !isNamed(each, split.person))) continue;
      const undone = corrected.filter((number) => merges.some((merge) => merge.number === number));
      if (undone.length > 0) for (const number of [split.number, ...undone]) contested.add(number);
    }
  }
  const groups = join(part(people, free.filter(([split]) => !contested.has(split.number))), merges.filter(({ number }) => !contested.has(number)), targets);
  return { groups, conflicting: [...contested].sort((a, b) => a - b) };
}

const isNamed = ({ name }: Sighting, person: string): boolean => pressed(name) === pressed(person);

function isMeant(sighting: Sighting, ref: PersonRef, articles: ReadonlySet<string>, ids: ReadonlyMap<string, ReadonlySet<Sighting>>): boolean {
  if ('id' in ref) return ids.get(ref.id)?.has(sighting) ?? false;
  return isNamed(sighting, ref.name) && (ref.article === null || articles.has(sighting.articleId));
}

/** Splits that share some sightings and not all. */
function contestedParts(parts: ReadonlyMap<SplitCorrection, ReadonlySet<Sighting>>): Set<number> {
  const contested = new Set<number>();
  for (const [a, mine] of parts) {
    for (const [b, theirs] of parts) {
      const shared = [...mine].filter((each) => theirs.has(each)).length;
      if (shared > 0 && (shared < mine.size || shared < theirs.size)) contested.add(a.number).add(b.number);
    }
  }
  return contested;
}

function part(people: readonly (readonly Sighting[])[], parts: readonly (readonly [SplitCorrection, ReadonlySet<Sighting>])[]): Group[] {
  const away = new Map<Sighting, number[]>();
  for (const [{ number }, members] of parts) for (const each of members) away.set(each, [...(away.get(each) ?? []), number]);
  const groups: Group[] = [];
  for (const person of people) {
    const left = person.filter((each) => !away.has(each));
    const numbers = new Set(person.flatMap((each) => away.get(each) ?? []));
    if (left.length > 0) groups.push({ sightings: left, corrected: [...numbers] });
  }
  for (const key of new Set([...away.values()].map(String))) {
    const sightings = [...away].filter(([, numbers]) => String(numbers) === key).map(([each]) => each).sort(byDay);
    groups.push({ sightings, corrected: key.split(',').map(Number) });
  }
  return groups;
}

function join(groups: readonly Group[], merges: readonly MergeCorrection[], targets: (merge: MergeCorrection, groups: readonly Group[]) => Group[] | null): Group[] {
  let made = [...groups];
  for (const merge of merges) {
    const found = targets(merge, made);
    if (found === null) continue;
    const whole: Group = { sightings: found.flatMap(({ sightings }) => sightings).sort(byDay), corrected: [...new Set([...found.flatMap(({ corrected }) => corrected), merge.number])].sort((a, b) => a - b) };
    made = [...made.filter((group) => !found.includes(group)), whole];
  }
  return made;
}
