/** As a French spreadsheet quotes. */
export const quoted = (text: string): string => (text === '' ? '« »' : `« ${text} »`);

/** What the check writes and sends: French, as the spreadsheet that it needs; English for its maintainers. */
export const said = {
  title: { fr: 'Vérification', en: 'Check' },
  lab: { fr: 'Vérification (essais)', en: 'Check (trials)' },
  copiedFile: { fr: 'Vérification (classeur copié)', en: 'Check (copied spreadsheet)' },
  copy: { fr: 'Vérification (copie)', en: 'Check (copy)' },
  renamed: { fr: 'Vérification (réponses)', en: 'Check (answers)' },
  start: { fr: 'Lancer', en: 'Start' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  comment: { fr: 'Commentaire', en: 'Comment' },
  product: { fr: 'Carottes', en: 'Carrots' },
  choice: { fr: '1 · 2,30\u00a0€', en: '1 · €2.30' },
  linkedTitle: { fr: 'Réponses au formulaire N, Horodateur', en: 'Form Responses N, Timestamp' },
  mail: {
    fr: 'Essai d’envoi avec une image et une invitation.',
    en: 'A trial mail with an image and an invitation.',
  },
  done: {
    fr: 'La première partie est vue. Ce qui suit vient dans l’onglet Vérification ; sa ligne « Suite » dit où elle en est.',
    en: 'The first part is done. What follows comes in the tab Vérification; its line “Suite” says how far it is.',
  },
  header: {
    fr: ['Fait', 'Attendu', 'Vu', 'Confirmé'],
    en: ['Fact', 'Expected', 'Seen', 'Confirmed'],
  },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  notYet: { fr: 'pas encore', en: 'not yet' },
  result: { fr: 'Résultat', en: 'Result' },
  next: { fr: 'Suite', en: 'Next' },
  goesOn: {
    fr: 'La vérification continue toute seule : une partie dans quelques minutes, la dernière ligne dans l’heure. Ne touchez à rien.',
    en: 'The check goes on by itself: one part in some minutes, the last row within the hour. Touch nothing.',
  },
  over: {
    fr: 'Terminé ; ce qui est resté « pas encore » n’a pas pu être vu. Copiez la cellule « Résultat » dans un fichier, puis : npm run fidelity -- FICHIER',
    en: 'Done; what is still “pas encore” could not be seen. Copy the cell “Résultat” into a file, then: npm run fidelity -- FILE',
  },
  notFresh: {
    fr: 'Rien n’a été fait. La vérification demande un classeur neuf, où Fichier › Paramètres dit France et le fuseau de Paris, et sans onglet « Vérification » qui ne soit pas le sien.',
    en: 'Nothing was done. The check asks for a fresh spreadsheet, where File › Settings says France and the time zone of Paris, and without a tab “Vérification” that is not its own.',
  },
  busy: {
    fr: 'La vérification travaille déjà. Attendez que sa ligne « Suite » ait changé, puis recommencez s’il le faut.',
    en: 'The check is at work already. Wait until its line “Suite” has changed, then start again if need be.',
  },
  /** Errors that pass, as Google writes them. */
  passing: {
    fr: /erreur liée au serveur|erreur interne|délai d.attente|réessay|trop d.appels|trop de requêtes|indisponible|quota/i,
    en: /^service error|server error|internal error|timed out|try again|too many (?:times|requests)|unavailable|quota|rate limit/i,
  },
  tab: { fr: 'Onglet', en: 'Tab' },
  made: {
    form: { fr: 'Formulaire', en: 'Form' },
    file: { fr: 'Classeur', en: 'Spreadsheet' },
    copy: { fr: 'Classeur, et ses formulaires,', en: 'Spreadsheet, and its forms,' },
  },
  unseen: {
    fr: (what: string, name: string, at: string) =>
      `${what} « ${name} » fait le ${at}, s’il est dans Drive`,
    en: (what: string, name: string, at: string) =>
      `${what} “${name}” made on ${at}, if it is in Drive`,
  },
  bin: { fr: 'À mettre à la corbeille', en: 'To be put into the bin' },
} as const;
