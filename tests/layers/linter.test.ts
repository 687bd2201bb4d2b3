import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const FORBIDDEN = [
  ['sidebar/panel/a.tsx', '../../src/google/main', 'sidebar: pages use the pure layers'],
  ['src/domain/a.ts', '../tabs/tab', 'src/domain: the rules stand alone'],
  ['src/domain/deeper/a.ts', '../../google/main', 'src/domain: the rules stand alone'],
  ['src/statements/read/a.ts', '../../tabs/tab', 'src/statements: statements are read'],
  ['src/import/a.ts', '../app/ports', 'src/import: pasted lists are read'],
  ['src/app/catalogue/a.ts', '../../import/judge', 'src/app: actions reach Google through'],
  ['src/accounting/a.ts', '../app/ports', 'src/accounting: what the books say'],
  ['src/app/sale/a.ts', '../../accounting/exports/fec', 'src/app: actions reach Google through'],
  ['src/printing/day/a.ts', '../../tabs/tab', 'src/printing: papers are made'],
  ['src/app/panel/a.ts', '../../printing/paper/page', 'src/app: actions reach Google through'],
  ['src/app/a.ts', '../statements/entries/entry', 'src/app: actions reach Google through'],
  ['src/text/a.ts', '../app/ports', 'src/text: sentences say what the rules found'],
  ['src/text/settings/a.ts', '../../app/ports', 'src/text/settings: a setting is one record'],
  [
    'src/formats/a.ts',
    '../text/values/format',
    'src/formats: files and codes are made of plain values',
  ],
  ['src/tabs/a.ts', '../app/ports', 'src/tabs: tabs describe the spreadsheet as data'],
  ['src/tabs/a.ts', '../text/values/format', 'src/tabs: tabs describe the spreadsheet as data'],
  [
    'src/app/a.ts',
    '../google/main',
    'src/app: actions reach Google through src/app/kernel/ports.ts',
  ],
  [
    'src/google/a.ts',
    '../../local/standin/base/service',
    'src/google: what ships to Google knows neither',
  ],
  ['local/a.ts', '../src/domain/money', 'local: the program drives the built bundle'],
  ['local/standin/a.ts', '../cli/run', 'local/standin: Google'],
  ['local/standin/sheets/a.ts', '../../../src/domain/money', 'local/standin: Google'],
  ['local/text/a.ts', '../drive/records', 'local/text: sentences know nothing'],
  ['local/drive/a.ts', '../cli/run', 'local/drive: what both programs share'],
  ['local/excel/a.ts', '../workspace/serve', 'local/excel: the Excel file'],
  ['local/cli/input/a.ts', '../../workspace/serve', 'local/cli: the command line'],
  ['src/app/a.ts', 'node:fs', 'the script runs where Node does not exist'],
] as const;

const ALLOWED = [
  ['src/app/sale/a.ts', '../../domain/values/money'],
  ['src/app/sale/a.ts', '../accounting/mandates'],
  ['src/tabs/a.ts', '../text/tabs/weekNotes'],
  ['src/text/settings/a.ts', '../../tabs/engine/cellKinds'],
  ['src/google/a.ts', '../app/ports'],
  ['sidebar/a.tsx', '../src/app/commands'],
  ['sidebar/dialogs/money/statement/a.tsx', '../../../../src/statements/entries/entry'],
  ['sidebar/dialogs/sale/firstSteps/a.tsx', '../../../../src/import/judge'],
  ['sidebar/dialogs/accounting/books/a.tsx', '../../../../src/accounting/exports/fec'],
  ['sidebar/dialogs/panel/dayPack/a.tsx', '../../../../src/printing/day/dayPages'],
  ['src/accounting/documents/a.ts', '../../printing/paper/page'],
  ['sidebar/dialogs/people/people/a.tsx', '../../../../src/tabs/tabs'],
  ['sidebar/dialogs/panel/poster/a.tsx', '../../../../src/text/pages/poster'],
] as const;

/** Several cases are about a file of the same folder: each has one of its own. */
const fileOf = (path: string, index: number) => path.replace('/a.ts', `/a${index}.ts`);

const files = [
  ...FORBIDDEN.map(([path, specifier]) => [path, `export const found = import('${specifier}');\n`]),
  ...ALLOWED.map(([path, specifier]) => [
    path,
    `import type { a } from '${specifier}';\n\nexport type B = a;\n`,
  ]),
].map(([path = '', content = ''], index) => ({ path: fileOf(path, index), content }));

/** What the linter says of each, in a folder of their own under the project's configuration. */
let said: string[];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'drive-fermier-'));
  try {
    const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const biome = resolve('node_modules/.bin/biome');
    const asked = ['lint', '--max-diagnostics=none', '.'];
    const { stdout, stderr } = spawnSync(biome, asked, { cwd: folder, encoding: 'utf8' });
    expect(stdout + stderr).toContain(`Checked ${files.length + 1} files`);
    const pieces = (stdout + stderr).split(/^(?=\S+:\d+:\d+ lint)/m);
    said = files.map(({ path }) => pieces.filter((piece) => piece.startsWith(`${path}:`)).join(''));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(FORBIDDEN.map(([path, specifier, why], index) => ({ path, specifier, why, index })))(
  'the linter stops $path from importing $specifier, and says why',
  ({ why, index }) => expect(said[index]).toContain(why),
);

test.each(ALLOWED.map(([path, specifier], index) => ({ path, specifier, index })))(
  'the linter lets $path import $specifier',
  ({ index }) => expect(said[FORBIDDEN.length + index]).toBe(''),
);
