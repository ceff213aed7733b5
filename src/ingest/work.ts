/** What can be done file by file or table by table, by any worker: reading a file into an entry, writing the large tables. */
import { forFile, touching, type Correction } from '../pipeline/corrections/correction.ts';
import { readPage } from '../pipeline/index.ts';
import type { PageReading } from '../pipeline/model.ts';
import { sightingsOf } from '../pipeline/resolve/sightings.ts';
import { rowsOf } from '../pipeline/rows/page-rows.ts';
import type { SearchFiles, TableFile } from '../tables/manifest.ts';
import { sha256 } from '../tables/sha256.ts';
import { decodePlaces, decodeTexts, encodeEntry, openEntry, type OpenEntry, type PageEntry, type Section, type Sections } from './entry.ts';
import { leftOut } from './formats/contents.ts';
import { toLine } from './ndjson.ts';
import type { Output } from './output.ts';
import { type FilePage, type FileReading, type InputFile, readBytes, readFile, refuse } from './pages.ts';
import { searchWriter, writeSearch } from './search-files.ts';
import type { FileSummary } from './sources.ts';
import type { Store } from './store.ts';
import { TableFiles } from './table-files.ts';

/** A file that was read. */
export interface StoredFile {
  readonly summary: FileSummary;
  readonly articles: number;
  /** Where its pages lie in the store, and the names of officials on each page; null where there are none. */
  readonly entry: { readonly at: string; readonly sections: Sections; readonly officials: OpenEntry['officials'] } | null;
  /** It was in the store already. */
  readonly kept: boolean;
}

/** The NDJSON of a file, a line a page. */
export interface FileLines {
  readonly summary: FileSummary;
  readonly lines: readonly string[];
}

/** A section of the entry of one page. */
export interface PageSection extends Section {
  /** Where the entry lies in the store. */
  readonly at: string;
  readonly id: string;
}

export type LargeTables = 'texts' | 'places';

/** The tables of one section; beside the texts, what finds words in them. */
export interface LargeFiles {
  readonly tables: Readonly<Record<string, TableFile>>;
  readonly search: Pick<SearchFiles, 'root' | 'places'> | null;
}

export interface IngestWorker {
  /** Never rejects because of what the file holds. */
  read(file: InputFile): Promise<StoredFile>;
  lines(file: InputFile): Promise<FileLines>;
  /** Writes the tables of one section; `pages` in the order of their ids. */
  write(section: LargeTables, pages: readonly PageSection[]): Promise<LargeFiles>;
}

/** A worker in this thread. `version` must change whenever the same file might be read differently. */
export function createWorker(store: Store, output: Output, version: string, corrections: readonly Correction[] = []): IngestWorker {
  return {
    async read(file) {
      const unread = (reading: FileReading): StoredFile => ({ summary: summaryOf(reading), articles: 0, entry: null, kept: false });
      const refused = refuse(file);
      if (refused !== null) return unread(refused);
      let bytes: Uint8Array;
      try {
        bytes = await file.read();
      } catch {
        return unread(await readFile(file));
      }
      const hash = await sha256(bytes);
      const key = await keyOf(file, hash, version, corrections);
      const before = await store.get(key);
      const known = before === null ? null : await openEntry(before);
      if (known !== null) return stored(key, known, true);
      let made: Awaited<ReturnType<typeof entryOf>>;
      try {
        made = await entryOf(await readBytes(file, bytes, hash), corrections);
      } catch (error) {
        return unread(failed(file, error));
      }
      return stored(await store.put(key, made.bytes), made, false);
    },
    async lines(file) {
      try {
        const reading = await readFile(file);
        return { summary: summaryOf(reading), lines: reading.pages.map((page) => toLine(read(page, corrections))) };
      } catch (error) {
        return { summary: summaryOf(failed(file, error)), lines: [] };
      }
    },
    async write(section, pages) {
      const files = new TableFiles(output);
      const search = section === 'texts' ? searchWriter(output) : null;
      for (const { at, start, end, id } of pages) {
        const bytes = await store.slice(at, start, end);
        if (search === null) files.add(decodePlaces(bytes, id));
        else {
          const rows = decodeTexts(bytes, id);
          files.add(rows);
          for (const { article_id, text } of rows.texts) search.add(article_id, text);
        }
        await files.keepUp();
      }
      return search === null
        ? { tables: await files.close(['spans', 'evidence']), search: null }
        : { tables: await files.close(['texts', 'page_texts']), search: await writeSearch(search, output) };
    },
  };
}

const stored = (at: string, { summary, articles, sections, officials }: OpenEntry, kept: boolean): StoredFile => ({ summary, articles, entry: { at, sections, officials }, kept });

function read({ file, sha256: hash, text, known, articles }: FilePage, corrections: readonly Correction[]): PageReading {
  const page = { id: '', hash, file, text, known, ...(articles === undefined ? {} : { articles }) };
  return readPage(page, touching(corrections, page));
}

/** A file on which the reading itself failed: the others go on. */
const failed = ({ path, bytes }: InputFile, error: unknown): FileReading => ({
  ...leftOut(path, 'file_failed', error instanceof Error ? error.message : String(error)),
  pages: [],
  file: { file: path, bytes, sha256: '', encoding: '' },
});

async function entryOf(reading: FileReading, corrections: readonly Correction[]): Promise<OpenEntry & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const pages = reading.pages.map((page) => {
    const found = read(page, corrections);
    return { rows: rowsOf(found, page.encoding), sightings: sightingsOf(found), corrections: found.corrections };
  });
  const said = { summary: summaryOf(reading), articles: pages.reduce((sum, { rows }) => sum + rows.findings.articles.length, 0), officials: pages.map(namesOfOfficials) };
  return { ...said, ...(await encodeEntry({ ...said, pages })) };
}

const namesOfOfficials = ({ sightings }: Pick<PageEntry, 'sightings'>): string[] => [...new Set(sightings.flatMap(({ official, name }) => (official ? [name] : [])))];

const summaryOf = ({ pages, ...rest }: FileReading): FileSummary => ({
  ...rest,
  pages: pages.map(({ file, sha256, printed, notices }) => ({ file, sha256, printed, notices })),
});

/** Whatever may change what is read: the code, the path with what it says, the choice of an encoding, corrections, the bytes. */
async function keyOf({ path, encoding }: InputFile, hash: string, version: string, corrections: readonly Correction[]): Promise<string> {
  const own = forFile(corrections, path);
  return sha256(new TextEncoder().encode(JSON.stringify([version, path, encoding ?? null, hash, ...own])));
}
