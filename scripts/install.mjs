// Installs the packages of the lock file when they are missing or older than it. Plain Node: it runs before anything is installed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { run } from './run.mjs';

/** True when the running Node is at least what package.json asks for. Prints what to do where it is not. */
export function nodeIsRecentEnough() {
  const wanted = /** @type {{ engines: { node: string } }} */ (JSON.parse(readFileSync('package.json', 'utf8'))).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return true;
  console.error(`Node ${wanted} or later is needed; this is ${process.versions.node}. It can be had from https://nodejs.org/.`);
  return false;
}

/** True when every package of the lock file is installed. npm writes its own note as the last act of an installation. */
function installed() {
  const note = 'node_modules/.package-lock.json';
  return existsSync(note) && statSync(note).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Installs if needed; no package needs its install script, so none is run. Resolves to false where npm failed; npm has then said why. */
export async function install() {
  if (installed()) return true;
  console.log('Installing packages (npm ci) …');
  const status = await run('npm', ['ci', '--ignore-scripts', '--loglevel=notice', '--no-audit', '--no-fund', '--include=dev', '--include=optional']);
  if (status !== 0) console.error('The packages could not be installed. The lines above say why; is the network reachable?');
  return status === 0;
}
