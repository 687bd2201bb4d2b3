/** What people read who push, and who are not always the maintainers. */
export const pushing = {
  notLoggedIn: {
    fr: 'Personne n’est connecté à Google : lancez « npx clasp login », puis recommencez.',
    en: 'Nobody is logged in to Google: run "npx clasp login", then try again.',
  },
  noScriptId: (/** @type {string} */ file) => ({
    fr: `${file} ne dit pas dans quel script envoyer : remplacez SCRIPT_ID par l’identifiant du vôtre (Extensions > Apps Script > Paramètres du projet).`,
    en: `${file} does not say which script to push to: put your script id in place of SCRIPT_ID (Extensions > Apps Script > Project settings).`,
  }),
  sameScript: (/** @type {string} */ drive, /** @type {string} */ check) => ({
    fr: `${drive} et ${check} nomment le même script : la vérification et le drive s’y remplaceraient. La vérification va dans le script d’un classeur neuf.`,
    en: `${drive} and ${check} name the same script: the check and the drive would take each other's place. The check goes to the script of a fresh spreadsheet.`,
  }),
};

/** The guide is French: a chapter that stands in the release too, and the mark of one that help leaves out. */
export const guide = {
  pasting: '### Mettre le programme dans un classeur vide',
  notInHelp: '<!-- hors de l’aide',
};

/** The cell is in the tab that the live check writes. */
export const fidelityUsage = 'npm run fidelity -- FILE: the text of the cell « Résultat »';
