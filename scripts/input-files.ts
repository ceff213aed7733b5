/** Files and folders on disk -> files to read, folders with all that is in them. */
import { readFile } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import type { InputFile } from '../src/ingest/pages.ts';

/** A file on disk; `full` is its path there. Plain data but for `read`, so that it can be named to another thread. */
export interface DiskFile extends InputFile {
  readonly full: string;
}

/** Paths are relative to the folder given, or the bare name of a file given. Rejects where a path does not exist. */
export async function inputFiles(paths: readonly string[]): Promise<DiskFile[]> {
  const files: DiskFile[] = [];
  for (const path of paths) {
    const given = await stat(path);
    if (!given.isDirectory()) {
      files.push(diskFile({ full: path, path: basename(path), bytes: given.size }));
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const full = join(entry.parentPath, entry.name);
      files.push(diskFile({ full, path: relative(path, full).split(sep).join('/'), bytes: (await stat(full)).size }));
    }
  }
  return files;
}

/** The callback of `readFile` takes less time than its promise, a twentieth of a small page's. */
const bytesOf = promisify(readFile);
export const diskFile = (file: Omit<DiskFile, 'read'>): DiskFile => ({ ...file, read: () => bytesOf(file.full) });
