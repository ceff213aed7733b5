/**
 * The text of a corrections file -> corrections. Every entry that is not understood is named with what to do about it;
 * the others hold. The format is described in docs/corrections.md.
 */
import type { PartialDate, TitleStatus } from '../model.ts';
import type { Anchor, Correction, PersonRef } from './correction.ts';

/** Raised by one when entries of the version before would be understood differently. */
export const CORRECTIONS_VERSION = 1;

/** What is wrong: the file as a whole, or a field of an entry. */
export interface Problem {
  /** Place of the entry, from 1; 0 for the file. */
  readonly number: number;
  readonly fault: 'json' | 'version' | 'list' | 'entry' | 'operation' | 'field';
  /** The field and what it must be, or the words that were not understood. */
  readonly detail: string;
}

export interface CorrectionsFile {
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

/** Reads the JSON of a corrections file. Never throws. */
export function readCorrections(json: string): CorrectionsFile {
  const wrong = (fault: Problem['fault'], detail: string): CorrectionsFile => ({ corrections: [], problems: [{ number: 0, fault, detail }] });
  let file: unknown;
  try {
    file = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return wrong('json', error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(file) || !Array.isArray(file['corrections'])) return wrong('list', 'corrections');
  if (file['version'] !== CORRECTIONS_VERSION) return wrong('version', JSON.stringify(file['version'] ?? null));
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  (file['corrections'] as unknown[]).forEach((entry, i) => {
    const number = i + 1;
    if (!isRecord(entry)) {
      problems.push({ number, fault: 'entry', detail: JSON.stringify(entry) });
      return;
    }
    try {
      corrections.push(toCorrection(new Fields(entry), number));
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      problems.push({ number, fault: error.fault, detail: error.message });
    }
  });
  return { corrections, problems };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

class Misfit extends Error {
  readonly fault: 'operation' | 'field';
  constructor(fault: 'operation' | 'field', message: string) {
    super(message);
    this.fault = fault;
  }
}

const STATUSES: readonly TitleStatus[] = ['current', 'former', 'acting', 'proposed', 'appointed', 'removed'];
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An entry whose fields are asked for by name and kind; what is asked for and absent, or never asked for, is a misfit. */
class Fields {
  readonly #entry: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #asked = new Set<string>();

  constructor(entry: Readonly<Record<string, unknown>>, path = '') {
    this.#entry = entry;
    this.#path = path;
  }

  #get(name: string): unknown {
    this.#asked.add(name);
    return this.#entry[name];
  }

  misfit(name: string, must: string): Misfit {
    return new Misfit('field', `${this.#path}${name}: ${must}`);
  }

  has(name: string): boolean {
    return this.#entry[name] !== undefined;
  }

  text(name: string): string {
    const value = this.#get(name);
    if (typeof value !== 'string' || value.trim() === '') throw this.misfit(name, 'text');
    return value.trim();
  }

  optional(name: string): string | null {
    return this.#get(name) == null ? null : this.text(name);
  }

  /** Text, or null that is written. */
  textOrNull(name: string): string | null {
    return this.#get(name) === null ? null : this.text(name);
  }

  oneOf<T extends string>(name: string, values: readonly T[], fallback?: T): T {
    const value = this.#get(name) ?? fallback;
    const known = values.find((each) => each === value);
    if (known === undefined) throw this.misfit(name, values.join(' | '));
    return known;
  }

  list<T>(name: string, least: number, read: (fields: Fields) => T): T[] {
    const value = this.#get(name);
    if (!Array.isArray(value) || value.length < least || !value.every(isRecord)) throw this.misfit(name, `[ ${'{…}, '.repeat(least)}… ]`);
    return value.map((each, i) => read(new Fields(each, `${this.#path}${name}[${i}].`)));
  }

  anchor(name = 'article'): Anchor {
    const value = this.#get(name);
    if (!isRecord(value)) throw this.misfit(name, '{ "page": …, "starts": … }');
    return new Fields(value, `${this.#path}${name}.`).asAnchor();
  }

  asAnchor(): Anchor {
    const at = this.#get('at') ?? null;
    if (at !== null && (typeof at !== 'number' || !Number.isInteger(at) || at < 0)) throw this.misfit('at', '0, 1, 2 …');
    return this.all({ page: this.text('page'), starts: this.text('starts'), at });
  }

  anchorOrNull(): Anchor | null {
    return this.#get('article') == null ? null : this.anchor();
  }

  date(name: string): PartialDate {
    const value = this.textOrNull(name);
    if (value === null) return { year: null, month: null, day: null };
    const [, year, month, day] = DATE.exec(value) ?? [];
    const date = { year: year === undefined ? null : Number(year), month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
    if (date.year === null || !isOnCalendar(date)) throw this.misfit(name, 'YYYY-MM-DD | YYYY-MM | YYYY | null');
    return date;
  }

  /** Gives `made` back when every field of the entry was asked for: a misspelt one must not be passed over. */
  all<T>(made: T): T {
    const unknown = Object.keys(this.#entry).find((name) => !this.#asked.has(name));
    if (unknown !== undefined) throw this.misfit(unknown, '?');
    return made;
  }
}

function isOnCalendar({ year, month, day }: PartialDate): boolean {
  if (month === null) return true;
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year!, month, 0)).getUTCDate() : 0;
  return last > 0 && (day === null || (day >= 1 && day <= last));
}

function personRef(fields: Fields): PersonRef {
  return fields.all(fields.has('id') ? { id: fields.text('id') } : { name: fields.text('name'), article: fields.anchorOrNull() });
}

function toCorrection(fields: Fields, number: number): Correction {
  const operation = fields.text('do');
  const entry = { number, reason: fields.optional('reason') };
  switch (operation) {
    case 'boundary':
      return fields.all({ ...entry, do: operation, article: fields.anchor(), ends: fields.text('ends') });
    case 'headline':
      return fields.all({ ...entry, do: operation, article: fields.anchor(), headline: fields.textOrNull('headline') });
    case 'date':
      return fields.all({ ...entry, do: operation, article: fields.anchor(), date: fields.date('date') });
    case 'reject':
      return fields.all({ ...entry, do: operation, person: fields.text('person'), article: fields.anchorOrNull(), as: fields.oneOf('as', ['nobody', 'other']) });
    case 'retitle':
      return fields.all({
        ...entry, do: operation, person: fields.text('person'), article: fields.anchor(), was: fields.optional('was'), title: fields.textOrNull('title'),
        status: fields.oneOf('status', STATUSES, 'current'),
      });
    case 'rename':
      return fields.all({ ...entry, do: operation, person: fields.text('person'), name: fields.text('name'), article: fields.anchorOrNull() });
    case 'merge':
      return fields.all({ ...entry, do: operation, people: fields.list('people', 1, personRef) });
    case 'split':
      return fields.all({ ...entry, do: operation, person: fields.text('person'), articles: fields.list('articles', 1, (each) => each.asAnchor()) });
    default:
      throw new Misfit('operation', operation);
  }
}
