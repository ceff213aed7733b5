/** Files and folders on disk -> files to read, folders with all that is in them. */
import { stat, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { InputFile } from '../src/ingest/pages.ts';

/** Paths are relative to the folder given, or the bare name of a file given. Rejects where a path does not exist. */
export async function inputFiles(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const given = await stat(path);
    if (!given.isDirectory()) {
      files.push(inputFile(path, basename(path), given.size));
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const full = join(entry.parentPath, entry.name);
      files.push(inputFile(full, relative(path, full).split(sep).join('/'), (await stat(full)).size));
    }
  }
  return files;
}

const inputFile = (full: string, path: string, bytes: number): InputFile => ({ path, bytes, read: () => readFile(full) });
