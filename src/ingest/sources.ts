/**
 * Files -> pages of a run: what needs more than one file. The same text twice is counted once, and every page has an id
 * of its own. The outcome depends on the files only, not on their order.
 */
import type { SourceFile } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import { fileNotice } from './formats/contents.ts';
import type { FilePage, FileReading, InputFile } from './pages.ts';

/** A file as others need to know it: its pages without their texts. */
export interface FileSummary extends Omit<FileReading, 'pages'> {
  readonly pages: readonly Pick<FilePage, 'file' | 'sha256' | 'printed' | 'notices'>[];
}

/** A file with the ids of its pages. */
export interface Source {
  readonly file: SourceFile;
  /** An id for each page of the file; null where the page repeats the text of an earlier one, which counts. */
  readonly ids: readonly (string | null)[];
  readonly notices: readonly Row<'notices'>[];
}

/** The order in which files are numbered. */
export const byPath = (a: Pick<InputFile, 'path'>, b: Pick<InputFile, 'path'>): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Gives ids to the pages of a run. */
export class Numbering {
  readonly #first = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** To be called for every file in the order of their paths. */
  add({ file, pages, notices }: FileSummary): Source {
    const said = [...notices];
    const ids = pages.map((page) => {
      const twin = this.#first.get(page.printed);
      if (twin !== undefined) {
        said.push(fileNotice(page.file, 'page_repeated', 'info', twin));
        return null;
      }
      const id = this.#newId(page.sha256);
      this.#first.set(page.printed, page.file);
      said.push(...page.notices.map((notice) => ({ ...notice, page_id: id })));
      return id;
    });
    return { file: { ...file, pages: ids.filter((id) => id !== null) }, ids, notices: said };
  }

  /** `p` and the first digits of the text's hash; more digits where another page took them. */
  #newId(hash: string): string {
    let digits = 10;
    while (this.#taken.has(hash.slice(0, digits))) digits++;
    this.#taken.add(hash.slice(0, digits));
    return `p${hash.slice(0, digits)}`;
  }
}
