/** What the pipeline reads in files, exactly as the command prints it: the measures see what every other program sees. */
import { toLine } from '../../src/ingest/ndjson.ts';
import { readFile } from '../../src/ingest/pages.ts';
import { readPage } from '../../src/pipeline/index.ts';
import type { PageInput } from '../../src/pipeline/model.ts';

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

/** The articles by path; none of a file that was left out. */
export async function readFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<Map<string, ReadArticle[]>> {
  const read = new Map<string, ReadArticle[]>();
  for (const { path, bytes } of files) {
    const { pages } = await readFile({ path, bytes: bytes.length, read: () => Promise.resolve(bytes) });
    read.set(path, pages.flatMap((page) => articlesOf({ ...page, id: page.sha256 })));
  }
  return read;
}

const articlesOf = (page: PageInput): ReadArticle[] => (JSON.parse(toLine(readPage(page))) as { articles: ReadArticle[] }).articles;
