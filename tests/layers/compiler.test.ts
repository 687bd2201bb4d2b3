import { resolve } from 'node:path';
import ts from 'typescript';

/** The libraries are the same for every layer. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file that would stand in a layer and holds these lines. */
function complaints(layer: string, lines: readonly string[]): string {
  const config = ts.getParsedCommandLineOfConfigFile(`${layer}/tsconfig.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  });
  if (!config) throw new Error(`${layer}/tsconfig.json cannot be read`);
  const file = resolve(layer, 'intruder.ts');
  const host = ts.createCompilerHost(config.options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => resolve(name) === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (resolve(name) === file) {
      return ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022);
    }
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram({
    rootNames: [file],
    options: config.options,
    projectReferences: config.projectReferences ?? [],
    host,
  });
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSemanticDiagnostics(program.getSourceFile(file)),
  ]
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    .join('\n');
}

test.each([
  ['src/domain', '../tabs/tabs', 'src/tabs/tabs.ts'],
  ['src/statements', '../tabs/tabs', 'src/tabs/tabs.ts'],
  ['src/text', '../tabs/tabs', 'src/tabs/tabs.ts'],
  ['src/tabs', '../text/values/format', 'src/text/values/format.ts'],
  ['src/text/tabs', '../values/format', 'src/text/values/format.ts'],
  ['src/text', './settings/settings', 'src/text/settings/settings.ts'],
  ['src/tabs', '../text/settings/settings', 'src/text/settings/settings.ts'],
  ['src/text/settings', '../../app/kernel/ports', 'src/app/kernel/ports.ts'],
  ['src/app', '../statements/entries/entry', 'src/statements/entries/entry.ts'],
  ['src/import', '../app/kernel/ports', 'src/app/kernel/ports.ts'],
  ['src/app', '../import/judge', 'src/import/judge.ts'],
  ['src/accounting', '../app/kernel/ports', 'src/app/kernel/ports.ts'],
  ['src/app', '../accounting/exports/fec', 'src/accounting/exports/fec.ts'],
  ['src/printing', '../tabs/tabs', 'src/tabs/tabs.ts'],
  ['src/app', '../printing/paper/page', 'src/printing/paper/page.ts'],
  ['src/formats', '../app/kernel/ports', 'src/app/kernel/ports.ts'],
  ['src/formats', '../domain/values/money', 'src/domain/values/money.ts'],
  ['src/tabs', '../app/kernel/ports', 'src/app/kernel/ports.ts'],
  ['src/app', '../google/main', 'src/google/main.ts'],
  ['src/google', '../../local/standin/base/service', 'local/standin/base/service.ts'],
  ['sidebar', '../src/google/main', 'src/google/main.ts'],
  ['local', '../src/domain/values/money', 'src/domain/values/money.ts'],
  ['local/standin', '../../src/domain/values/money', 'src/domain/values/money.ts'],
  ['local/standin', '../text/french', 'local/text/french.ts'],
  ['local/standin', '../drive/records', 'local/drive/records.ts'],
  ['local/text', '../drive/records', 'local/drive/records.ts'],
  ['local/drive', '../cli/run', 'local/cli/run.ts'],
  ['local/excel', '../drive/records', 'local/drive/records.ts'],
  ['local/cli', '../workspace/serve', 'local/workspace/serve.ts'],
])('the compiler stops %s from importing %s', (layer, specifier, file) => {
  const outside = `File '${resolve(file)}' is not listed within the file list of project`;

  expect(complaints(layer, [`export type * from '${specifier}';`])).toContain(outside);
});

const google = ['SpreadsheetApp', 'Sheets', 'MailApp'];
const browser = ['document', 'window', 'fetch', 'URL', 'setTimeout'];
const node = ['process', 'Buffer'];

test.each([
  ['src/domain', [...google, ...browser, ...node, 'console']],
  ['src/accounting', [...google, ...browser, ...node, 'console']],
  ['src/printing', [...google, ...browser, ...node, 'console']],
  ['src/import', [...google, ...browser, ...node, 'console']],
  ['src/statements', [...google, ...browser, ...node, 'console']],
  ['src/text', [...google, ...browser, ...node, 'console']],
  ['src/formats', [...google, ...browser, ...node, 'console']],
  ['src/tabs', [...google, ...browser, ...node, 'console']],
  ['src/app', [...google, ...browser, ...node, 'console']],
  ['src/google', [...browser, ...node]],
  ['sidebar', [...google, ...node]],
  ['local/standin', google],
  ['local/text', [...google, ...browser, ...node, 'console']],
  ['local/cli', google],
  ['local/workspace', google],
])('the compiler knows no such name in %s: %j', (layer, names) => {
  const said = complaints(
    layer,
    names.map((name) => `export const its${name} = ${name};`),
  );

  const unknown = names.filter((name) => said.includes(`Cannot find name '${name}'`));
  expect(unknown).toEqual(names);
});

test('the compiler lets src/google name the services of Google', () => {
  const lines = google.map((name) => `export const its${name}: unknown = ${name};`);

  expect(complaints('src/google', lines)).toBe('');
});
