import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from './build.mjs';
import { programVersion, root } from './stamp.mjs';

/**
 * `npm run release`: `release/` with the files that people paste, each under the name that it has in the
 * editor of scripts, the same in one zip, and what whoever keeps the template must know.
 */

/** @typedef {{ readonly name: string, readonly text: string }} File */

/** In the editor a script ends in .gs; a page keeps its name. */
const nameInEditor = (/** @type {string} */ name) => name.replace(/\.js$/, '.gs');

/** @returns {File[]} */
function filesToPaste() {
  return readdirSync(join(root, 'dist'))
    .sort()
    .map((name) => ({
      name: nameInEditor(name),
      text: readFileSync(join(root, 'dist', name), 'utf8'),
    }));
}

/** The writer of zips that the drive has for its mails. */
async function zipWriter() {
  const outfile = join(root, 'build/zip.mjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/formats/zip.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  /** @type {{ zipOf(files: readonly File[]): number[] }} */
  const { zipOf } = await import(pathToFileURL(outfile).href);
  return zipOf;
}

/** @param {string} folder @returns {Promise<string[]>} what was written, by name */
async function release(folder) {
  const zipOf = await zipWriter();
  const files = filesToPaste();
  const page = readFileSync(join(root, 'docs/release.md'), 'utf8');
  const readMe = { name: 'LISEZ-MOI.md', text: page };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fichiers'), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, 'fichiers', name), text);
  writeFileSync(join(folder, readMe.name), readMe.text);
  const zip = `drive-fermier-${programVersion()}.zip`;
  const inZip = [readMe, ...files.map(({ name, text }) => ({ name: `fichiers/${name}`, text }))];
  writeFileSync(join(folder, zip), Uint8Array.from(zipOf(inZip)));
  return [readMe.name, zip, ...files.map(({ name }) => `fichiers/${name}`)];
}

const folder = resolve(process.argv[2] ?? join(root, 'release'));
const problems = await build((line) => console.log(line));
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else for (const name of await release(folder)) console.log(join(folder, name));
