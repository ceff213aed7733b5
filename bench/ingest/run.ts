/**
 * How fast files become a data set, and in how much memory: `npx tsx bench/ingest/run.ts <folder of texts> [runs]`. Writes
 * docs/performance-ingest.md. Measured are the reading of texts alone; the command as users run it, from its start to the
 * last table, keeping nothing; both compiled and in processes of their own; and the worker of the site in Chromium. Settings
 * take turns, so that what else the machine does falls on all of them; figures are medians. Sizes other than the folder's
 * own are every tenth file, or copies that differ in their first line. A run reads the folder twenty-four times over.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { startBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMAND = join(ROOT, 'scripts', 'ingest.mjs');
const USAGE = join(import.meta.dirname, 'usage.mjs');
const REPORT = join(ROOT, 'docs', 'performance-ingest.md');
const ATTEMPTS = join(ROOT, 'docs', 'ingest-attempts.md');

interface Figures {
  /** From start to end. */
  readonly seconds: number;
  /** Seconds of all threads. */
  readonly cpu: number | null;
  /** Most memory held at a time, in MB. */
  readonly resident: number | null;
}

interface Setting {
  readonly name: string;
  readonly megabytes: number;
  readonly measure: () => Promise<Figures> | Figures;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && extname(entry.name) === '.txt').map((entry) => join(entry.parentPath, entry.name)).sort();

const megabytesOf = (folder: string): number => filesOf(folder).reduce((sum, path) => sum + readFileSync(path).length, 0) / 1e6;

/** One run of the command. Throws what it said where it failed. */
function runCommand(folder: string, jobs: number, work: string): Figures {
  const out = mkdtempSync(join(work, 'out-'));
  const usage = join(out, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--import', USAGE, COMMAND, folder, '--out', join(out, 'set'), '--no-cache', '--jobs', String(jobs)], {
    encoding: 'utf8', env: { ...process.env, BENCH_USAGE: usage },
  });
  if (status !== 0) throw new Error(stderr);
  const figures = JSON.parse(readFileSync(usage, 'utf8')) as Figures;
  rmSync(out, { recursive: true });
  return figures;
}

/** Compiles the reading of texts alone; gives what runs it on a folder. */
async function reading(work: string): Promise<(folder: string) => Figures> {
  await build({ root: ROOT, configFile: false, publicDir: false, logLevel: 'error', build: { ssr: join(import.meta.dirname, 'reading.ts'), target: 'node20', outDir: join(work, 'reading'), rolldownOptions: { output: { entryFileNames: 'reading.mjs' } } } });
  return (folder) => JSON.parse(execFileSync(process.execPath, [join(work, 'reading', 'reading.mjs'), folder], { encoding: 'utf8' })) as Figures;
}

/** A folder `times` as large. Below one, every so manieth file. */
function resized(folder: string, times: number, work: string): string {
  const to = join(work, `times-${times}`);
  mkdirSync(to, { recursive: true });
  filesOf(folder).forEach((path, i) => {
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
const medianOf = (all: readonly Figures[], of: keyof Figures): number | null => (all[0]![of] === null ? null : median(all.map((each) => each[of]!)));

async function compare(settings: readonly Setting[], runs: number): Promise<Map<Setting, Figures>> {
  const figures = new Map(settings.map((setting) => [setting, [] as Figures[]]));
  for (let run = 0; run < runs; run++) {
    for (const [setting, all] of figures) {
      all.push(await setting.measure());
      console.error(`${run + 1}/${runs} ${setting.name}: ${all.at(-1)!.seconds.toFixed(1)} s`);
    }
  }
  return new Map([...figures].map(([setting, all]) => [setting, { seconds: medianOf(all, 'seconds')!, cpu: medianOf(all, 'cpu'), resident: medianOf(all, 'resident') }]));
}

/** The table, and the ratios that say how ingest scales. */
function report(figures: ReadonlyMap<Setting, Figures>, runs: number, load: readonly number[]): string {
  const cell = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '';
  const rows = [...figures].map(([{ name, megabytes }, { seconds, cpu, resident }]) =>
    `| ${[name, megabytes.toFixed(1), seconds.toFixed(1), (megabytes / seconds).toFixed(2), cell(cpu, 1), cell(cpu && megabytes / cpu, 2), cell(resident, 0)].join(' | ')} |`);
  const speed = new Map([...figures].map(([{ name, megabytes }, { seconds }]) => [name, megabytes / seconds]));
  const ratio = (name: string, to = ONE): string => ((speed.get(name) ?? NaN) / speed.get(to)!).toFixed(2);
  return [
    '# Speed and memory of ingest',
    '',
    'Written by `npx tsx bench/ingest/run.ts <folder of texts>`; its head says how. Text in MB of UTF-8; seconds from the start of the command to the',
    'last table, for the reading alone from the first page to the last finding; CPU counts all threads; memory is the most that the process held.',
    '',
    `${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}, Node ${process.version}; load before ${load.map((each) => each.toFixed(1)).join(' ')}; medians of ${runs}.`,
    '',
    '| | MB | seconds | MB/s | CPU, s | MB/s of CPU | memory, MB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Against one job on the same folder: two jobs ${ratio(TWO)} times as fast, on ten times the files ${ratio(TENFOLD_TWO, TENFOLD)}; MB/s at a tenth of the size ${ratio(TENTH)}, at ten times ${ratio(TENFOLD)};`,
    speed.has(BROWSER) ? `the browser's worker ${ratio(BROWSER)}.` : 'no browser was found for its worker.',
    '',
    '## Attempts',
    readFileSync(ATTEMPTS, 'utf8'),
  ].join('\n');
}

const READING = 'texts to findings alone';
const ONE = 'one job';
const TWO = 'two jobs';
const TENTH = 'a tenth of the files, one job';
const TENFOLD = 'ten times the files, one job';
const TENFOLD_TWO = 'ten times the files, two jobs';
const BROWSER = 'worker in Chromium';

const [folder, runs = '3'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx bench/ingest/run.ts <folder of texts> [runs]');
  process.exit(2);
}
const load = loadavg();
const work = mkdtempSync(join(tmpdir(), 'banmian-bench-'));
try {
  const command = (name: string, of: string, jobs: number): Setting => ({ name, megabytes: megabytesOf(of), measure: () => runCommand(of, jobs, work) });
  const site = join(work, 'site');
  const browser = await startBrowser(site, filesOf(folder).map((path, i) => [`${i}.txt`, readFileSync(path, 'utf8')] as const));
  const read = await reading(work);
  const tenfold = resized(folder, 10, work);
  const settings: Setting[] = [{ name: READING, megabytes: megabytesOf(folder), measure: () => read(folder) }, command(ONE, folder, 1), command(TWO, folder, 2), command(TENTH, resized(folder, 0.1, work), 1), command(TENFOLD, tenfold, 1), command(TENFOLD_TWO, tenfold, 2)];
  if (browser !== null) settings.push({ name: BROWSER, megabytes: settings[0]!.megabytes, measure: async () => ({ seconds: (await browser.measure()).seconds, cpu: null, resident: null }) });
  // Compiles the command, so that no run has to.
  spawnSync(process.execPath, [COMMAND, '--help']);
  const figures = await compare(settings, Number(runs));
  await browser?.close();
  const text = report(figures, Number(runs), load);
  writeFileSync(REPORT, text);
  console.log(text);
} finally {
  rmSync(work, { recursive: true });
}
