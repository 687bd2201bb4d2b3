import type { Named } from '../../domain/values/locale';

export const menuWords = {
  /** Also what this program is called where no drive has said its own name. */
  title: { fr: 'Drive fermier', en: 'Farm drive' },
  sidebar: { fr: 'Tableau de bord', en: 'Dashboard' },
} as const satisfies Record<string, Named>;

/** What stands in the menu, by the command's name. */
export const menuLabels = {
  openCycle: { fr: 'Ouvrir une vente', en: 'Open a sale' },
  readAnswers: { fr: 'Reprendre les commandes non lues', en: 'Read orders not read yet' },
  closeCycle: { fr: 'Fermer les commandes', en: 'Close orders' },
  checkWorkbook: { fr: 'Vérifier le classeur', en: 'Check the spreadsheet' },
  mendWorkbook: { fr: 'Remettre en ordre', en: 'Put back in order' },
  install: { fr: 'Installer le drive', en: 'Set up the drive' },
  addFees: { fr: 'Prévoir des frais', en: 'Set fees' },
  takeOverTriggers: { fr: 'Prendre en charge les automatismes', en: 'Take over the automation' },
  recordReceipts: { fr: 'Rapprocher le relevé', en: 'Match the bank statement' },
  settlePayouts: { fr: 'Préparer les reversements', en: 'Prepare payouts' },
  markPaid: { fr: 'Les virements sont faits', en: 'The transfers are made' },
} satisfies Readonly<Record<string, Named>>;

/** Over the pages that open above the sheet. */
export const dialogTitles = {
  opening: { fr: 'Ouvrir une vente', en: 'Open a sale' },
  closing: { fr: 'Fermer les commandes', en: 'Close orders' },
  outbox: { fr: 'Boîte d’envoi', en: 'Outbox' },
  templates: { fr: 'Textes des mails', en: 'Words of mails' },
  money: { fr: 'Argent', en: 'Money' },
  statement: { fr: 'Rapprocher le relevé', en: 'Match the bank statement' },
  shortage: { fr: 'Partager un manque', en: 'Share a shortage' },
  desk: { fr: 'Commandes', en: 'Orders' },
  changing: { fr: 'Changer la vente', en: 'Change the sale' },
  prices: { fr: 'Prix changés', en: 'Changed prices' },
  books: { fr: 'Comptes', en: 'Books' },
  people: { fr: 'Acheteurs', en: 'Buyers' },
  roster: { fr: 'Répartir les permanences', en: 'Share out the duties' },
  poster: { fr: 'Faire connaître la vente', en: 'Tell people about the sale' },
  dayPack: { fr: 'Imprimer la journée', en: 'Print the day' },
  firstSteps: { fr: 'Premiers pas', en: 'First steps' },
} satisfies Readonly<Record<string, Named>>;
