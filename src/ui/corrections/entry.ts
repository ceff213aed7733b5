/** Entries of a corrections file as `docs/corrections.md` has them, and the file itself. Whatever is stored, reading it never throws. */

/** An article by its page and its first words. */
export interface Anchor {
  readonly page: string;
  readonly starts: string;
  /** Where it begins on the page, in UTF-16 units; only where its words stand there more than once. */
  readonly at?: number;
}

export const STATUSES = ['current', 'former', 'acting', 'proposed', 'appointed', 'removed'] as const;
export type Status = (typeof STATUSES)[number];

export type Entry = { readonly reason?: string } & (
  | { readonly do: 'headline'; readonly article: Anchor; readonly headline: string | null }
  | { readonly do: 'date'; readonly article: Anchor; readonly date: string | null }
  | { readonly do: 'boundary'; readonly article: Anchor; readonly ends: string }
  | { readonly do: 'reject'; readonly person: string; readonly as: 'nobody' | 'other'; readonly article?: Anchor }
  | { readonly do: 'retitle'; readonly person: string; readonly article: Anchor; readonly was?: string; readonly title: string | null; readonly status: Status }
  | { readonly do: 'rename'; readonly person: string; readonly name: string; readonly article?: Anchor }
  | { readonly do: 'merge'; readonly people: readonly { readonly name: string; readonly article?: Anchor }[] }
  | { readonly do: 'split'; readonly person: string; readonly articles: readonly Anchor[] }
);
export type Operation = Entry['do'];
export const OPERATIONS = ['headline', 'date', 'boundary', 'reject', 'retitle', 'rename', 'merge', 'split'] as const satisfies readonly Operation[];

const VERSION = 1;

/** The file: one entry a line, so that differences between versions are easy to read. */
export const correctionsFile = (entries: readonly Entry[]): string =>
  `{\n  "version": ${VERSION},\n  "corrections": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;

/** An entry with the data set that it is about. */
export interface Collected {
  readonly set: string;
  readonly entry: Entry;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What this browser has stored; entries that are none are left out. */
export function readCollected(text: string): Collected[] {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored.filter((each): each is Collected => isRecord(each) && typeof each['set'] === 'string' && isRecord(each['entry']) && OPERATIONS.some((known) => known === (each['entry'] as Record<string, unknown>)['do']));
}

const dense = (text: string): string => text.replaceAll(/\s+/g, '');
const ENOUGH = 16;

const times = (text: string, words: string): number => text.split(words).length - 1;

/** The words at the beginning of an article, and where they stand if its page has them more than once. `text` is what the article says, `page` all of its page. */
export function anchorOf({ file, text, page, at }: { readonly file: string; readonly text: string; readonly page: string; readonly at: number }): Anchor {
  const starts = firstWords(text);
  return { page: file, starts, ...(times(dense(page), starts) > 1 && { at }) };
}

/** Characters, not halves of them; white space does not count. */
export const firstWords = (text: string): string => [...dense(text.slice(0, 4 * ENOUGH + 200))].slice(0, ENOUGH).join('');
export const lastWords = (text: string): string => [...dense(text.slice(-4 * ENOUGH - 200))].slice(-ENOUGH).join('');
/** Whether words stand on a page, wherever its lines end. */
export const isPrinted = (page: string, words: string): boolean => dense(words) !== '' && dense(page).includes(dense(words));
