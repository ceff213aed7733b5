/** Serves the built site below a path of its own and starts one Chromium for all files; both end with the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.mjs';
import { listen, staticServer } from '../../scripts/serve.mjs';

/** Where the site is mounted: deep, so that an address from the root of the host is found out. */
const BASE = '/some/sub/path/';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site, with a slash at its end. */
    site: string;
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
  const server = staticServer('dist', BASE, { 'Content-Security-Policy': policy.replace(/; (require-)?trusted-types[^;]*/g, '') });
  const port = await listen(server, 0, '127.0.0.1');
  const browser = await chromium.launchServer({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-dev-shm-usage'] });
  project.provide('site', `http://127.0.0.1:${port}${BASE}`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
