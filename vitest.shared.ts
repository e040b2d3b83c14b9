import { defineConfig } from 'vitest/config';

/** What the test run of every package has in common: a report that the closing count is made from. */
export const shared = defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    // Only what hangs may run into them: a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/test.json' },
    coverage: { include: ['src/**'], exclude: ['**/generated/**'] },
  },
});

/** The same for tests that drive a browser: one at a time, with room to start it. */
export const sharedBrowser = defineConfig({
  test: {
    ...shared.test,
    include: ['src/**/*.browser.test.ts'],
    exclude: ['**/node_modules/**'],
    outputFile: { json: 'reports/browser.json' },
    fileParallelism: false,
    // A browser and its machine stumble now and then; the report names what passed at its second try.
    retry: 1,
  },
});
