/** Reads made-up files of any format. */
import type { Contents } from '../../../src/ingest/formats/contents.ts';
import { readContents } from '../../../src/ingest/formats/dispatch.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = async (path: string, content: string | Uint8Array): Promise<Contents> =>
  readContents({ path, bytes: typeof content === 'string' ? utf8(content) : content });

/** Codes and details of the notices of a file and of its pages, with what was left out. */
export const said = ({ pages, notices, leftOut }: Contents): string[] => [
  ...[...notices, ...pages.flatMap((page) => page.notices)].map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`)),
  ...(leftOut > 0 ? [`${leftOut} left out`] : []),
];
