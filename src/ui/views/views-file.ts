/** Saved views as a file: `{ "banmian": "views", "version": 1, "views": [...] }`. Whatever a file holds, reading it never throws. */
import { readAddress } from '../../filters/address.ts';

/** A view that the reader named. */
export interface SavedView {
  readonly name: string;
  /** The fragment of its address, the data set in it. */
  readonly address: string;
  /** When it was saved, ISO 8601 in UTC. */
  readonly saved: string;
}

const VERSION = 1;
export const LONGEST_NAME = 100;
/** More than anyone names; a file that holds more is not one of these. */
export const MOST_VIEWS = 1000;
const LARGEST_FILE = 5_000_000;

export type Unreadable = 'large' | 'json' | 'foreign' | 'version';
/** What a file held: the views that can be opened, and how many entries were left out. */
export type Read = { readonly ok: true; readonly views: readonly SavedView[]; readonly leftOut: number } | { readonly ok: false; readonly why: Unreadable };

/** A name as it is kept: on one line, not too long; empty where nothing is left of it. */
export const tidied = (name: string): string => [...name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');

export const writeViews = (views: readonly SavedView[]): string => `${JSON.stringify({ banmian: 'views', version: VERSION, views }, null, 2)}\n`;

function viewFrom(entry: unknown): SavedView | null {
  const { name, address, saved } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<Record<keyof SavedView, unknown>>;
  if (typeof name !== 'string' || typeof address !== 'string' || tidied(name) === '' || address.length > 10_000 || !address.startsWith('#')) return null;
  if (readAddress(address).ignored.some(({ reason }) => reason === 'version')) return null;
  return { name: tidied(name), address, saved: typeof saved === 'string' && !Number.isNaN(Date.parse(saved)) ? saved : new Date(0).toISOString() };
}

/** Reads the text of such a file; `own` where this page wrote it, however much that was. */
export function readViews(text: string, own = false): Read {
  if (!own && text.length > LARGEST_FILE) return { ok: false, why: 'large' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'json' };
  }
  const { banmian, version, views } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>;
  if (banmian !== 'views' || !Array.isArray(views) || (!own && views.length > MOST_VIEWS)) return { ok: false, why: 'foreign' };
  if (version !== VERSION) return { ok: false, why: 'version' };
  const read = views.map(viewFrom).filter((view) => view !== null);
  return { ok: true, views: read, leftOut: views.length - read.length };
}

/** A name that no other view has: `Name`, `Name (2)`. */
export function freeName(views: readonly SavedView[], wanted: string): string {
  const taken = new Set(views.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name)) return name;
  }
}

/** `views` with those of a file that are not among them; a name that is taken gets a number. */
export function merged(views: readonly SavedView[], more: readonly SavedView[]): SavedView[] {
  const all = [...views];
  for (const view of more) {
    if (all.some(({ name, address }) => name === view.name && address === view.address)) continue;
    all.push({ ...view, name: freeName(all, view.name) });
  }
  return all;
}
