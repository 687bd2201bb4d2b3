import config from './jest.config.mjs';
import { root } from './scripts/base/stamp.mjs';
import { inSuites } from './scripts/jest/jest-suites.mjs';
import { LONG } from './scripts/jest/long.mjs';

/**
 * A run of all that is asked for, with long tests or without; what stands in suites is not run by itself
 * too. @type {import('jest').Config}
 */
export default {
  ...config,
  rootDir: root,
  testMatch: ['<rootDir>/build/suites/*.test.cjs', '<rootDir>/tests/**/*.test.ts?(x)'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...inSuites.map((folder) => `<rootDir>/tests/${folder}/`),
    ...(process.env.LONG_TESTS === '1' ? [] : LONG.map(({ source }) => source)),
  ],
};
