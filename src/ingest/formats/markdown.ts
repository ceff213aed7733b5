/**
 * Markdown -> plain text: the page text is the text without its marks, so that places found in it are places a reader
 * sees. Front matter gives the date and, where no heading is printed, the headline.
 */
import type { Known } from '../../pipeline/model.ts';
import { knownDay, knownFrom } from '../../pipeline/paths.ts';
import type { Decoded } from '../decode.ts';
import { columnOf } from './columns.ts';
import { type Contents, type GivenFile, leftOut } from './contents.ts';
import { decodingNotices } from './text.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([^]{0,5000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

export function readMarkdown({ path }: GivenFile, decoded: Decoded): Contents {
  const matter = FRONT_MATTER.exec(decoded.text);
  const fields = fieldsOf(matter?.[1] ?? '');
  const body = matter === null ? decoded.text : decoded.text.slice(matter[0].length);
  const headline = fields.headline !== undefined && !/^#{1,6} /m.test(body) ? `${fields.headline}\n\n` : '';
  const text = `${headline}${withoutMarks(body)}`;
  if (text.trim() === '') return leftOut(path, 'file_empty');
  const date = knownDay(fields.date ?? '');
  const known: Known = { ...knownFrom(path), ...(date === null ? {} : { date, dateBasis: 'head' }) };
  return { pages: [{ file: path, text, encoding: decoded.encoding, known, notices: decodingNotices(path, decoded) }], notices: [], leftOut: 0 };
}

/** Date and headline of front matter, `name: value` a line. */
function fieldsOf(matter: string): { readonly date?: string; readonly headline?: string } {
  const fields: { date?: string; headline?: string } = {};
  for (const line of matter.split('\n')) {
    const [, name, value] = /^([^:\s]{1,40})[ \t]*:[ \t]*(.*?)[ \t\r]*$/.exec(line) ?? [];
    const column = name === undefined ? null : columnOf(name);
    if (column === 'date' || column === 'headline') fields[column] = value!.replace(/^(["'])(.*)\1$/, '$2');
  }
  return fields;
}

/** The text without the marks of headings, lists, quotations, emphasis, links and code. Line ends stay. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/<!--[^]{0,2000}?-->/g, '')
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(/^[ \t]{0,3}(?:`{3,}|~{3,})[^`\n]{0,60}$/gm, '')
    .replace(/^[ \t]{0,3}(?:(?:\*[ \t]{0,3}){3,}|(?:-[ \t]{0,3}){3,}|(?:_[ \t]{0,3}){3,}|={3,}[ \t]{0,3})$/gm, '')
    .replace(/^[ \t]{0,3}(?:>[ \t]?){1,5}/gm, '')
    .replace(/^([ \t]{0,12})[*+-][ \t]{1,4}(?=\S)/gm, '$1')
    .replace(/^[ \t]{0,3}(#{1,6})[ \t]{1,5}(.{0,500}?)[ \t]{0,5}#{0,6}[ \t]{0,5}$/gm, '\n$2\n')
    .replace(/^[ \t]{0,3}\|?(?:[ \t]{0,3}:?-{1,60}:?[ \t]{0,3}\|){1,60}(?:[ \t]{0,3}:?-{1,60}:?[ \t]{0,3})?$/gm, '')
    .replace(/^\|(.{0,2000})\|[ \t]{0,3}$/gm, (_, cells: string) => cells.split('|').map((cell) => cell.trim()).join('\t'))
    .replace(/!?\[([^\][\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)/g, '$1')
    .replace(/<(https?:[^>\s]{1,500})>/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>\n]{0,300})?>/gi, '')
    .replace(/(`{1,2})([^`\n]{1,300})\1/g, '$2')
    .replace(/(?<![A-Za-z0-9\\*])(\*{1,3})(?=\S)([^*\n]{1,1000})(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,1000})(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~\n]{1,500})~~/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
}
