// npm test: everything that must hold before a change is merged, from a fresh clone to the built site in a real browser.
// Plain Node, so that it can install what it needs. Ends with one line, "N passed, N failed", over all steps.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { needChromium } from './chromium.mjs';
import { install, nodeIsRecentEnough } from './install.mjs';
import { runOwn } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {boolean} good @returns {Tally} */
const one = (good) => ({ passed: Number(good), failed: Number(!good) });

/**
 * A checker that only says yes or no.
 * @param {string} program
 * @param {readonly string[]} args
 */
const check = async (program, args) => one((await runOwn(program, args)) === 0);

/**
 * Runs tests with vitest and counts them. A file that cannot even be loaded counts as one failure.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Tally>}
 */
async function vitest(args, environment) {
  const report = '.cache/tests.json';
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const status = await runOwn('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], environment);
  if (!existsSync(report)) return one(false);
  const { numPassedTests: passed, numFailedTests: failed } = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (JSON.parse(readFileSync(report, 'utf8')));
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** In a real browser, on the built site. */
async function inBrowser() {
  const chromium = await needChromium();
  return chromium ? vitest(['--config', 'vitest.app.config.ts'], { CHROMIUM: chromium }) : one(false);
}

/** @type {readonly (readonly [string, () => Promise<Tally>])[]} */
const STEPS = [
  ['Types: dashboard', () => check('svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings'])],
  ['Types: pipeline', () => check('tsc', ['-p', 'src/pipeline'])],
  ['Types: workers', () => check('tsc', ['-p', 'workers'])],
  ['Types: scripts', () => check('tsc', ['-p', 'scripts'])],
  ['Types: tests', () => check('tsc', ['-p', 'tests'])],
  ['Lint', () => check('eslint', ['.', '--max-warnings', '0'])],
  ['Unit', () => vitest(['--project', 'unit'])],
  ['SQL on the real engine', () => vitest(['--project', 'data'])],
  ['Faults: a fast share of the campaigns', () => vitest(['--project', 'faults'])],
  ['Architecture', () => vitest(['--project', 'architecture'])],
  ['Build', async () => one(await build())],
  ['In the browser: use, accessibility, privacy, budgets', inBrowser],
];

async function test() {
  if (!nodeIsRecentEnough() || !(await install())) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const [name, step] of STEPS) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 68 - name.length))}`);
    const began = Date.now();
    const tally = await step();
    passed += tally.passed;
    failed += tally.failed;
    console.log(`${tally.failed ? '✗' : '✓'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  return { passed, failed };
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { passed, failed } = await test();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
