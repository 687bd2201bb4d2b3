import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What the linter says of one file, in a folder of its own under the project's configuration. */
function lint(path: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'drive-fermier-'));
  try {
    const {
      vcs: _,
      $schema: __,
      ...configuration
    } = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['src/domain/a.ts', '../tabs/tab', 'src/domain: the rules stand alone'],
  ['src/domain/deeper/a.ts', '../../google/main', 'src/domain: the rules stand alone'],
  ['src/statements/read/a.ts', '../../text/format', 'src/statements: statements are read'],
  ['src/lists/a.ts', '../app/ports', 'src/lists: pasted lists are read'],
  ['src/app/a.ts', '../lists/judge', 'src/app: actions reach Google through'],
  ['sidebar/a.tsx', '../src/lists/judge', 'sidebar: the sidebar takes types from src/app'],
  ['src/books/a.ts', '../app/ports', 'src/books: what the books say'],
  ['src/app/a.ts', '../books/fec', 'src/app: actions reach Google through'],
  ['sidebar/a.tsx', '../src/books/fec', 'sidebar: the sidebar takes types from src/app'],
  ['src/app/a.ts', '../statements/entry', 'src/app: actions reach Google through'],
  ['sidebar/a.tsx', '../src/statements/entry', 'sidebar: the sidebar takes types from src/app'],
  ['src/text/a.ts', '../app/ports', 'src/text: sentences say what the rules found'],
  ['src/reports/a.ts', '../text/format', 'src/reports: reports lay out what the rules found'],
  ['src/tabs/a.ts', '../app/ports', 'src/tabs: tabs describe the spreadsheet as data'],
  ['src/app/a.ts', '../google/main', 'src/app: actions reach Google through src/app/ports.ts'],
  ['src/google/a.ts', '../../local/service', 'src/google: what ships to Google knows neither'],
  ['sidebar/a.tsx', '../src/tabs/tab', 'sidebar: the sidebar takes types from src/app'],
  ['local/web/a.ts', '../../src/domain/money', 'local: the stand-in drives the built bundle'],
  ['src/app/a.ts', 'node:fs', 'the script runs where Node does not exist'],
])('the linter stops %s from importing %s, and says why', (path, specifier, why) => {
  expect(lint(path, `export const found = import('${specifier}');\n`)).toContain(why);
});

test.each([
  ['src/app/a.ts', '../domain/money'],
  ['src/google/a.ts', '../app/ports'],
  ['sidebar/a.tsx', '../src/app/commands'],
  ['sidebar/dialogs/statement/a.tsx', '../../../src/statements/entry'],
  ['sidebar/dialogs/firstSteps/a.tsx', '../../../src/lists/judge'],
  ['sidebar/dialogs/books/a.tsx', '../../../src/books/fec'],
  ['sidebar/dialogs/people/a.tsx', '../../../src/tabs/catalogue'],
  ['sidebar/dialogs/poster/a.tsx', '../../../src/text/poster'],
])('the linter lets %s import %s', (path, specifier) => {
  expect(lint(path, `import type { a } from '${specifier}';\n\nexport type B = a;\n`)).toContain(
    'No fixes applied',
  );
});
