/**
 * Digests of the pieces of a file, so that a piece which came alone can be held against the manifest before anything
 * reads it. They stand in the manifest as base64: of each piece of `PIECE` bytes the first 12 bytes of its SHA-256.
 */
import { sha256 } from './sha256.ts';
import { storageOf } from './storage.ts';
import type { TableName } from './schema.ts';

export const PIECE = 1 << 17;
/** Hexadecimal digits kept of a digest. */
const DIGITS = 24;
const CHARACTERS = (DIGITS / 2 / 3) * 4;

/** Below this a whole file costs about as much as the end of it, where a Parquet file is read first. */
export const WHOLE_BELOW = 1 << 20;

/** Whether single rows of the table are looked up. */
export const isKeyed = (table: TableName): boolean => storageOf(table).key !== undefined;

/** Whether a table file of so many bytes is read in pieces. */
export const isReadInPieces = (table: TableName, bytes: number): boolean => isKeyed(table) && bytes > WHOLE_BELOW;

async function digestOf(piece: Uint8Array): Promise<string> {
  const digits = (await sha256(piece)).slice(0, DIGITS);
  return btoa(String.fromCharCode(...Array.from({ length: DIGITS / 2 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16))));
}

/** Pieces that may wait for their digest at a time. */
const MOST_WAITING = 8;

/** Digests of a file that comes bit by bit. */
export class PieceDigests {
  readonly #digests: Promise<string>[] = [];
  #piece = new Uint8Array(PIECE);
  #filled = 0;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PIECE - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PIECE) this.#close();
    }
  }

  /** Resolves when few pieces wait for their digest; those that wait are held in memory. */
  async keepUp(): Promise<void> {
    await this.#digests.at(-MOST_WAITING);
  }

  async finish(): Promise<string> {
    if (this.#filled > 0) this.#close();
    return (await Promise.all(this.#digests)).join('');
  }

  #close(): void {
    this.#digests.push(digestOf(this.#piece.subarray(0, this.#filled)));
    this.#piece = new Uint8Array(PIECE);
    this.#filled = 0;
  }
}

/** The digests as the manifest holds them, where the file is read in pieces. */
export async function piecesOf(table: TableName, bytes: Uint8Array): Promise<{ readonly pieces?: string }> {
  if (!isReadInPieces(table, bytes.length)) return {};
  const digests = new PieceDigests();
  digests.add(bytes);
  return { pieces: await digests.finish() };
}

/** Whether the bytes are piece number `index` of the file these digests are of. */
export const isPiece = async (digests: string, index: number, bytes: Uint8Array): Promise<boolean> =>
  digests.slice(index * CHARACTERS, (index + 1) * CHARACTERS) === (await digestOf(bytes));
