import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';
import * as esbuild from 'esbuild';
import esbuildLoader from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { withArrows } from './arrows.mjs';
import { root } from './stamp.mjs';

/** The newest that Apps Script is documented to parse: no private and no static class fields. */
const target = 'es2019';
/** Younger, and parsed all the same: spelt out, they would take 11 KB. */
const supported = { 'optional-chain': true, 'nullish-coalescing': true };
const entry = 'src/google/main.ts';
const output = join(root, 'build/script');
/** Between the two bundlers: one module, without what nothing uses. */
const shaken = 'build/script/main.js';

/** `dist/Code.js`: everything under `src/`, with one top-level function a menu entry or trigger. */
export async function bundleScript() {
  await shake();
  const stats = await run(webpack(settings()));
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  const [error] = errors;
  if (error) throw new Error(`${error.moduleName ?? entry}: ${oneLine(error.message)}`);
  const { code } = await minify(readFileSync(join(output, 'Code.js'), 'utf8'), tighter);
  return { 'dist/Code.js': withLetters(code) };
}

/**
 * The second minifier spells « é » in a template as `\xe9`, which takes twice the room.
 * @param {string} code
 */
function withLetters(code) {
  return code.replace(/(?<!\\)(?:\\\\)*\\x[a-f][0-9a-f]/g, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(-2), 16));
    return escaped.slice(0, -4) + letter;
  });
}

/** webpack keeps what nothing calls, where its minifier may not shake the tree. */
async function shake() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: shaken,
    bundle: true,
    format: 'esm',
    target,
    supported,
    treeShaking: true,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    logLevel: 'silent',
  });
  writeFileSync(join(root, shaken), await withArrows(readFileSync(join(root, shaken), 'utf8')));
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

/**
 * `treeShaking: true` would drop the top-level functions, and the default format wrap them away.
 * @type {object}
 */
const minimizer = { target, supported, format: undefined, legalComments: 'none', charset: 'utf8' };

/**
 * After the first minifier: what is used once goes where it is used, and French keeps its letters.
 * @type {import('@swc/core').JsMinifyOptions}
 */
const tighter = {
  ecma: 2019,
  compress: { ecma: 2019, passes: 3 },
  mangle: true,
  format: { asciiOnly: false, comments: false },
};

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
    optimization: {
      minimizer: [new esbuildLoader.EsbuildPlugin(minimizer)],
    },
  };
}
