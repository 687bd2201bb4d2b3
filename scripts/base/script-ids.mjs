import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

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
 * Why this cannot be sent: in French, for the coordinator's helping hand, then in English.
 * @param {What} what
 * @param {Record<What, string>} ids
 * @returns {readonly string[]}
 */
export function whyNot(what, ids) {
  const file = ID_FILES[what];
  if (ids[what] === '' || ids[what] === PLACEHOLDER)
    return [
      `${file} ne dit pas dans quel script envoyer : remplacez SCRIPT_ID par l’identifiant du vôtre (Extensions > Apps Script > Paramètres du projet).`,
      `${file} does not say which script to push to: put your script id in place of SCRIPT_ID (Extensions > Apps Script > Project settings).`,
    ];
  if (ids.drive === ids.check)
    return [
      `${ID_FILES.drive} et ${ID_FILES.check} nomment le même script : la vérification et le drive s’y remplaceraient. La vérification va dans le script d’un classeur neuf.`,
      `${ID_FILES.drive} and ${ID_FILES.check} name the same script: the check and the drive would take each other's place. The check goes to the script of a fresh spreadsheet.`,
    ];
  return [];
}
