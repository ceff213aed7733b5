/** Tests without a browser, in projects so that `npm test` can name what it runs. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  // An engine takes a second to start, several where the machine is busy.
  test: { name, include, exclude, testTimeout: 60_000, hookTimeout: 60_000, provide: { campaign: 'fast' as const } },
});

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    projects: [
      project('unit', ['tests/**/*.test.ts'], ['tests/data/**', 'tests/architecture/**', 'tests/faults/**']),
      project('data', ['tests/data/**/*.test.ts']),
      project('faults', ['tests/faults/**/*.test.ts']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
    ],
  },
});
