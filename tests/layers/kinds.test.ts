import { relative } from 'node:path';
import ts from 'typescript';

/** Lines that are added, each before the one that it is told with. */
const ADDED: Readonly<Record<string, readonly [before: string, added: string]>> = {
  'src/domain/catalogue/feeKind.ts': ["weight: 'order',", "perBag: 'order',"],
  'src/domain/outbox/mailKind.ts': ['weeklyReport: once,', 'recall: {},'],
};

/** What the compiler says of the whole of `src`, file by file, once these lines stand in it. */
function complaints(): string[] {
  const read = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(read.config.compilerOptions, '.');
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { readFile } = host;
  host.readFile = (name) => {
    const source = readFile(name);
    const [before, added] = ADDED[relative('.', name).replaceAll('\\', '/')] ?? [];
    if (source === undefined || before === undefined) return source;
    const text = source.replace(before, `${added}\n  ${before}`);
    if (text === source) throw new Error(`${name} has no ${before}`);
    return text;
  };
  const program = ts.createProgram({
    rootNames: ['domain', 'tabs', 'app'].flatMap((layer) =>
      ts.sys.readDirectory(`src/${layer}`, ['.ts']),
    ),
    options: { ...options, noEmit: true, composite: false, incremental: false, types: [] },
    host,
  });
  const wrong = program.getSemanticDiagnostics().map(({ file: of }) => of?.fileName ?? '');
  return [...new Set(wrong)].map((name) => name.slice(name.indexOf('src/')));
}

/** Where a kind of fee must be counted, shown and named. */
const fees = [
  'src/app/baskets/feeLines.ts',
  'src/app/records/feeRows.ts',
  'src/domain/catalogue/fee.ts',
  'src/tabs/fees.ts',
];

/** Where a kind of mail has its name, its words and who decides it. */
const mails = [
  'src/domain/outbox/mailKind.ts',
  'src/tabs/outbox.ts',
  'src/text/templates/templateKinds.ts',
];

test('a kind of fee or of mail that is not handled everywhere does not compile', () => {
  expect(complaints().sort()).toEqual([...fees, ...mails].sort());
});
