/** Headline, date and people of an article, set by hand. Pure: the reading that comes in is not changed. */
import { wholeDay, knownDate } from '../iso-dates.ts';
import { headlineOf } from '../headlines.ts';
import type { ArticleReading, EventDate, Mention, Person, Span, Title } from '../model.ts';
import type { ArticleCorrection, DateCorrection, HeadlineCorrection, PersonCorrection, RejectCorrection, RenameCorrection, RetitleCorrection } from './correction.ts';
import { places, pressed } from './print.ts';

/** A corrected reading with what stood there before; null where the correction finds nothing to correct. */
export type Corrected = { readonly reading: ArticleReading; readonly was: string | null } | null;

/** Applies one correction to the article it is meant for. */
export function correct(reading: ArticleReading, correction: ArticleCorrection | PersonCorrection): Corrected {
  switch (correction.do) {
    case 'headline': return withHeadline(reading, correction);
    case 'date': return withDate(reading, correction);
    case 'reject': return without(reading, correction);
    case 'retitle': return retitled(reading, correction);
    case 'rename': return renamed(reading, correction);
  }
}

/** What a correction decides: two that decide the same thing differently are in conflict. */
export function decision(correction: ArticleCorrection | PersonCorrection): { readonly about: string; readonly value: string } {
  switch (correction.do) {
    case 'headline': return { about: 'headline', value: JSON.stringify(correction.headline) };
    case 'date': return { about: 'date', value: knownDate(correction.date) };
    case 'reject': return { about: `person ${pressed(correction.person)}`, value: correction.as };
    case 'retitle': return { about: `office ${pressed(correction.person)} ${correction.was ?? correction.title ?? ''}`, value: `${correction.title} ${correction.status}` };
    case 'rename': return { about: `name ${pressed(correction.person)}`, value: pressed(correction.name) };
  }
}

function withHeadline(reading: ArticleReading, { headline }: HeadlineCorrection): Corrected {
  const { article, people } = reading;
  const body = article.paragraphs.filter(({ role }) => role !== 'kicker' && role !== 'headline' && role !== 'subheadline');
  const text = headline ?? headlineOf({ ...article, paragraphs: body, sentences: article.sentences.filter(({ start }) => body.some((each) => start >= each.start && start < each.end)) }, people).text;
  return { reading: { ...reading, headline: { text, origin: headline === null ? 'derived' : 'corrected' } }, was: reading.headline.text };
}

function withDate(reading: ArticleReading, { date }: DateCorrection): Corrected {
  const precision = date.day !== null ? 'day' : date.month !== null ? 'month' : date.year !== null ? 'year' : 'none';
  const set: EventDate = { ...date, precision, basis: 'corrected', yearBasis: 'corrected', words: null, yearWords: null, confidence: precision === 'none' ? 0 : 1 };
  return { reading: { ...reading, date: set }, was: reading.date.precision === 'none' ? null : (wholeDay(reading.date) ?? knownDate(reading.date)) };
}

const of = (name: string) => (person: Person): boolean => pressed(person.name) === pressed(name);
const titlesOf = (person: Person): string => [...new Set(person.mentions.flatMap(({ titles }) => titles.map(({ title }) => title)))].join('、');

function without(reading: ArticleReading, { person: name, as }: RejectCorrection): Corrected {
  const found = reading.people.find(of(name));
  if (!found || (as === 'other' && !found.official)) return null;
  const other: Person = { ...found, official: false, what: titlesOf(found), mentions: found.mentions.map((mention) => ({ ...mention, titles: [] })) };
  const people = as === 'nobody' ? reading.people.filter((each) => each !== found) : reading.people.map((each) => (each === found ? other : each));
  return { reading: { ...reading, people }, was: [found.name, titlesOf(found)].filter(Boolean).join(' ') };
}

function retitled(reading: ArticleReading, { person: name, was, title, status }: RetitleCorrection): Corrected {
  const found = reading.people.find(of(name));
  if (!found || found.mentions.length === 0) return null;
  const held = found.mentions.flatMap(({ titles }) => titles).filter((each) => was !== null && pressed(each.title) === pressed(was));
  if (was !== null && held.length === 0) return null;
  const make = (place: Span, old: Title | null): Title[] =>
    title === null ? [] : [{ title, status, start: place.start, end: place.end, ...(old?.place === undefined ? {} : { place: old.place }) }];
  const mentions = found.mentions.map((mention, i): Mention => {
    if (was !== null) return { ...mention, titles: mention.titles.flatMap((each) => (held.includes(each) ? make(each, each) : [each])) };
    return i > 0 || title === null ? mention : { ...mention, titles: [...mention.titles, ...make(placeOf(reading, title, mention), null)] };
  });
  const official = mentions.some(({ titles }) => titles.length > 0);
  const changed: Person = { ...found, mentions, official, what: official ? null : found.what };
  return { reading: { ...reading, people: reading.people.map((each) => (each === found ? changed : each)) }, was: was ?? (titlesOf(found) || null) };
}

/** Where the office is printed, nearest to the name; the name itself where it is not. */
function placeOf({ article }: ArticleReading, title: string, mention: Span): Span {
  const printed = places(article.text.text, title);
  return printed.reduce<Span | null>((best, each) => (best === null || Math.abs(each.start - mention.start) < Math.abs(best.start - mention.start) ? each : best), null) ?? mention;
}

function renamed(reading: ArticleReading, { person: from, name }: RenameCorrection): Corrected {
  const found = reading.people.find(of(from));
  if (!found) return null;
  const same = reading.people.find((each) => each !== found && of(name)(each));
  const made: Person = same === undefined
    ? { ...found, name }
    : {
      name,
      official: found.official || same.official,
      local: found.local || same.local,
      what: found.official || same.official ? null : (same.what ?? found.what),
      mentions: [...found.mentions, ...same.mentions].sort((a, b) => a.start - b.start),
    };
  const people = reading.people.filter((each) => each !== same).map((each) => (each === found ? made : each));
  return { reading: { ...reading, people }, was: found.name };
}
