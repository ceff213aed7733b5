/** Bytes -> contents, by what the bytes are; the extension decides only where bytes of several formats look alike. */
import { decode } from '../decode.ts';
import { type Contents, type GivenFile, leftOut } from './contents.ts';
import { readText } from './text.ts';

/** Reads a file whose bytes are at hand. Never rejects: what cannot be read is left out with a reason. */
export function readContents(given: GivenFile): Contents | Promise<Contents> {
  const decoded = decode(given.bytes, given.encoding);
  if (!decoded.ok) return leftOut(given.path, `file_${decoded.reason.replace('-', '_')}`, decoded.detail);
  if (/^\s{0,200}<(?:!doctype html|html)\b/i.test(decoded.text.slice(0, 400))) return leftOut(given.path, 'file_html');
  return readText(given, decoded);
}
