/**
 * How fast files become a data set: `npx tsx bench/ingest.ts <folder> [runs]`. Prints a Markdown table.
 *
 * Every run is a process of its own that keeps nothing. Runs of different settings take turns, so that what else the
 * machine does falls on all of them; figures are medians. Reading is everything up to the last file, writing the tables
 * after it. CPU counts all threads. Sizes other than the folder's own are a tenth of its files, or copies that differ in
 * their first line.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createDiskStore } from '../scripts/entry-cache.ts';
import { createFolderOutput } from '../scripts/folders.ts';
import { inputFiles } from '../scripts/input-files.ts';
import { startCrew } from '../scripts/threads.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { refuse } from '../src/ingest/pages.ts';

interface Figures {
  readonly megabytes: number;
  readonly articles: number;
  /** Seconds. */
  readonly reading: number;
  readonly writing: number;
  readonly cpu: number;
  /** Most memory held at a time, in MB. */
  readonly resident: number;
}

/** One run in this process. */
async function measure(folder: string, jobs: number): Promise<Figures> {
  const work = mkdtempSync(join(tmpdir(), 'banmian-bench-'));
  const place = { cache: join(work, 'cache'), version: 'bench', output: join(work, 'out') };
  mkdirSync(place.output);
  const files = (await inputFiles([folder])).filter((file) => refuse(file) === null);
  const started = performance.now();
  let read = started;
  const { crew, close } = startCrew(jobs, place);
  const { manifest } = await ingest(files, { id: 'bench', title: { zh: '', en: '' } }, {
    crew, store: createDiskStore(place.cache, place.version), output: createFolderOutput(place.output),
    report: ({ step }) => void (step === 'writing' && (read = performance.now())),
  });
  await close();
  const ended = performance.now();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  rmSync(work, { recursive: true });
  return {
    megabytes: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
    articles: manifest.counts.articles,
    reading: (read - started) / 1000,
    writing: (ended - read) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    resident: maxRSS / 1000,
  };
}

/** A folder `times` as large. Below one, every so manieth file. */
function resized(folder: string, times: number, into: string): string {
  const to = join(into, `times-${times}`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  mkdirSync(to, { recursive: true });
  files.forEach((path, i) => {
    if (times < 1) {
      if (i % Math.round(1 / times) === 0) cpSync(path, join(to, `${i}${extname(path)}`));
      return;
    }
    const text = readFileSync(path, 'utf8');
    for (let copy = 0; copy < times; copy++) writeFileSync(join(to, `${copy}-${i}${extname(path)}`), `${copy + 1}\n${text}`);
  });
  return to;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

interface Setting {
  readonly name: string;
  readonly folder: string;
  readonly jobs: number;
}

function compare(settings: readonly Setting[], runs: number): void {
  const figures = new Map(settings.map(({ name }) => [name, [] as Figures[]]));
  for (let run = 0; run < runs; run++) {
    for (const { name, folder, jobs } of settings) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, '--one', folder, String(jobs)], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      figures.get(name)!.push(JSON.parse(stdout) as Figures);
    }
  }
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, medians of ${runs}\n`);
  console.log('| | MB | articles | reading, s | writing, s | MB/s | CPU, s | MB/s of CPU | resident, MB |\n|---|---|---|---|---|---|---|---|---|');
  for (const [name, all] of figures) {
    const [{ megabytes, articles }] = all as [Figures];
    const [reading, writing, cpu, resident] = (['reading', 'writing', 'cpu', 'resident'] as const).map((of) => median(all.map((each) => each[of]))) as [number, number, number, number];
    const cells = [name, megabytes.toFixed(1), articles, reading.toFixed(1), writing.toFixed(1), (megabytes / (reading + writing)).toFixed(2), cpu.toFixed(1), (megabytes / cpu).toFixed(2), resident.toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === '--one') {
  console.log(JSON.stringify(await measure(second!, Number(third))));
} else if (first === undefined) {
  console.error('Usage: npx tsx bench/ingest.ts <folder> [runs]');
  process.exitCode = 2;
} else {
  const work = mkdtempSync(join(tmpdir(), 'banmian-bench-'));
  try {
    compare([
      { name: 'one job', folder: first, jobs: 1 },
      { name: 'two jobs', folder: first, jobs: 2 },
      { name: 'a tenth of the files', folder: resized(first, 0.1, work), jobs: 1 },
      { name: 'ten times the files', folder: resized(first, 10, work), jobs: 1 },
    ], second === undefined ? 3 : Number(second));
  } finally {
    rmSync(work, { recursive: true });
  }
}
