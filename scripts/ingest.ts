/**
 * Page texts -> data set: `npm run ingest -- <files or folders> --out <folder>`, or `--ndjson` for one line a page.
 * Standard output carries NDJSON only. A run that fails or is interrupted leaves the last complete output as it was.
 */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeCorrections } from '../src/ingest/corrections.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { toLine } from '../src/ingest/ndjson.ts';
import type { InputFile } from '../src/ingest/pages.ts';
import { readSources } from '../src/ingest/sources.ts';
import { touching } from '../src/pipeline/corrections/correction.ts';
import { readPage } from '../src/pipeline/index.ts';
import type { Row } from '../src/tables/schema.ts';
import { summarise } from './corrections-summary.ts';
import { listBeside, writeDataSet } from './folders.ts';
import { inputFiles } from './input-files.ts';
import { progressBar } from './progress.ts';

const USAGE = `Usage: npm run ingest -- <files or folders> --out <folder> [--title-zh <title>] [--title-en <title>] [--corrections <file>]
       npm run ingest -- <files or folders> --ndjson

  --out <folder>     writes a data set: one Parquet file a table, and manifest.json
  --title-zh <title> its name in Chinese; without one, the folder's name
  --title-en <title> its name in English
  --corrections <file>  reads the pages with these corrections; without it, with the
                     corrections.json that lies among them (docs/corrections.md)
  --ndjson           prints one line of JSON a page instead
  --help             prints this

Exit status: 0 all read, 1 failed, 2 wrong use, 3 done, but files were left out`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' }, corrections: { type: 'string' }, ndjson: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
        'title-zh': { type: 'string' }, 'title-en': { type: 'string' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
const { values, positionals } = readArguments();

const givenCorrections = async (): Promise<InputFile | null> => (values.corrections === undefined ? null : ((await inputFiles([values.corrections]))[0] ?? null));

const tell = (notice: Row<'notices'>): void => {
  if (notice.code.startsWith('correction_')) return;
  if (notice.page_id === null || notice.severity === 'error') console.error(`${notice.file}: ${notice.code}${notice.detail === null ? '' : ` (${notice.detail})`}`);
};

async function printLines(paths: readonly string[]): Promise<number> {
  let leftOut = 0;
  const { pages, corrections } = await takeCorrections(await inputFiles(paths), await givenCorrections());
  for await (const source of readSources(pages)) {
    source.notices.forEach(tell);
    leftOut += source.leftOut;
    for (const { page } of source.pages) {
      const line = `${toLine(readPage(page, touching(corrections?.corrections ?? [], page)))}\n`;
      if (!process.stdout.write(line)) await new Promise((drained) => process.stdout.once('drain', drained));
    }
  }
  return leftOut;
}

async function makeDataSet(paths: readonly string[], out: string): Promise<number> {
  const id = basename(resolve(out));
  const title = { zh: values['title-zh'] ?? id, en: values['title-en'] ?? id };
  const started = performance.now();
  const { files, manifest, notices, corrections, leftOut } = await ingest(await inputFiles(paths), { id, title }, progressBar(), await givenCorrections());
  await writeDataSet(out, files);
  await listBeside(out);
  notices.forEach(tell);
  const { pages, articles, undated, officials, mentions } = manifest.counts;
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 1e6;
  console.error(`${out}: ${articles} articles (${undated} undated) on ${pages} pages, ${officials} officials, ${mentions} mentions`);
  if (manifest.dates !== null) console.error(`Dated ${manifest.dates.first} to ${manifest.dates.last}`);
  for (const line of summarise(corrections)) console.error(line);
  console.error(`${notices.length} notices, ${leftOut} files left out; ${megabytes.toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return leftOut;
}

if (values.help) {
  console.log(USAGE);
} else if (positionals.length === 0 || values.ndjson === (values.out !== undefined)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const leftOut = values.ndjson ? await printLines(positionals) : await makeDataSet(positionals, values.out!);
    process.exitCode = leftOut > 0 ? 3 : 0;
  } catch (error) {
    console.error(`Failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
