import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run torture -- 5000 42 1000`: so many random seasons of a seed, which is drawn where none is given;
 * every call of every command failing in every way; so many races a command against people's hands; and
 * a sale with each two of the riskiest facts turned round; and a million inputs for whatever reads.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const seasons = process.argv[2] ?? '2000';
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const races = process.argv[4] ?? '1000';

if (![seasons, seed, races].every((text) => /^\d{1,9}$/.test(text))) {
  process.stderr.write('npm run torture -- [how many seasons] [seed] [races a command]\n');
  process.exit(2);
}
console.log(
  `${seasons} seasons of seed ${seed}, every fault of every command, ${races} races each`,
);

const shell = process.platform === 'win32';
const jest = join(root, 'node_modules/.bin', shell ? 'jest.cmd' : 'jest');
const child = spawn(
  jest,
  ['tests/seasons/seasons.test.ts', 'tests/faults', 'tests/whatif', 'tests/fuzz'],
  {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: {
      ...process.env,
      SEASONS: seasons,
      SEED: seed,
      FAULTS: '0',
      RACES: races,
      PAIRS: 'all',
      FUZZ: '45000',
    },
  },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
