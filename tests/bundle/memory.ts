import type { Node } from 'acorn';
import { parseScript } from './v8Scope';

type Fields = Node & Record<string, unknown>;

const CHANGES_ITSELF = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);
/** What these are given first is changed. */
const CHANGES_ANOTHER = new Set('assign defineProperty defineProperties setPrototypeOf'.split(' '));

/**
 * The names that belong to no function and that a function changes, from that line of text on: what
 * one execution could leave to the next, were they to share a realm. The bundler never gives one of
 * these names to something inside a function.
 */
export function changedByFunctions(code: string, from = ''): string[] {
  const kept = new Set<string>();
  const changed = new Set<string>();
  const start = Math.max(0, code.indexOf(from));
  walk(parseScript(code), 0, (node, depth) => {
    if (node.start < start) return;
    if (depth <= 1) for (const name of declaredBy(node)) kept.add(name);
    if (depth > 1) for (const target of targetsOf(node)) changed.add(rootOf(target));
  });
  return [...changed].filter((name) => kept.has(name)).sort();
}

/** The depth counts functions: what the bundle wraps around everything is the first. */
function walk(node: unknown, depth: number, see: (node: Fields, depth: number) => void): void {
  if (Array.isArray(node)) for (const part of node) walk(part, depth, see);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const fields = node as Fields;
  see(fields, depth);
  const inside = /Function/.test(fields.type) ? depth + 1 : depth;
  for (const part of Object.values(fields)) walk(part, inside, see);
}

function declaredBy(node: Fields): string[] {
  if (!/^(VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/.test(node.type)) return [];
  const names: string[] = [];
  walk(node.id, 0, ({ type, name }) => {
    if (type === 'Identifier') names.push(String(name));
  });
  return names;
}

/** What this node changes: a variable, or the object that an expression leads to. */
function targetsOf(node: Fields): unknown[] {
  if (node.type === 'AssignmentExpression') return patternParts(node.left as Fields);
  if (node.type === 'UpdateExpression') return [node.argument];
  if (node.type === 'UnaryExpression' && node.operator === 'delete') return [node.argument];
  if (node.type !== 'CallExpression') return [];
  const callee = node.callee as Fields;
  if (callee.type !== 'MemberExpression') return [];
  const method = String((callee.property as Fields).name);
  if (CHANGES_ITSELF.has(method)) return [callee.object];
  return CHANGES_ANOTHER.has(method) ? (node.arguments as unknown[]).slice(0, 1) : [];
}

function patternParts(left: Fields): unknown[] {
  if (!/Pattern$/.test(left.type)) return [left];
  const parts: unknown[] = [];
  walk(left, 0, (node) => parts.push(node));
  return parts;
}

/** `table` of `table.rows[0]` and of `table.get(1).rows`; what `table()` gives is another thing. */
function rootOf(target: unknown): string {
  const node = target as Fields;
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MemberExpression') return rootOf(node.object);
  const callee = node.type === 'CallExpression' ? (node.callee as Fields) : undefined;
  return callee?.type === 'MemberExpression' ? rootOf(callee.object) : '';
}
