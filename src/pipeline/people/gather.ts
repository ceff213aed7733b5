/** Names in an article -> people: what is printed beside each name, carried along lists, and all places of one person. */
import type { Mention, Person, Title } from '../model.ts';
import { appointed } from './appointments.ts';
import { endOfRollTitle, holdsOne, inList, opensRoll, titleOfList } from './list-titles.ts';
import { references } from './references.ts';
import type { Candidate } from './candidate.ts';
import { key } from '../text.ts';
import { isDistant, isOffice } from './standing.ts';
import { titleAfter, titlesBefore, type PrintedTitle } from './titles.ts';

interface Named extends Candidate {
  name: string;
  titles: readonly PrintedTitle[];
}

/** The people that the chosen names show; `printed` is the article's text, `text` its key. */
export function gather(printed: string, text: string, chosen: readonly Candidate[]): Person[] {
  const all: Named[] = chosen.map((candidate, i) => ({
    ...candidate,
    name: text.slice(candidate.start, candidate.end),
    titles: titlesBeside(text, candidate, chosen[i - 1]?.end ?? 0, chosen[i + 1]),
  }));
  shareForwards(text, all);
  shareBackwards(text, all);
  const people = new Map<string, Named[]>();
  joinParts(all);
  for (const named of all) {
    const same = people.get(named.name);
    if (same) same.push(named);
    else people.set(named.name, [named]);
  }
  const officials = [...people].filter(([, places]) => places.some((n) => n.titles.some(isOffice))).map(([name]) => name);
  const aliases = references(printed, text, chosen, officials);
  return [...people].map(([name, places]) => toPerson(printed, name, places, aliases.get(name) ?? []));
}

/** 艾尼瓦尔县长 after 艾尼瓦尔·图尔荪: the first part alone is the same person, where one name only begins so. */
function joinParts(all: Named[]): void {
  const whole = new Map<string, string | null>();
  for (const { name } of all) {
    const first = name.slice(0, name.indexOf('·') + 1).slice(0, -1);
    if (first !== '') whole.set(first, whole.has(first) && whole.get(first) !== name ? null : name);
  }
  for (const named of all) named.name = whole.get(named.name) ?? named.name;
}

/** The titles printed before and after a name; `floor` is the end of the name before it. */
function titlesBeside(text: string, name: Candidate, floor: number, next: Candidate | undefined): PrintedTitle[] {
  const titles = titlesBefore(text, endOfRollTitle(text, name.start), floor);
  const after = titleAfter(text, name.end);
  if (after) {
    const end = name.end + after.length;
    const isNextOnes = titles.length > 0 && next?.start === end;
    if (!isNextOnes) titles.push({ from: name.end, start: name.end, end, kind: after.kind, status: 'current' });
  }
  titles.push(...appointed(text, name, titles.length > 0));
  return titles;
}

/** 副县长甲、乙: the second is a 副县长 too. */
function shareForwards(text: string, all: readonly Named[]): void {
  all.forEach((named, i) => {
    const before = all[i - 1];
    if (named.titles.length > 0 || !before || !inList(text, before, named)) return;
    named.titles = before.titles.filter((t) => t.end <= before.start && !(isOffice(t) && holdsOne(text, t) && !opensRoll(text, t)));
  });
}

/** 甲、乙等县领导, 免去甲、乙的副局长职务: what stands after the last is said of all. */
function shareBackwards(text: string, all: readonly Named[]): void {
  for (let i = all.length - 1; i >= 0; i--) {
    const named = all[i]!;
    const next = all[i + 1];
    if (named.titles.length > 0) continue;
    const shared = titleOfList(text, named.end);
    if (shared) named.titles = [shared];
    else if (next && inList(text, named, next)) named.titles = next.titles.filter((t) => t.start >= next.end);
  }
}

function toPerson(text: string, name: string, all: readonly Named[], aliases: readonly Mention[]): Person {
  const offices = distinct(text, all.flatMap((n) => n.titles.filter(isOffice)));
  const official = offices.length > 0;
  const mentions: Mention[] = all.map(({ start, end, titles }) => ({
    start,
    end,
    words: text.slice(start, end),
    titles: titles.filter((t) => offices.includes(t)).map((t) => toTitle(text, t)),
  }));
  const local = !official || offices.some((t) => !isDistant(text, t));
  const called = all.flatMap((n) => n.titles);
  return {
    name,
    official,
    local,
    what: official || called.length === 0 ? null : [...new Set(called.map((t) => text.slice(t.start, t.end)))].join('、'),
    mentions: [...mentions, ...aliases].sort((a, b) => a.start - b.start),
  };
}

/** The offices without those that only refer to a longer one: 书记 of somebody who is 县委书记, but not 县长 of a 副县长. */
function distinct(text: string, offices: readonly PrintedTitle[]): PrintedTitle[] {
  const words = new Map(offices.map((t) => [text.slice(t.start, t.end), t.status]));
  return offices.filter((t) => {
    const short = text.slice(t.start, t.end);
    for (const [long, status] of words) {
      if (status === t.status && long.length > short.length && long.endsWith(short) && !RANKS.has(long.at(-short.length - 1)!)) return false;
    }
    return true;
  });
}

/** What makes another office of the one it stands before. */
const RANKS = new Set('副代总');

function toTitle(text: string, { from, start, end, status }: PrintedTitle): Title {
  const title = key(text.slice(start, end));
  return from < start ? { title, start, end, status, place: key(text.slice(from, start)) } : { title, start, end, status };
}
