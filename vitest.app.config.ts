/** Tests of the built site in a real Chromium; `npm run app` expects `dist` to be built. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'app',
    include: ['tests/app/**/*.spec.ts', 'tests/faults/**/*.spec.ts'],
    provide: { campaign: 'fast' },
    globalSetup: ['tests/app/site.ts'],
    environment: 'node',
    fileParallelism: false, // one browser, and its timings, to each test
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
