/** Tests and what they test are loaded by Node.js itself, each module once a worker: `one-realm/runtime.cjs` says why. */
const base = {
  testEnvironment: '<rootDir>/test/support/one-realm/environment.cjs',
  runtime: '<rootDir>/test/support/one-realm/runtime.cjs',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  // By the hooks of `typescript-hooks.mjs`, not by Jest.
  transform: {},
};

/** Projects: what needs no store runs without starting one, and what needs no browser where there is none. */
export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Modules of one spec file stay in memory when the next one comes: a worker of this size starts anew.
  workerIdleMemoryLimit: '1500MB',
  // Only ends what hangs: a walk through fifteen pages, each looked over whole, takes 50 seconds on a quiet machine and twice that on a busy one.
  testTimeout: 180_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/unit/**/*.spec.ts?(x)', '<rootDir>/test/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'stores',
      testMatch: [
        '<rootDir>/test/integration/**/*.spec.ts?(x)',
        '<rootDir>/test/contract/**/*.spec.ts?(x)',
        '<rootDir>/test/e2e/**/*.spec.ts?(x)',
      ],
      globalSetup: '<rootDir>/test/support/start-stores.mjs',
      globalTeardown: '<rootDir>/test/support/stop-stores.mjs',
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts?(x)'],
      globalSetup: '<rootDir>/test/support/start-stores.mjs',
      globalTeardown: '<rootDir>/test/support/stop-stores.mjs',
    },
  ],
};
