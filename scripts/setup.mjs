// Nothing but Node itself: this runs before anything is installed, on whatever Node there is.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;

/** Installs what `package-lock.json` asks for, when it is not there yet. Throws with a plain line. */
export function setUp() {
  requireNode();
  const missing = firstMissing();
  if (missing === undefined) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say(`node_modules is a link to another folder, which lacks ${missing}: left as it is.`);
    return;
  }
  say(`Installing the packages (${missing} is missing); this takes a minute …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    throw new Error(`npm ci failed${error ? `: ${error.message}` : ''}. Is the network there?`);
  }
}

function requireNode() {
  const [major = '0'] = process.versions.node.split('.');
  if (Number(major) < oldestNode) {
    throw new Error(
      `Drive fermier needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`,
    );
  }
}

/** The first package of the lock that is not installed in its version. */
function firstMissing() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, { optional, devOptional, peer }]) => {
      return path.startsWith('node_modules/') && !optional && !devOptional && !peer;
    })
    .find(([path, { version }]) => installed[path]?.version !== version)?.[0];
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
function packagesOf(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    setUp();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
