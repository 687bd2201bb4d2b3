import { remove } from '../base/tests-folder.mjs';

/** What the set-up of the tests left for the end. */
export default function tearDown() {
  /** @type {{ folderOfTests?: string }} */
  const { folderOfTests } = /** @type {object} */ (globalThis);
  if (folderOfTests) remove(folderOfTests);
}
