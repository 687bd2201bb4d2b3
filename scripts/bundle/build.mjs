import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh, markFresh, ofBuild, root, writeWhole } from '../base/stamp.mjs';
import { bundleLive, LIVE_CHECK, liveFiles } from './bundle-live.mjs';
import { bundleForPage, bundleLocal } from './bundle-local.mjs';
import { bundleScript } from './bundle-script.mjs';
import { bundlePages, pageFiles } from './bundle-sidebar.mjs';
import { bundleWorkspace, workspaceFiles } from './bundle-workspace.mjs';

const tools = ['scripts', 'package.json', 'package-lock.json'];

/**
 * @typedef {{
 *   name: string, inputs: readonly string[], outputs: readonly string[],
 *   make: () => Promise<Record<string, string>>,
 * }} Step
 * @type {readonly Step[]}
 */
const steps = [
  {
    name: 'manifest',
    inputs: ['appsscript.json'],
    outputs: ['dist/appsscript.json'],
    make: async () => ({
      'dist/appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
    }),
  },
  {
    name: 'script',
    inputs: [...ofBuild, ...tools],
    outputs: ['dist/Code.js'],
    make: bundleScript,
  },
  {
    name: 'live-check',
    inputs: ['live', 'appsscript.json', ...tools],
    outputs: liveFiles,
    make: bundleLive,
  },
  {
    name: 'pages',
    inputs: [...ofBuild, 'docs/guide.md', 'docs/guide', ...tools],
    outputs: pageFiles,
    make: bundlePages,
  },
  {
    name: 'workspace',
    inputs: ['local', ...tools],
    outputs: workspaceFiles,
    make: bundleWorkspace,
  },
  {
    name: 'statements',
    inputs: ['src/statements', 'src/domain', 'src/formats', ...tools],
    outputs: ['build/local/statements.js'],
    make: () =>
      bundleForPage('src/statements/statementFolder.ts', 'build/local/statements.js', 'statements'),
  },
  {
    name: 'books',
    inputs: [
      'src/accounting',
      'src/printing',
      'src/tabs',
      'src/text',
      'src/domain',
      'src/formats',
      ...tools,
    ],
    outputs: ['build/local/books.js'],
    make: () => bundleForPage('src/accounting/accountsFolder.ts', 'build/local/books.js', 'books'),
  },
  {
    name: 'day-pack',
    inputs: ['src/printing', 'src/text', 'src/domain', 'src/formats', ...tools],
    outputs: ['build/local/dayPack.js'],
    make: () => bundleForPage('src/printing/day/dayPages.ts', 'build/local/dayPack.js', 'dayPack'),
  },
  {
    name: 'lists',
    inputs: ['src/import', 'src/tabs', 'src/text', 'src/domain', 'src/formats', ...tools],
    outputs: ['build/local/lists.js'],
    make: () => bundleForPage('src/import/listFile.ts', 'build/local/lists.js', 'lists'),
  },
  program('local/main.ts', 'build/local/cli.mjs'),
  program('local/standin/runtime/worker.ts', 'build/local/worker.mjs'),
  {
    name: 'script-realm',
    inputs: ['local/standin/base', 'local/standin/runtime', ...tools],
    outputs: ['build/local/script.js'],
    make: () =>
      bundleForPage('local/standin/runtime/worker/script.ts', 'build/local/script.js', 'script'),
  },
  {
    name: 'form-page',
    inputs: ['local', ...tools],
    outputs: ['build/local/form.js'],
    make: () => bundleForPage('local/workspace/form/browser/formPage.ts', 'build/local/form.js'),
  },
];

/** What people paste or push: the program, and nothing that only looks at it. */
const PROGRAM = ['manifest', 'script', 'pages'];
export const programFiles = steps
  .filter(({ name }) => PROGRAM.includes(name))
  .flatMap(({ outputs }) => outputs);

/** @param {string} entry @param {string} output @returns {Step} */
function program(entry, output) {
  return {
    name: output.replaceAll('/', '-'),
    inputs: ['local', ...tools],
    outputs: [output, `${output}.map`],
    make: () => bundleLocal(entry, output),
  };
}

/**
 * Brings `dist/` and `build/local/` up to date. A step that fails leaves no output behind, so that
 * nothing goes on with an old one.
 * @param {(line: string) => void} say told of each thing built
 * @returns {Promise<string[]>} what went wrong, a line each
 */
export async function build(say = () => {}) {
  const problems = [];
  for (const step of steps.filter((step) => !isFresh(step))) {
    try {
      for (const [path, content] of Object.entries(await step.make())) writeWhole(path, content);
      markFresh(step);
      say(`built ${step.outputs[0]}`);
    } catch (error) {
      for (const output of step.outputs) rmSync(join(root, output), { force: true });
      problems.push(`${step.outputs[0]} cannot be built: ${oneLine(error)}`);
    }
  }
  dropLeftovers();
  return problems;
}

/** What an earlier version built would be pushed with the rest. */
function dropLeftovers() {
  const wanted = new Set([LIVE_CHECK, ...steps.flatMap(({ outputs }) => outputs)]);
  for (const folder of ['dist', LIVE_CHECK]) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder)))
      if (!wanted.has(`${folder}/${name}`)) rmSync(join(root, folder, name), { recursive: true });
  }
}

/** @param {unknown} error */
function oneLine(error) {
  const [first] = /** @type {{ errors?: import('esbuild').Message[] }} */ (error).errors ?? [];
  if (!first) return error instanceof Error ? error.message : String(error);
  const { location, text } = first;
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = await build((line) => console.log(line));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
