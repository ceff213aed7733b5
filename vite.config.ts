/** How the site is built: static files that work under any path of any host, and that may talk to no other host. */
import { readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/**
 * What the page may do. It stands in the page itself, so that it holds on hosts that send no headers.
 * `wasm-unsafe-eval` is for the engine and for Snappy. No text becomes markup or a script, `src/trust.ts` apart.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
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

const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
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
  plugins: [svelte({ configFile: false }), policy, pdfData],
  worker: { format: 'es' },
  // The engine's own files must reach the build untouched.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
