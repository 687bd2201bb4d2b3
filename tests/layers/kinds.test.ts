import { resolve } from 'node:path';
import ts from 'typescript';

/** Read once for both. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the whole of `src`, file by file, once a line is added to one of them. */
function complaintsOnce(file: string, before: string, added: string): string[] {
  const read = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(read.config.compilerOptions, '.');
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    const source = parsed.get(name);
    if (resolve(name) !== resolve(file) || !source) return source;
    const text = source.text.replace(before, `${added}\n  ${before}`);
    if (text === source.text) throw new Error(`${file} has no ${before}`);
    return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram({
    rootNames: ['domain', 'tabs', 'app'].flatMap((layer) =>
      ts.sys.readDirectory(`src/${layer}`, ['.ts']),
    ),
    options: { ...options, noEmit: true, composite: false, incremental: false, types: [] },
    host,
  });
  const wrong = program.getSemanticDiagnostics().map(({ file: of }) => of?.fileName ?? '');
  return [...new Set(wrong)].map((name) => name.slice(name.indexOf('src/'))).sort();
}

test('a kind of fee that is not counted, shown and named everywhere does not compile', () => {
  const wrong = complaintsOnce(
    'src/domain/catalogue/feeKind.ts',
    "weight: 'order',",
    "perBag: 'order',",
  );

  expect(wrong).toEqual([
    'src/app/baskets/feeLines.ts',
    'src/app/records/feeRows.ts',
    'src/domain/catalogue/fee.ts',
    'src/tabs/fees.ts',
  ]);
});

test('a kind of mail without a name, words and who decides it does not compile', () => {
  const wrong = complaintsOnce(
    'src/domain/outbox/mailKind.ts',
    'weeklyReport: once,',
    'recall: {},',
  );

  expect(wrong).toEqual([
    'src/domain/outbox/mailKind.ts',
    'src/tabs/outbox.ts',
    'src/text/templates/templateKinds.ts',
  ]);
});
