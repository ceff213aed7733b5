/** Files that leave the page: what they are called, how many rows they hold, and the way to the reader's disk. */
import { csvFileName } from '../../data/csv.ts';
import type { Selection } from '../../filters/selection.ts';
import type { Manifest } from '../../tables/manifest.ts';

/** Rows a spreadsheet opens, its header not counted. */
export const SPREADSHEET_ROWS = 1_048_575;

/** The day of `now` where the reader is, `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Says data set, table, the days selected and the day of the download; whether other filters were on and the data are invented. */
export function fileName(table: string, { id, fictional, dates }: Pick<Manifest, 'id' | 'fictional' | 'dates'>, { date, officials, topics, kinds, sure }: Selection, day: string): string {
  const set = fictional ? `${id}-fictional` : id;
  const filtered = officials.length + topics.length + kinds.length + sure > 0 ? ['filtered'] : [];
  if (date === 'undated') return csvFileName({ set, table: [table, 'undated', ...filtered].join('-'), day });
  const range = dates && { from: date ? later(date.from, dates.first) : dates.first, to: date ? earlier(date.to, dates.last) : dates.last };
  return csvFileName({ set, table: [table, ...filtered].join('-'), ...(range && range.from <= range.to && range), day });
}

/** Rows of CSV bytes without the header: line ends inside quotes do not count. */
export function rowsIn(csv: Uint8Array): number {
  const [QUOTE, LINE_FEED] = [0x22, 0x0a];
  let lines = 0;
  let quoted = false;
  for (const byte of csv) {
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LINE_FEED && !quoted) lines++;
  }
  return Math.max(0, lines - 1);
}

/** Hands CSV bytes to the browser as a download. */
export function save(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  saveBlob(new Blob([bytes], { type: 'text/csv;charset=utf-8' }), name);
}

/** Hands a file to the browser as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address once the click is handled; the bytes may still be on their way.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
