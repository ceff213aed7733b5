/** Which article of the columns each article of the table `texts` is: the columns keep an order of their own and no ids. */
import { ByteReader, ByteWriter } from '../columns/bytes.ts';
import { readNumbers, writeNumbers } from '../columns/numbers.ts';

/** `placeOf`: for each article in the order of ids, its place in the columns. */
export function encodeOrder(placeOf: Uint32Array): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  writeNumbers(out, placeOf);
  return out.written();
}

/** Throws a `ColumnsError` where the bytes are not the order of so many articles. */
export function decodeOrder(bytes: Uint8Array, articles: number): Uint32Array {
  const from = new ByteReader(bytes);
  const placeOf = readNumbers(from, articles);
  from.end();
  return placeOf;
}
