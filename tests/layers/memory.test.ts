import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/**
 * An execution at Google's begins with nothing in memory. Tests let many of them go on in one realm
 * (local/standin/runtime/oneRealm.ts), which shows the same only as long as nothing that the script made in one
 * could be found by the next: what stands outside of functions is never changed by them.
 */
const layers = ['formats', 'domain', 'text', 'tabs', 'app', 'google'];

/** Answers that were worked out once, the same however often: [file, what they are kept in]. */
const remembered = new Set([
  'src/app/records/offer.ts: keptOf',
  'src/app/records/sale.ts: salesIn',
  'src/domain/values/fold.ts: folds',
  'src/domain/values/time.ts: clocks',
  'src/domain/values/time.ts: formatters',
  // Each run begins with none.
  'src/google/api/retry.ts: last',
  'src/google/survey.ts: surveys',
  'src/text/values/pairs.ts: known',
]);

const CHANGING = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);
const CHANGED_BY = new Set(['assign', 'defineProperty', 'defineProperties', 'set']);
/** Made of what they are given, and the same ever after. */
const CONSTANT = new Set(['Map', 'Set', 'WeakMap', 'RegExp', 'Date', 'NumberFormat']);

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node);

/** `a` of `a`, `a.b` and `a.b[c]`. */
function rootOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootOf(node.expression);
  if (ts.isNonNullExpression(node) || ts.isAsExpression(node)) return rootOf(node.expression);
  return undefined;
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** What this node changes, if anything. */
function changedBy(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
    return rootOf(node.left);
  if (ts.isDeleteExpression(node)) return rootOf(node.expression);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];
    return counts.includes(node.operator) ? rootOf(node.operand) : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { expression: receiver, name } = node.expression;
  const [first] = node.arguments;
  if (['Object', 'Reflect'].includes(receiver.getText()))
    return CHANGED_BY.has(name.text) && first ? rootOf(first) : undefined;
  return CHANGING.has(name.text) ? rootOf(receiver) : undefined;
}

/** Names that a function has for itself hide those outside. */
function ownNames(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const walk = (one: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(one) || ts.isParameter(one) || ts.isBindingElement(one)) &&
      ts.isIdentifier(one.name)
    )
      names.add(one.name.text);
    if (!isFunction(one)) ts.forEachChild(one, walk);
  };
  ts.forEachChild(node, walk);
  return names;
}

/** What a file keeps from one execution to the next. */
function memoryOf(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
      for (const { name, initializer } of statement.declarationList.declarations)
        if (!isConstant || (initializer && hidesState(initializer))) found.add(name.getText());
    }
    if (ts.isClassDeclaration(statement))
      for (const member of statement.members)
        if (ts.isPropertyDeclaration(member) && isStaticAndChangeable(member))
          found.add(member.name.getText());
  }
  const walk = (node: ts.Node, own: ReadonlySet<string>): void => {
    const names = isFunction(node) ? new Set([...own, ...ownNames(node)]) : own;
    const changed = changedBy(node);
    if (changed !== undefined && !own.has(changed)) found.add(changed);
    ts.forEachChild(node, (child) => walk(child, names));
  };
  walk(file, new Set());
  return [...found].map((name) => `${path}: ${name}`);
}

/** An object with a mind of its own, or a function called on the spot whose variables live on. */
function hidesState(node: ts.Node): boolean {
  if (isFunction(node)) return false;
  if (ts.isNewExpression(node) && !CONSTANT.has(node.expression.getText().replace(/^Intl\./, '')))
    return true;
  if (ts.isCallExpression(node)) {
    const called = ts.isParenthesizedExpression(node.expression)
      ? node.expression.expression
      : node.expression;
    if (isFunction(called)) return true;
  }
  return ts.forEachChild(node, (child) => hidesState(child) || undefined) ?? false;
}

function isStaticAndChangeable({ modifiers = [] as never }: ts.PropertyDeclaration): boolean {
  const kinds = [...modifiers].map(({ kind }) => kind);
  return (
    kinds.includes(ts.SyntaxKind.StaticKeyword) && !kinds.includes(ts.SyntaxKind.ReadonlyKeyword)
  );
}

const sources = layers
  .flatMap((layer) => ts.sys.readDirectory(`src/${layer}`, ['.ts']))
  .map((path) => relative('.', path).replaceAll('\\', '/'));

test('nothing of the script outlives an execution, but answers that are the same every time', () => {
  const found = sources.flatMap((path) => memoryOf(path, readFileSync(path, 'utf8')));

  expect(new Set(found)).toEqual(remembered);
});

test.each([
  ['let count = 0;', ['count']],
  ['const seen = new Set(); const see = (a) => { seen.add(a); };', ['seen']],
  ['const rows = []; function add(row) { rows.push(row); }', ['rows']],
  ['const memo = {}; const of = (key) => (memo[key] ??= made(key));', ['memo']],
  ["import { table } from './a'; const f = () => { table.a.b = 1; };", ['table']],
  ['class A { static made = 0; static readonly KIND = 1; }', ['made']],
  ['const next = (() => { let at = 0; return () => ++at; })();', ['next']],
  ['const desk = new Desk();', ['desk']],
  ['const f = (rows) => { const seen = []; seen.push(1); rows.push(2); };', []],
  ['const known = new Map(pairs.map(([a, b]) => [b, a])); const f = (a) => known.get(a);', []],
])('%s', (source, names) => {
  expect(memoryOf('a.ts', source)).toEqual(names.map((name) => `a.ts: ${name}`));
});
