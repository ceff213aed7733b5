/**
 * `npm run data`: makes what is missing under public/data. The demonstration is not kept in the repository and is
 * invented again when the code or the lexicons that shape it changed. The shipped data set is kept, so that a change of
 * the pipeline shows in the history; `npm run data -- --fresh` reads its pages again, and writes the data dictionary.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FICTION_TITLE, FICTION_VERSION, invent } from '../src/synth/newspaper.ts';
import { packDataSet } from '../src/tables/dataset.ts';
import { ingestInMemory } from '../src/ingest/in-memory.ts';
import { searchKey } from '../src/ingest/search-key.ts';
import { dictionary } from '../src/tables/dictionary.ts';
import type { Manifest } from '../src/tables/manifest.ts';
import { readManifest, writeCatalogue, writeDataSet } from './folders.ts';
import { inputFiles } from './input-files.ts';

const ROOT = 'public/data';
const DEMO = { id: 'demo', articles: 20_000, seed: 1 };
const SHAPES_DEMO = ['src/synth', 'src/tables', 'src/pipeline/lexicon/kinds.ts', 'src/pipeline/lexicon/topics.ts', 'src/pipeline/text.ts', 'src/ingest/search-key.ts'];
const MADE_FROM = '.cache/demo.sha256';

async function digest(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(DEMO));
  for (const path of SHAPES_DEMO) {
    const files = path.endsWith('.ts') ? [path] : (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.ts')).sort().map((name) => join(path, name));
    for (const file of files) hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function makeDemo(): Promise<void> {
  const folder = join(ROOT, DEMO.id);
  const now = await digest();
  const before = existsSync(MADE_FROM) ? await readFile(MADE_FROM, 'utf8') : '';
  if (before === now && (await readManifest(folder)) !== null) return;
  console.error(`Inventing ${DEMO.articles} articles for ${folder} …`);
  const { files } = await packDataSet(invent(DEMO.articles, DEMO.seed), {
    id: DEMO.id, title: FICTION_TITLE, fictional: true, sources: [], pipeline_version: FICTION_VERSION,
  }, searchKey);
  await writeDataSet(folder, files);
  await mkdir('.cache', { recursive: true });
  await writeFile(MADE_FROM, now);
}

async function makeShipped(fresh: boolean): Promise<void> {
  const shipped = JSON.parse(await readFile('data/shipped.json', 'utf8')) as Pick<Manifest, 'id' | 'title'> & { pages: string };
  const folder = join(ROOT, shipped.id);
  if (!fresh && (await readManifest(folder)) !== null) return;
  console.error(`Reading ${shipped.pages} for ${folder} …`);
  await writeDataSet(folder, (await ingestInMemory(await inputFiles([shipped.pages]), shipped)).files);
}

await mkdir(ROOT, { recursive: true });
const fresh = process.argv.includes('--fresh');
await makeShipped(fresh);
await makeDemo();
await writeCatalogue(ROOT);
if (fresh) await writeFile('docs/data-dictionary.md', dictionary());
