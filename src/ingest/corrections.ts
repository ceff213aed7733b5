/** The corrections file of a run: given, or lying among the pages as `corrections.json`. */
import { readCorrections, type CorrectionsFile } from '../pipeline/corrections/file.ts';
import type { InputFile } from './pages.ts';

export interface CorrectionsSource extends CorrectionsFile {
  readonly path: string;
}

const NAME = 'corrections.json';
const depth = ({ path }: InputFile): number => path.split('/').length;

/** The files that are pages, and the corrections to read them with. A file that is given counts instead of one among the pages. */
export async function takeCorrections<F extends InputFile>(files: readonly F[], given: F | null): Promise<{ readonly pages: readonly F[]; readonly corrections: CorrectionsSource | null }> {
  const among = files.filter(({ path }) => path === NAME || path.endsWith(`/${NAME}`)).sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1))[0];
  const file = given ?? among;
  if (file === undefined) return { pages: files, corrections: null };
  return { pages: files.filter((each) => each !== file), corrections: { path: file.path, ...(await read(file)) } };
}

async function read(file: InputFile): Promise<CorrectionsFile> {
  try {
    return readCorrections(new TextDecoder('utf-8', { fatal: true }).decode(await file.read()));
  } catch (error) {
    return { corrections: [], problems: [{ number: 0, fault: 'json', detail: error instanceof Error ? error.message : String(error) }] };
  }
}
