import { parse, print } from '@swc/core';

/**
 * `function a(b) { return c }` as `a = b => c`, at the head of the block where it stood: there it is
 * known from the first line on, as a function was. Minifiers leave this alone, and it is a fiftieth
 * of the script. What may need to be a function stays one.
 * Columns leave their notes out, too.
 * @param {string} code one that leaves its outermost functions to whoever calls them
 */
export async function withArrows(code) {
  const program = /** @type {Node} */ (
    /** @type {unknown} */ (await parse(code, { syntax: 'ecmascript', target: 'es2020' }))
  );
  walk(program, withoutNote);
  const bound = new Set();
  walk(program, (node) => {
    if (node.type === 'NewExpression') bound.add(node.callee.value);
    if (node.type === 'AssignmentExpression') bound.add(node.left.value);
  });
  walk(program, (node) => {
    if (node.type === 'Module') node.body = hoisted(node.body, bound);
    if (node.type === 'BlockStatement') node.stmts = hoisted(node.stmts, bound);
  });
  return (await print(/** @type {never} */ (program), { minify: true })).code;
}

/** @typedef {{ type: string, [field: string]: any }} Node */

const COLUMN = /^(?:typed|computed)\d*$/;
const NOTE_AT = 4;

/**
 * The note of a tab's column ships with the words beside the script, which needs it only when it
 * makes the column.
 * @param {Node} node
 */
function withoutNote({ type, callee, arguments: given }) {
  const isColumn = type === 'CallExpression' && COLUMN.test(callee.value ?? '');
  if (isColumn && given[NOTE_AT]?.expression.type === 'ObjectExpression') given.length = NOTE_AT;
}

/**
 * @param {unknown} value
 * @param {(node: Node) => void} visit
 * @param {(node: Node) => boolean} [enters]
 */
function walk(value, visit, enters = () => true) {
  if (typeof value !== 'object' || value === null) return;
  const node = /** @type {Node} */ (value);
  if (typeof node.type === 'string') visit(node);
  if (enters(node)) for (const part of Object.values(node)) walk(part, visit, enters);
}

/**
 * @param {Node[]} statements
 * @param {Set<string>} bound
 */
function hoisted(statements, bound) {
  const found = statements.filter((one) => isPlain(one, bound));
  if (found.length === 0) return statements;
  const directives = statements.findIndex((one) => one.expression?.type !== 'StringLiteral');
  const at = Math.max(0, directives);
  const { span, ctxt } = found[0] ?? { span: {}, ctxt: 0 };
  const declarations = found.map((one) => ({
    type: 'VariableDeclarator',
    span,
    id: one.identifier,
    init: arrowOf(one),
    definite: false,
  }));
  const list = {
    type: 'VariableDeclaration',
    span,
    ctxt,
    kind: 'const',
    declare: false,
    declarations,
  };
  const others = statements.slice(at).filter((one) => !found.includes(one));
  return [...statements.slice(0, at), list, ...others];
}

/**
 * @param {Node} node
 * @param {Set<string>} bound
 */
function isPlain(node, bound) {
  if (node.type !== 'FunctionDeclaration' || node.generator || node.async) return false;
  let isPlain = !bound.has(node.identifier.value);
  walk(
    { params: node.params, body: node.body },
    ({ type, value }) => {
      if (type === 'ThisExpression' || type === 'MetaProperty') isPlain = false;
      if (type === 'Identifier' && value === 'arguments') isPlain = false;
    },
    ({ type }) =>
      !['FunctionDeclaration', 'FunctionExpression', 'ClassMethod', 'Constructor'].includes(type),
  );
  return isPlain;
}

/** @param {Node} node */
function arrowOf({ span, ctxt, params, body }) {
  const [only] = body.stmts;
  const isValue = body.stmts.length === 1 && only.type === 'ReturnStatement' && only.argument;
  return {
    type: 'ArrowFunctionExpression',
    span,
    ctxt,
    params: params.map((/** @type {Node} */ { pat }) => pat),
    // An object must not be taken for a block.
    body: isValue ? { type: 'ParenthesisExpression', span, expression: only.argument } : body,
    async: false,
    generator: false,
    typeParameters: null,
    returnType: null,
  };
}
