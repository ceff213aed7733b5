/** Bytes -> contents, by what the bytes are; the extension decides only where bytes of several formats look alike. */
import { decode, magicOf } from '../decode.ts';
import { extension } from '../paths.ts';
import { type Contents, type GivenFile, leftOut } from './contents.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import { looksLikeJson, readJson } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { looksLikeTable, readTable } from './table.ts';
import { readText } from './text.ts';
import { readZip } from './zip.ts';

const HTML = new Set(['html', 'htm', 'xhtml']);
const JSON_LIKE = new Set(['json', 'ndjson', 'jsonl']);
const TABLES = new Set(['csv', 'tsv']);
const MARKDOWN = new Set(['md', 'markdown']);

/** Reads a file whose bytes are at hand. Never rejects: what cannot be read is left out with a reason. */
export function readContents(given: GivenFile, depth = 0): Contents | Promise<Contents> {
  const { path, bytes, encoding } = given;
  const magic = magicOf(bytes);
  if (magic === 'PDF') return readPdf(given);
  if (magic === 'ZIP') return readZip(given, depth > 0, (member) => readContents(member, depth + 1));
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) return leftOut(path, `file_${decoded.reason.replace('-', '_')}`, decoded.detail);
  const { text } = decoded;
  const kind = extension(path);
  if (HTML.has(kind) || looksLikeHtml(text)) return readHtml(given, decoded);
  if (JSON_LIKE.has(kind) || looksLikeJson(text)) return readJson(given, decoded);
  if (TABLES.has(kind) || looksLikeTable(text)) return readTable(given, decoded);
  return MARKDOWN.has(kind) ? readMarkdown(given, decoded) : readText(given, decoded);
}
