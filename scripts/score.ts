/**
 * Measures the pipeline and writes `docs/accuracy.md` and `docs/accuracy.json`: `npm run score`. Without an argument the
 * marked articles are measured; `--corpus` measures other text besides, whose figures are then kept in the record.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PIPELINE_VERSION } from '../src/pipeline/index.ts';
import { measureCorpora } from './score/corpus.ts';
import { documentOf } from './score/document.ts';
import { readMarked, type Half } from './score/marked.ts';
import { hashOf, measureArticles, measurePages } from './score/marked-set.ts';
import { faultsOf, figuresOf, jsonOf, type AccuracyRecord, type Figure } from './score/record.ts';
import { asText, rowsOf } from './score/table.ts';
import type { Fault, Tally } from './score/tally.ts';
import { VIEWS } from './score/targets.ts';
import { writeTruth } from './score/truth.ts';

const USAGE = `Usage: npm run score -- [--corpus <path>]… [--faults <measure>] [--pages <folder>]

  --corpus <path>     measures pages with truth.jsonl or articles with spans of persons below the path, too
  --faults <measure>  prints the faults of the dev half instead of writing the document
  --pages <folder>    writes the marked articles as page texts with their answers, and measures nothing`;

const RECORD = 'docs/accuracy.json';
const ATTEMPTS = 'docs/accuracy-attempts.md';
/** The day of this run, ISO. */
const TODAY = new Date().toISOString().slice(0, 10);
const HALVES: readonly Half[] = ['dev', 'held-out'];

const { values } = parseArgs({ options: { corpus: { type: 'string', multiple: true, default: [] }, faults: { type: 'string' }, pages: { type: 'string' }, help: { type: 'boolean', default: false } } });

async function measureHalf(half: Half): Promise<{ figures: Figure[]; tallies: Tally[] }> {
  const issues = readMarked(half);
  const figures: Figure[] = [];
  const tallies: Tally[] = [];
  for (const view of VIEWS) {
    const tally = await (view === 'article' ? measureArticles(issues) : measurePages(issues, view));
    tallies.push(tally);
    figures.push(...figuresOf(tally, half, view));
  }
  return { figures, tallies };
}

/** Measured now, or kept from the run that had them. */
async function corporaOf(paths: readonly string[]): Promise<AccuracyRecord['corpora']> {
  if (paths.length === 0) return existsSync(RECORD) ? (JSON.parse(await readFile(RECORD, 'utf8')) as AccuracyRecord).corpora : null;
  const measured = (await Promise.all(paths.map(measureCorpora))).flat();
  return {
    pipeline: PIPELINE_VERSION,
    measured: TODAY,
    figures: measured.flatMap(({ name, tally }) => figuresOf(tally, name, 'pages')),
    faults: measured.flatMap(({ name, tally }) => faultsOf([tally], name)),
  };
}

const showFault = ({ measure, shape, article, printed, read }: Fault): string => [measure, shape, article, printed, read].join(' | ');

if (values.help) console.log(USAGE);
else if (values.pages !== undefined) await writeTruth(values.pages);
else {
  const [dev, heldOut] = [await measureHalf('dev'), await measureHalf('held-out')];
  const devFaults = dev.tallies.flatMap(({ faults }) => faults);
  if (values.faults !== undefined) {
    console.log(devFaults.filter(({ measure }) => measure === values.faults).map(showFault).join('\n'));
  } else {
    const record: AccuracyRecord = {
      pipeline: PIPELINE_VERSION,
      measured: TODAY,
      hashes: { dev: hashOf('dev'), 'held-out': hashOf('held-out') },
      figures: [...dev.figures, ...heldOut.figures],
      faults: [...faultsOf(dev.tallies, 'dev'), ...faultsOf(heldOut.tallies, 'held-out')],
      corpora: await corporaOf(values.corpus),
    };
    await writeFile(RECORD, jsonOf(record));
    await writeFile('docs/accuracy.md', documentOf(record, devFaults, await readFile(ATTEMPTS, 'utf8')));
    for (const set of HALVES) {
      const { head, rows } = rowsOf(record.figures.filter((figure) => figure.set === set));
      console.log(`${set}\n${asText(head, rows)}\n`);
    }
  }
}
