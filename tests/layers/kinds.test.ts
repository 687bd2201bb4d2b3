import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Lines that are added, each before the one that it is told with. */
const ADDED: Readonly<Record<string, readonly [before: string, added: string]>> = {
  'src/domain/catalogue/feeKind.ts': ["weight: 'order',", "perBag: 'order',"],
  'src/text/mailKinds/mailKinds.ts': ['  message,', '  recall: { outlives: false },'],
  'src/domain/money/payoutState.ts': ['inFile: needing', 'sent: {},'],
  'src/domain/money/entryNatures.ts': ['other: { isClaim', 'gift: { isClaim: false },'],
  'src/domain/catalogue/saleKind.ts': ['loose: {', 'box: {},'],
};

const COPY = 'build/kinds';
const COMPILER = 'node_modules/typescript-native/bin/tsc';

/** What the compiler says of the whole of `src`, file by file, once these lines stand in it. */
function complaints(): string[] {
  rmSync(COPY, { recursive: true, force: true });
  cpSync('src', `${COPY}/src`, { recursive: true });
  for (const [name, [before, added]] of Object.entries(ADDED)) {
    const source = readFileSync(name, 'utf8');
    const text = source.replace(before, `${added}\n  ${before}`);
    if (text === source) throw new Error(`${name} has no ${before}`);
    writeFileSync(`${COPY}/${name}`, text);
  }
  const config = {
    extends: '../../tsconfig.json',
    include: ['domain', 'tabs', 'text', 'app'].map((layer) => `src/${layer}/**/*.ts`),
    compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, rootDir: '.' },
  };
  writeFileSync(`${COPY}/tsconfig.json`, JSON.stringify(config));
  const asked = [COMPILER, '--pretty', 'false', '--project', COPY];
  const { stdout } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  const wrong = stdout.matchAll(/^(.*?)\(\d+,\d+\): error /gm);
  return [...new Set([...wrong].map(([, name = '']) => name.slice(name.indexOf('src/'))))];
}

/** Where a kind of fee must be counted, shown and named. */
const fees = [
  'src/app/baskets/feeLines.ts',
  'src/app/records/feeRows.ts',
  'src/domain/catalogue/fee.ts',
  'src/tabs/fees.ts',
];

/** A kind of mail is one record, with its name and its words. */
const mails = ['src/text/mailKinds/mailKinds.ts'];

/** Where a kind of sale says its traits, has its name, and how a quantity and a price of it are worded. */
const sales = [
  'src/domain/catalogue/saleKind.ts',
  'src/tabs/products.ts',
  'src/text/form/form.ts',
  'src/text/values/quantities.ts',
];

/** Where a state of a payout has its name, and what it needs. */
const payouts = ['src/domain/money/payoutState.ts', 'src/tabs/words/stateNames.ts'];

/** Where a nature of entries says what it counts as, and has its name. */
const natures = [
  'src/domain/money/entryNatures.ts',
  'src/domain/money/payout.ts',
  'src/domain/money/whereabouts.ts',
  'src/tabs/moneyTabs.ts',
];

test('a kind or a state that is not handled everywhere does not compile', () => {
  const told = [...fees, ...mails, ...payouts, ...natures, ...sales];
  expect(complaints().sort()).toEqual(told.sort());
});
