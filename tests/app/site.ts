/**
 * Serves the built site below a path of its own, once with its policy in a header too and once as a host without headers
 * does, and starts one Chromium for all files; all end with the tests. The browser reaches other hosts through a proxy
 * alone, which lets nothing pass and notes who was asked for, workers and the browser's own doings included: the whole run
 * fails where that was anybody but the browser's maker.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.mjs';
import { listen, staticServer } from '../../scripts/serve.mjs';

/** Where the site is mounted: deep, so that an address from the root of the host is found out. */
const BASE = '/some/sub/path/';
/** The same site without headers. */
const BARE = '/bare/';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site, with a slash at its end. */
    site: string;
    /** Address of the site on a host that sends no headers. */
    bareSite: string;
    /** Address that lists the other hosts the browser asked for. */
    strangers: string;
    /** Address to connect to the browser. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site. Run npm run build first.');
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Name one: CHROMIUM=/path/to/chrome npm run app');

  // The policy of the page also travels as a header, so that it holds in the workers as on a careful host; trusted types
  // are for pages.
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1]?.replaceAll('&#39;', "'");
  if (!policy) throw new Error('The built page states no policy.');
  const guarded = staticServer('dist', BASE, { 'Content-Security-Policy': policy.replace(/; (require-)?trusted-types[^;]*/g, '') });
  const bare = staticServer('dist', BARE);
  const server = createServer((request, response) => (request.url?.startsWith(BARE) ? bare : guarded).emit('request', request, response));
  const port = await listen(server, 0, '127.0.0.1');
  const strangers = new Set<string>();
  const proxy = watchingProxy(strangers);
  const proxyPort = await listen(proxy, 0, '127.0.0.1');
  const browser = await chromium.launchServer({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-dev-shm-usage', `--proxy-server=http://127.0.0.1:${proxyPort}`] });
  project.provide('site', `http://127.0.0.1:${port}${BASE}`);
  project.provide('bareSite', `http://127.0.0.1:${port}${BARE}`);
  project.provide('strangers', `http://127.0.0.1:${proxyPort}/`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    for (const each of [server, proxy]) {
      each.closeAllConnections();
      each.close();
    }
    const reached = foreign([...strangers]);
    console.log(`Hosts beside the site's own that anything in the browser asked for in this run: ${reached.length}`);
    if (reached.length === 0) return;
    console.error(`Something in the browser asked for ${reached.join(', ')}`);
    process.exitCode = 1; // an error thrown here would be told and forgotten
  };
}

/** What Chromium asks for by itself, whatever page is open. */
const OF_THE_BROWSER = /(^|\.|\/)(google|googleapis|gstatic|gvt1)\.com[:/]/;

/** The hosts among those asked for that the browser does not ask for by itself. */
export const foreign = (hosts: readonly string[]): string[] => hosts.filter((host) => !OF_THE_BROWSER.test(host));

/** Notes the hosts it is asked for and refuses them all; asked itself, it lists them. */
function watchingProxy(strangers: Set<string>): Server {
  const proxy = createServer((request, response) => {
    if (request.url === '/') return void response.end(JSON.stringify([...strangers]));
    strangers.add(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    strangers.add(request.url ?? '');
    socket.on('error', () => undefined); // the browser may break off before it has its answer
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return proxy;
}
