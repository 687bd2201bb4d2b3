import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourcesIn } from '../support/french';

const STATES = new Set(['preparing', 'open', 'closed', 'collected', 'settled', 'calledOff']);
const EQUALS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const JOINS = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken]);

/** Where a sale's states stand together, and what leads from one to the next. */
const HOME = 'src/domain/sale/';

/** The states that an expression compares a sale's with, as far as it is one condition. */
function statesIn(node: ts.Node): string[] {
  if (ts.isParenthesizedExpression(node)) return statesIn(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  if (JOINS.has(operatorToken.kind)) return [...statesIn(left), ...statesIn(right)];
  if (!EQUALS.has(operatorToken.kind) || !/\bstate$/.test(left.getText())) return [];
  return ts.isStringLiteral(right) && STATES.has(right.text) ? [right.text] : [];
}

/** A list of states: whoever asks for two of them knows what a sale may do in each. */
function listsOf(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const named = ts.isArrayLiteralExpression(node)
      ? node.elements.flatMap((one) => (ts.isStringLiteral(one) ? one.text : []))
      : statesIn(node);
    const states = [...new Set(named)];
    if (states.length > 1 && states.every((state) => STATES.has(state)))
      found.push(`${path}: ${states.join(' ')}`);
    else ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** What is no rule of what a sale may do: what of it is shown. */
const SHOWN = new Set(['src/app/catalogue/productFigures.ts: preparing calledOff']);

test('which states a sale may do something in stands in the table of its transitions', () => {
  const found = sourcesIn('src', 'sidebar')
    .filter((path) => !path.startsWith(HOME))
    .flatMap((path) => listsOf(path, readFileSync(path, 'utf8')));

  expect(found.filter((list) => !SHOWN.has(list))).toEqual([]);
});

test.each([
  ["const a = sale.state === 'open' || sale.state === 'closed';", 1],
  ["if (!sale || (state !== 'collected' && state !== 'settled')) b();", 1],
  ["const a = ['open', 'closed'].includes(state);", 1],
  ["const a = sale.state === 'open';", 0],
  ["const a = state === 'open' ? 1 : 2;", 0],
])('it sees a list of states: %s', (source, count) => {
  expect(listsOf('a.ts', source)).toHaveLength(count);
});
