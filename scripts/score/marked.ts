/**
 * Reads invented newspaper articles whose answers stand in the text itself (tests/fixtures/marked, README.md there tells
 * the marks). Plain text and answers come out of one source, so they cannot disagree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A person named or an office printed; `start`/`end` into the text of the part, blanks of the print included. */
export interface PersonMark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Offices printed here, without the place in front. */
  readonly titles: readonly string[];
  /** The same in one piece as printed, place included; null where none is printed. */
  readonly printed: string | null;
  /** `name` where the name itself stands here, `alias` for a surname with a title, `office` for an office alone. */
  readonly what: 'name' | 'alias' | 'office';
}

/** A name in a byline. */
export interface BylineMark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly editor: boolean;
}

export type PartRole = 'kicker' | 'headline' | 'sub' | 'lead' | 'body' | 'byline';

/** A paragraph, a headline, the opening 本报讯（…） or the line of the writers. */
export interface Part {
  readonly role: PartRole;
  readonly text: string;
  readonly people: readonly PersonMark[];
  readonly byline: readonly BylineMark[];
}

export interface MarkedArticle {
  /** Issue and place on it, as `01-shayan#2`. */
  readonly id: string;
  /** The hard cases it holds. */
  readonly cases: readonly string[];
  /** In reading order; the lead is directly continued by the body after it. */
  readonly parts: readonly Part[];
  readonly kind: string;
  readonly topics: readonly string[];
  /** Topics that may be found besides. */
  readonly also: readonly string[];
  /** Of the event; null where none is said. `inferred`: only the day is printed, or a word such as 昨日. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number; readonly inferred: boolean } | null;
  /** What in the article itself gives the year. */
  readonly year: 'text' | 'hint' | 'none';
}

/** Articles of one paper and one day. */
export interface Issue {
  readonly id: string;
  readonly half: Half;
  readonly paper: string;
  /** ISO. */
  readonly published: string;
  /** True where the date stands in the file's name. */
  readonly dated: boolean;
  readonly articles: readonly MarkedArticle[];
}

export type Half = 'dev' | 'held-out';

/** The issues of a half, in the order of their file names. */
export function readMarked(half: Half, folder = 'tests/fixtures/marked'): Issue[] {
  const names = readdirSync(join(folder, half)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readIssue(half, name.slice(0, -'.txt'.length), readFileSync(join(folder, half, name), 'utf8')));
}

/** Throws where a mark or a line of the head is not understood: the set is ours, a slip in it must not pass as an answer. */
export function readIssue(half: Half, id: string, source: string): Issue {
  const [first = '', ...articles] = source.split(/^===\n/m);
  const head = readHead(first);
  const published = required(head, 'published', id);
  return {
    id,
    half,
    paper: required(head, 'paper', id),
    published,
    dated: head.get('file-date') === 'yes',
    articles: articles.map((article, i) => readArticle(`${id}#${i + 1}`, article, Number(published.slice(0, 4)))),
  };
}

function readHead(source: string): Map<string, string> {
  return new Map(
    source
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(': ');
        if (colon < 0) throw new Error(`No key in “${line}”`);
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
  );
}

function required(head: ReadonlyMap<string, string>, key: string, id: string): string {
  const value = head.get(key);
  if (value === undefined) throw new Error(`${id}: no ${key}`);
  return value;
}

const listed = (words = ''): string[] => words.split(', ').filter((word) => word !== '');

function readArticle(id: string, source: string, publishedYear: number): MarkedArticle {
  const gap = source.indexOf('\n\n');
  const head = readHead(source.slice(0, gap));
  const year = required(head, 'year', id);
  if (year !== 'text' && year !== 'hint' && year !== 'none') throw new Error(`${id}: year ${year}`);
  const [topics, also] = required(head, 'topics', id).split('; also ');
  const above = (['kicker', 'headline', 'sub'] as const).flatMap((role) => (head.has(role) ? [readPart(role, head.get(role)!)] : []));
  return {
    id,
    cases: listed(required(head, 'cases', id)),
    parts: [...above, ...source.slice(gap).trim().split('\n').flatMap(readParagraph)],
    kind: required(head, 'kind', id),
    topics: listed(topics),
    also: listed(also),
    date: readDate(required(head, 'date', id), publishedYear),
    year,
  };
}

function readDate(words: string, publishedYear: number): MarkedArticle['date'] {
  if (words === 'none') return null;
  const found = /^(?:(\d{4})-)?(\d\d)-(\d\d)( inferred)?$/.exec(words);
  if (found === null) throw new Error(`Date ${words}`);
  return { year: Number(found[1] ?? publishedYear), month: Number(found[2]), day: Number(found[3]), inferred: found[4] !== undefined };
}

/** `‹lead›body`, `~ byline`, `□byline`, or body. */
function readParagraph(source: string): Part[] {
  if (source.startsWith('~ ')) return [readPart('byline', source.slice(2))];
  if (source.startsWith('□')) return [readPart('byline', source)];
  const lead = /^‹(.*?)›/.exec(source);
  return lead === null ? [readPart('body', source)] : [readPart('lead', lead[1]!), readPart('body', source.slice(lead[0].length))];
}

/** Takes the marks out of a text and keeps what they say. */
export function readPart(role: PartRole, source: string): Part {
  const people: PersonMark[] = [];
  const byline: BylineMark[] = [];
  let text = '';
  let at = 0;
  for (const mark of source.matchAll(/\{([^{}]+)\}|\[(\*?)([^[\]]+)\]/g)) {
    text += source.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (mark[1] !== undefined) {
      const read = readPerson(mark[1], text.length);
      people.push(...read.marks);
      text += read.text;
    } else {
      const printed = mark[3]!;
      byline.push({ start: text.length, end: text.length + printed.length, name: plainName(printed), editor: mark[2] === '*' });
      text += printed;
    }
  }
  text += source.slice(at);
  const stray = /[{}[\]‹›<|@=]/.exec(text);
  if (stray !== null) throw new Error(`A stray ${stray[0]} in “${text}”`);
  return { role, text, people, byline };
}

/** Without the blanks of justified print, and with one kind of dot. */
const plainName = (printed: string): string => printed.replace(/\s/g, '').replace(/•/g, '·');

function readPerson(mark: string, start: number): { text: string; marks: PersonMark[] } {
  const alias = /^([^=|]+)=(.+)$/.exec(mark);
  if (alias !== null) {
    const text = alias[1]!;
    return { text, marks: [{ start, end: start + text.length, name: alias[2]!, titles: [], printed: null, what: 'alias' }] };
  }
  const bar = mark.indexOf('|');
  const silent = mark.startsWith('=');
  const before = readOffice(bar < 0 ? '' : mark.slice(silent ? 1 : 0, bar));
  const names = mark.slice(bar + 1);
  if (names.startsWith('@')) {
    const marks = names.slice(1).split('@').map((name) => office(start, before, name));
    return { text: before.printed, marks };
  }
  let text = silent ? '' : before.printed;
  const marks: PersonMark[] = [];
  names.split('、').forEach((each, i) => {
    const [printed = '', after] = each.split('<');
    const behind = readOffice(after ?? '');
    if (i > 0) text += '、';
    const titles = [...before.titles, ...behind.titles];
    const raw = [before.printed, behind.printed].filter((words) => words !== '').join('、');
    marks.push({ start: start + text.length, end: start + text.length + printed.length, name: plainName(printed), titles, printed: raw || null, what: 'name' });
    text += printed + behind.printed;
  });
  return { text, marks };
}

interface Office {
  readonly printed: string;
  readonly titles: readonly string[];
}

/** `place/office、office`: the place is printed, yet no part of the office. */
function readOffice(words: string): Office {
  const slash = words.indexOf('/');
  const titles = words.slice(slash + 1).split('、').filter((title) => title !== '');
  return { printed: words.replace('/', ''), titles };
}

const office = (start: number, { printed, titles }: Office, name: string): PersonMark => ({ start, end: start + printed.length, name, titles, printed, what: 'office' });
