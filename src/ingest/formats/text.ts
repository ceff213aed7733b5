/** Plain text: the page text is the file, decoded. */
import { knownFrom } from '../../pipeline/paths.ts';
import type { Row } from '../../tables/schema.ts';
import type { Decoded } from '../decode.ts';
import { type Contents, fileNotice, type GivenFile } from './contents.ts';

export const readText = ({ path }: GivenFile, decoded: Decoded): Contents => ({
  pages: [{ file: path, text: decoded.text, encoding: decoded.encoding, known: knownFrom(path), notices: decodingNotices(path, decoded) }],
  notices: [],
  leftOut: 0,
});

/** What a reader should know of how bytes became text. */
export const decodingNotices = (path: string, { by, encoding, damaged }: Decoded): Row<'notices'>[] => [
  ...(by === 'score' ? [fileNotice(path, 'encoding_guessed', 'info', encoding)] : []),
  ...(damaged > 0 ? [fileNotice(path, 'text_damaged', 'doubt', String(damaged))] : []),
];
