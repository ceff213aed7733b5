/**
 * Files -> pages of a run: what needs more than one file. The same text twice is counted once, and every page has an id
 * of its own. The outcome depends on the files only, not on their order.
 */
import type { PageInput } from '../pipeline/model.ts';
import type { SourceFile } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import { fileNotice } from './formats/contents.ts';
import { type FilePage, type InputFile, readFile } from './pages.ts';

export interface SourcePage {
  readonly page: PageInput;
  readonly encoding: string;
  /** The page repeats the text of an earlier one, which counts. */
  readonly repeats: boolean;
}

export interface Source {
  readonly file: SourceFile;
  /** Empty where the file was left out. */
  readonly pages: readonly SourcePage[];
  readonly notices: readonly Row<'notices'>[];
  /** How many files or members of an archive were not read, though they may have held a page. */
  readonly leftOut: number;
}

/** Reads files in the order of their paths, one by one. */
export async function* readSources(files: readonly InputFile[]): AsyncGenerator<Source> {
  const seen = new Map<string, PageInput>();
  const taken = new Set<string>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const reading = await readFile(file);
    const pages: SourcePage[] = [];
    const notices = [...reading.notices];
    for (const found of reading.pages) {
      const twin = seen.get(found.printed);
      if (twin !== undefined) {
        pages.push({ page: { ...twin, file: found.file, text: found.text }, encoding: found.encoding, repeats: true });
        notices.push(fileNotice(found.file, 'page_repeated', 'info', twin.file));
        continue;
      }
      const page = pageOf(found, pageId(found.sha256, taken));
      seen.set(found.printed, page);
      pages.push({ page, encoding: found.encoding, repeats: false });
      notices.push(...found.notices.map((notice) => ({ ...notice, page_id: page.id })));
    }
    yield {
      file: { ...reading.file, pages: pages.filter(({ repeats }) => !repeats).map(({ page }) => page.id) },
      pages,
      notices,
      leftOut: reading.leftOut,
    };
  }
}

const pageOf = ({ file, text, known, articles }: FilePage, id: string): PageInput => ({ id, file, text, known, ...(articles === undefined ? {} : { articles }) });

/** `p` and the first digits of the text's hash; more digits where another page took them. */
function pageId(hash: string, taken: Set<string>): string {
  let digits = 10;
  while (taken.has(hash.slice(0, digits))) digits++;
  taken.add(hash.slice(0, digits));
  return `p${hash.slice(0, digits)}`;
}
