import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { checkSync } from 'recheck';
import ts from 'typescript';

/** Read only what the drive itself wrote: digits of a number, sentences of ours, lines of a mail. */
const OWN = ['src/text/values/format.ts', 'src/text/mails/mailHtml.ts'];

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const files = ['src/import', 'src/statements', 'src/tabs', 'src/domain', 'src/text', 'sidebar']
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

test('no pattern takes more than linear time, whatever is typed or pasted', () => {
  const patterns = files.flatMap(patternsOf);
  expect(patterns.length).toBeGreaterThan(150);
  const distinct = new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one]));
  const slow = [...distinct].flatMap(([text, one]) =>
    isLinear(one) ? [] : [`${one.where} ${text}`],
  );
  expect(slow).toEqual([]);
});

test.each([
  ['[\\s,]+$', ''],
  ['^(.*?\\p{L}.*?)\\d$', 'u'],
  ['<[^>]*>', 'g'],
  ['(\\d+ ?x)?\\d+ ?g', ''],
])('/%s/ would be found', (source, flags) => {
  expect(isLinear({ where: '', source, flags })).toBe(false);
});
