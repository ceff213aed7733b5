/** Tests without a browser, in three projects so that `npm test` can name what it runs. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  // An engine takes a second to start, several where the machine is busy.
  test: { name, include, exclude, testTimeout: 60_000, hookTimeout: 60_000 },
});

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    projects: [
      project('unit', ['tests/**/*.test.ts'], ['tests/data/**', 'tests/architecture/**']),
      project('data', ['tests/data/**/*.test.ts']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
    ],
  },
});
