import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourcesIn } from '../support/french';

const KINDS = new Set(['piece', 'weight', 'loose']);

/** Where each kind says what it is ordered in, what its price is for, and whether it is weighed. */
const HOME = 'src/domain/catalogue/saleKind.ts';

const ASKS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Where a product's kind is compared with one of them, or one stands in for a kind that is lacking. */
function comparisonsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      ASKS.has(node.operatorToken.kind) &&
      ts.isStringLiteral(node.right) &&
      KINDS.has(node.right.text) &&
      /\b(?:sale|saleKind)$/i.test(node.left.getText())
    )
      found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

test('what follows from how a product is sold stands in the table of these kinds', () => {
  const found = sourcesIn('src', 'sidebar', 'local')
    .filter((path) => path !== HOME)
    .flatMap((path) => comparisonsIn(path, readFileSync(path, 'utf8')));

  expect(found).toEqual([]);
});

test.each([
  ["const a = product.sale === 'loose';", 1],
  ["const a = products.get(ref)?.sale !== 'piece';", 1],
  ["const kind = sale ?? 'piece';", 1],
  ["const a = content.dimension === 'piece' || unit === 'piece';", 0],
  ['const a = isOrderedByMeasure(product);', 0],
])('it sees a kind that is compared by hand: %s', (source, count) => {
  expect(comparisonsIn('a.ts', source)).toHaveLength(count);
});
