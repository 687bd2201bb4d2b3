import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { programBuild, root, versionText } from '../base/stamp.mjs';
import { globalsFile } from './globals.mjs';

/** The newest that Apps Script is documented to parse: no private and no static class fields. */
const target = 'es2019';
/** Younger, and parsed all the same. */
const supported = { 'optional-chain': true, 'nullish-coalescing': true };
/** Written here: one line a global function. */
const entry = 'build/script/globals.js';
const output = join(root, 'build/script');
/** Between the two bundlers: one module, without what nothing uses. */
const shaken = 'build/script/main.js';

/**
 * `dist/Code.js`: everything that runs at Google, with one top-level function a menu entry or trigger.
 * Google reads all of it at every call: comments and indentation stay behind. Names of functions stay, so
 * that a fault's stack says where, and lines are of a length that the script editor bears.
 */
export async function bundleScript() {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(root, entry), await globalsFile());
  await shake();
  const stats = await run(webpack(settings()));
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  const [error] = errors;
  if (error) throw new Error(`${error.moduleName ?? entry}: ${oneLine(error.message)}`);
  const { code } = await esbuild.transform(readFileSync(join(output, 'Code.js'), 'utf8'), {
    minifyWhitespace: true,
    lineLimit: 220,
    target,
    supported,
    charset: 'utf8',
    legalComments: 'none',
  });
  return { 'dist/Code.js': code };
}

/**
 * webpack would keep what nothing calls: 100 KB of zod. Then every name that only its own function knows is
 * made short, a fifth of the whole: what stands at the top of a script keeps its own.
 */
async function shake() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'esm',
    treeShaking: true,
    minifySyntax: true,
    target,
    supported,
    define: { DRIVE_VERSION: versionText(), DRIVE_BUILD: JSON.stringify(programBuild()) },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    logLevel: 'silent',
  });
  const { code } = await esbuild.transform(outputFiles[0]?.text ?? '', {
    minifyIdentifiers: true,
    target,
    supported,
    charset: 'utf8',
  });
  writeFileSync(join(root, shaken), code);
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
