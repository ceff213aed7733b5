/**
 * Page texts -> data set: `npm run ingest -- <files or folders> --out <folder>`, or `--ndjson` for one line a page.
 * Standard output carries NDJSON only. A run that fails or is interrupted leaves the last complete output as it was; what
 * it has read is kept, and the next run goes on from there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { takeCorrections } from '../src/ingest/corrections.ts';
import { ingest, type Ingested } from '../src/ingest/ingest.ts';
import { byPath, Numbering } from '../src/ingest/sources.ts';
import type { Manifest } from '../src/tables/manifest.ts';
import type { Row } from '../src/tables/schema.ts';
import { summarise } from './corrections-summary.ts';
import { chooseEncodings } from './encodings.ts';
import { codeVersion, prune } from './entry-cache.ts';
import { createFolderOutput, listBeside, makeDataSet } from './folders.ts';
import { jobsFor, type Options, readOptions, USAGE } from './ingest-options.ts';
import { type DiskFile, inputFiles } from './input-files.ts';
import { progressBar } from './progress.ts';
import { type Place, startCrew } from './threads.ts';

// The heap of each thread is collected when it is so many per cent larger than what was last in use: left alone it grows several times as large.
setFlagsFromString('--heap-growing-percent=30');

const tell = (notice: Row<'notices'>): void => {
  if (notice.page_id === null || notice.severity === 'error') console.error(`${notice.file}: ${notice.code}${notice.detail === null ? '' : ` (${notice.detail})`}`);
};

const jobs = (options: Options, files: readonly DiskFile[]): number => options.jobs ?? jobsFor(files.reduce((sum, { bytes }) => sum + bytes, 0));

/** What is asked to be read: the pages, and what corrects them. */
async function filesAndCorrections({ paths, encodings, corrections }: Options) {
  const given = corrections === null ? null : ((await inputFiles([corrections]))[0] ?? null);
  return takeCorrections(chooseEncodings(await inputFiles(paths), encodings), given);
}

/** Prints a line for every page; the number of files left out. */
async function printLines(options: Options, signal: AbortSignal): Promise<number> {
  const { pages: files, corrections } = await filesAndCorrections(options);
  const { crew, close } = startCrew(jobs(options, files), { cache: '', version: '', keeps: true, output: '', corrections: corrections?.corrections ?? [] });
  const numbering = new Numbering();
  let leftOut = 0;
  try {
    for await (const { summary, lines } of crew.inOrder(files.toSorted(byPath), (worker, file) => worker.lines(file))) {
      signal.throwIfAborted();
      numbering.add(summary).notices.forEach(tell);
      leftOut += summary.leftOut;
      for (const line of lines) if (!process.stdout.write(`${line}\n`)) await new Promise((drained) => process.stdout.once('drain', drained));
    }
  } finally {
    await close();
  }
  return leftOut;
}

/** Writes a data set; the number of files left out. */
async function writeTables(options: Options, out: string, signal: AbortSignal): Promise<number> {
  const started = performance.now();
  const { pages: files, corrections } = await filesAndCorrections(options);
  const version = codeVersion();
  const cache = options.cache ?? mkdtempSync(join(tmpdir(), 'banmian-ingest-'));
  const id = basename(resolve(out));
  let leftOut = 0;
  let manifest: Manifest;
  let corrected: Ingested['corrections'] = [];
  try {
    await makeDataSet(out, async (unfinished) => {
      const place: Place = { cache, version, keeps: options.cache !== null, output: unfinished, corrections: corrections?.corrections ?? [] };
      const { crew, store, close } = startCrew(jobs(options, files), place);
      try {
        const about = { id, title: { zh: options.titleZh ?? id, en: options.titleEn ?? id } };
        const ingested = await ingest(files, about, { crew, store, output: createFolderOutput(unfinished), corrections, report: progressBar(), signal });
        ingested.notices.forEach(tell);
        ({ leftOut, manifest, corrections: corrected } = ingested);
        return manifest;
      } finally {
        await close();
      }
    });
    prune(cache, version);
  } finally {
    if (options.cache === null) rmSync(cache, { recursive: true });
  }
  await listBeside(out);
  describe(out, manifest!, leftOut, (performance.now() - started) / 1000);
  for (const line of summarise(corrected)) console.error(line);
  return leftOut;
}

function describe(out: string, { counts, dates, tables }: Manifest, leftOut: number, seconds: number): void {
  const { pages, articles, undated, officials, mentions } = counts;
  const megabytes = Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  console.error(`${out}: ${articles} articles (${undated} undated) on ${pages} pages, ${officials} officials, ${mentions} mentions`);
  if (dates !== null) console.error(`Dated ${dates.first} to ${dates.last}`);
  console.error(`${tables.notices.rows} notices, ${leftOut} files left out; ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s`);
}

function optionsOrExit(): Options {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const options = optionsOrExit();
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)));
try {
  const leftOut = options.out === null ? await printLines(options, interruption.signal) : await writeTables(options, options.out, interruption.signal);
  process.exitCode = leftOut > 0 ? 3 : 0;
} catch (error) {
  if (interruption.signal.aborted) {
    console.error(`\nInterrupted.${options.out === null ? '' : ` ${options.out} is as it was.${options.cache === null ? '' : ' What was read is kept: the same command goes on from here.'}`}`);
    process.exitCode = 130;
  } else {
    console.error(`Failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof RangeError ? 2 : 1;
  }
}
