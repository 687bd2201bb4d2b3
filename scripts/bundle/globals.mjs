import { readTables } from '../base/readTables.mjs';

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

/** The entry of the script: the plugin makes a top-level function of each of these assignments. */
export async function globalsFile() {
  const { commands, commandOf, isDialog, menu } = await readTables(`
    export { commands } from './src/app/commands';
    export { commandOf, isDialog, menu } from './src/text/pages/dialogs';`);
  /** What a menu entry or a trigger calls: by name, and what it does. */
  const called = [
    ...menu.flatMap((/** @type {string} */ name) => {
      const command = commandOf(name);
      const itself = [command, `fromMenu('${command}')`];
      if (!isDialog(name)) return [itself];
      const byPage = [`${name}Page`, `fromPage('${name}')`];
      return commands[command].asks ? [byPage, itself] : [byPage];
    }),
    ...Object.keys(commands)
      .filter((name) => commands[name].from)
      .map((name) => [name, `fromTrigger('${name}')`]),
  ];
  return [
    `import { ${own.join(', ')}, fromMenu, fromPage, fromTrigger } from '../../src/google/main';`,
    ...own.map((name) => `global.${name} = ${name};`),
    ...called.map(([name, call]) => `global.${name} = function ${name}() { ${call}; };`),
    '',
  ].join('\n');
}
