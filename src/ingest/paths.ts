/** Paths of source files. */

/** File name without folders and extension; what names a part of the file stays (paper#page=3). */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*?(#(?:page|row)=[\d-]{1,20})?$/, '$1');

/** Files that systems leave behind, and hidden ones: passed over, not read. */
export const isSystemFile = (path: string): boolean => /(?:^|\/)(?:\.[^/]+|Thumbs\.db|desktop\.ini|__MACOSX)(?:\/|$)/i.test(path);

/** The extension in small letters, without its dot; empty where there is none. */
export const extension = (path: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';

const MB = 1_000_000;
/** Extensions that are read, and the most bytes of a file: no page text is larger, and a larger table is better cut. */
const LARGEST: Readonly<Record<string, number>> = {
  '': 20 * MB, txt: 20 * MB, text: 20 * MB, md: 20 * MB, markdown: 20 * MB, html: 20 * MB, htm: 20 * MB, xhtml: 20 * MB,
  csv: 200 * MB, tsv: 200 * MB, json: 200 * MB, ndjson: 200 * MB, jsonl: 200 * MB, pdf: 200 * MB, zip: 500 * MB,
};

/** How many bytes a file of this name may have; null where files of its kind are not read. A file without an extension is tried. */
export const largestOf = (path: string): number | null => LARGEST[extension(path)] ?? null;
