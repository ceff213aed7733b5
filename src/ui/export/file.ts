/** Files that leave the page: what they are called, and the way to the reader's disk. */
import type { Format } from '../../data/file-writer.ts';
import { fileNameOf } from '../../data/exports.ts';
import type { Selection } from '../../filters/selection.ts';
import type { Manifest } from '../../tables/manifest.ts';

/** Rows a spreadsheet opens, its header not counted. */
export const SPREADSHEET_ROWS = 1_048_575;

/** The ending of the file of a format. */
export const endingOf = (format: Format): string => (format === 'raw-csv' ? 'csv' : format);

/** Whether files of a format hold rows alone, so that their origin has to travel beside them, in an archive. */
export const isBare = (format: Format): boolean => format === 'csv' || format === 'raw-csv' || format === 'ndjson';

/** The day of `now` where the reader is, `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Says data set, content, the days selected and the day of the download; whether other filters were on and the data are invented. */
export function fileName(content: string, { id, fictional, dates }: Pick<Manifest, 'id' | 'fictional' | 'dates'>, { date, officials, topics, kinds, sure, years }: Selection, day: string, ending = 'csv'): string {
  const set = fictional ? `${id}-fictional` : id;
  const filtered = officials.length + topics.length + kinds.length + sure > 0 || years !== null ? ['filtered'] : [];
  if (date === 'undated') return fileNameOf({ set, content: [content, 'undated', ...filtered].join('-'), day, ending });
  const range = dates && { from: date ? later(date.from, dates.first) : dates.first, to: date ? earlier(date.to, dates.last) : dates.last };
  return fileNameOf({ set, content: [content, ...filtered].join('-'), ...(range && range.from <= range.to && range), day, ending });
}

/** Hands a file to the browser as a download. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address once the click is handled; the bytes may still be on their way.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
