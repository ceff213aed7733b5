// npm run screenshot: the picture of the README, from the built site.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { needChromium } from './chromium.mjs';
import { listen, staticServer } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const executablePath = await needChromium();
if (!executablePath || !(await build())) process.exit(1);

const server = staticServer('dist');
const port = await listen(server, 0, '127.0.0.1');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('row').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: 'docs/screenshot.png' });
  console.log('docs/screenshot.png');
} finally {
  await browser.close();
  server.close();
}
