/**
 * A whole data set as one ZIP archive: every file that the manifest lists, each held against its hash, the manifest, and
 * what the caller puts beside them. One file at a time is in memory; the archive grows as a Blob, which browsers keep on
 * disk.
 */
import { manifestBytes, type ColumnsFile, type Manifest } from '../tables/manifest.ts';
import type { Outcome } from './api.ts';
import { download } from './download.ts';
import { Fault, outcome } from './fault.ts';
import { readerOf, type Fetch, type Place } from './place.ts';
import { ZipWriter } from './zip.ts';

/** The files of a data set, the manifest apart. */
export const listedFiles = ({ tables, columns, years = [], search }: Manifest): readonly ColumnsFile[] => [...Object.values(tables), columns, ...years, ...Object.values(search ?? {})];

/** Bytes of all files together, before they are packed. */
export const sizeOf = (manifest: Manifest): number => listedFiles(manifest).reduce((sum, { bytes }) => sum + bytes, 0);

export interface Archiving {
  readonly place: Place;
  readonly manifest: Manifest;
  /** Texts beside the data, by name. */
  readonly beside: Readonly<Record<string, string>>;
  /** The date of all files in the archive. */
  readonly made: Date;
}

/** Fails with the code not-found, damaged or cancelled; `report` is told the bytes read so far. */
export const archiveOf = (
  { place, manifest, beside, made }: Archiving,
  report: (bytes: number) => void,
  signal: AbortSignal,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<Outcome<Blob>> =>
  outcome(async () => {
    const wanted = (): void => {
      if (signal.aborted) throw new Fault('cancelled', 'no longer wanted');
    };
    const reader = readerOf(place, (url, init) => fetch(url, { ...init, signal }));
    let blob = new Blob([]);
    let pieces: Uint8Array<ArrayBuffer>[] = [];
    const zip = new ZipWriter((bytes) => void pieces.push(bytes), made);
    const add = (name: string, bytes: Uint8Array<ArrayBuffer>, packed: boolean): void => {
      const member = zip.begin(name, { packed });
      member.add(bytes);
      member.finish();
      blob = new Blob([blob, ...pieces], { type: 'application/zip' });
      pieces = [];
    };
    let read = 0;
    for (const file of listedFiles(manifest)) {
      wanted();
      const bytes = await download(reader, file, file.file, (more) => {
        wanted();
        report((read += more));
      }).catch((error: unknown) => {
        wanted(); // a request that was stopped fails in its own words
        throw error;
      });
      add(file.file, new Uint8Array(bytes), true);
    }
    add('manifest.json', manifestBytes(manifest), false);
    for (const [name, text] of Object.entries(beside)) add(name, new TextEncoder().encode(text), false);
    zip.finish();
    return new Blob([blob, ...pieces], { type: 'application/zip' });
  });
