import { counted, NBSP, several, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

/** None of them, some, all. */
const shareOf = (some: number, all: number): number => (some === 0 ? 0 : some < all ? 1 : 2);

/** What stands on the papers of a pick-up. */
export const dayPackWords = {
  parts: {
    notices: { fr: 'Pour l’équipe', en: 'For the team' },
    till: { fr: 'Caisse', en: 'Till' },
    signOff: { fr: 'Émargement', en: 'Sign-off' },
    picking: { fr: 'À préparer, par producteur', en: 'To prepare, by producer' },
    byProduct: { fr: 'À répartir, par produit', en: 'To hand round, by product' },
    weighing: { fr: 'À peser', en: 'To weigh' },
    slips: { fr: 'Paniers', en: 'Baskets' },
    labels: { fr: 'Étiquettes', en: 'Labels' },
    morning: { fr: 'Bilan de la matinée', en: 'Report of the morning' },
  },
  title: {
    fr: (drive: string, sale: number) => `${drive}, vente ${sale}${NBSP}: la journée`,
    en: (drive: string, sale: number) => `${drive}, sale ${sale}: the day`,
  },
  takenAt: {
    fr: (moment: string) => `d’après Paniers, ${moment}`,
    en: (moment: string) => `from Baskets, ${moment}`,
  },
  colon: { fr: `${NBSP}:`, en: ':' },
  page: { fr: 'page', en: 'page' },
  baskets: {
    fr: (count: number) => counted(count, 'fr', 'panier', 'paniers'),
    en: (count: number) => several(count, 'basket', 'baskets'),
  },
  lines: {
    fr: (count: number) => counted(count, 'fr', 'ligne', 'lignes'),
    en: (count: number) => several(count, 'line', 'lines'),
  },
  sheetOf: {
    fr: (nth: number, of: number) => `${nth > 1 ? 'suite, ' : ''}feuille ${nth} sur ${of}`,
    en: (nth: number, of: number) => `${nth > 1 ? 'continued, ' : ''}sheet ${nth} of ${of}`,
  },
  gaps: { fr: 'Manquants', en: 'Missing goods' },
  basket: { fr: 'Panier', en: 'Basket' },
  name: { fr: 'Nom', en: 'Name' },
  product: { fr: 'Produit', en: 'Product' },
  producer: { fr: 'Producteur', en: 'Producer' },
  portions: { fr: 'Portions', en: 'Portions' },
  total: { fr: 'Total', en: 'Total' },
  crates: { fr: 'Caisses', en: 'Crates' },
  weight: { fr: 'Poids (g)', en: 'Weight (g)' },
  planned: { fr: 'Prévu', en: 'Planned' },
  toPay: { fr: 'À payer', en: 'To pay' },
  amount: { fr: 'Montant', en: 'Amount' },
  state: { fr: 'Paiement', en: 'Payment' },
  cash: { fr: 'Espèces', en: 'Cash' },
  cheque: { fr: 'Chèque', en: 'Cheque' },
  card: { fr: 'Autre', en: 'Other' },
  signature: { fr: 'Signature', en: 'Signature' },
  handedOver: { fr: 'Remis', en: 'Handed over' },
  comment: { fr: 'Remarque', en: 'Comment' },
  afterWeighing: { fr: 'après la pesée', en: 'after weighing' },
  toConfirm: { fr: 'à confirmer', en: 'to confirm' },
  about: {
    fr: (amount: string) => `environ ${amount}`,
    en: (amount: string) => `about ${amount}`,
  },
  withEstimates: {
    fr: (count: number, asked: number) =>
      `dont ${counted(count, 'fr', 'panier', 'paniers')} ${['à peser', 'à peser ou à confirmer', 'à confirmer'][shareOf(asked, count)]}`,
    en: (count: number, asked: number) =>
      `with ${several(count, 'basket', 'baskets')} ${['to weigh', 'to weigh or to confirm', 'to confirm'][shareOf(asked, count)]}`,
  },
  paid: { fr: 'payé', en: 'paid' },
  left: {
    fr: (amount: string) => `reste ${amount}`,
    en: (amount: string) => `${amount} left`,
  },
  tillCounted: { fr: 'Compté en caisse', en: 'Counted in the till' },
  tillFloat: { fr: 'Fond de caisse au départ', en: 'Float at the start' },
  onDuty: { fr: 'De permanence', en: 'On duty' },
  nobody: { fr: 'Personne n’est inscrit pour ce retrait.', en: 'Nobody is down for this pick-up.' },
  nobodyYet: { fr: 'personne', en: 'nobody' },
  onlyOne: {
    fr: unbreakable('Une seule personne est inscrite : prévoyez quelqu’un pour la caisse.'),
    en: 'Only one person is down: find somebody for the till.',
  },
  instructions: { fr: 'Consignes', en: 'Instructions' },
  course: { fr: 'Comment ça se passe', en: 'How it goes' },
  steps: [
    {
      fr: 'Chaque producteur pointe sa feuille « À préparer » et écrit combien de caisses il apporte.',
      en: 'Each producer ticks the sheet “To prepare” and writes down how many crates come.',
    },
    {
      fr: 'On répartit avec la feuille du panier : on coche ce qui est mis, on note le poids de ce qui se pèse.',
      en: 'Baskets are filled by their slips: tick what went in, write down what was weighed.',
    },
    {
      fr: 'À l’accueil, on demande le nom, on lit le numéro sur l’émargement et on lit la remarque encadrée.',
      en: 'At the table, ask for the name, find the number on the sign-off, and read the boxed comment.',
    },
    {
      fr: 'La caisse encaisse ce qui reste à payer et le note sur sa feuille.',
      en: 'The till takes what is left to pay and notes it on its sheet.',
    },
    {
      fr: 'À la fin, on recopie les poids, les manques et les paiements dans le classeur.',
      en: 'At the end, copy weights, missing goods and payments into the spreadsheet.',
    },
  ],
  nothingToWeigh: { fr: 'Rien n’est à peser.', en: 'Nothing is to be weighed.' },
};

export type DayPackWords = WordsOf<typeof dayPackWords>;
