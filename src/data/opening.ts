/** The first step of opening a data set, in the page itself: its manifest and its columns. No engine and no worker takes part. */
import { decoding, type Columns } from '../tables/columns.ts';
import { ColumnsError } from '../tables/columns/bytes.ts';
import type { Manifest } from '../tables/manifest.ts';
import type { Outcome, Progress } from './api.ts';
import { download, readManifest } from './download.ts';
import { Fault, outcome } from './fault.ts';
import { readerOf, type Fetch, type Place } from './place.ts';
import { inSlices } from './slices.ts';

export interface First {
  readonly manifest: Manifest;
  readonly columns: Columns;
}

/** Reads what charts and search need. Fails with the code not-found, damaged or schema. */
export const openColumns = (place: Place, report: (progress: Progress) => void, fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Promise<Outcome<First>> =>
  outcome(async () => {
    const reader = readerOf(place, fetch);
    report({ step: 'manifest', received: 0, total: 0 });
    const manifest = await readManifest(reader);
    let received = 0;
    const bytes = await download(reader, manifest.columns, 'columns', (more) => {
      received += more;
      report({ step: 'columns', received, total: manifest.columns.bytes });
    });
    try {
      return { manifest, columns: await inSlices(decoding(bytes)) };
    } catch (error) {
      throw error instanceof ColumnsError ? new Fault('damaged', `${manifest.columns.file}: ${error.message}`, 'columns') : error;
    }
  });
