/**
 * Invents a data set: `npm run synth -- --articles 20000 --out public/data/demo [--seed 1]`, or with `--bench 1000000` the
 * workload that dashboards are measured with. `--split 1000` writes the columns by year where there are more articles than that.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { searchKey } from '../src/ingest/search-key.ts';
import { FICTION_VERSION, FICTION_TITLE, invent } from '../src/synth/newspaper.ts';
import { writeWorkload } from '../src/synth/workload-tables.ts';
import { packDataSet } from '../src/tables/dataset.ts';
import type { Manifest } from '../src/tables/manifest.ts';
import { createFolderOutput, listBeside, makeDataSet, writeDataSet } from './folders.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string' }, bench: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' }, split: { type: 'string' } },
});
const articles = Number(values.bench ?? values.articles ?? 20_000);
const seed = Number(values.seed);
const split = values.split === undefined ? undefined : Number(values.split);
const out = values.out ?? '';
if (out === '' || !Number.isInteger(articles) || articles < 1 || !Number.isInteger(seed) || (split !== undefined && !(split >= 0)) || (values.bench !== undefined && values.articles !== undefined)) {
  console.error('Usage: npm run synth -- --articles <number> --out <folder> [--seed <number>] [--split <articles>]\n       npm run synth -- --bench <number of articles> --out <folder> [--split <articles>]');
  process.exit(2);
}

const about = { id: basename(out), pipeline_version: FICTION_VERSION };

async function makeNewspaper(): Promise<Manifest> {
  const { files, manifest } = await packDataSet(invent(articles, seed), { ...about, title: FICTION_TITLE, fictional: true, sources: [] }, searchKey, split);
  await writeDataSet(out, files);
  return manifest;
}

async function makeWorkload(): Promise<Manifest> {
  let made: Manifest | null = null;
  await makeDataSet(out, async (unfinished) => (made = await writeWorkload(articles, createFolderOutput(unfinished), about, split)));
  return made!;
}

const started = performance.now();
const { counts, tables, columns, years = [] } = await (values.bench === undefined ? makeNewspaper() : makeWorkload());
await listBeside(out);
const columnBytes = years.reduce((sum, { bytes }) => sum + bytes, columns.bytes);
const megabytes = Object.values(tables).reduce((sum, { bytes }) => sum + bytes, columnBytes) / 1e6;
console.error(
  `${out}: ${counts.articles} invented articles on ${counts.pages} pages, ${counts.officials} officials, ${counts.mentions} mentions; ` +
    `${megabytes.toFixed(1)} MB, of which ${(columnBytes / 1e3).toFixed(1)} kB columns${years.length > 0 ? ` in ${years.length} years` : ''}, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
