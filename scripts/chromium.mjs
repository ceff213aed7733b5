// Finds a Chromium for the tests that need a real browser, or installs Debian's.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of the environment (`CHROMIUM`, then PATH); null where there is none. */
export function findChromium() {
  const chosen = process.env['CHROMIUM'];
  if (chosen) return executable(chosen) ? chosen : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable) ?? null;
}

/** Finds or installs a browser. Resolves to its path, or to null after saying what to do. */
export async function needChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env['CHROMIUM']) {
    console.error(`CHROMIUM is "${process.env['CHROMIUM']}", and there is no program of that name.`);
    return null;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && executable('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get install chromium) …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  }
  const installed = findChromium();
  if (!installed) console.error('The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chrome npm test');
  return installed;
}
