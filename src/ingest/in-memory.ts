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

/** Makes a data set in memory; all its files, `manifest.json` last. What a store holds from an earlier run is not read again. */
export async function ingestInMemory(
  files: readonly InputFile[],
  about: Pick<Manifest, 'id' | 'title'>,
  { store = createMemoryStore(), report }: Partial<Pick<Means, 'store' | 'report'>> = {},
): Promise<Ingested & { readonly files: readonly DataSetFile[] }> {
  const output = createMemoryOutput();
  const { pages, corrections } = await takeCorrections(files, null);
  const crew = new Crew([createWorker(store, output, '', corrections?.corrections)]);
  const ingested = await ingest(pages, about, { store, output, corrections, crew, ...(report && { report }) });
  return { ...ingested, files: [...output.files, manifestFile(ingested.manifest)] };
}
