/**
 * The root of a search index: what must be known before any place is looked up. It holds how characters are folded, the
 * articles in the order of the table `texts`, where each begins in their joined text, and where the lists of each first
 * character lie in the file of places.
 */
import { ByteReader, ByteWriter, ColumnsError } from '../columns/bytes.ts';
import { readNumbers, writeNumbers } from '../columns/numbers.ts';
import { readTexts, writeTexts } from '../columns/texts.ts';

/** The lists of all pairs that begin with one character, in the file of places. */
export interface Block {
  readonly start: number;
  /** Bytes of the directory that the block begins with. */
  readonly directory: number;
  readonly bytes: number;
  /** Of the directory. */
  readonly checksum: number;
}

export interface SearchRoot {
  /** UTF-16 units that count as another one. */
  readonly fold: ReadonlyMap<number, number>;
  /** Ids, in the order of the table `texts`. */
  readonly articles: readonly string[];
  /** Where each article begins in the joined text, and where the text ends; one unit after each article is an end mark. */
  readonly start: Uint32Array;
  readonly blocks: ReadonlyMap<number, Block>;
}

const MAGIC = new TextEncoder().encode('BMSX');
const VERSION = 1;

/** FNV-1a, 32 bits (G. Fowler, L. C. Noll, P. Vo): pieces of a file cannot be held against its hash. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** The same root gives the same bytes. */
export function encodeRoot({ fold, articles, start, blocks }: SearchRoot): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.bytes(MAGIC);
  out.number(VERSION);
  const folded = [...fold].sort(([a], [b]) => a - b);
  writeNumbers(out, folded.map(([from], i) => from - (folded[i - 1]?.[0] ?? 0)));
  writeNumbers(out, folded.map(([, to]) => to));
  const shared = articles.map((id, i) => sharedPrefix(id, articles[i - 1] ?? ''));
  writeNumbers(out, shared);
  writeTexts(out, articles.map((id, i) => id.slice(shared[i])));
  writeNumbers(out, Array.from({ length: articles.length }, (_, i) => start[i + 1]! - start[i]!));
  const units = [...blocks].sort(([a], [b]) => a - b);
  writeNumbers(out, units.map(([unit], i) => unit - (units[i - 1]?.[0] ?? 0)));
  writeNumbers(out, units.map(([, { directory }]) => directory));
  writeNumbers(out, units.map(([, { bytes }]) => bytes));
  for (const [, { checksum: sum }] of units) out.bytes(fourBytes(sum));
  return out.written();
}

/** Throws a `ColumnsError` where the bytes are not an undamaged root of this version. */
export function decodeRoot(bytes: Uint8Array): SearchRoot {
  const from = new ByteReader(bytes);
  try {
    if (from.bytes(MAGIC.length).some((byte, i) => byte !== MAGIC[i])) throw new ColumnsError('not a search index');
    const version = from.number();
    if (version !== VERSION) throw new ColumnsError(`version ${version}, this page reads ${VERSION}`);
    const folded = sums(readNumbers(from));
    const into = readNumbers(from, folded.length);
    const shared = readNumbers(from);
    const rests = readTexts(from, shared.length);
    const articles: string[] = [];
    for (let i = 0; i < rests.length; i++) articles.push((articles[i - 1] ?? '').slice(0, shared[i]) + rests[i]!);
    const lengths = readNumbers(from, articles.length);
    const start = new Uint32Array(articles.length + 1);
    for (let i = 0; i < articles.length; i++) start[i + 1] = start[i]! + lengths[i]!;
    const units = sums(readNumbers(from));
    const directories = readNumbers(from, units.length);
    const sizes = readNumbers(from, units.length);
    const blocks = new Map<number, Block>();
    let at = 0;
    units.forEach((unit, i) => {
      blocks.set(unit, { start: at, directory: directories[i]!, bytes: sizes[i]!, checksum: fromFour(from.bytes(4)) });
      at += sizes[i]!;
    });
    from.end();
    return { fold: new Map(Array.from(folded, (unit, i) => [unit, into[i]!])), articles, start, blocks };
  } catch (error) {
    throw error instanceof ColumnsError ? error : new ColumnsError(`damaged: ${String(error)}`);
  }
}

const fourBytes = (number: number): Uint8Array => Uint8Array.of(number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24);
export const fromFour = (bytes: Uint8Array): number => (bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24)) >>> 0;

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function sums(gaps: Uint32Array): Uint32Array {
  for (let i = 1; i < gaps.length; i++) gaps[i]! += gaps[i - 1]!;
  return gaps;
}
