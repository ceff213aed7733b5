// npm run ingest: runs ingest.ts as compiled JavaScript, so that it and each of its threads start at once. What was compiled
// is kept in .cache by the content of the sources, and made again where they changed. Plain Node.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const KEPT = fileURLToPath(new URL('../.cache/ingest-program', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src/ingest', 'src/pipeline', 'src/tables', 'scripts', 'package-lock.json'].map((path) => join(ROOT, path));
/** Where pdf.js's data is looked for from compiled code: beside the folder of the program. */
const PDF = 'pdf';
/** Milliseconds after which no run is still using what older sources were compiled to. */
const OLD = 7 * 24 * 3600 * 1000;

/**
 * Compiles ingest and its thread, both into `folder`.
 * @param {string} folder
 */
async function compile(folder) {
  const { build } = await import('vite');
  const entry = (/** @type {string} */ name) => join(ROOT, 'scripts', `${name}.ts`);
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        input: { ingest: entry('ingest'), 'ingest-thread': entry('ingest-thread') },
        // One folder, so that the thread stands beside whatever starts it.
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** Where the compiled program of these sources stands; compiled first if need be. */
async function program() {
  const folder = join(KEPT, createHash('sha256').update(fingerprint(SOURCES)).update(process.version).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  const older = readdirSync(KEPT).filter((name) => name !== PDF && Date.now() - statSync(join(KEPT, name)).mtimeMs > OLD);
  for (const name of older) rmSync(join(KEPT, name), { recursive: true, force: true });
  if (!existsSync(join(KEPT, PDF))) symlinkSync('../../node_modules/pdfjs-dist', join(KEPT, PDF), 'junction');
  const unfinished = join(KEPT, `${randomUUID()}.unfinished`);
  await compile(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true }); // another run was faster
  }
  return folder;
}

await import(pathToFileURL(join(await program(), 'ingest.mjs')).href);
