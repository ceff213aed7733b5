// Runs a program in the foreground, with its output on ours, and never leaves it behind.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const onWindows = process.platform === 'win32';

/** @param {NodeJS.Signals} signal @param {number} status */
function end(signal, status) {
  for (const child of running) child.kill(signal);
  process.exit(status);
}

// A signal sent to us alone must not leave a compiler or a browser behind; and npm, when it is killed, tells nobody.
for (const [signal, status] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) process.on(signal, () => end(signal, status));
const parent = process.ppid;
if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && end('SIGTERM', 143), 500).unref();

/**
 * Runs a program to its end and resolves to its exit status; 127 where it could not be started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<number>}
 */
export function run(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment }, shell: onWindows });
    running.add(child);
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      running.delete(child);
      resolve(127);
    });
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program that a package of ours brings, such as `vite`.
 * @param {string} program its name in node_modules/.bin
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
export const runOwn = (program, args, environment) => run(`node_modules/.bin/${program}`, args, environment);
