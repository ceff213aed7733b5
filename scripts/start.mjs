// npm start: installs, builds what is not up to date, serves the site and prints its address. Plain Node, so that it works on a
// fresh clone. PORT chooses another port than 4173, HOST another address than this machine alone.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install, nodeIsRecentEnough } from './install.mjs';
import { listen, staticServer } from './serve.mjs';

async function start() {
  const port = Number(process.env['PORT'] || 4173);
  const host = process.env['HOST'];
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is "${process.env['PORT'] ?? ''}"; it must be a number from 1 to 65535.`);
    return 1;
  }
  if (!nodeIsRecentEnough() || !(await install()) || !(await build())) return 1;

  // "localhost" means the old and the new loopback address; a stranger on either would answer in our place.
  const hosts = host ? [host] : ['127.0.0.1', '::1'];
  let used = port;
  for (const each of hosts) {
    try {
      used = await listen(staticServer('dist'), used, each);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (each === '::1' && code !== 'EADDRINUSE') continue;
      if (code === 'EADDRINUSE') console.error(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port === 65535 ? 4173 : port + 1} npm start`);
      else console.error(`The site could not be served on ${each}, port ${port}: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  }
  console.log(`\n  版面 Banmian is ready: http://${host ?? 'localhost'}:${used}/\n  Stop it with Ctrl-C.\n`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.prependListener(signal, () => process.exit(0)); // to stop it is no failure
  return null; // the servers keep the process alive
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const status = await start();
if (status !== null) process.exit(status);
