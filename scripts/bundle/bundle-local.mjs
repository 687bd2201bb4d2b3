import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../base/stamp.mjs';

/**
 * A program of the stand-in for Node; packages stay outside, as they are installed beside it.
 * @param {string} entry
 * @param {string} output
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleLocal(entry, output) {
  if (!existsSync(join(root, entry))) throw new Error(`${entry} is missing`);
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  });
  const text = (/** @type {string} */ end) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { [output]: text('.mjs'), [`${output}.map`]: text('.map') };
}

/**
 * A program that a page of the workspace runs in the browser, or a part of the product that the
 * command line loads as it loads the script: whole, in a bare scope.
 * @param {string} entry
 * @param {string} output
 * @param {string} [globalName] under which a part gives what it exports
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleForPage(entry, output, globalName) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    ...(globalName ? { globalName } : {}),
    target: 'es2020',
    logLevel: 'silent',
  });
  return { [output]: outputFiles[0]?.text ?? '' };
}
