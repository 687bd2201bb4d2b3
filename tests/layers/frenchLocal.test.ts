import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** Letters, marks and spaces that English does without. */
const LETTERS = /[àâäçéèêëîïôöùûüœ«»\u00a0\u202f]/i;
/** « l’eau », « d'abord ». */
const ELISION = /(?:^|\s)[cdjlmnst][’']\p{L}/iu;
/** Small words of French, in a sentence of more than one word. */
const SMALL = new RegExp(
  `\\p{L}+\\s(?:.*\\s)?(?:${`
le la les des du un une est sont pas pour avec dans par sur ce cette ces qui que au aux et ou il elle
vous votre vos de en sans ici aussi rien tout tous toutes plus puis mais donc chaque
`
    .trim()
    .split(/\s+/)
    .join('|')})(?=$|[\\s.,;:!?])`,
  'iu',
);

const isFrench = (text: string): boolean =>
  LETTERS.test(text) || ELISION.test(text) || SMALL.test(text);

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateLiteralToken(node) ||
  ts.isJsxText(node) ||
  ts.isRegularExpressionLiteral(node);

/** Each literal of a file that holds French, with its line. */
function frenchIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (isText(node) && isFrench(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.text.trim().slice(0, 60)}`);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** Where French is at home: our sentences, and what Google itself says and how its sheets write. */
const HOMES = [
  'local/text/',
  'local/standin/base/googleTexts.ts',
  'local/standin/sheets/cellText/localeRules.ts',
];

test('what people read on this machine stands in local/text, and Google’s words in one file', () => {
  const paths = ts.sys
    .readDirectory('local', ['.ts', '.tsx'])
    .map((path) => relative('.', path))
    .filter((path) => !HOMES.some((home) => path.startsWith(home)));

  const found = paths.flatMap((path) => frenchIn(path, readFileSync(path, 'utf8')));

  expect(paths.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test.each([
  ["const a = 'Réf.';", 1],
  ["const a = 'Aucun mail dans la boite';", 1],
  ['const a = `là`;', 1],
  ['const a = <p>Rien sur cette page</p>;', 1],
  ['const a = /à/;', 1],
  ["// une phrase de français\nconst a = 'basket';", 0],
  ["const a = 'the drive’s own baskets';", 0],
])('it finds French in literals alone: %s', (source, count) => {
  expect(frenchIn('a.tsx', source)).toHaveLength(count);
});
