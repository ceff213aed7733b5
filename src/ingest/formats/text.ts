/** Plain text: the page text is the file, decoded. */
import { knownFrom } from '../../pipeline/paths.ts';
import type { Row } from '../../tables/schema.ts';
import type { Decoded } from '../decode.ts';
import { type Contents, fileNotice, type GivenFile } from './contents.ts';

export const readText = ({ path }: GivenFile, decoded: Decoded): Contents => ({
  pages: [{ file: path, text: decoded.text, encoding: decoded.encoding, known: knownFrom(path), notices: [...decodingNotices(path, decoded), ...oddCharacters(path, decoded.text)] }],
  notices: [],
  leftOut: 0,
});

/** What a reader should know of how bytes became text. */
export const decodingNotices = (path: string, { by, encoding, damaged }: Decoded): Row<'notices'>[] => [
  ...(by === 'score' ? [fileNotice(path, 'encoding_guessed', 'info', encoding)] : []),
  ...(damaged > 0 ? [fileNotice(path, 'text_damaged', 'doubt', String(damaged))] : []),
];

/** Characters that nothing stands for: they stay on the page, and names that hold one are cut short. */
function oddCharacters(path: string, text: string): Row<'notices'>[] {
  let unmapped = 0;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20) controls += Number(code < 0x09 || code > 0x0d);
    else if (code >= 0xe000 && code <= 0xf8ff) unmapped++;
  }
  return [
    ...(unmapped > 0 ? [fileNotice(path, 'page_unmapped', 'doubt', String(unmapped))] : []),
    ...(controls > 0 ? [fileNotice(path, 'controls_ignored', 'info', String(controls))] : []),
  ];
}
