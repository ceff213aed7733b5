/** Where the files of a data set go while they are written: a folder, or memory. */
import type { WriteFile } from '../tables/columns-files.ts';
import type { DataSetFile } from '../tables/dataset.ts';
import type { SearchFiles } from '../tables/manifest.ts';
import type { TableName } from '../tables/schema.ts';
import { createMemoryScratch, type Scratch } from '../tables/search/scratch.ts';
import { sha256 } from '../tables/sha256.ts';
import { joined } from '../tables/table-writer.ts';

/** The file of a table, the columns file or a file of the search index; its name holds its hash, so it has none until it is closed. */
export interface UnfinishedFile {
  /** The bytes are the file's from then on. */
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** Nothing more will come. `name` makes the file's name of its SHA-256. */
  close(name: (sha256: string) => string): Promise<{ readonly sha256: string; readonly bytes: number }>;
}

export interface Output {
  create(content: TableName | 'columns' | `search-${keyof SearchFiles}`): UnfinishedFile;
  /** For what is no part of the data set. */
  scratch(): Scratch;
}

/** Writes files of columns, one after the other. */
export const writingTo =
  (output: Output): WriteFile =>
  async (bytes, name) => {
    const file = output.create('columns');
    file.write(bytes);
    let named = '';
    const written = await file.close((hash) => (named = name(hash)));
    return { file: named, ...written };
  };

/** Holds the files; `files` are those that were closed. */
export function createMemoryOutput(): Output & { readonly files: readonly DataSetFile[] } {
  const files: DataSetFile[] = [];
  return {
    files,
    scratch: createMemoryScratch,
    create() {
      const pieces: Uint8Array[] = [];
      return {
        write: (bytes) => void pieces.push(bytes),
        async close(name) {
          const bytes = joined(pieces);
          const hash = await sha256(bytes);
          files.push({ name: name(hash), bytes });
          return { sha256: hash, bytes: bytes.byteLength };
        },
      };
    },
  };
}
