/** The campaigns of `tests/faults` in full; `npm run test:faults` builds the site before and writes docs/reliability.md after. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include: [include], globalSetup, provide: { campaign: 'full' as const }, fileParallelism: false, testTimeout: 3_600_000, hookTimeout: 600_000 },
});

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    fileParallelism: false, // figures of time are of one campaign alone
    projects: [project('faults', 'tests/faults/**/*.test.ts'), project('faults in the browser', 'tests/faults/**/*.spec.ts', ['tests/app/site.ts'])],
  },
});
