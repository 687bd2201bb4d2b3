import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';
import { pushing } from './words.mjs';

/** clasp refuses an empty id, even to list files: this stands there until a real one. */
const PLACEHOLDER = 'SCRIPT_ID';

/** Whatever is pushed takes the place of all that its script holds, so that the check has an id of its own. */
export const ID_FILES = { drive: '.clasp.json', check: 'live/.clasp.json' };

/**
 * @typedef {keyof typeof ID_FILES} What
 * @returns {Record<What, string>}
 */
export function scriptIds() {
  /** @param {string} file @returns {string} */
  const idIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).scriptId ?? '';
  return { drive: idIn(ID_FILES.drive), check: idIn(ID_FILES.check) };
}

/**
 * Why this cannot be sent.
 * @param {What} what
 * @param {Record<What, string>} ids
 */
export function whyNot(what, ids) {
  if (ids[what] === '' || ids[what] === PLACEHOLDER) return [pushing.noScriptId(ID_FILES[what])];
  if (ids.drive === ids.check) return [pushing.sameScript(ID_FILES.drive, ID_FILES.check)];
  return [];
}
