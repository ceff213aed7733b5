/**
 * The test of this folder: opens the site in fresh browser contexts and watches what no test should have to ask for. A
 * request to another host, a line on the console, a broken policy or an uncaught error fails the test that caused it.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

export interface OpenOptions extends BrowserContextOptions {
  /** Runs before the first request, to break files on their way. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Console lines that this test causes on purpose, such as the browser's own words on a missing file. */
  readonly expected?: RegExp;
}

/** Opens an address below the site; what follows `#` or `?` included. */
export type Open = (address?: string, options?: OpenOptions) => Promise<Page>;

/** Everything the page says of its policy being broken, told by the browser itself. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));`;

let connection: Promise<Browser> | undefined;
const browser = (): Promise<Browser> => (connection ??= chromium.connect(inject('browser')));

/** Notes in `faults` whatever a page does that it may not. */
function watch(page: Page, site: string, faults: string[], expected: RegExp | undefined): void {
  const note = (fault: string): void => {
    if (!expected?.test(fault)) faults.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.context().on('request', (request) => {
    const url = request.url();
    if (![site, inject('bareSite')].some((own) => url.startsWith(own)) && !/^(data|blob|about):/.test(url)) note(`foreign request: ${url}`);
  });
}

export const test = base.extend<{ open: Open }>({
  open: async ({}, use) => {
    const site = inject('site');
    const faults: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (address = '', { before, expected, ...options } = {}) => {
      const context = await (await browser()).newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', acceptDownloads: true, ...options });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      watch(page, site, faults, expected);
      await page.addInitScript(REPORT_VIOLATIONS);
      await before?.(page);
      await page.goto(new URL(address, site).href);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
});
