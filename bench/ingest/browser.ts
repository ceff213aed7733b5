/** The ingest worker of the site in Chromium, built as the site builds it. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../scripts/chromium.mjs';
import { listen, staticServer } from '../../scripts/serve.mjs';

export interface BrowserBench {
  /** Seconds from handing all pages over to the last table; each time in a new page. */
  readonly measure: () => Promise<{ readonly seconds: number; readonly articles: number }>;
  readonly close: () => Promise<void>;
}

/** Builds the page into `folder` and starts the browser; null where there is none. `pages` are pairs of a path and a text. */
export async function startBrowser(folder: string, pages: readonly (readonly [path: string, text: string])[]): Promise<BrowserBench | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  await build({
    root: import.meta.dirname,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: folder, emptyOutDir: false, rolldownOptions: { input: join(import.meta.dirname, 'page.html') } },
  });
  renameSync(join(folder, 'page.html'), join(folder, 'index.html'));
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
  const server = staticServer(folder);
  const port = await listen(server, 0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    async measure() {
      const page = await browser.newPage();
      try {
        await page.goto(`http://127.0.0.1:${port}/`);
        return await page.evaluate(() => (globalThis as unknown as { measure: BrowserBench['measure'] }).measure());
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
