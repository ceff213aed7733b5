/** The first step of opening a data set, in the page itself: its manifest and its columns. No engine and no worker takes part. */
import { decoding, type Columns } from '../tables/columns.ts';
import { ColumnsError } from '../tables/columns/bytes.ts';
import type { ColumnsFile, Manifest } from '../tables/manifest.ts';
import type { Outcome, Progress } from './api.ts';
import { download, readManifest } from './download.ts';
import { Fault, outcome } from './fault.ts';
import { readerOf, type Fetch, type Place } from './place.ts';
import { inSlices } from './slices.ts';
import type { ComingYears } from './years.ts';

export interface First {
  readonly manifest: Manifest;
  readonly columns: Columns;
  /** Of a large set, whose newest year is in the columns: the way to the others. Null where all is there. */
  readonly years: ComingYears | null;
}

/**
 * Reads what charts and search need; of a set whose columns come by year, the newest. Where the catalogue says which columns file to `expect`, it is asked for together with
 * the manifest, which has the last word. Fails with the code not-found, stalled, damaged or schema.
 */
export const openColumns = (
  place: Place,
  report: (progress: Progress) => void,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  expected: ColumnsFile | null = null,
): Promise<Outcome<First>> =>
  outcome(async () => {
    const reader = readerOf(place, fetch);
    const columnsOf = (file: ColumnsFile): Promise<Uint8Array> => {
      let received = 0;
      return download(reader, file, 'columns', (more) => {
        received += more;
        report({ step: 'columns', received, total: file.bytes });
      });
    };
    report({ step: 'manifest', received: 0, total: 0 });
    const early = expected && columnsOf(expected);
    early?.catch(() => undefined); // told below, where the manifest lists the same file
    const manifest = await readManifest(reader);
    const bytes = await (early && expected?.sha256 === manifest.columns.sha256 ? early : columnsOf(manifest.columns));
    if (manifest.years) {
      const { ComingYears } = await import('./years.ts');
      const years = new ComingYears(reader, manifest, bytes);
      const [newest] = manifest.years;
      let received = 0;
      if (newest) await years.load(newest.year, (more) => report({ step: 'columns', received: (received += more), total: newest.bytes }));
      return { manifest, columns: { directory: years.columns.directory, counted: years.columns.columns }, years };
    }
    try {
      return { manifest, columns: await inSlices(decoding(bytes)), years: null };
    } catch (error) {
      throw error instanceof ColumnsError ? new Fault('damaged', `${manifest.columns.file}: ${error.message}`, 'columns') : error;
    }
  });
