/** What a format makes of the bytes of one file: page texts, and what there is to say about them. */
import type { Known, GivenArticle } from '../../pipeline/model.ts';
import type { Row } from '../../tables/schema.ts';
import type { Encoding } from '../decode.ts';

/** A file whose bytes are at hand, or a member of an archive. */
export interface GivenFile {
  /** Relative to what was given; a member's path follows its archive's: `2023.zip/0705/01.txt`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Overrides the detection. */
  readonly encoding?: Encoding;
}

/** A page text as it stands in a file. */
export interface PageContent {
  /** The file's path; where a file holds several pages, with the fragment that its format defines: `paper.pdf#page=3`. */
  readonly file: string;
  readonly text: string;
  /** Encoding the bytes were read as, or the format that needs none. */
  readonly encoding: string;
  readonly known: Known;
  /** Articles that the file keeps apart, so that none has to be found. */
  readonly articles?: readonly GivenArticle[];
  /** Of this page; the page's id is not known yet. */
  readonly notices: readonly Row<'notices'>[];
}

export interface Contents {
  readonly pages: readonly PageContent[];
  /** Of the file, or of members of it. */
  readonly notices: readonly Row<'notices'>[];
  /** How many files or members were not read, though they may have held a page. */
  readonly leftOut: number;
}

/** A notice about a file. */
export const fileNotice = (file: string, code: string, severity: Row<'notices'>['severity'], detail: string | null = null): Row<'notices'> => ({
  code, severity, file, page_id: null, article_id: null, page_start: null, page_end: null, detail,
});

/** A file that is left out, with the reason. */
export const leftOut = (file: string, code: string, detail: string | null = null): Contents => ({
  pages: [],
  notices: [fileNotice(file, code, 'error', detail)],
  leftOut: 1,
});
