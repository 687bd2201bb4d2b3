import vm from 'node:vm';
import { type Node, parse } from 'acorn';

/** What V8 has by itself and Apps Script does not promise. */
const unsure = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'gc'];

const language = new Set<string>(
  vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[],
);
for (const name of unsure) language.delete(name);
language.add('arguments');

const services = new Set([
  'CacheService',
  'FormApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
]);

/** The syntax that Apps Script parses, as a script and not a module: `?.` and `??` are from 2020. */
export function parseScript(code: string) {
  return parse(code, { ecmaVersion: 2020, sourceType: 'script' });
}

/** The names that the code takes from its surroundings and that are not there in Apps Script. */
export function namesAbsentFromAppsScript(code: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  visit(parseScript(code), undefined, (name, parent, key) => {
    if (isDeclaration(parent, key)) declared.add(name);
    else if (!isPropertyName(parent, key)) used.add(name);
  });
  return [...used]
    .filter((name) => !declared.has(name) && !language.has(name) && !services.has(name))
    .sort();
}

type Fields = Node & Record<string, unknown>;
type OnName = (name: string, parent: Fields | undefined, key: string) => void;

function visit(node: unknown, parent: Fields | undefined, onName: OnName, key = ''): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, parent, onName, key);
    return;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const fields = node as Fields;
  if (fields.type === 'Identifier') onName(String(fields.name), parent, key);
  // The parts of a destructured declaration are declarations, as deep as they go.
  const inherits = isPattern(fields) && isDeclaration(parent, key);
  for (const [name, child] of Object.entries(fields)) {
    const declares = inherits && !['key', 'right'].includes(name);
    visit(child, declares ? parent : fields, onName, declares ? key : name);
  }
}

function isPattern({ type }: Fields): boolean {
  return ['ObjectPattern', 'ArrayPattern', 'AssignmentPattern', 'RestElement', 'Property'].includes(
    type,
  );
}

function isDeclaration(parent: Fields | undefined, key: string): boolean {
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return key === 'id';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return key === 'id' || key === 'params';
    case 'CatchClause':
      return key === 'param';
    default:
      return false;
  }
}

function isPropertyName(parent: Fields | undefined, key: string): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'property' && parent.computed === false;
    case 'Property':
    case 'MethodDefinition':
      return key === 'key' && parent.computed === false;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return key === 'label';
    default:
      return false;
  }
}
