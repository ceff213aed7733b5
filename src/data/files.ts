/**
 * The files of one data set: read with progress, held against the manifest's sizes and hashes, whole or piece by piece,
 * before anything reads them, and kept, so that an engine can be refilled without the network.
 */
import { openTable, type ByteSource, type OpenTable } from '../tables/parquet.ts';
import { TableError } from '../tables/storage.ts';
import type { ColumnsFile, Manifest } from '../tables/manifest.ts';
import { isPiece, PIECE, WHOLE_BELOW } from '../tables/pieces.ts';
import type { TableName } from '../tables/schema.ts';
import { bodyOf, download } from './download.ts';
import { Fault } from './fault.ts';
import type { Reader } from './place.ts';

/** Pieces kept in memory, 4 MB of them. */
const PIECES_KEPT = 32;

export class DataFiles {
  readonly manifest: Manifest;
  readonly #reader: Reader;
  readonly #whole = new Map<TableName, Promise<Uint8Array>>();
  readonly #listed = new Map<string, Promise<Uint8Array>>();
  readonly #open = new Map<TableName, Promise<OpenTable<TableName>>>();
  readonly #pieces = new Map<string, Promise<Uint8Array | null>>();

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
    if (file.bytes > WHOLE_BELOW && !this.#listed.has(file.file)) {
      const response = await this.#reader.read(file.file, 'search', { start, end });
      if (response.status === 206) return bodyOf(response, end - start, file.file, 'search');
      await response.body?.cancel().catch(() => undefined); // a host without ranges sends the whole file
    }
    return (await this.listed(file)).subarray(start, end);
  }

  /** The rows where a column has a value, by row group where the host serves ranges. */
  async lookup(table: TableName, column: string, value: string): Promise<Record<string, unknown>[]> {
    try {
      const open = await once(this.#open, table, async () => openTable(table, await this.#source(table)));
      return await open.lookup(column as never, value);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      throw error.cause instanceof Fault ? error.cause : new Fault('damaged', error.message, table);
    }
  }

  async #source(table: TableName): Promise<ByteSource> {
    const { bytes: size, pieces } = this.manifest.tables[table];
    if (pieces === undefined || this.#whole.has(table)) return inMemory(await this.whole(table));
    return {
      byteLength: size,
      slice: async (start, end = size) => {
        const first = Math.floor(start / PIECE);
        const wanted = Array.from({ length: Math.ceil(end / PIECE) - first }, (_, i) => this.#piece(table, first + i, pieces));
        const held = await Promise.all(wanted);
        if (this.#whole.has(table) || held.includes(null)) return piece(await this.whole(table), start, end);
        const bytes = new Uint8Array(end - start);
        held.forEach((each, i) => {
          const at = (first + i) * PIECE - start;
          bytes.set(each!.subarray(Math.max(0, -at), Math.max(0, end - start - at)), Math.max(0, at));
        });
        return bytes.buffer;
      },
    };
  }

  /** A piece of a table file, held against its digest; null where the host serves none. Those asked for last are kept: what is read together lies together. */
  #piece(table: TableName, index: number, digests: string): Promise<Uint8Array | null> {
    const key = `${table} ${index}`;
    const held = once(this.#pieces, key, () => this.#fetchPiece(table, index, digests));
    this.#pieces.delete(key);
    this.#pieces.set(key, held);
    for (const oldest of this.#pieces.keys()) {
      if (this.#pieces.size <= PIECES_KEPT) break;
      this.#pieces.delete(oldest);
    }
    return held;
  }

  async #fetchPiece(table: TableName, index: number, digests: string): Promise<Uint8Array | null> {
    const { file, bytes: size } = this.manifest.tables[table];
    const [from, to] = [index * PIECE, Math.min((index + 1) * PIECE, size)];
    const response = await this.#reader.read(file, table, { start: from, end: to });
    if (response.status !== 206) {
      await response.body?.cancel().catch(() => undefined); // a host without ranges sends the whole file
      return null;
    }
    const bytes = await bodyOf(response, to - from, file, table);
    if (!(await isPiece(digests, index, bytes))) throw new Fault('damaged', `${file}: bytes from ${from} on differ from the manifest`, table);
    return bytes;
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
