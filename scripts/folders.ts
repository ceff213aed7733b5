/**
 * Data sets on disk. A data set is made in a folder beside its place and moved in when it is complete: new files beside
 * the old ones, the manifest last, then the old go.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Output } from '../src/ingest/output.ts';
import { type DataSetFile, manifestFile } from '../src/tables/dataset.ts';
import type { Scratch } from '../src/tables/search/scratch.ts';
import { sealed, type Catalogue, type Manifest } from '../src/tables/manifest.ts';
import { readExactly } from './passing-entries.ts';

/** Where the files of a data set lie until all are there. */
export const unfinishedFolder = (folder: string): string => join(dirname(folder), `.${basename(folder)}.unfinished-${process.pid}`);

/** Writes tables into an existing folder. */
export function createFolderOutput(folder: string): Output {
  return {
    scratch: () => createFileScratch(join(folder, 'scratch.unfinished')),
    create(table) {
      const path = join(folder, `${table}.unfinished`);
      const file = openSync(path, 'w');
      const hash = createHash('sha256');
      let size = 0;
      return {
        write(bytes) {
          hash.update(bytes);
          for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
          size += bytes.length;
        },
        close(name) {
          closeSync(file);
          const sha256 = hash.digest('hex');
          renameSync(path, join(folder, name(sha256)));
          return Promise.resolve({ sha256, bytes: size });
        },
      };
    },
  };
}

function createFileScratch(path: string): Scratch {
  const file = openSync(path, 'w+');
  let length = 0;
  return {
    append(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, length + at);
      length += bytes.length;
      return length - bytes.length;
    },
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      readExactly(file, bytes, start);
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(path);
    },
  };
}

/** Runs `make` with a new folder whose files then become the data set; whatever happens, nothing unfinished stays. */
export async function makeDataSet(folder: string, make: (unfinished: string) => Promise<Manifest>): Promise<void> {
  const unfinished = unfinishedFolder(folder);
  mkdirSync(unfinished, { recursive: true });
  try {
    const { name, bytes } = manifestFile(await make(unfinished));
    await writeFile(join(unfinished, name), bytes);
    await moveIn(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Writes a data set that is at hand. */
export async function writeDataSet(folder: string, files: readonly DataSetFile[]): Promise<void> {
  const unfinished = unfinishedFolder(folder);
  await mkdir(unfinished, { recursive: true });
  try {
    for (const { name, bytes } of files) await writeFile(join(unfinished, name), bytes);
    await moveIn(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Whoever reads the folder meanwhile finds the old data set or the new one. */
async function moveIn(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await readdir(from);
  const manifestLast = names.sort((a, b) => Number(a === 'manifest.json') - Number(b === 'manifest.json'));
  for (const name of manifestLast) await rename(join(from, name), join(to, name));
  const listed = new Set(names);
  for (const name of await readdir(to)) if (!listed.has(name) && /^(?!\.).+\.(parquet|bin)$/.test(name)) await rm(join(to, name));
}

/** The manifest of a folder, or null where it holds no complete data set. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : null;
}

/** Lists the data sets below a folder in its `index.json`, real ones first; the folder's name is the id that addresses it. */
export async function writeCatalogue(root: string): Promise<void> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const sets: Catalogue['sets'][number][] = [];
  for (const name of folders.sort()) {
    const manifest = await readManifest(join(root, name));
    if (manifest !== null) sets.push({ id: name, title: manifest.title, fictional: manifest.fictional, articles: manifest.counts.articles, columns: manifest.columns });
  }
  sets.sort((a, b) => Number(a.fictional) - Number(b.fictional));
  await writeFile(join(root, 'index.json'), `${JSON.stringify((await sealed({ sets })) satisfies Catalogue, null, 2)}\n`);
}

/** Lists a new data set where its neighbours are listed. */
export async function listBeside(folder: string): Promise<void> {
  const root = dirname(folder);
  if (existsSync(join(root, 'index.json'))) await writeCatalogue(root);
}
