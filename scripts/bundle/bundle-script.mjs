import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as acorn from 'acorn';
import * as esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { programBuild, root, versionText } from '../base/stamp.mjs';
import { entryFile, globalsFile } from './globals.mjs';
import { inTwoFiles } from './two-files.mjs';

/** The newest that Apps Script is documented to parse: no private and no static class fields. */
const target = 'es2019';
/** Younger, and parsed all the same. */
const supported = { 'optional-chain': true, 'nullish-coalescing': true };
/** Written here: what the global functions call. */
const entry = 'build/script/entry.js';
const output = join(root, 'build/script');
/** Tells a minifier what may go; nobody minifies behind these two. */
const PURE = /\/\* @__PURE__ \*\/ |^\/\/ @__NO_SIDE_EFFECTS__\n/gm;
/** For webpack, which makes the global functions of it. */
const joined = 'build/script/main.js';

/**
 * What runs at Google, as two files of script: `dist/Base.js`, what all actions stand on, and
 * `dist/Code.js`, which acts, with one top-level function a menu entry or trigger. Their names, their
 * lines and the names of their files stay, so that they can be read in the script editor and a
 * fault's stack says where.
 */
export async function bundleScript() {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(root, entry), await entryFile());
  const { base, code: main } = inTwoFiles(await shaken(), await globalsFile());
  writeFileSync(join(root, joined), main);
  const stats = await run(webpack(settings()));
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  const [error] = errors;
  if (error) throw new Error(`${error.moduleName ?? entry}: ${oneLine(error.message)}`);
  const code = readFileSync(join(output, 'Code.js'), 'utf8');
  return { 'dist/Base.js': readable(base), 'dist/Code.js': readable(code) };
}

/**
 * A tab a step, half the room of what the bundler writes; lines of a text of its own stay as they are.
 * @param {string} code
 */
export function indentedByTabs(code) {
  /** @type {Set<number>} */
  const inText = new Set();
  const onToken = (/** @type {acorn.Token} */ { type, start, end }) => {
    if (type !== acorn.tokTypes.template) return;
    for (let at = code.indexOf('\n', start); at >= 0 && at < end; at = code.indexOf('\n', at + 1))
      inText.add(at + 1);
  };
  for (const token of acorn.tokenizer(code, { ecmaVersion: 2020 })) onToken(token);
  return code.replace(/^(?: {2})+/gm, (spaces, at) =>
    inText.has(at) ? spaces : '\t'.repeat(spaces.length / 2),
  );
}

/**
 * « // app/sale/closeCycle »: the file of the sources that the lines below it come from.
 * @param {string} code
 */
function shortFileNames(code) {
  return code.replace(/^\/\/ (?:src|node_modules)\/(.*)\.[jt]s$/gm, '// $1');
}

/** One module, without what nothing uses: webpack would keep 100 KB of zod. */
async function shaken() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    treeShaking: true,
    target,
    supported,
    define: { DRIVE_VERSION: versionText(), DRIVE_BUILD: JSON.stringify(programBuild()) },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} code */
function readable(code) {
  return indentedByTabs(shortFileNames(code.replaceAll(PURE, '')));
}

/**
 * @param {webpack.Compiler} compiler
 * @returns {Promise<webpack.Stats>}
 */
function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => (stats ? resolve(stats) : reject(error)));
    });
  });
}

/** @param {string} message */
function oneLine(message) {
  return message.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ');
}

/** The plugin's own type of this option is the empty list. */
const include = /** @type {[]} */ (/** @type {unknown} */ ([joined]));

/** @returns {webpack.Configuration} */
function settings() {
  return {
    mode: 'production',
    context: root,
    entry: `./${joined}`,
    target: [target],
    devtool: false,
    plugins: [new GasPlugin({ include, comment: false })],
    performance: { hints: false },
    output: {
      path: output,
      filename: 'Code.js',
      // Without a browser or Node behind it, webpack has to be told that there is one chunk only.
      chunkFormat: 'array-push',
      chunkLoading: false,
      wasmLoading: false,
      environment: { globalThis: true },
    },
    optimization: { minimize: false },
  };
}
