/** A data set as one file to keep: a ZIP archive. Tables are compressed already, so members are stored as they are. */
import { zipSync } from 'fflate';

/** The same files give the same bytes. */
export function archiveOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01T12:00:00' });
  return new Uint8Array(bytes);
}
