/**
 * The page's side of the ingest worker: files that a reader chose become a data set on this machine. What was read of a
 * file stays in the worker, so that reading again with other encodings reads only what changed.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { Manifest } from '../tables/manifest.ts';
import type { Row } from '../tables/schema.ts';
import type { Encoding } from './decode.ts';
import type { IngestProgress } from './ingest.ts';

export interface ChosenFile {
  /** Below the folder that was chosen, or the bare name. */
  readonly path: string;
  readonly file: File;
  /** Overrides the detection. */
  readonly encoding?: Encoding;
}

export interface OwnDataSet {
  readonly manifest: Manifest;
  /** All its files by their names, `manifest.json` among them. */
  readonly files: ReadonlyMap<string, Blob>;
  /** About whole files, such as why one was left out. */
  readonly notices: readonly Row<'notices'>[];
  readonly leftOut: number;
}

export interface IngestApi {
  run(files: readonly ChosenFile[], about: Pick<Manifest, 'id' | 'title'>, report: (progress: IngestProgress) => void): Promise<OwnDataSet>;
  archive(files: ReadonlyMap<string, Blob>): Promise<Blob>;
}

export interface IngestClient extends IngestApi {
  /** Ends whatever is under way, which then rejects with `Stopped`, and forgets what was read. */
  stop(): void;
}

/** The reader wanted it to end. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const ingestWorker = (): Worker => new Worker(new URL('../../workers/ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' });

export function createIngestClient(startWorker: () => Worker = ingestWorker): IngestClient {
  let worker: Worker | null = null;
  let remote: Remote<IngestApi> | null = null;
  let end: (reason: Error) => void = () => undefined;

  const bury = (reason: Error): void => {
    worker?.terminate();
    worker = remote = null;
    end(reason);
  };
  /** One call, which ends with the worker if not before. */
  const call = async <T>(ask: (api: Remote<IngestApi>) => Promise<T>): Promise<T> => {
    if (remote === null) {
      worker = startWorker();
      worker.addEventListener('error', (event) => bury(new Error(event.message || 'the ingest worker did not load')));
      worker.addEventListener('messageerror', () => bury(new Error('the answer of the ingest worker could not be read')));
      remote = wrap<IngestApi>(worker);
    }
    const ended = new Promise<never>((_, reject) => (end = reject));
    return Promise.race([ask(remote), ended]);
  };
  return {
    run: (files, about, report) => call((api) => api.run(files, about, proxy(report))),
    archive: (files) => call((api) => api.archive(files)),
    stop: () => bury(new Stopped('stopped')),
  };
}
