/** The ingest worker: files of this machine become a data set of this machine. */
import { expose } from 'comlink';
import { restrictToOrigin } from '../src/data/same-origin.ts';
import { archiveOf } from '../src/ingest/archive.ts';
import type { IngestApi } from '../src/ingest/client.ts';
import { ingestInMemory } from '../src/ingest/in-memory.ts';
import { createMemoryStore } from '../src/ingest/store.ts';

restrictToOrigin();

/** Progress is told so often and no oftener: every message costs the page a little. */
const EVERY = 100;

const store = createMemoryStore();
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

const api: IngestApi = {
  async run(chosen, about, report) {
    let told = 0;
    const input = chosen.map(({ path, file, encoding }) => ({ path, bytes: file.size, read: () => bytesOf(file), ...(encoding === undefined ? {} : { encoding }) }));
    const { files, ...ingested } = await ingestInMemory(input, about, {
      store,
      report(progress) {
        const now = performance.now();
        if (now - told < EVERY && progress.step === 'reading') return;
        told = now;
        report(progress);
      },
    });
    return { ...ingested, files: new Map(files.map(({ name, bytes }) => [name, new Blob([bytes])])) };
  },
  async archive(files) {
    const bytes = await Promise.all([...files].map(async ([name, blob]) => [name, await bytesOf(blob)] as const));
    return new Blob([archiveOf(new Map(bytes))], { type: 'application/zip' });
  },
};
expose(api);
