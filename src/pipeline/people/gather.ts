/** Names in an article -> people: what is printed beside each name, carried along lists, and all places of one person. */
import { SINGLE_OFFICES } from '../lexicon/titles.ts';

import type { Mention, Person, Title } from '../model.ts';
import { appointed } from './appointments.ts';
import { references } from './references.ts';
import type { Candidate } from './names.ts';
import { isDistant, isOffice } from './standing.ts';
import { titleAfter, titlesBefore, type PrintedTitle } from './titles.ts';
import { WordSet } from './words.ts';

const single = new WordSet(SINGLE_OFFICES);
const LIST_MARKS = new Set(['、', ' ', '　', '和', '及', '与']);

interface Named extends Candidate {
  readonly name: string;
  readonly titles: readonly PrintedTitle[];
}

/** The people that the chosen names show; `printed` is the article's text, `text` its key. */
export function gather(printed: string, text: string, chosen: readonly Candidate[]): Person[] {
  const people = new Map<string, Named[]>();
  let before: Named | null = null;
  for (const candidate of chosen) {
    const named = withTitles(text, candidate, before);
    const same = people.get(named.name);
    if (same) same.push(named);
    else people.set(named.name, [named]);
    before = named;
  }
  const aliases = references(printed, text, chosen, [...people].filter(([, all]) => all.some((n) => n.titles.some(isOffice))).map(([name]) => name));
  return [...people].map(([name, all]) => toPerson(printed, name, all, aliases.get(name) ?? []));
}

function withTitles(text: string, candidate: Candidate, before: Named | null): Named {
  const name = text.slice(candidate.start, candidate.end);
  const titles = titlesBefore(text, candidate.start);
  const after = titleAfter(text, candidate.end);
  if (after) {
    const end = candidate.end + after.length;
    titles.push({ from: candidate.end, start: candidate.end, end, kind: after.kind, status: 'current' });
  }
  titles.push(...appointed(text, candidate));
  if (titles.length === 0 && before && inList(text, before, candidate)) {
    return { ...candidate, name, titles: before.titles.filter((t) => !(isOffice(t) && holdsOne(text, t))) };
  }
  return { ...candidate, name, titles };
}

const inList = (text: string, before: Candidate, candidate: Candidate): boolean =>
  before.end === candidate.start || (before.end === candidate.start - 1 && LIST_MARKS.has(text[before.end]!));

/** An office that one person holds: 县长, but neither 副县长 nor 局长 (several bureaus have one each). */
function holdsOne(text: string, title: PrintedTitle): boolean {
  const length = single.endingAt(text, title.end, title.start);
  return length > 0 && text[title.end - length - 1] !== '副';
}

function toPerson(text: string, name: string, all: readonly Named[], aliases: readonly Mention[]): Person {
  const offices = all.flatMap((n) => n.titles.filter(isOffice));
  const official = offices.length > 0;
  const mentions: Mention[] = all.map(({ start, end, titles }) => ({
    start,
    end,
    words: text.slice(start, end),
    titles: official ? titles.filter(isOffice).map((t) => toTitle(text, t)) : [],
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

function toTitle(text: string, { from, start, end, status }: PrintedTitle): Title {
  const title = text.slice(start, end);
  return from < start ? { title, start, end, status, place: text.slice(from, start) } : { title, start, end, status };
}
