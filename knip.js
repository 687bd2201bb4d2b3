import { pageEntries } from './scripts/bundle/bundle-sidebar.mjs';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/google/main.ts',
    'live/main.ts',
    ...pageEntries,
    'sidebar/parts/*.ts',
    'src/statements/statementFolder.ts',
    'src/accounting/accountsFolder.ts',
    'src/printing/day/dayPages.ts',
    'src/import/listFile.ts',
    'local/main.ts',
    'local/standin/runtime/worker.ts',
    'tests/local/standin/runtime/support/savingLoop.ts',
    'local/workspace/page/main.tsx',
    'local/workspace/*/browser/*.ts',
    'scripts/**/*.mjs',
    'tests/support/pdf/reader.mjs',
    'bench/*.bench.mjs',
    'tests/**/*.test.{ts,tsx}',
  ],
  project: ['{src,live,sidebar,local,scripts,bench,tests}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: {
    interface: true,
    type: true,
  },
  ignoreDependencies: ['@google/clasp', 'typescript-native'],
  ignoreBinaries: ['soffice'],
};
