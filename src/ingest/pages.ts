/**
 * One file -> its page texts. A pure function of path, bytes and the choice of encoding: what it gives may be kept by
 * content, and files may be read in any order, in any worker.
 */
import type { SourceFile } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import { sha256 } from '../tables/sha256.ts';
import type { Encoding } from './decode.ts';
import { type Contents, fileNotice, type GivenFile, leftOut, type PageContent } from './formats/contents.ts';
import { readContents } from './formats/dispatch.ts';
import { extension, isSystemFile, largestOf } from './paths.ts';

/** A file to be read: on disk, or dropped into a browser window. */
export interface InputFile {
  /** Relative to what was given, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
  /** Overrides the detection. */
  readonly encoding?: Encoding;
}

/** A page text with what tells it from others. */
export interface FilePage extends PageContent {
  /** Of the text; page ids are made from it. */
  readonly sha256: string;
  /** Of the text without white space: pages that print the same share it. */
  readonly printed: string;
}

export interface FileReading {
  readonly file: Omit<SourceFile, 'pages'>;
  /** Empty where the file was left out. */
  readonly pages: readonly FilePage[];
  readonly notices: readonly Row<'notices'>[];
  /** How many files or members of an archive were not read, though they may have held a page. */
  readonly leftOut: number;
}

const unread = ({ path, bytes }: InputFile, contents: Contents): FileReading => ({ ...contents, pages: [], file: { file: path, bytes, sha256: '', encoding: '' } });

/** What there is to say of a file that need not be opened to be left out; null where it must be. */
export function refuse(file: InputFile): FileReading | null {
  const { path } = file;
  if (isSystemFile(path)) return unread(file, { pages: [], notices: [fileNotice(path, 'file_passed_over', 'info')], leftOut: 0 });
  const largest = largestOf(path);
  if (largest === null) return unread(file, leftOut(path, 'file_format', extension(path)));
  if (file.bytes > largest) return unread(file, leftOut(path, 'file_too_large', String(file.bytes)));
  return null;
}

/** The page texts of one file. Never rejects: what cannot be read is left out with a reason. */
export async function readFile(file: InputFile): Promise<FileReading> {
  const { path } = file;
  const refused = refuse(file);
  if (refused !== null) return refused;
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    return unread(file, leftOut(path, 'file_unreadable', error instanceof Error ? error.message : String(error)));
  }
  const { pages, ...rest } = await contentsOf({ path, bytes, ...(file.encoding === undefined ? {} : { encoding: file.encoding }) });
  return {
    ...rest,
    file: { file: path, bytes: bytes.length, sha256: await sha256(bytes), encoding: [...new Set(pages.map(({ encoding }) => encoding))].join(', ') },
    pages: await Promise.all(pages.map(hashed)),
  };
}

/** What no format foresaw takes down this file only. */
async function contentsOf(given: GivenFile): Promise<Contents> {
  try {
    return await readContents(given);
  } catch (error) {
    return leftOut(given.path, 'file_unreadable', error instanceof Error ? error.message : String(error));
  }
}

async function hashed(page: PageContent): Promise<FilePage> {
  const sum = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
  return { ...page, sha256: await sum(page.text), printed: await sum(page.text.replace(/\s+/g, '')) };
}
