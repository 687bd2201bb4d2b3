/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/scripts/jest/jest-environment.mjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
  // Copies of the sources that tools leave behind would be found twice.
  modulePathIgnorePatterns: [
    '<rootDir>/build/(?!suites\\b)',
    '<rootDir>/dist/',
    '<rootDir>/.drive/',
  ],
  transform: {
    '\\.(ts|mjs|js)$': ['@swc/jest', compile({ tsx: false })],
    '\\.tsx$': ['@swc/jest', compile({ tsx: true })],
  },
  // Packages that come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(preact|postal-mime)/)'],
  globalSetup: '<rootDir>/scripts/jest/jest-setup.mjs',
  globalTeardown: '<rootDir>/scripts/jest/jest-teardown.mjs',
  testSequencer: '<rootDir>/scripts/jest/jest-sequencer.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/browserRetry.ts'],
  // More than the cores: whoever waits for a page or a thread leaves a core idle.
  maxWorkers: 4,
  // A killed worker or a run of the whole command line takes seconds.
  testTimeout: 120_000,
};

/** @param {{ tsx: boolean }} syntax */
function compile({ tsx }) {
  return {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
  };
}
