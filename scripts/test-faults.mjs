// npm run test:faults: the campaigns of tests/faults in full, and docs/reliability.md from what they counted. Names of files run
// only those campaigns; the figures of the others stay. Takes long: nothing else should run on the machine meanwhile.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { needChromium } from './chromium.mjs';
import { install, nodeIsRecentEnough } from './install.mjs';
import { runOwn } from './run.mjs';

async function test() {
  if (!nodeIsRecentEnough() || !(await install()) || !(await build())) return 1;
  const chromium = await needChromium();
  if (!chromium) return 1;
  const status = await runOwn('vitest', ['run', '--config', 'vitest.faults.config.ts', ...process.argv.slice(2)], { CHROMIUM: chromium });
  return (await runOwn('tsx', ['scripts/reliability.ts'])) || status;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exit(await test());
