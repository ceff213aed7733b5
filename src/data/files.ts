/**
 * The files of one data set: read with progress, held against the manifest's size and hash before anything reads
 * them, and kept, so that an engine can be refilled without the network.
 */
import { openTable, type ByteSource, type OpenTable } from '../tables/parquet.ts';
import { TableError } from '../tables/storage.ts';
import type { ColumnsFile, Manifest } from '../tables/manifest.ts';
import type { TableName } from '../tables/schema.ts';
import { download } from './download.ts';
import { Fault } from './fault.ts';
import type { Reader } from './place.ts';

/** Below this a whole file costs about as much as the end of it, where a Parquet file is read first. */
const SMALL = 1 << 20;

export class DataFiles {
  readonly manifest: Manifest;
  readonly #reader: Reader;
  readonly #whole = new Map<TableName, Promise<Uint8Array>>();
  readonly #listed = new Map<string, Promise<Uint8Array>>();
  readonly #open = new Map<TableName, Promise<OpenTable<TableName>>>();

  constructor(reader: Reader, manifest: Manifest) {
    this.#reader = reader;
    this.manifest = manifest;
  }

  /** A whole file. Rejects with a Fault: not-found or damaged. `received` is told the bytes of each piece. */
  whole(table: TableName, received: (bytes: number) => void = () => undefined): Promise<Uint8Array> {
    return once(this.#whole, table, () => download(this.#reader, this.manifest.tables[table], table, received));
  }

  /** A whole file of the search index. */
  listed(file: ColumnsFile): Promise<Uint8Array> {
    return once(this.#listed, file.file, () => download(this.#reader, file, 'search', () => undefined));
  }

  /** A piece of such a file; all of it is read where it is small or its host serves no ranges. */
  async piece(file: ColumnsFile, start: number, end: number): Promise<Uint8Array> {
    if (file.bytes > SMALL && !this.#listed.has(file.file)) {
      const response = await this.#reader.read(file.file, 'search', { start, end });
      const bytes = response.status === 206 ? new Uint8Array(await response.arrayBuffer()) : null;
      if (bytes?.length === end - start) return bytes;
      await response.body?.cancel().catch(() => undefined); // a host without ranges sends the whole file
    }
    return (await this.listed(file)).subarray(start, end);
  }

  /** The rows where a column has a value, by row group where the host serves ranges. */
  async lookup(table: TableName, column: string, value: string): Promise<Record<string, unknown>[]> {
    const open = (): Promise<OpenTable<TableName>> => once(this.#open, table, async () => openTable(table, await this.#source(table)));
    try {
      return await (await open()).lookup(column as never, value);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      if (this.#whole.has(table)) throw new Fault('damaged', error.message, table);
    }
    // Pieces of a file cannot be held against its hash; the whole can, and says what is wrong.
    await this.whole(table);
    this.#open.delete(table);
    try {
      return await (await open()).lookup(column as never, value);
    } catch (error) {
      throw error instanceof TableError ? new Fault('damaged', error.message, table) : error;
    }
  }

  async #source(table: TableName): Promise<ByteSource> {
    const { file, bytes: size } = this.manifest.tables[table];
    if (size <= SMALL || this.#whole.has(table)) return inMemory(await this.whole(table));
    return {
      byteLength: size,
      slice: async (start, end = size) => {
        if (this.#whole.has(table)) return piece(await this.whole(table), start, end);
        const response = await this.#reader.read(file, table, { start, end });
        const buffer = response.status === 206 ? await response.arrayBuffer() : null;
        if (buffer?.byteLength === end - start) return buffer;
        await response.body?.cancel().catch(() => undefined); // a host without ranges sends the whole file
        return piece(await this.whole(table), start, end);
      },
    };
  }
}

const piece = (bytes: Uint8Array, start: number, end?: number): ArrayBuffer => new Uint8Array(bytes.subarray(start, end)).buffer;
const inMemory = (bytes: Uint8Array): ByteSource => ({ byteLength: bytes.byteLength, slice: (start, end) => piece(bytes, start, end) });

/** Remembers what succeeded; what failed may be tried again. */
function once<K, V>(memory: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  return made;
}
