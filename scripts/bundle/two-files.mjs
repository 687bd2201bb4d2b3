import { createHash } from 'node:crypto';
import * as acorn from 'acorn';

/**
 * What touches no service and imports nothing of the rest (`tests/layers`): the layers below `app`, and
 * what every action stands on. The folder of packages may be a link.
 */
const BASE =
  /^\/\/ (?:(?:\S+\/)?node_modules|src\/(?:formats|domain|text|tabs|app\/(?:kernel|settings)))\//;
/** What says that the other file is missing cannot stand there. */
const BESIDE = /^\/\/ src\/(?:google\/base|text\/results\/halfPasted)\./;

/**
 * One bundled module as two files of script. `base_` gives what its files declare, to a program
 * of the very same build: people paste file by file, and may paste one of the two. `program` runs the
 * rest on it, once an execution, when the first global function is called. Both are expressions in
 * parentheses, which V8 compiles as it reads them: a declaration of this size is read twice.
 * @param {string} module as esbuild writes it: a comment with its name above each file
 * @param {string} globals the global functions, which call `program`, or `begun` where it may be missing
 * @returns {{ readonly base: string, readonly code: string }}
 */
export function inTwoFiles(module, globals) {
  const { body, given } = withoutExport(module);
  const parts = body.split(/^(?=\/\/ (?:src|build|(?:\S+\/)?node_modules)\/)/m);
  const beside = parts.filter((part) => BESIDE.test(part)).join('');
  const pure = parts.filter((part) => BASE.test(part) && !BESIDE.test(part)).join('');
  const acting = parts.filter((part) => !BASE.test(part) && !BESIDE.test(part)).join('');
  const used = namesIn(acting);
  const shared = declaredIn(pure).filter((name) => used.has(name));
  const build = createHash('sha256').update(pure).digest('hex').slice(0, 12);
  const names = shared.join(', ');
  return {
    base: `/** What touches no service: Code calls it, of the same build. */
var base_ = (function base_(build) {
if (build !== "${build}") return undefined;
${pure}
return { ${names} };
});
`,
    code: `${beside}
const BUILD = "${build}";
let made;
function begun() {
if (made) return made;
const base = baseBeside(BUILD);
return (made = base && programOn(base));
}
function program() {
const standing = begun();
if (!standing) throw lacksBase();
return standing;
}
const programOn = (function programOn({ ${names} }) {
${acting}
return { ${given.join(', ')} };
});
${globals}`,
  };
}

/** One that the bundler had to rename fails to compile, as « a as b ». @param {string} module @returns {{ readonly body: string, readonly given: readonly string[] }} */
function withoutExport(module) {
  const at = module.lastIndexOf('export {');
  const [list = ''] = module.slice(at + 'export {'.length).split('}');
  return { body: module.slice(0, at), given: list.split(',').map((name) => name.trim()) };
}

/** @param {string} code @returns {string[]} what it declares for whatever follows */
function declaredIn(code) {
  const { body } = acorn.parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  return body.flatMap((node) => {
    if (node.type === 'VariableDeclaration')
      return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration'
      ? [node.id.name]
      : [];
  });
}

/** @param {string} code @returns {Set<string>} every name that stands in it, properties besides */
function namesIn(code) {
  const names = new Set();
  let before = '';
  for (const { type, start, end } of acorn.tokenizer(code, { ecmaVersion: 2022 })) {
    if (type === acorn.tokTypes.name && before !== '.' && before !== '?.')
      names.add(code.slice(start, end));
    before = type.label;
  }
  return names;
}
