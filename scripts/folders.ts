/** Data sets on disk. A data set is replaced in one step: new files beside the old ones, the manifest last, then the old go. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetFile } from '../src/tables/dataset.ts';
import type { Manifest } from '../src/tables/manifest.ts';

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
    if (!listed.has(name) && /\.parquet(\.\d+)?$/.test(name)) await rm(join(folder, name));
  }
}

/** The manifest of a folder, or null where it holds no complete data set. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : null;
}
