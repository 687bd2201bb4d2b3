import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The shell has no window to draw: a page takes a third of the time. */
const shell = 'chromium-headless-shell';
const places = [shell, 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * Where a browser stands for tests that drive one; installs it where the system knows how.
 * @returns {string} its path; throws with a plain line when there is none
 */
export function findChromium() {
  const found = installed();
  if (found) return found;
  process.stderr.write('Installing Chromium; this takes a minute …\n');
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const install = ['install', '-y', '--no-install-recommends'];
  for (const args of [['update'], [...install, shell], [...install, 'chromium']]) {
    if (installed()) break;
    const [command = '', ...rest] = [...before, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 2, 2] });
  }
  const path = installed();
  if (!path) throw new Error('There is no Chromium here: install it, or set CHROMIUM to its path.');
  return path;
}

function installed() {
  const paths = places.map((name) => `/usr/bin/${name}`);
  return [process.env.CHROMIUM ?? '', ...paths].find((path) => path !== '' && existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    findChromium();
  } catch {
    // The set-up of the tests says why, where a test asks for it.
    process.exitCode = 1;
  }
}
