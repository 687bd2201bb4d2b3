import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^drive-fermier-tests-(\d+)$/;

/**
 * Whatever tests, and the browser beside them, put among the temporary files goes into one folder, which
 * goes as a whole in the end, however that came. A run that was killed leaves it to the next one.
 * @returns {string} the folder
 */
export function openTestsFolder() {
  const temporary = tmpdir();
  for (const name of readdirSync(temporary)) {
    const [, owner] = NAME.exec(name) ?? [];
    if (owner && !isAlive(Number(owner))) remove(join(temporary, name));
  }
  const folder = join(temporary, `drive-fermier-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return folder;
}

/** @param {string} folder */
export const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** @param {number} id */
function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's may be asked after by nobody, and is alive.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
