import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** clasp refuses an empty id, even to list files: this stands in `.clasp.json` until a real one. */
const placeholder = 'SCRIPT_ID';

/** Sends the check in place of the drive: to the script of a fresh spreadsheet. */
const LIVE_CHECK = '--live-check';

process.exitCode = await push(process.argv.slice(2));

/** @param {string[]} args further options for clasp @returns {Promise<number>} */
async function push(args) {
  try {
    setUp();
    const { build } = await import('./build.mjs');
    const problems = [...(await build()), ...missing()];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  const others = args.filter((arg) => arg !== LIVE_CHECK);
  const project =
    others.length < args.length ? ['--project', join(root, 'dist/live-check/.clasp.json')] : [];
  return clasp(['push', ...others, ...project], 'inherit').status ?? 1;
}

/** In French, for the coordinator's helping hand, then in English. */
function missing() {
  const lines = [];
  if (!isLoggedIn()) {
    lines.push(
      'Personne n’est connecté à Google : lancez « npx clasp login », puis recommencez.',
      'Nobody is logged in to Google: run "npx clasp login", then try again.',
    );
  }
  if (!hasScriptId()) {
    lines.push(
      '.clasp.json ne dit pas dans quel script envoyer : remplacez SCRIPT_ID par l’identifiant du vôtre (Extensions > Apps Script > Paramètres du projet).',
      '.clasp.json does not say which script to push to: put your script id in place of SCRIPT_ID (Extensions > Apps Script > Project settings).',
    );
  }
  return lines;
}

function isLoggedIn() {
  const { stdout } = clasp(['show-authorized-user', '--json'], 'pipe');
  return /"loggedIn":\s*true/.test(stdout ?? '');
}

function hasScriptId() {
  const { scriptId = '' } = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'));
  return scriptId !== '' && scriptId !== placeholder;
}

/** @param {string[]} args @param {'inherit' | 'pipe'} stdio */
function clasp(args, stdio) {
  const program = join(root, 'node_modules/@google/clasp/build/src/index.js');
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio, encoding: 'utf8' });
}
