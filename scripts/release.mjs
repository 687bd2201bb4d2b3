import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { programVersion, root } from './base/stamp.mjs';
import { guide } from './base/words.mjs';
import { build, programFiles } from './bundle/build.mjs';

/**
 * `npm run release`: `release/` with the files that people paste, each under the name that it has in the
 * editor of scripts, the same in one zip, and what whoever keeps the template must know.
 */

/** @typedef {{ readonly name: string, readonly text: string }} File */

/** In the editor a script ends in .gs; a page keeps its name. */
const nameInEditor = (/** @type {string} */ name) => name.replace(/\.js$/, '.gs');

/** @returns {File[]} */
const filesToPaste = () =>
  [...programFiles].sort().map((path) => ({
    name: nameInEditor(basename(path)),
    text: readFileSync(join(root, path), 'utf8'),
  }));

const READ_ME = 'LISEZ-MOI.md';
const TO_PASTE = 'fichiers';
/** What a release before this one may have left, and nothing else. */
const isOwn = (/** @type {string} */ name) =>
  name === READ_ME || name === TO_PASTE || /^drive-fermier-\d+(\.\d+)*\.zip$/.test(name);
const isPasted = (/** @type {string} */ name) =>
  programFiles.some((path) => nameInEditor(basename(path)) === name);

/**
 * What stands in the folder and is no release: nothing of anybody else's is written over or deleted.
 * @param {string} folder @returns {string[]}
 */
function foreignIn(folder) {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) return [folder];
  const files = join(folder, TO_PASTE);
  const isFolder = existsSync(files) && statSync(files).isDirectory();
  return [
    ...readdirSync(folder)
      .filter((name) => !isOwn(name) || (name === TO_PASTE && !isFolder))
      .map((name) => join(folder, name)),
    ...(isFolder ? readdirSync(files) : [])
      .filter((name) => !isPasted(name))
      .map((name) => join(files, name)),
  ];
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

/** The page for maintainers with the guide's steps of pasting: no other page stands beside it. */
function readMeText() {
  const [page, whole] = ['release', 'guide'].map((name) =>
    readFileSync(join(root, `docs/${name}.md`), 'utf8'),
  );
  const [steps] = whole?.split(`${guide.pasting}\n`)[1]?.split(/^##/m) ?? [];
  if (!page || !steps) throw new Error(`docs/guide.md lacks "${guide.pasting}"`);
  const text = `${page}\n${guide.pasting.slice(1)}\n${steps.trimEnd()}\n`;
  return text.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}

/** @param {string} folder @returns {Promise<string[]>} what was written, by name */
async function release(folder) {
  const zipOf = await zipWriter();
  const files = filesToPaste();
  const readMe = { name: READ_ME, text: readMeText() };
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, TO_PASTE), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, TO_PASTE, name), text);
  writeFileSync(join(folder, readMe.name), readMe.text);
  const zip = `drive-fermier-${programVersion()}.zip`;
  const inZip = [readMe, ...files.map(({ name, text }) => ({ name: `${TO_PASTE}/${name}`, text }))];
  writeFileSync(join(folder, zip), Uint8Array.from(zipOf(inZip)));
  return [readMe.name, zip, ...files.map(({ name }) => `${TO_PASTE}/${name}`)];
}

/** @param {string} folder */
async function main(folder) {
  const foreign = foreignIn(folder);
  if (foreign.length > 0) {
    process.stderr.write(
      `${folder}: not empty, and no release of before. Nothing was touched; give another folder.\n`,
    );
    for (const name of foreign.slice(0, 5)) process.stderr.write(`  ${name}\n`);
    return 1;
  }
  const problems = await build((line) => console.log(line));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) return 1;
  for (const name of await release(folder)) console.log(join(folder, name));
  return 0;
}

process.exitCode = await main(resolve(process.argv[2] ?? join(root, 'release')));
