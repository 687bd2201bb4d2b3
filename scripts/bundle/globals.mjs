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
/** Of these, what makes the menu. */
const opens = ['onOpen', 'onInstall'];

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

/** What the global functions need of the program. */
export async function entryFile() {
  return [
    `export { ${own.join(', ')}, fromMenu, fromPage, fromTrigger } from '../../src/google/main';`,
    `export { baseBeside, lacksBase, sayInMenu } from '../../src/google/base';`,
    '',
  ].join('\n');
}

/**
 * The plugin makes a top-level function of each of these assignments. They begin the program only when
 * they are called: Google loads the files of a script in an order that people choose.
 */
export async function globalsFile() {
  const { commands, menu } = await readCommands();
  return [
    ...own.map((name) =>
      opens.includes(name)
        ? `global.${name} = function ${name}(event) { const standing = begun(); if (standing) standing.${name}(event); else sayInMenu(); };`
        : `global.${name} = function ${name}(...given) { return program().${name}(...given); };`,
    ),
    ...calledGlobals(commands, menu).map(
      ([name, call]) => `global.${name} = function ${name}() { program().${call}; };`,
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
