/**
 * ZIP archives, opened in memory. Names and sizes are looked at before anything is unpacked, and each member is given no
 * more room than it claims, so that no archive bursts. An archive within an archive is opened, one within that is not.
 */
import { decode } from '../decode.ts';
import { extension, isSystemFile, largestOf } from '../paths.ts';
import { type Contents, fileNotice, type GivenFile, leftOut } from './contents.ts';
import { type Member, readDirectory, unpack } from './zip-directory.ts';

export const MOST_MEMBERS = 20_000;
const MOST_BYTES = 500_000_000;
/** Text shrinks to a tenth; what shrinks further than this is made to burst. */
const MOST_RATIO = 200;
const SMALL = 1_000_000;

/** Members that tell an archive is a document of another program. */
const DOCUMENTS = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF']);

/** Reads every member with `readMember`, in the order of their paths. `inner`: this archive is itself a member of one. */
export async function readZip(given: GivenFile, inner: boolean, readMember: (member: GivenFile) => Contents | Promise<Contents>): Promise<Contents> {
  const { path, bytes, encoding } = given;
  const directory = readDirectory(bytes);
  if (directory === null) return leftOut(path, 'file_damaged', 'ZIP');
  if (directory.length === 0) return leftOut(path, 'file_empty');
  if (directory.length > MOST_MEMBERS) return leftOut(path, 'archive_too_large', String(directory.length));
  const members = directory.map((member) => ({ member, name: nameOf(member) })).filter(({ name }) => !name.endsWith('/'));
  if (members.some(({ name }) => DOCUMENTS.has(name))) return leftOut(path, 'file_format', 'ZIP');
  members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts: Contents[] = [];
  let total = 0;
  for (const { member, name } of members) {
    const inside = `${path}/${name}`;
    const refused = whyNot(inside, member, inner);
    if (refused === null) total += member.size;
    const content = refused !== null || total > MOST_BYTES ? null : unpack(bytes, member);
    if (content !== null) parts.push(await readMember({ path: inside, bytes: content, ...(encoding === undefined ? {} : { encoding }) }));
    else parts.push(refused ?? leftOut(inside, total > MOST_BYTES ? 'archive_too_large' : 'file_damaged', 'ZIP'));
  }
  return { pages: parts.flatMap(({ pages }) => pages), notices: parts.flatMap(({ notices }) => notices), leftOut: parts.reduce((sum, part) => sum + part.leftOut, 0) };
}

/** A name as its maker saw it, in whichever encoding; it never leads out of the archive. */
function nameOf({ name }: Member): string {
  const decoded = decode(name);
  const path = (decoded.ok ? decoded.text : new TextDecoder('gb18030').decode(name)).replaceAll('\\', '/');
  return path.split('/').filter((part) => part !== '.' && part !== '..').join('/').replace(/^\/+/, '');
}

/** Why a member is not unpacked; null where it is. */
function whyNot(path: string, { size, packed, encrypted }: Member, inner: boolean): Contents | null {
  if (isSystemFile(path)) return { pages: [], notices: [fileNotice(path, 'file_passed_over', 'info')], leftOut: 0 };
  const largest = largestOf(path);
  if (largest === null || (inner && extension(path) === 'zip')) return leftOut(path, 'file_format', extension(path));
  if (encrypted) return leftOut(path, 'file_encrypted', 'ZIP');
  if (size > largest) return leftOut(path, 'file_too_large', String(size));
  return size > SMALL && size > MOST_RATIO * packed ? leftOut(path, 'archive_bursts', String(size)) : null;
}
