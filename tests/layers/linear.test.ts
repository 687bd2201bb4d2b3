import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { checkSync } from 'recheck';
import { version } from 'recheck/package.json';
import ts from 'typescript';

/**
 * Read only what the drive itself wrote (digits of a number, sentences of ours, lines of a mail, keys, what it
 * remembers), what Google says, or a setting, a line of which is short.
 */
const OWN = [
  'src/text/values/format.ts',
  'src/text/mails/mailHtml.ts',
  'src/app/orders/formChoices.ts',
  'src/app/outbox/refusedMails.ts',
  'src/app/records/answers/columns.ts',
  'src/app/settings/dutySettings.ts',
  'local/cli/input/addOnProblems.ts',
];

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** The rest of local/ reads what the drive made. */
const files = ['src', 'sidebar', 'local/cli', 'local/drive', 'local/excel']
  .flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx']))
  .map((path) => relative('.', path))
  .filter((path) => !path.endsWith('.d.ts') && !OWN.includes(path));

function patternsOf(path: string): Pattern[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
    kind,
  );
  const found: Pattern[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const end = node.text.lastIndexOf('/');
      found.push({
        where: `${path}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

// In this process: the others start a worker or another program.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync: check } = jest.requireActual<{ checkSync: typeof checkSync }>('recheck');

/**
 * Counts the steps of a matcher over texts made to mislead it. Where it gives up looking for one on a
 * busy machine, nothing is said against the pattern.
 */
const isLinear = ({ source, flags }: Pattern): boolean =>
  check(source, flags, { timeout: 1500, attackTimeout: 300, incubationTimeout: 150, randomSeed: 1 })
    .status !== 'vulnerable';

/** Whoever has the time gets an answer, on a busy machine too. */
const PATIENT = {
  timeout: 60_000,
  attackTimeout: 20_000,
  incubationTimeout: 20_000,
  randomSeed: 1,
};
const judged = ({ source, flags }: Omit<Pattern, 'where'>): string =>
  check(source, flags, PATIENT).status;

/** A proof holds for as long as pattern and prover stay as they are, and may take long. */
const PROVED = 'tests/golden/linearPatterns.txt';
const PROVER = `recheck ${version}`;

function provedBefore(): readonly string[] {
  const [prover, ...patterns] = readFileSync(PROVED, 'utf8').trimEnd().split('\n');
  return prover === PROVER ? patterns : [];
}

const textOf = ({ source, flags }: Pattern) => `/${source}/${flags}`;
const patterns = [...new Map(files.flatMap(patternsOf).map((one) => [textOf(one), one])).values()];

if (process.env.UPDATE_GOLDEN) {
  const known = new Set(provedBefore());
  const proved = patterns
    .filter((one) => known.has(textOf(one)) || judged(one) === 'safe')
    .map(textOf);
  writeFileSync(PROVED, `${[PROVER, ...proved.sort()].join('\n')}\n`);
}

test('no pattern takes more than linear time, whatever is typed or pasted', () => {
  const proved = new Set(provedBefore());
  expect(patterns.length).toBeGreaterThan(150);
  const others = patterns.filter((one) => !proved.has(textOf(one)));
  const slow = others.filter((one) => !isLinear(one));
  expect(slow.map((one) => `${one.where} ${textOf(one)}`)).toEqual([]);
});

test('what is kept as proved can be proved', () => {
  const known = new Map(patterns.map((one) => [textOf(one), one]));
  const proved = provedBefore().flatMap((text) => known.get(text) ?? []);
  const sample = proved.filter((_, at) => at % 12 === 0);
  expect(sample.filter((one) => judged(one) !== 'safe').map(textOf)).toEqual([]);
});

test.each([
  ['[\\s,]+$', ''],
  ['^(.*?\\p{L}.*?)\\d$', 'u'],
  ['<[^>]*>', 'g'],
  ['(\\d+ ?x)?\\d+ ?g', ''],
])('/%s/ would be found', (source, flags) => {
  expect(judged({ source, flags })).toBe('vulnerable');
});
