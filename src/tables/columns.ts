/**
 * The columns file of a data set: all that charts and search need for the first drawing, in a fraction of the bytes of
 * the tables it is made from. Beside the directory it holds what is counted of each article, and nothing that tells one
 * article from another: day, kind, topics, officials with their mentions, how sure it is, in an order of its own.
 *
 * It begins with `BMCL` and a version. What follows are runs of numbers (`columns/numbers.ts`): first the directory, then
 * the articles in blocks of whole days, so that a page can decode them bit by bit.
 */
import { ByteReader, ByteWriter, ColumnsError } from './columns/bytes.ts';
import { readArticles, writeArticles } from './columns/articles-bytes.ts';
import { readDirectory, writeDirectory } from './columns/directory-bytes.ts';
import type { CountColumns } from './counted.ts';
import type { Directory } from './directory.ts';

export interface Columns {
  readonly directory: Directory;
  readonly counted: CountColumns;
}

const MAGIC = new TextEncoder().encode('BMCL');
const VERSION = 2;

/** The same columns give the same bytes. */
export function encodeColumns({ directory, counted }: Columns): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.bytes(MAGIC);
  out.number(VERSION);
  writeDirectory(out, directory);
  writeArticles(out, counted, directory);
  return out.written();
}

/** Decodes step by step, some milliseconds each. Throws a `ColumnsError` where the bytes are not an undamaged columns file of this version. */
export function* decoding(bytes: Uint8Array): Generator<void, Columns> {
  const from = new ByteReader(bytes);
  try {
    if (from.bytes(MAGIC.length).some((byte, i) => byte !== MAGIC[i])) throw new ColumnsError('not a columns file');
    const version = from.number();
    if (version !== VERSION) throw new ColumnsError(`version ${version}, this page reads ${VERSION}`);
    const directory = readDirectory(from);
    yield;
    const counted = yield* readArticles(from, directory);
    from.end();
    return { directory, counted };
  } catch (error) {
    // Beyond what is checked, damage ends in a day or a length that cannot be.
    throw error instanceof ColumnsError ? error : new ColumnsError(`damaged: ${String(error)}`);
  }
}

/** Decodes at once. */
export function decodeColumns(bytes: Uint8Array): Columns {
  const steps = decoding(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
