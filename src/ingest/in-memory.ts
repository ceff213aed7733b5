/** A run that needs no disk: for small folders, for tests, and for a browser. */
import { type DataSetFile, manifestFile } from '../tables/dataset.ts';
import type { Manifest } from '../tables/manifest.ts';
import { takeCorrections } from './corrections.ts';
import { Crew } from './crew.ts';
import { ingest, type Ingested, type Means } from './ingest.ts';
import { createMemoryOutput } from './output.ts';
import type { InputFile } from './pages.ts';
import { createMemoryStore } from './store.ts';
import { createWorker } from './work.ts';

/** Makes a data set in memory; all its files, `manifest.json` last. */
export async function ingestInMemory(
  files: readonly InputFile[],
  about: Pick<Manifest, 'id' | 'title'>,
  means: Pick<Means, 'report' | 'signal'> = {},
): Promise<Ingested & { readonly files: readonly DataSetFile[] }> {
  const [store, output] = [createMemoryStore(), createMemoryOutput()];
  const { pages, corrections } = await takeCorrections(files, null);
  const ingested = await ingest(pages, about, { ...means, store, output, corrections, crew: new Crew([createWorker(store, output, '', corrections?.corrections)]) });
  return { ...ingested, files: [...output.files, manifestFile(ingested.manifest)] };
}
