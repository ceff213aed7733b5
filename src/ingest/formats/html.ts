/**
 * HTML -> the text of its main part: one line a block, headings and paragraphs parted by blank lines. Scripts, menus and
 * page feet are left out. Where the page keeps its articles in `article` elements, they are taken as they are.
 */
import type { GivenArticle, Known } from '../../pipeline/model.ts';
import { knownFrom } from '../../pipeline/paths.ts';
import { decode, type Decoded, type Encoding, ENCODINGS, readability } from '../decode.ts';
import { type Contents, fileNotice, type GivenFile, leftOut } from './contents.ts';
import { type HtmlBlock, toBlocks } from './html-blocks.ts';
import { decodingNotices } from './text.ts';

const COMMENTS = /^(?:\s|<!--[^]{0,500}?-->|<\?[^>]{0,100}>){0,20}/;

export const looksLikeHtml = (text: string): boolean => /^<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 4000).replace(COMMENTS, ''));

export function readHtml(given: GivenFile, found: Decoded): Contents {
  const { path } = given;
  const decoded = restated(given.bytes, found);
  const { blocks, title, day } = toBlocks(decoded.text);
  const main = mainOf(blocks);
  if (main.length === 0) return leftOut(path, 'file_empty');
  const { text, articles } = join(titled(main, title));
  const known: Known = { ...knownFrom(path), ...(day === null ? {} : { date: day, dateBasis: 'head' }) };
  const notices = [...decodingNotices(path, decoded), fileNotice(path, 'main_text_only', 'info', String(size(blocks) - size(main)))];
  return { pages: [{ file: path, text, encoding: decoded.encoding, known, notices, ...(articles.length > 0 ? { articles } : {}) }], notices: [], leftOut: 0 };
}

const CHARSET = /<meta[^>]{0,200}charset=["']?\s{0,5}([\w-]{3,20})/i;
const LABELS: Readonly<Record<string, Encoding>> = { gbk: 'gb18030', gb2312: 'gb18030', 'big5-hkscs': 'big5', utf8: 'utf-8' };

/** Where only the score told the encoding, the one that the page states is believed, if its text is as readable. */
function restated(bytes: Uint8Array, found: Decoded): Decoded {
  if (found.by !== 'score') return found;
  const label = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2000)))?.[1]?.toLowerCase() ?? '';
  const stated = LABELS[label] ?? ENCODINGS.find((encoding) => encoding === label);
  const decoded = stated === undefined ? null : decode(bytes, stated);
  return decoded?.ok && readability(decoded.text) >= readability(found.text) ? { ...decoded, by: 'mark' } : found;
}

const size = (blocks: readonly HtmlBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** What is marked as the main part, if most of the running text stands there; otherwise all but the menus. */
function mainOf(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const words = (of: readonly HtmlBlock[]): number => of.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
  const marked = blocks.filter(({ article, main }) => article >= 0 || main);
  return words(marked) * 2 > words(blocks) ? marked : blocks.filter((block) => !isMenu(block));
}

/** Nearly all of it links, and no sentence. */
const isMenu = ({ text, linked, heading }: HtmlBlock): boolean => !heading && linked > 0 && linked * 1.25 >= text.length && !/[。！？]/.test(text);

/** Puts the page's title above a text that prints no heading. */
function titled(blocks: readonly HtmlBlock[], title: string): readonly HtmlBlock[] {
  const headline = title.split(/[_|]|\s[-–—]\s/)[0]!.trim();
  const known = headline === '' || blocks.some(({ heading, article }) => heading || article >= 0) || blocks.slice(0, 3).some(({ text }) => text.includes(headline));
  return known ? blocks : [{ text: headline, linked: 0, heading: true, gap: 0, article: -1, main: true }, { ...blocks[0]!, gap: 1 }, ...blocks.slice(1)];
}

/** The page text, and its articles where every block stands in one. */
function join(blocks: readonly HtmlBlock[]): { readonly text: string; readonly articles: readonly GivenArticle[] } {
  const apart = blocks.every(({ article }) => article >= 0);
  const articles: GivenArticle[] = [];
  let text = '';
  blocks.forEach((block, i) => {
    if (i > 0) text += '\n'.repeat(1 + block.gap);
    const start = text.length;
    text += block.text;
    if (!apart) return;
    const end = text.length;
    const last = articles.at(-1);
    if (last === undefined || blocks[i - 1]!.article !== block.article) articles.push({ start, end, headline: block.heading ? { start, end } : null });
    else articles[articles.length - 1] = { ...last, end };
  });
  return { text: `${text}\n`, articles };
}
