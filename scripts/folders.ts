/** Data sets on disk. A data set is replaced in one step: new files beside the old ones, the manifest last, then the old go. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataSetFile } from '../src/tables/dataset.ts';
import type { Catalogue, Manifest } from '../src/tables/manifest.ts';

/** Whoever reads the folder meanwhile finds the old data set or the new one; an interrupted write changes nothing. */
export async function writeDataSet(folder: string, files: readonly DataSetFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) {
    const unfinished = join(folder, `.${name}.${process.pid}`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(folder, name));
  }
  const listed = new Set(files.map(({ name }) => name));
  for (const name of await readdir(folder)) {
    if (!listed.has(name) && /\.(parquet|bin)(\.\d+)?$/.test(name)) await rm(join(folder, name));
  }
}

/** The manifest of a folder, or null where it holds no complete data set. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : null;
}

/** Lists the data sets below a folder in its `index.json`, real ones first; the folder's name is the id that addresses it. */
export async function writeCatalogue(root: string): Promise<void> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const sets: Catalogue['sets'][number][] = [];
  for (const name of folders.sort()) {
    const manifest = await readManifest(join(root, name));
    if (manifest !== null) sets.push({ id: name, title: manifest.title, fictional: manifest.fictional, articles: manifest.counts.articles });
  }
  sets.sort((a, b) => Number(a.fictional) - Number(b.fictional));
  await writeFile(join(root, 'index.json'), `${JSON.stringify({ sets } satisfies Catalogue, null, 2)}\n`);
}

/** Lists a new data set where its neighbours are listed. */
export async function listBeside(folder: string): Promise<void> {
  const root = dirname(folder);
  if (existsSync(join(root, 'index.json'))) await writeCatalogue(root);
}
