/**
 * Files -> page texts. What cannot be read is left out with a reason and the rest goes on; the same text twice is
 * counted once. The outcome depends on the files only, not on their order.
 */
import type { PageInput } from '../pipeline/model.ts';
import { knownFrom } from '../pipeline/paths.ts';
import type { SourceFile } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import { sha256 } from '../tables/sha256.ts';
import { decode, type Encoding } from './decode.ts';
import { extension, isSystemFile } from './paths.ts';

/** A file to be read: on disk, or dropped into a browser window. */
export interface InputFile {
  /** Relative to what was given, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
  /** Overrides the detection. */
  readonly encoding?: Encoding;
}

export interface Source {
  readonly file: SourceFile;
  /** Null where the file was left out. */
  readonly page: PageInput | null;
  /** The page repeats the text of an earlier file, which counts. */
  readonly repeats: boolean;
  readonly notices: readonly Row<'notices'>[];
  /** Not read, though it may have held a page. */
  readonly leftOut: boolean;
}

/** Extensions of plain text. A file without any is tried. */
const TEXT = new Set(['', 'txt', 'text', 'md']);

/** Larger than any page text; a larger file is something else. */
export const LARGEST = 20_000_000;

type FileNotice = (code: string, severity: 'info' | 'doubt' | 'error', detail?: string) => Row<'notices'>;
const noticeFor = (file: string): FileNotice => (code, severity, detail) => ({
  code, severity, file, page_id: null, article_id: null, page_start: null, page_end: null, detail: detail ?? null,
});

/** Reads files in the order of their paths, one by one. */
export async function* readSources(files: readonly InputFile[]): AsyncGenerator<Source> {
  const seen = new Map<string, PageInput>();
  const taken = new Set<string>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const notice = noticeFor(file.path);
    const none = { file: file.path, bytes: file.bytes, sha256: '', encoding: '', pages: [] };
    const without = (source: SourceFile, leftOut: boolean, ...notices: Row<'notices'>[]): Source => ({ file: source, page: null, repeats: false, notices, leftOut });
    if (isSystemFile(file.path)) {
      yield without(none, false, notice('file_passed_over', 'info'));
      continue;
    }
    if (!TEXT.has(extension(file.path))) {
      yield without(none, true, notice('file_format', 'error', extension(file.path)));
      continue;
    }
    if (file.bytes > LARGEST) {
      yield without(none, true, notice('file_too_large', 'error', String(file.bytes)));
      continue;
    }
    let bytes: Uint8Array;
    try {
      bytes = await file.read();
    } catch (error) {
      yield without(none, true, notice('file_unreadable', 'error', error instanceof Error ? error.message : String(error)));
      continue;
    }
    const hashed = { ...none, bytes: bytes.length, sha256: await sha256(bytes) };
    const decoded = decode(bytes, file.encoding);
    if (!decoded.ok) {
      yield without(hashed, true, notice(`file_${decoded.reason.replace('-', '_')}`, 'error', decoded.detail));
      continue;
    }
    const { text, encoding } = decoded;
    const source = { ...hashed, encoding };
    if (/^\s{0,200}<(?:!doctype html|html)\b/i.test(text.slice(0, 400))) {
      yield without(source, true, notice('file_html', 'error'));
      continue;
    }
    const printed = await sha256(new TextEncoder().encode(text.replace(/\s+/g, '')));
    const twin = seen.get(printed);
    if (twin !== undefined) {
      const page = { ...twin, file: file.path, text };
      yield { file: source, page, repeats: true, notices: [notice('page_repeated', 'info', twin.file)], leftOut: false };
      continue;
    }
    const id = await pageId(text, taken);
    const page: PageInput = { id, file: file.path, text, known: knownFrom(file.path) };
    seen.set(printed, page);
    const onPage = (code: string, severity: 'info' | 'doubt', detail: string): Row<'notices'> => ({ ...notice(code, severity, detail), page_id: id });
    yield {
      file: { ...source, pages: [id] },
      page,
      repeats: false,
      notices: [
        ...(decoded.by === 'score' ? [onPage('encoding_guessed', 'info', encoding)] : []),
        ...(decoded.damaged > 0 ? [onPage('text_damaged', 'doubt', String(decoded.damaged))] : []),
      ],
      leftOut: false,
    };
  }
}

/** `p` and the first digits of the text's hash; more digits where another page took them. */
async function pageId(text: string, taken: Set<string>): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(text));
  let digits = 10;
  while (taken.has(hash.slice(0, digits))) digits++;
  taken.add(hash.slice(0, digits));
  return `p${hash.slice(0, digits)}`;
}
