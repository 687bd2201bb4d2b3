import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourcesIn } from '../support/french';

const STATES = new Set(['preparing', 'open', 'closed', 'collected', 'settled', 'calledOff']);
/** Of payouts, those that nothing else is called. */
const PAYOUTS = new Set(['inFile', 'collector', 'noIban', 'badIban', 'noHolder']);
type Names = ReadonlySet<string>;

const EQUALS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const JOINS = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken]);

/** Where a sale's states stand together, and what leads from one to the next. */
const HOME = 'src/domain/sale/';

/** The states that an expression compares a sale's with, as far as it is one condition. */
function statesIn(node: ts.Node, known: Names): string[] {
  if (ts.isParenthesizedExpression(node)) return statesIn(node.expression, known);
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  if (JOINS.has(operatorToken.kind)) return [...statesIn(left, known), ...statesIn(right, known)];
  if (!EQUALS.has(operatorToken.kind) || !/\b(?:state|sale|why)$|^stateAt\(/.test(left.getText()))
    return [];
  return ts.isStringLiteral(right) && known.has(right.text) ? [right.text] : [];
}

/** Whoever asks for a state, or for two of them, knows what a sale may do in each. */
function comparedIn(path: string, source: string, known: Names = STATES): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isList = ts.isArrayLiteralExpression(node);
    const named = isList
      ? node.elements.flatMap((one) => (ts.isStringLiteral(one) ? one.text : []))
      : statesIn(node, known);
    const states = [...new Set(named)];
    if (states.length > (isList ? 1 : 0) && states.every((state) => known.has(state)))
      found.push(`${path}: ${states.join(' ')}`);
    else ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

test('which states a sale may do something in stands in the tables of its transitions and acts', () => {
  const found = sourcesIn('src', 'sidebar')
    .filter((path) => !path.startsWith(HOME))
    .flatMap((path) => comparedIn(path, readFileSync(path, 'utf8')));

  expect(found).toEqual([]);
});

test('what a payout needs in a state is asked of its table', () => {
  const found = sourcesIn('src', 'sidebar').flatMap((path) =>
    comparedIn(path, readFileSync(path, 'utf8'), PAYOUTS),
  );
  expect(found).toEqual([]);
  expect(comparedIn('a.ts', "const a = why !== 'collector';", PAYOUTS)).toHaveLength(1);
});

test.each([
  ["const a = sale.state === 'open' || sale.state === 'closed';", 1],
  ["if (!sale || (state !== 'collected' && state !== 'settled')) b();", 1],
  ["const a = ['open', 'closed'].includes(state);", 1],
  ["const a = sale.state === 'open';", 1],
  ["const a = state === 'open' ? 1 : 2;", 1],
  ["const a = sale !== 'preparing';", 1],
  ["const a = stateAt(sale, now) !== 'closed';", 1],
  ["const a = ['open'];", 0],
  ['const a = areOrdersOpen(sale.state);', 0],
])('it sees where states are compared: %s', (source, count) => {
  expect(comparedIn('a.ts', source)).toHaveLength(count);
});
