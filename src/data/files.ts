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
        if (this.#whole.has(table)) return piece(await this.whole(table), start, end);
        const from = start - (start % PIECE);
        const to = Math.min(Math.ceil(end / PIECE) * PIECE, size);
        const bytes = await this.#pieces(table, from, to, pieces);
        return bytes ? piece(bytes, start - from, end - from) : piece(await this.whole(table), start, end);
      },
    };
  }

  /** Whole pieces of a table file, each held against its digest; null where the host serves none. */
  async #pieces(table: TableName, from: number, to: number, digests: string): Promise<Uint8Array | null> {
    const { file } = this.manifest.tables[table];
    const response = await this.#reader.read(file, table, { start: from, end: to });
    if (response.status !== 206) {
      await response.body?.cancel().catch(() => undefined); // a host without ranges sends the whole file
      return null;
    }
    const bytes = await bodyOf(response, to - from, file, table);
    for (let at = from; at < to; at += PIECE) {
      const whole = await isPiece(digests, at / PIECE, bytes.subarray(at - from, at - from + PIECE));
      if (!whole) throw new Fault('damaged', `${file}: bytes from ${at} on differ from the manifest`, table);
    }
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
