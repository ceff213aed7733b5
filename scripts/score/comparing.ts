/**
 * One article as read against its answers. Names and offices are compared without white space and with one kind of
 * dot. Nothing is counted for or against a name of the byline that is taken for a person, nor for an office given to
 * somebody who holds none in public service (a bank's president).
 */
import { ofOtherNations, type Answers } from './answers.ts';
import { dateShape, mentionShape, missedPerson, titleShape, wrongPerson } from './faults.ts';
import type { MarkedArticle } from './marked.ts';
import type { ReadArticle, ReadPerson } from './reading.ts';
import type { MeasureId, Tally } from './tally.ts';

export interface Expected {
  readonly article: Pick<MarkedArticle, 'id' | 'cases' | 'kind' | 'topics' | 'also' | 'date' | 'year' | 'parts'>;
  readonly answers: Answers;
  /** False where day, kind and topics stood elsewhere. */
  readonly opens: boolean;
  /** True where the page, its folio or the file's name gives the year. */
  readonly yearKnown: boolean;
}

export const bare = (text: string): string => text.replace(/\s+/g, '').replace(/[•‧・･∙⋅]/g, '·').replace(/,/g, '，').replace(/\(/g, '（').replace(/\)/g, '）');

/** Counts everything but boundaries and headlines; `read` is null where no article was found for it. */
export function compare(expected: Expected, read: ReadArticle | null, tally: Tally): void {
  comparePeople(expected, read, tally);
  compareByline(expected, read, tally);
  if (!expected.opens) return;
  compareDate(expected, read, tally);
  compareSubject(expected, read, tally);
}

function comparePeople({ article, answers }: Expected, read: ReadArticle | null, tally: Tally): void {
  const gold = new Map(answers.people.map((person) => [person.name, person]));
  const writers = new Set([...answers.byline, ...answers.editors]);
  const claimed = new Map<string, ReadPerson>();
  for (const person of read?.people ?? []) {
    const name = bare(person.name);
    const inByline = person.role === 'reporter' || (read!.byline.map(bare).includes(name) && !gold.has(name));
    if (!inByline && (gold.has(name) || !writers.has(name))) claimed.set(name, person);
  }
  const plain = bare(article.parts.map(({ text }) => text).join('\n'));
  const officials = ofOtherNations(article) ? (['official', 'nations'] as const) : (['official'] as const);
  const fault = (measure: MeasureId, shape: string, printed: string, got: string): void => tally.fault({ measure, shape, article: article.id, printed, read: got });

  const missed = (name: string, titles: readonly string[]): string => (read === null ? 'article-missed' : missedPerson(name, plain, titles));
  tally.add('person', { true: gold.size, claimed: claimed.size });
  for (const [name, { titles, mentions }] of claimed) {
    const person = gold.get(name);
    if (person === undefined) fault('person', wrongPerson(name, plain, [...gold.keys()]), '', name);
    else {
      tally.add('person', { found: 1 });
      const exact = mentions === person.mentions || mentions === person.mentions + person.aliases.length;
      tally.add('mentions', { true: 1, claimed: 1, found: exact ? 1 : 0 });
      if (!exact) fault('mentions', mentionShape(mentions - person.mentions), `${name} ${person.mentions}`, String(mentions));
    }
    if (titles.length === 0 || person?.titles.length === 0) continue;
    for (const measure of officials) tally.add(measure, { claimed: 1, found: person === undefined ? 0 : 1 });
    if (person === undefined) fault('official', wrongPerson(name, plain, [...gold.keys()]), '', `${titles.join('、')} ${name}`);
  }
  for (const person of gold.values()) {
    const found = claimed.get(person.name);
    if (found === undefined) fault('person', missed(person.name, person.titles), person.name, '');
    if (person.titles.length === 0) continue;
    for (const measure of officials) tally.add(measure, { true: 1 });
    const right = person.titles.map(bare);
    const titles = [...new Set((found?.titles ?? []).map(bare))];
    const exact = (titles.length === right.length && right.every((title) => titles.includes(title))) || person.printed.some((words) => titles.length > 0 && bare(words) === titles.join('、'));
    tally.add('titles', { true: 1, claimed: titles.length > 0 ? 1 : 0, found: found !== undefined && exact ? 1 : 0 });
    const shown = `${person.titles.join('、')} ${person.name}`;
    if (found === undefined || titles.length === 0) {
      const shape = found === undefined ? missed(person.name, person.titles) : 'official-without-title';
      fault('official', shape, shown, found === undefined ? '' : found.name);
      fault('titles', found === undefined ? 'person-missed' : 'official-without-title', shown, found === undefined ? '' : found.name);
      if (officials.length > 1) fault('nations', shape, shown, found?.name ?? '');
    } else if (!exact) fault('titles', titleShape(right, titles), shown, titles.join('、'));
  }
}

function compareByline({ article, answers }: Expected, read: ReadArticle | null, tally: Tally): void {
  if (read === null) return;
  const claimed = [...new Set(read.byline.map(bare))];
  const found = claimed.filter((name) => answers.byline.includes(name));
  tally.add('bylines', { true: answers.byline.length, claimed: claimed.length, found: found.length });
  for (const name of answers.byline) if (!claimed.includes(name)) tally.fault({ measure: 'bylines', shape: 'name-missed', article: article.id, printed: name, read: claimed.join('、') });
  for (const name of claimed) if (!answers.byline.includes(name)) tally.fault({ measure: 'bylines', shape: 'no-writer', article: article.id, printed: answers.byline.join('、'), read: name });
}

function compareDate({ article, yearKnown }: Expected, read: ReadArticle | null, tally: Tally): void {
  const { date } = article;
  const got = read?.date ?? { year: null, month: null, day: null };
  const shown = [got.year, got.month, got.day].map((part) => part ?? '?').join('-');
  const silent = got.month === null;
  tally.add('date-none', { claimed: silent ? 1 : 0 });
  if (date === null) {
    tally.add('date-none', { true: 1, found: silent ? 1 : 0 });
    if (!silent) tally.fault({ measure: 'date-none', shape: 'day-made-up', article: article.id, printed: '', read: shown });
    return;
  }
  const wanted = `${date.year}-${date.month}-${date.day}`;
  const fault = (measure: MeasureId): void => tally.fault({ measure, shape: read === null ? 'article-missed' : dateShape(date, got), article: article.id, printed: wanted, read: shown });
  if (!date.inferred) {
    const right = got.month === date.month && got.day === date.day;
    tally.add('date-md', { true: 1, claimed: silent ? 0 : 1, found: right ? 1 : 0 });
    if (!right) fault('date-md');
  }
  const allowed = article.year !== 'none' ? 'date-year' : yearKnown ? 'year-around' : null;
  if (allowed !== null) {
    tally.add(allowed, { true: 1, claimed: got.year === null ? 0 : 1, found: got.year === date.year ? 1 : 0 });
    if (got.year !== date.year) fault(allowed);
  }
  const wrong = got.year !== null && got.year !== date.year;
  tally.add('year-false', { true: 1, found: wrong ? 1 : 0 });
  if (wrong) fault('year-false');
}

function compareSubject({ article }: Expected, read: ReadArticle | null, tally: Tally): void {
  if (read === null) return;
  tally.add('kind', { true: 1, claimed: 1, found: read.kind === article.kind ? 1 : 0 });
  if (read.kind !== article.kind) tally.fault({ measure: 'kind', shape: read.kind === 'other' ? 'kind-not-seen' : 'kind-mistaken', article: article.id, printed: article.kind, read: read.kind });
  const right = [...article.topics, ...article.also];
  tally.add('topics', { true: article.topics.length, claimed: read.topics.length, found: read.topics.filter((topic) => right.includes(topic)).length });
  for (const topic of article.topics) if (!read.topics.includes(topic)) tally.fault({ measure: 'topics', shape: 'topic-missed', article: article.id, printed: topic, read: read.topics.join(', ') });
  for (const topic of read.topics) if (!right.includes(topic)) tally.fault({ measure: 'topics', shape: 'topic-too-many', article: article.id, printed: right.join(', '), read: topic });
}
