/** Invents a data set: `npm run synth -- --articles 20000 --out public/data/demo [--seed 1]`. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FICTION_VERSION, FICTION_TITLE, invent } from '../src/synth/newspaper.ts';
import { packDataSet } from '../src/tables/dataset.ts';
import { listBeside, writeDataSet } from './folders.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const articles = Number(values.articles);
const seed = Number(values.seed);
if (values.out === undefined || !Number.isInteger(articles) || articles < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run synth -- --articles <number> --out <folder> [--seed <number>]');
  process.exit(2);
}
const started = performance.now();
const { files, manifest } = await packDataSet(invent(articles, seed), {
  id: basename(values.out), title: FICTION_TITLE, fictional: true, sources: [], pipeline_version: FICTION_VERSION,
});
await writeDataSet(values.out, files);
await listBeside(values.out);
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 1e6;
const { counts } = manifest;
console.error(
  `${values.out}: ${counts.articles} invented articles on ${counts.pages} pages, ${counts.officials} officials, ${counts.mentions} mentions; ` +
    `${megabytes.toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
