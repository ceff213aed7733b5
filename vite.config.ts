/** How the site is built: static files that work under any path of any host, and that may talk to no other host. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, minifySync, transformWithOxc, type Plugin } from 'vite';

/**
 * What the page may do. It stands in the page itself, so that it holds on hosts that send no headers. Of scripts within
 * the page, the one with this text may run.
 * `wasm-unsafe-eval` is for the engine and for Snappy. No text becomes markup or a script, `src/trust.ts` apart.
 */
const policyWith = (inline: string): string => [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html default',
].join('; ');

/**
 * `src/ahead.ts` within the page, so that data are asked for before the page's code is there, and the policy that lets it
 * run. It stands before the style sheets, for which a script would wait.
 */
const head: Plugin = {
  name: 'head',
  apply: 'build',
  async transformIndexHtml(html) {
    const file = 'src/ahead.ts';
    const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target: 'es2022', sourcemap: false });
    const ahead = minifySync(file, `(() => {${code}})()`).code;
    const meta = { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policyWith(ahead) }, injectTo: 'head-prepend' as const };
    return { html: html.replace('<title>', () => `<script>${ahead}</script>\n    <title>`), tags: [meta] };
  },
};

/** What pdf.js asks for by name while it reads: tables of Asian encodings and standard fonts, with their licences. */
const pdfData: Plugin = {
  name: 'pdf-data',
  apply: 'build',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts']) {
      const from = `node_modules/pdfjs-dist/${folder}`;
      for (const name of readdirSync(from)) this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(`${from}/${name}`) });
    }
  },
};

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), head, pdfData],
  worker: { format: 'es' },
  // The engine's own files must reach the build untouched.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // What every visit needs comes in one file: a dozen small ones take longer than they weigh.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
});
