/** What can be done file by file or table by table, by any worker: reading a file into an entry, writing the large tables. */
import { readPage } from '../pipeline/index.ts';
import type { PageReading } from '../pipeline/model.ts';
import { sightingsOf } from '../pipeline/resolve/sightings.ts';
import { rowsOf } from '../pipeline/rows/page-rows.ts';
import type { TableFile } from '../tables/manifest.ts';
import { sha256 } from '../tables/sha256.ts';
import { decodePlaces, decodeTexts, encodeEntry, openEntry, type Section, type Sections } from './entry.ts';
import { toLine } from './ndjson.ts';
import type { Output } from './output.ts';
import { type FilePage, type FileReading, type InputFile, readFile } from './pages.ts';
import type { FileSummary } from './sources.ts';
import type { Store } from './store.ts';
import { TableFiles } from './table-files.ts';

/** A file that was read, and where its entry lies in the store. */
export interface StoredFile {
  readonly key: string;
  readonly summary: FileSummary;
  readonly sections: Sections;
  readonly articles: number;
  /** Nothing had to be read again. */
  readonly kept: boolean;
}

/** The NDJSON of a file, a line a page. */
export interface FileLines {
  readonly summary: FileSummary;
  readonly lines: readonly string[];
}

/** A section of the entry of one page. */
export interface PageSection extends Section {
  readonly key: string;
  readonly id: string;
}

export type LargeTables = 'texts' | 'places';

export interface IngestWorker {
  /** Never rejects because of what the file holds. */
  read(file: InputFile): Promise<StoredFile>;
  lines(file: InputFile): Promise<FileLines>;
  /** Writes the tables of one section; `pages` in the order of their ids. */
  write(section: LargeTables, pages: readonly PageSection[]): Promise<Record<string, TableFile>>;
}

/**
 * A worker. `version` must change whenever the same file might be read differently.
 */
export function createWorker(store: Store, output: Output, version: string): IngestWorker {
  return {
    async read(file) {
      const bytes = await file.read().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      const at: InputFile = { ...file, read: () => (bytes instanceof Error ? Promise.reject(bytes) : Promise.resolve(bytes)) };
      const key = bytes instanceof Error ? null : await keyOf(file, bytes, version);
      const before = key === null ? null : await store.get(key);
      const known = before === null ? null : await openEntry(before);
      if (known !== null) return stored(key!, known, true);
      const entry = await entryOf(at);
      const made = (await openEntry(entry))!;
      const under = key ?? (await keyOf(file, entry, version));
      await store.put(under, entry);
      return stored(under, made, false);
    },
    async lines(file) {
      const reading = await readFile(file);
      return { summary: summaryOf(reading), lines: reading.pages.map((page) => toLine(read(page))) };
    },
    async write(section, pages) {
      const files = new TableFiles(output);
      for (const { key, start, end, id } of pages) {
        const bytes = await store.slice(key, start, end);
        files.add(section === 'texts' ? decodeTexts(bytes, id) : decodePlaces(bytes, id));
      }
      return files.close(section === 'texts' ? ['texts', 'page_texts'] : ['spans', 'evidence']);
    },
  };
}

const read = ({ file, text, known, articles }: FilePage): PageReading => readPage({ id: '', file, text, known, ...(articles === undefined ? {} : { articles }) });

async function entryOf(file: InputFile): Promise<Uint8Array<ArrayBuffer>> {
  const reading = await readFile(file);
  const pages = reading.pages.map((page) => {
    const found = read(page);
    return { rows: rowsOf(found, page.encoding), sightings: sightingsOf(found) };
  });
  return encodeEntry({ summary: summaryOf(reading), pages });
}

const summaryOf = ({ pages, ...rest }: FileReading): FileSummary => ({
  ...rest,
  pages: pages.map(({ file, sha256, printed, notices }) => ({ file, sha256, printed, notices })),
});

/** Whatever may change what is read: the code, the path with what it says, the choice of an encoding, the bytes. */
async function keyOf({ path, encoding }: InputFile, bytes: Uint8Array, version: string): Promise<string> {
  return sha256(new TextEncoder().encode(JSON.stringify([version, path, encoding ?? null, await sha256(bytes)])));
}
