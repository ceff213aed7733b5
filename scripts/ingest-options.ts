/** The command line of ingest. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run ingest -- <files or folders> --out <folder> [--title-zh <title>] [--title-en <title>]
       npm run ingest -- <files or folders> --ndjson

  --out <folder>      writes a data set: one Parquet file a table, and manifest.json
  --title-zh <title>  its name in Chinese; without one, the folder's name
  --title-en <title>  its name in English
  --ndjson            prints one line of JSON a page instead
  --corrections <file>
                      reads the pages with these corrections; without it, with the corrections.json that lies among
                      them. See docs/corrections.md
  --encoding <name>   reads all files as utf-8, gb18030, big5, utf-16le or utf-16be instead of telling by itself
  --encoding '<pattern>=<name>'
                      does so for some paths: 'old/**=gb18030'. May be repeated; the last that fits counts
  --jobs <number>     threads that read files; without it, as many as the machine offers and the files are worth
  --cache <folder>    where what was read is kept, so that only new files are read the next time (.cache/ingest)
  --no-cache          reads everything, keeps nothing
  --help              prints this

Exit status: 0 all read, 1 failed, 2 wrong use, 3 done, but files were left out, 130 interrupted`;

export interface Options {
  readonly paths: readonly string[];
  /** Null where lines are printed. */
  readonly out: string | null;
  readonly titleZh: string | undefined;
  readonly titleEn: string | undefined;
  /** Null where none is named. */
  readonly corrections: string | null;
  readonly encodings: readonly string[];
  /** Null where the run may choose. */
  readonly jobs: number | null;
  /** Null where nothing is kept. */
  readonly cache: string | null;
}

/** What was asked for, or `help`. Throws where the words make no sense. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' }, ndjson: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
      'title-zh': { type: 'string' }, 'title-en': { type: 'string' },
      encoding: { type: 'string', multiple: true, default: [] },
      corrections: { type: 'string' }, jobs: { type: 'string' }, cache: { type: 'string', default: '.cache/ingest' }, 'no-cache': { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (positionals.length === 0) throw new RangeError('Name a file or a folder');
  if (values.ndjson === (values.out !== undefined)) throw new RangeError('Choose one of --out and --ndjson');
  if (values.jobs !== undefined && !/^[1-9]\d?$/.test(values.jobs)) throw new RangeError(`--jobs ${values.jobs}: a number from 1 to 99`);
  return {
    paths: positionals,
    out: values.out ?? null,
    titleZh: values['title-zh'],
    titleEn: values['title-en'],
    corrections: values.corrections ?? null,
    encodings: values.encoding,
    jobs: values.jobs === undefined ? null : Number(values.jobs),
    cache: values['no-cache'] ? null : values.cache,
  };
}

/** Bytes below which another thread takes longer to start than it saves. */
const WORTH_A_THREAD = 2_000_000;

export const jobsFor = (bytes: number): number => Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / WORTH_A_THREAD)));
