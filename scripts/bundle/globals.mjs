import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../base/stamp.mjs';

/**
 * @typedef {{ readonly from: readonly string[], readonly page?: string, readonly asks?: unknown }} Command
 * @typedef {Readonly<Record<string, Command>>} Commands
 */

/** What Google and the sidebar call by these very names. */
const own = [
  'onOpen',
  'onInstall',
  'showSidebar',
  'showHelp',
  'showUpdate',
  'showDialog',
  'callCommand',
];

/**
 * The functions that a menu entry or a trigger calls: by name, and what each does.
 * @param {Commands} commands @param {readonly string[]} menu
 * @returns {[string, string][]}
 */
export function calledGlobals(commands, menu) {
  const ofMenu = menu.flatMap((name) => {
    const { page, asks } = commands[name] ?? { from: [] };
    /** @type {[string, string]} */
    const itself = [name, `fromMenu('${name}')`];
    if (!page) return [itself];
    /** @type {[string, string]} */
    const byPage = [`${page}Page`, `fromPage('${name}')`];
    return asks ? [byPage, itself] : [byPage];
  });
  const ofTriggers = Object.entries(commands)
    .filter(([, { from }]) => from.includes('formSubmit') || from.includes('hourly'))
    .map(([name]) => /** @type {[string, string]} */ ([name, `fromTrigger('${name}')`]));
  return [...ofMenu, ...ofTriggers];
}

/** The entry of the script: the plugin makes a top-level function of each of these assignments. */
export async function globalsFile() {
  const { commands, menu } = await readCommands();
  return [
    `import { ${own.join(', ')}, fromMenu, fromPage, fromTrigger } from '../../src/google/main';`,
    ...own.map((name) => `global.${name} = ${name};`),
    ...calledGlobals(commands, menu).map(
      ([name, call]) => `global.${name} = function ${name}() { ${call}; };`,
    ),
    '',
  ].join('\n');
}

/** Bundled first, so that the table can be read as it stands in TypeScript. */
async function readCommands() {
  const outfile = join(root, 'build/script/commands.mjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/app/commands.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return import(`${pathToFileURL(outfile).href}?at=${Date.now()}`);
}
