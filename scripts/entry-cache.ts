/**
 * The store of ingest on disk: `<folder>/<version>/ab/ab12…`. A file is complete or absent: it gets its name when it is
 * written. What an older version of the code left behind is removed.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type ClosableStore, createPassingStore, readExactly } from './passing-entries.ts';

/** The code that decides what is read in a file. */
const SHAPES_ENTRIES = ['src/pipeline', 'src/ingest', 'src/tables', 'package-lock.json'];

/** Changes with the code, so that nothing read by other code is taken for what this code reads. */
export function codeVersion(): string {
  const hash = createHash('sha256');
  for (const path of SHAPES_ENTRIES) {
    const files = path.includes('.') ? [path] : readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const UNFINISHED = '.unfinished';

/** The store of a run. */
export const openStore = ({ cache, version, keeps }: { readonly cache: string; readonly version: string; readonly keeps: boolean }): ClosableStore =>
  keeps ? createDiskStore(cache, version) : createPassingStore(cache);

/** The entries of one version of the code. Everything is done at once, as the callers have nothing else to do meanwhile. */
function createDiskStore(folder: string, version: string): ClosableStore {
  const pathOf = (key: string): string => join(folder, version, key.slice(0, 2), key);
  const made = new Set<string>();
  return {
    get: (key) => Promise.resolve(existsSync(pathOf(key)) ? readFileSync(pathOf(key)) : null),
    slice(key, start, end) {
      const file = openSync(pathOf(key), 'r');
      try {
        const bytes = new Uint8Array(end - start);
        readExactly(file, bytes, start);
        return Promise.resolve(bytes);
      } finally {
        closeSync(file);
      }
    },
    close: () => undefined,
    put(key, bytes) {
      const within = join(folder, version, key.slice(0, 2));
      if (!made.has(within)) mkdirSync(within, { recursive: true });
      made.add(within);
      const unfinished = `${pathOf(key)}.${process.pid}-${threadId}${UNFINISHED}`;
      writeFileSync(unfinished, bytes);
      renameSync(unfinished, pathOf(key));
      return Promise.resolve(key);
    },
  };
}

/** Removes what other versions of the code kept. */
export function prune(folder: string, version: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== version && /^[0-9a-f]{16}$/.test(name)) rmSync(join(folder, name), { recursive: true });
}
