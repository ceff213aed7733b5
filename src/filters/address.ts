/**
 * The address bar's language: `#v1?set=erqi&from=2023-01-01&to=2023-12-31&official=fanhuilin,lizhuoyu`.
 *
 * It stands behind the hash, so that a selection never reaches the host that serves the page, works on any static host
 * and under any sub-path, and can be edited without a reload. Only what the reader chose is written. What cannot be
 * used is left out and named. A new key is one line in FIELDS.
 */
import { SURE_STEP } from '../tables/counted.ts';
import type { Dimension, Selection, Worded } from './selection.ts';

const VERSION = 'v1';
const LONGEST_VALUE = 200;

/** Characters of an address that mail, chat and the like pass on whole; the browser itself takes more. */
export const LONGEST_ADDRESS = 2000;

interface Field<T> {
  /** Undefined where the value cannot be used. Comes and goes percent-encoded, as it stands in the address. */
  read(raw: string): T | undefined;
  write(value: T): string;
}

function decode(raw: string): string | undefined {
  try {
    const text = decodeURIComponent(raw);
    return text !== '' && text.length <= LONGEST_VALUE && !/\p{Cc}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is legal and readable in a fragment. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2F/g, '/');

const text: Field<string> = { read: decode, write: encode };

/** UTF-16 units of a statement that an address carries. */
export const LONGEST_SQL = 4000;

/** Of several lines; blanks are written as `+`, as they are many. */
const statement: Field<string> = {
  read(raw) {
    try {
      const decoded = decodeURIComponent(raw.replaceAll('+', ' '));
      return decoded.trim() !== '' && decoded.length <= LONGEST_SQL && !/[^\P{Cc}\n\t]/u.test(decoded) ? decoded : undefined;
    } catch {
      return undefined;
    }
  },
  write: (value) => encode(value).replaceAll('%20', '+'),
};

const list: Field<readonly string[]> = {
  read(raw) {
    const ids = raw.split(',').map(decode);
    return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
  },
  write: (ids) => ids.map(encode).join(','),
};

const day: Field<string> = {
  read(raw) {
    if (!/^(1[89]|2[01])\d\d-\d\d-\d\d$/.test(raw)) return undefined;
    const time = Date.parse(raw);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(raw) ? raw : undefined;
  },
  write: (value) => value,
};

const offset: Field<string> = {
  read: (raw) => (/^\d{1,9}$/.test(raw) ? raw : undefined),
  write: (value) => value,
};

/** Per cent in the steps that sureness is told in; 0, which leaves out nothing, is not written. */
const percent: Field<string> = {
  read: (raw) => (/^\d{1,3}$/.test(raw) && Number(raw) > 0 && Number(raw) <= 100 && Number(raw) % SURE_STEP === 0 ? String(Number(raw)) : undefined),
  write: (value) => value,
};

const oneOf = <const T extends string>(...values: readonly T[]): Field<T> => ({
  read: (raw) => values.find((value) => value === raw),
  write: (value) => value,
});

const manyOf = <const T extends string>(...values: readonly T[]): Field<readonly T[]> => ({
  read(raw) {
    const named = raw.split(',').map((one) => values.find((value) => value === one));
    return named.every((one) => one !== undefined) ? [...new Set(named)] : undefined;
  },
  write: (chosen) => chosen.join(','),
});

const FIELDS = {
  /** The one chart that another page shows in a frame, with nothing around it. */
  embed: oneOf('activity', 'mentions', 'topics', 'kinds'),
  /** What is on screen instead of the charts. */
  page: oneOf('method', 'quality', 'console'),
  /** The statement whose answer the console shows. */
  sql: statement,
  set: text,
  from: day,
  to: day,
  date: oneOf('undated'),
  official: list,
  topic: list,
  kind: list,
  sure: percent,
  /** Words that the text of an article holds. */
  words: text,
  bin: oneOf('day', 'week', 'month', 'quarter', 'year'),
  stack: oneOf('kind'),
  share: manyOf('activity', 'topics'),
  unit: oneOf('mentions'),
  sort: oneOf('oldest', 'page', 'headline', 'mentions'),
  /** The order of words in context; by day where it is not written. */
  context: oneOf('left', 'right'),
  article: text,
  /** A place of the article's page, in UTF-16 units. */
  at: offset,
  lang: oneOf('zh', 'en'),
  theme: oneOf('light', 'dark'),
} as const;

type Key = keyof typeof FIELDS;
export type Address = { readonly [K in Key]?: (typeof FIELDS)[K] extends Field<infer T> ? T : never };
/** A change of the address; `undefined` takes a key out. */
export type Patch = { readonly [K in Key]?: Address[K] | undefined };

export type Reason = 'version' | 'unknown' | 'unusable' | 'repeated' | 'conflict' | 'absent' | 'unsearched';
/** A part of the address that was left out, as it was written. */
export interface Ignored {
  readonly part: string;
  readonly reason: Reason;
}

export interface Link {
  readonly address: Address;
  readonly ignored: readonly Ignored[];
}

/** The keys of the address that each dimension is written in. */
export const KEYS: Record<Dimension, readonly Key[]> = {
  date: ['from', 'to', 'date'],
  official: ['official'],
  topic: ['topic'],
  kind: ['kind'],
  sure: ['sure'],
  words: ['words'],
};

/** Reads a fragment such as `location.hash`. Never throws. */
export function readAddress(hash: string): Link {
  const body = hash.replace(/^#/, '');
  if (body === '' || body === VERSION) return { address: {}, ignored: [] };
  if (!body.startsWith(`${VERSION}?`)) return { address: {}, ignored: [{ part: shorten(body), reason: 'version' }] };
  const address: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  for (const part of body.slice(VERSION.length + 1).split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const key = equals < 0 ? part : part.slice(0, equals);
    const value = Object.hasOwn(FIELDS, key) ? FIELDS[key as Key].read(part.slice(key.length + 1)) : undefined;
    if (!Object.hasOwn(FIELDS, key)) ignored.push({ part: shorten(part), reason: 'unknown' });
    else if (Object.hasOwn(address, key)) ignored.push({ part: shorten(part), reason: 'repeated' });
    else if (value === undefined) ignored.push({ part: shorten(part), reason: 'unusable' });
    else address[key] = value;
  }
  return withoutConflicts(address, ignored);
}

function withoutConflicts(address: Address, ignored: Ignored[]): Link {
  const { from, to, date, ...rest } = address;
  if (from !== undefined && to !== undefined && from > to) {
    ignored.push({ part: `from=${from}&to=${to}`, reason: 'conflict' });
    return { address: date ? { ...rest, date } : rest, ignored };
  }
  if (date !== undefined && (from !== undefined || to !== undefined)) {
    ignored.push({ part: `date=${date}`, reason: 'conflict' });
    return { address: { ...rest, ...(from && { from }), ...(to && { to }) }, ignored };
  }
  return { address, ignored };
}

function shorten(part: string): string {
  return part.length > 60 ? `${part.slice(0, 59)}…` : part;
}

/** Writes a fragment, `` for an empty address; keys stand in one order, so that equal selections make equal links. */
export function writeAddress(address: Address): string {
  const parts = (Object.keys(FIELDS) as Key[]).flatMap((key) => {
    const value = address[key];
    if (value === undefined || value.length === 0) return [];
    return [`${key}=${(FIELDS[key] as Field<unknown>).write(value)}`];
  });
  return parts.length === 0 ? '' : `#${VERSION}?${parts.join('&')}`;
}

/** An open end of a range reaches as far as days are read. */
export const FIRST_DAY = '1800-01-01';
export const LAST_DAY = '2199-12-31';

/** `worded`: the articles that hold the words of the address; `years`: those counted so far, null where all are. */
export function toSelection({ from, to, date, official, topic, kind, sure }: Address, worded: Worded | null = null, years: Selection['years'] = null): Selection {
  const ranged = from !== undefined || to !== undefined;
  return {
    date: ranged ? { from: from ?? FIRST_DAY, to: to ?? LAST_DAY } : (date ?? null),
    officials: official ?? [],
    topics: topic ?? [],
    kinds: kind ?? [],
    sure: Number(sure ?? 0),
    words: worded,
    years,
  };
}
