import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'drive-fermier-'));
  mkdirSync(join(project, 'scripts'));
  mkdirSync(join(project, 'bin'));
  copyFileSync('scripts/setup.mjs', join(project, 'scripts/setup.mjs'));
  locked('package-lock.json', '2.0.0');
  npmThatWrites('asked');
});

afterEach(() => rmSync(project, { recursive: true }));

function locked(path: string, version: string) {
  const packages = { '': { name: 'p' }, 'node_modules/dep': { version } };
  writeFileSync(join(project, path), JSON.stringify({ packages }));
}

/** The network's own side: an npm that notes what it was asked and, at will, fails. */
function npmThatWrites(file: string, status = 0) {
  const script = `#!/bin/sh\necho "$@" > '${join(project, file)}'\nexit ${status}\n`;
  writeFileSync(join(project, 'bin/npm'), script, { mode: 0o755 });
}

function setUp() {
  return spawnSync(process.execPath, [join(project, 'scripts/setup.mjs')], {
    encoding: 'utf8',
    env: { PATH: `${join(project, 'bin')}:${process.env.PATH}` },
  });
}

test('a fresh clone installs what the lock says, and says so', () => {
  const { status, stderr } = setUp();

  expect(status).toBe(0);
  expect(stderr).toContain('Installing the packages (node_modules/dep is missing)');
  expect(readFileSync(join(project, 'asked'), 'utf8')).toMatch(/^ci /);
});

test('what was installed for an older lock is installed again', () => {
  mkdirSync(join(project, 'node_modules'));
  locked('node_modules/.package-lock.json', '1.0.0');
  setUp();

  expect(existsSync(join(project, 'asked'))).toBe(true);
});

test('nothing is installed, and nothing said, when all is there', () => {
  mkdirSync(join(project, 'node_modules'));
  locked('node_modules/.package-lock.json', '2.0.0');

  expect(setUp()).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(project, 'asked'))).toBe(false);
});

test('packages that are shared with another folder are left to it', () => {
  mkdirSync(join(project, 'shared'));
  symlinkSync(join(project, 'shared'), join(project, 'node_modules'));

  expect(setUp()).toMatchObject({ status: 0, stderr: expect.stringContaining('left as it is') });
  expect(existsSync(join(project, 'asked'))).toBe(false);
});

test('an installation that fails ends in one plain line', () => {
  npmThatWrites('asked', 1);

  expect(setUp()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/npm ci failed\. Is the network there\?\n$/),
  });
});
