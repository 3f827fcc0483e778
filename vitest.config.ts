// Vitest's three suites: unit (by room), laws (the house's own rules), flows (the real parts together, one at a time).
import { defineConfig } from 'vitest/config';

const SECOND = 1000;
/** A test that ran no expectation is a failure; so is one that leaves a promise rejected. */
const strict = { expect: { requireAssertions: true }, dangerouslyIgnoreUnhandledErrors: false, allowOnly: false } as const;

export default defineConfig({
  test: {
    ...strict,
    passWithNoTests: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/upgrades/**/*.test.ts'], testTimeout: 20 * SECOND } },
      { extends: true, test: { name: 'laws', include: ['tests/laws/**/*.test.ts'], testTimeout: 180 * SECOND, hookTimeout: 180 * SECOND } },
      {
        extends: true,
        test: { name: 'flows', include: ['tests/flows/**/*.test.ts'], fileParallelism: false, maxWorkers: 1, testTimeout: 180 * SECOND, hookTimeout: 180 * SECOND },
      },
    ],
  },
});
