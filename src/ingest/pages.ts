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
  return readBytes(file, bytes, await sha256(bytes));
}

/** The page texts of a file that is not refused and whose bytes are at hand, with their SHA-256. */
export async function readBytes({ path, encoding }: InputFile, bytes: Uint8Array, hash: string): Promise<FileReading> {
  const { pages, ...rest } = await contentsOf({ path, bytes, ...(encoding === undefined ? {} : { encoding }) });
  return {
    ...rest,
    file: { file: path, bytes: bytes.length, sha256: hash, encoding: [...new Set(pages.map((page) => page.encoding))].join(', ') },
    pages: await Promise.all(pages.map((page) => hashed(page, bytes, hash))),
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

const encoder = new TextEncoder();

/** `bytes` are those of the file, mostly the page text and nothing else. */
async function hashed(page: PageContent, bytes: Uint8Array, hash: string): Promise<FilePage> {
  const text = encoder.encode(page.text);
  const printed = await sha256(encoder.encode(page.text.replace(/\s+/g, '')));
  return { ...page, sha256: areEqual(text, bytes) ? hash : await sha256(text), printed };
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
