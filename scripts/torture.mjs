import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run torture -- 5000 42`: so many random seasons of a seed, which is drawn where none is given. */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , seasons = '2000', seed = String(Date.now() % 1_000_000_000)] = process.argv;

if (![seasons, seed].every((text) => /^\d{1,9}$/.test(text))) {
  process.stderr.write('npm run torture -- [how many seasons] [seed]\n');
  process.exit(2);
}
console.log(`${seasons} seasons of seed ${seed}`);

const shell = process.platform === 'win32';
const jest = join(root, 'node_modules/.bin', shell ? 'jest.cmd' : 'jest');
const child = spawn(jest, ['tests/seasons/seasons.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  shell,
  env: { ...process.env, SEASONS: seasons, SEED: seed },
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
