/** Ingest in several threads. */
import { Worker } from 'node:worker_threads';
import { Crew } from '../src/ingest/crew.ts';
import { createWorker, type IngestWorker } from '../src/ingest/work.ts';
import type { Store } from '../src/ingest/store.ts';
import type { Correction } from '../src/pipeline/corrections/correction.ts';
import { openStore } from './entry-cache.ts';
import { createFolderOutput } from './folders.ts';
import type { DiskFile } from './input-files.ts';

/** Where a run puts its entries and its tables. */
export interface Place {
  readonly cache: string;
  readonly version: string;
  /** Whether entries are there for later runs too. */
  readonly keeps: boolean;
  readonly output: string;
  readonly corrections: readonly Correction[];
}

type NamedFile = Omit<DiskFile, 'read'>;
type Asked =
  | { readonly verb: 'read' | 'lines'; readonly args: readonly [NamedFile] }
  | { readonly verb: 'write'; readonly args: Parameters<IngestWorker['write']> };
export type Question = Asked & { readonly id: number };
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: Error };

export interface ThreadCrew {
  readonly crew: Crew<IngestWorker>;
  /** What the crew put can be read here. */
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** As many workers as there are jobs; a single one needs no thread. */
export function startCrew(jobs: number, place: Place): ThreadCrew {
  const store = openStore(place);
  if (jobs === 1) {
    const worker = createWorker(store, createFolderOutput(place.output), place.version, place.corrections);
    return { crew: new Crew([worker]), store, close: () => Promise.resolve().then(store.close) };
  }
  const threads = Array.from({ length: jobs }, () => new Worker(new URL('./ingest-thread.mjs', import.meta.url), { workerData: place }));
  return {
    crew: new Crew(threads.map(threadWorker)),
    store,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
      store.close();
    },
  };
}

function threadWorker(thread: Worker): IngestWorker {
  const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }>();
  let asked = 0;
  let dead: Error | null = null;
  const die = (error: Error): void => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
  };
  thread.on('error', die);
  thread.on('exit', () => die(new Error('a thread of ingest ended')));
  thread.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if ('error' in answer) reject(answer.error);
    else resolve(answer.value as never);
  });
  const ask = <T>(question: Asked): Promise<T> =>
    new Promise((resolve, reject) => {
      if (dead) {
        reject(dead);
        return;
      }
      waiting.set(++asked, { resolve, reject });
      thread.postMessage({ ...question, id: asked } satisfies Question);
    });
  return {
    read: (file) => ask({ verb: 'read', args: [nameOf(file as DiskFile)] }),
    lines: (file) => ask({ verb: 'lines', args: [nameOf(file as DiskFile)] }),
    write: (...args) => ask({ verb: 'write', args }),
  };
}

const nameOf = ({ full, path, bytes, encoding }: DiskFile): NamedFile => ({ full, path, bytes, ...(encoding === undefined ? {} : { encoding }) });
