/** What the check writes and sends: French, as the spreadsheet that it needs; English for its maintainers. */
export const said = {
  title: { fr: 'Vérification', en: 'Check' },
  lab: { fr: 'Vérification (essais)', en: 'Check (trials)' },
  copy: { fr: 'Vérification (copie)', en: 'Check (copy)' },
  renamed: { fr: 'Vérification (réponses)', en: 'Check (answers)' },
  start: { fr: 'Lancer', en: 'Start' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  comment: { fr: 'Commentaire', en: 'Comment' },
  product: { fr: 'Carottes', en: 'Carrots' },
  choice: { fr: '1 : 2,30 €', en: '1: €2.30' },
  linkedTitle: { fr: 'Réponses au formulaire N, Horodateur', en: 'Form Responses N, Timestamp' },
  mail: {
    fr: 'Essai d’envoi avec une image et une invitation.',
    en: 'A trial mail with an image and an invitation.',
  },
  done: {
    fr: 'Terminé. Une dernière ligne vient dans l’heure. Copiez ensuite la cellule « Résultat » dans un fichier, puis : npm run fidelity -- FICHIER',
    en: 'Done. A last row comes within the hour. Then copy the cell « Résultat » into a file, and: npm run fidelity -- FILE',
  },
  header: {
    fr: ['Fait', 'Attendu', 'Vu', 'Confirmé'],
    en: ['Fact', 'Expected', 'Seen', 'Confirmed'],
  },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  notYet: { fr: 'pas encore', en: 'not yet' },
  result: { fr: 'Résultat', en: 'Result' },
  bin: { fr: 'À mettre à la corbeille', en: 'To be put into the bin' },
} as const;
