import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // works under any sub-path of any static host
  plugins: [svelte()],
  worker: { format: 'es' },
  // The engine's own files must reach the build untouched.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
