import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stamps = join(root, 'build', 'stamps');

/** The program's own, as a text in code. */
export const versionText = () => JSON.stringify(programVersion());

/** @returns {string} */
export const programVersion = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** What a page and the script that it calls are made of. */
export const ofBuild = ['src', 'sidebar', 'package.json'];

/** Tells programs of different sources apart, whatever their version. */
export const programBuild = () => hashOf(ofBuild).slice(0, 12);

/**
 * Content, not dates: a fresh clone and a checkout of another branch have dates that mean nothing.
 * @param {readonly string[]} paths files or folders, from the root of the project
 */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesIn(`${path}/${name}`));
}

/**
 * @typedef {{ name: string, inputs: readonly string[], outputs: readonly string[] }} Stamped
 * @param {Stamped} step
 */
export function isFresh({ name, inputs, outputs }) {
  const stamp = join(stamps, name);
  return (
    existsSync(stamp) &&
    outputs.every((output) => existsSync(join(root, output))) &&
    readFileSync(stamp, 'utf8') === `${hashOf(inputs)} ${hashOf(outputs)}`
  );
}

/** @param {Stamped} step */
export function markFresh({ name, inputs, outputs }) {
  writeWhole(join('build', 'stamps', name), `${hashOf(inputs)} ${hashOf(outputs)}`);
}

/**
 * A reader meets the old file or the new one, never half of it.
 * @param {string} path from the root of the project
 * @param {string | Uint8Array} content
 */
export function writeWhole(path, content) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.${process.pid}`, content);
  renameSync(`${target}.${process.pid}`, target);
}
