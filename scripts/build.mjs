// Builds what is not up to date: first the data, then the site. Freshness goes by the content of the sources, so a touched or
// freshly cloned file costs nothing and a changed one is never missed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { run, runOwn } from './run.mjs';

/**
 * Runs `make` (resolves to an exit status) unless `note` says that the product was made from exactly these sources and has
 * not changed since. Resolves to false where it failed.
 * @param {{ name: string, note: string, sources: readonly string[], product: string, make: () => Promise<number> }} step
 */
export async function upToDate({ name, note, sources, product, make }) {
  const stamp = () => fingerprint([...sources, product]);
  if (existsSync(note) && existsSync(product) && readFileSync(note, 'utf8') === stamp()) return true;
  rmSync(note, { force: true });
  console.log(`Building the ${name} …`);
  if ((await make()) !== 0) {
    console.error(`The ${name} could not be built; the lines above say why.`);
    return false;
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, stamp());
  return true;
}

/** Brings `public/data` up to date. */
const buildData = () =>
  upToDate({
    name: 'data',
    note: '.cache/data.sha256',
    sources: ['src/tables', 'src/pipeline', 'src/ingest', 'src/synth', 'scripts/data.ts', 'scripts/folders.ts', 'package-lock.json'],
    product: 'public/data',
    make: () => run('npm', ['run', '--silent', 'data']),
  });

/** Brings `dist` up to date. */
const buildSite = () =>
  upToDate({
    name: 'site',
    note: '.cache/site.sha256',
    sources: ['src', 'workers', 'public', 'docs/accuracy.json', 'index.html', 'vite.config.ts', 'package-lock.json'],
    product: 'dist',
    make: () => runOwn('vite', ['build', '--logLevel', 'warn']),
  });

/** Builds data and site if needed. Resolves to false where something failed; it has then been said. */
export const build = async () => (await buildData()) && (await buildSite());
