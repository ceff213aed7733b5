/** What the pipeline reads in files, exactly as the command prints it: the measures see what every other program sees. */
import { toLine } from '../../src/ingest/ndjson.ts';
import { readSources } from '../../src/ingest/sources.ts';
import { readPage } from '../../src/pipeline/index.ts';

export interface ReadPerson {
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: number;
  readonly role?: 'reporter';
}

export interface ReadArticle {
  readonly start: number;
  readonly end: number;
  /** Its runs where others stand between. */
  readonly spans?: readonly (readonly [number, number])[];
  readonly headline: string | null;
  readonly byline: readonly string[];
  readonly date: { readonly year: number | null; readonly month: number | null; readonly day: number | null };
  readonly kind: string;
  readonly topics: readonly string[];
  readonly people: readonly ReadPerson[];
}

/** The articles by path; a file that was left out has no entry. */
export async function readFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<Map<string, ReadArticle[]>> {
  const inputs = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, read: () => Promise.resolve(bytes) }));
  const read = new Map<string, ReadArticle[]>();
  for await (const { file, pages } of readSources(inputs)) {
    for (const { page } of pages) {
      const { articles } = JSON.parse(toLine(readPage(page))) as { articles: ReadArticle[] };
      read.set(file.file, [...(read.get(file.file) ?? []), ...articles]);
    }
  }
  return read;
}
