/** What a reader says is wrong, as fields of a form, and the entry that it makes, or what is still missing. */
import type { Content } from '../reader/load.ts';
import { officialsHere, othersHere } from '../reader/people.ts';
import { anchorOf, firstWords, isPrinted, lastWords, type Entry, type Operation, type Status } from './entry.ts';

/** Fields of all operations; each reads its own. */
export interface Draft {
  readonly operation: Operation;
  readonly headline: string;
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  /** Headline, date or office: there is none. */
  readonly none: boolean;
  readonly person: string;
  readonly as: 'nobody' | 'other';
  /** The office that was read; empty to add one. */
  readonly was: string;
  readonly title: string;
  readonly status: Status;
  /** How a misprinted name is spelt, or whom else the name means. */
  readonly name: string;
  readonly everywhere: boolean;
  readonly reason: string;
}

export type Missing = 'headline' | 'date' | 'starts' | 'ends' | 'person' | 'title' | 'name';
export type Made = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly missing: Missing };

/** A person by the name that an article prints, with the offices it prints for them. */
export interface Printed {
  readonly name: string;
  readonly titles: readonly string[];
  /** The name that the person has on screen. */
  readonly known: string;
}

/** The people of an article; `nameOf` gives the name of an official_id. One whose name is not printed whole is offered by the words that are. */
export function peopleOf({ findings }: Content, nameOf: (id: string) => string): Printed[] {
  const printed = new Set(findings.mentions.map(({ name }) => name));
  const officials = officialsHere(findings, nameOf).flatMap(({ name, titles, printedAs }) => {
    const names = printed.has(name) || printedAs.length === 0 ? [name] : printedAs;
    return names.map((each) => ({ name: each, titles: [...new Set(titles.map(({ title }) => title))], known: name }));
  });
  return [...officials, ...othersHere(findings).map(({ name }) => ({ name, titles: [], known: name }))];
}

/** The form as it opens on an article: what was read, to be put right. */
export function draftOf(content: Content, people: readonly Printed[], operation: Operation, person: string): Draft {
  const { article } = content.findings;
  const onPage = content.texts.page.slice(article.page_start, article.page_end);
  const meant = people.find(({ known }) => known === person) ?? people[0];
  return {
    operation, headline: article.headline, date: article.date ?? '', starts: firstWords(onPage), ends: lastWords(onPage), none: false, person: meant?.name ?? '', as: 'nobody',
    was: meant?.titles[0] ?? '', title: '', status: 'current', name: '', everywhere: false, reason: '',
  };
}

/** A year, a month or a day of the calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return at.getUTCMonth() + 1 === Number(month ?? 1) && at.getUTCDate() === Number(day ?? 1);
}

export function entryOf(draft: Draft, content: Content): Made {
  const { texts, page } = content;
  const at = content.findings.article.page_start;
  const article = anchorOf({ file: page.file, text: texts.article, page: texts.page, at });
  const person = draft.person.trim();
  const reason = draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() };
  const made = (entry: Entry): Made => ({ ok: true, entry: { ...entry, ...reason } });
  const missing = (what: Missing): Made => ({ ok: false, missing: what });
  const [headline, date, starts, ends, title, name] = [draft.headline, draft.date, draft.starts, draft.ends, draft.title, draft.name].map((text) => text.trim()) as [string, string, string, string, string, string];
  switch (draft.operation) {
    case 'headline':
      return draft.none || headline !== '' ? made({ do: 'headline', article, headline: draft.none ? null : headline }) : missing('headline');
    case 'date':
      return draft.none || isDate(date) ? made({ do: 'date', article, date: draft.none ? null : date }) : missing('date');
    case 'boundary': {
      if (!isPrinted(texts.page, starts)) return missing('starts');
      return isPrinted(texts.page, ends) ? made({ do: 'boundary', article: { ...anchorOf({ file: page.file, text: starts, page: texts.page, at }), starts }, ends }) : missing('ends');
    }
    case 'reject':
      return person === '' ? missing('person') : made({ do: 'reject', person, as: draft.as, ...(!draft.everywhere && { article }) });
    case 'retitle':
      if (person === '') return missing('person');
      if (title === '' && (!draft.none || draft.was === '')) return missing('title');
      return made({ do: 'retitle', person, article, ...(draft.was !== '' && { was: draft.was }), title: draft.none && draft.was !== '' ? null : title, status: draft.status });
    case 'rename':
      if (person === '') return missing('person');
      return name === '' || name === person ? missing('name') : made({ do: 'rename', person, name, ...(!draft.everywhere && { article }) });
    case 'merge':
      if (person === '') return missing('person');
      return name === '' ? missing('name') : made({ do: 'merge', people: [{ name: person, article }, { name }] });
    case 'split':
      return person === '' ? missing('person') : made({ do: 'split', person, articles: [article] });
  }
}
