/**
 * The store of an ingest that keeps nothing: one file a thread, into which entries are put one after the other, as making
 * and removing a file for each takes longer than writing it. Every thread reads what any has put.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Store } from '../src/ingest/store.ts';

export interface ClosableStore extends Store {
  /** To be called when nothing is read any more; what is put later is refused. */
  readonly close: () => void;
}

/** In an existing folder, which the caller removes. Entries lie at the number of a file and the place in it. */
export function createPassingStore(folder: string): ClosableStore {
  const files = new Map<number, number>();
  const own = openSync(join(folder, String(threadId)), 'w+');
  files.set(threadId, own);
  let length = 0;
  let closed = false;
  const fileOf = (thread: number): number => {
    const file = files.get(thread) ?? openSync(join(folder, String(thread)), 'r');
    files.set(thread, file);
    return file;
  };
  return {
    get: () => Promise.resolve(null),
    put(_, bytes) {
      // What was under way when a run was interrupted: the number may be another file's by now.
      if (closed) return Promise.reject(new Error('the store is closed'));
      const at = `${threadId} ${length}`;
      for (let written = 0; written < bytes.length; ) written += writeSync(own, bytes, written, bytes.length - written, length + written);
      length += bytes.length;
      return Promise.resolve(at);
    },
    slice(at, start, end) {
      const [thread, base] = at.split(' ').map(Number);
      const bytes = new Uint8Array(end - start);
      readExactly(fileOf(thread!), bytes, base! + start);
      return Promise.resolve(bytes);
    },
    close() {
      closed = true;
      for (const file of files.values()) closeSync(file);
    },
  };
}

/** Fills the bytes with those of an open file that begin at a place. Throws where there are fewer. */
export function readExactly(file: number, bytes: Uint8Array, from: number): void {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at);
    if (read === 0) throw new Error('a file of this run was cut short while it was in use');
    at += read;
  }
}
