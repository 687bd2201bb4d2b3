import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as acorn from 'acorn';
import * as esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { globalsFile } from './globals.mjs';
import { root, versionText } from './stamp.mjs';

/** The newest that Apps Script is documented to parse: no private and no static class fields. */
const target = 'es2019';
/** Younger, and parsed all the same. */
const supported = { 'optional-chain': true, 'nullish-coalescing': true };
/** Written here: one line a global function. */
const entry = 'build/script/globals.js';
const output = join(root, 'build/script');
/** Tells a minifier what may go; nobody minifies behind these two. */
const PURE = /\/\* @__PURE__ \*\/ |^\/\/ @__NO_SIDE_EFFECTS__\n/gm;
/** Between the two bundlers: one module, without what nothing uses. */
const shaken = 'build/script/main.js';

/**
 * `dist/Code.js`: everything under `src/`, with one top-level function a menu entry or trigger. Its
 * names, its lines and the names of its files stay, so that it can be read in the script editor and
 * a fault's stack says where.
 */
export async function bundleScript() {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(root, entry), await globalsFile());
  await shake();
  const stats = await run(webpack(settings()));
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  const [error] = errors;
  if (error) throw new Error(`${error.moduleName ?? entry}: ${oneLine(error.message)}`);
  const code = readFileSync(join(output, 'Code.js'), 'utf8').replaceAll(PURE, '');
  return { 'dist/Code.js': indentedByTabs(shortFileNames(code)) };
}

/**
 * A tab a step, half the room of what the loader writes; lines of a text of its own stay as they are.
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
  return code.replace(/^\/\/! (?:src|node_modules)\/(.*)\.[jt]s$/gm, '// $1');
}

/** webpack keeps what nothing calls unless a minifier follows: 100 KB of zod. */
async function shake() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: shaken,
    bundle: true,
    format: 'esm',
    treeShaking: true,
    define: { DRIVE_VERSION: versionText() },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    logLevel: 'silent',
  });
  const code = readFileSync(join(root, shaken), 'utf8');
  writeFileSync(join(root, shaken), withFileNames(code));
}

/**
 * The loader leaves out every comment but one that begins so.
 * @param {string} code
 */
function withFileNames(code) {
  return code.replace(/^\/\/ (?=(?:src|node_modules)\/)/gm, '//! ');
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
const include = /** @type {[]} */ (/** @type {unknown} */ ([shaken]));

/** @returns {webpack.Configuration} */
function settings() {
  return {
    mode: 'production',
    context: root,
    entry: `./${shaken}`,
    target: [target],
    devtool: false,
    module: {
      rules: [
        {
          test: /\.js$/,
          loader: 'esbuild-loader',
          options: { target, supported, charset: 'utf8', legalComments: 'inline' },
        },
      ],
    },
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
