/**
 * The open data set: the catalogue of the site, the state of opening, the counts for charts, and the names of what the set
 * holds. It is open as soon as its columns are; the engine follows by itself. Opening another set forgets the one before,
 * even what arrives of it late.
 */
import { CountingIndex } from '../counting/counting-index.ts';
import type { Failure, Progress } from '../data/api.ts';
import { fetchAhead } from '../data/ahead.ts';
import { readCatalogue } from '../data/download.ts';
import { outcome } from '../data/fault.ts';
import { openColumns } from '../data/opening.ts';
import { readerOf, type Place } from '../data/place.ts';
import { filters } from '../filters/filters.svelte.ts';
import type { Directory } from '../tables/directory.ts';
import type { Catalogue, Manifest } from '../tables/manifest.ts';
import { engine } from './engine.svelte.ts';
import { prepare } from './prepare.ts';
import type { Years } from './years/years.svelte.ts';

export interface Opened {
  readonly place: Place;
  readonly manifest: Manifest;
  readonly directory: Directory;
  /** Counts for charts while a hand moves; another one whenever a year has come. */
  readonly index: CountingIndex;
  /** Of a set whose columns come by year; null for others. */
  readonly years: Years | null;
}

const DATA = new URL('data/', document.baseURI);

/** The set that the reader made of own pages; no folder of the site is called so. */
export const OWN = 'own-pages';

class Dataset {
  catalogue = $state.raw<Catalogue['sets']>([]);
  /** Null while nothing is open. */
  opened = $state.raw<Opened | null>(null);
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<Failure | null>(null);
  #openings = 0;
  #own: ReadonlyMap<string, Blob> | null = null;

  /** The id of the set that the address asks for, else of the first; null while the catalogue is not read. */
  get id(): string | null {
    if (this.catalogue.length === 0) return null;
    return filters.address.set ?? this.catalogue[0]?.id ?? null;
  }

  async list(): Promise<void> {
    this.failure = null;
    const listed = await outcome(() => readCatalogue(readerOf(DATA.href, fetchAhead)));
    if (listed.ok) {
      this.catalogue = [...listed.value.sets, ...this.catalogue.filter(({ id }) => id === OWN)];
      filters.know({ set: new Set(this.catalogue.map(({ id }) => id)) });
    } else this.failure = listed;
  }

  async open(id: string): Promise<void> {
    const opening = ++this.#openings;
    this.opened = null;
    this.failure = null;
    this.progress = null;
    const set = new Set(this.catalogue.map((each) => each.id));
    filters.know({ set });
    const place = id === OWN && this.#own ? this.#own : new URL(`${id}/`, DATA).href;
    const report = (progress: Progress): void => {
      if (opening === this.#openings) this.progress = progress;
    };
    const found = await openColumns(place, report, fetchAhead, this.catalogue.find((each) => each.id === id)?.columns);
    if (opening !== this.#openings) return;
    if (!found.ok) {
      this.failure = found;
      return;
    }
    const { manifest, columns, years } = found.value;
    const { officials, topics, kinds } = columns.directory;
    const known = { set, official: new Set(officials.keys()), topic: new Set(topics.keys()), kind: new Set(kinds.keys()) };
    filters.know(known);
    const index = new CountingIndex(columns.counted, years?.columns.part);
    await prepare(index);
    const first: Opened = { place, manifest, directory: columns.directory, index, years: null };
    const followed = years && (await outcome(async () => (await import('./years/years.svelte.ts')).Years.following(first, years, known, () => opening === this.#openings)));
    if (opening !== this.#openings) return;
    if (followed?.ok === false) {
      this.failure = followed;
      return;
    }
    this.opened = followed?.value ?? first;
    engine.serve(place, filters.address.embed !== undefined);
  }

  /** Lists the reader's own set; where it is open, it is opened anew. */
  offerOwn({ title, counts }: Manifest, files: ReadonlyMap<string, Blob>): void {
    this.#own = files;
    const before = this.catalogue.filter(({ id }) => id !== OWN);
    this.catalogue = [...before, { id: OWN, title, fictional: false, articles: counts.articles }];
    filters.know({ set: new Set(this.catalogue.map(({ id }) => id)) });
    if (before.length > 0 && this.id === OWN) void this.open(OWN);
  }

  dropOwn(): void {
    if (this.id === OWN) this.choose(this.catalogue[0]!.id);
    this.#own = null;
    this.catalogue = this.catalogue.filter(({ id }) => id !== OWN);
  }

  /** Another set has other names: of the old address only how to show things stays. */
  choose(id: string): void {
    filters.clear();
    filters.choose({ set: id === this.catalogue[0]?.id ? undefined : id, article: undefined });
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    if (this.catalogue.length === 0) await this.list();
    else if (this.id !== null) await this.open(this.id);
  }
}

export const dataset = new Dataset();
