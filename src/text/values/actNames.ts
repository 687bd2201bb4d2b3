import type { Named } from '../../domain/values/locale';

/** What the coordinator can do, by the one name that the menu, the panel, pages and Historique give it. */
export const installing = { fr: 'Installer le drive', en: 'Set up the drive' } satisfies Named;
export const opening = { fr: 'Ouvrir une vente', en: 'Open a sale' } satisfies Named;
export const goOnOpening = { fr: 'Continuer l’ouverture', en: 'Go on opening' } satisfies Named;
export const closing = { fr: 'Fermer les commandes', en: 'Close orders' } satisfies Named;
export const readingAnswers = {
  fr: 'Reprendre les commandes non lues',
  en: 'Read orders not read yet',
} satisfies Named;
export const checking = { fr: 'Vérifier le classeur', en: 'Check the spreadsheet' } satisfies Named;
export const mending = { fr: 'Remettre en ordre', en: 'Put back in order' } satisfies Named;
export const takingOver = {
  fr: 'Prendre en charge les automatismes',
  en: 'Take over the automation',
} satisfies Named;
export const outbox = { fr: 'Boîte d’envoi', en: 'Outbox' } satisfies Named;
export const settings = { fr: 'Régler le drive', en: 'Change the settings' } satisfies Named;
export const templates = { fr: 'Textes des mails', en: 'Words of mails' } satisfies Named;
export const message = { fr: 'Écrire un message', en: 'Write a message' } satisfies Named;
export const statement = {
  fr: 'Rapprocher le relevé',
  en: 'Match the bank statement',
} satisfies Named;
export const settling = { fr: 'Préparer les reversements', en: 'Prepare payouts' } satisfies Named;
export const transfersMade = {
  fr: 'Les virements sont faits',
  en: 'The transfers are made',
} satisfies Named;
export const pickupOver = { fr: 'Le retrait est fait', en: 'Pick-up is over' } satisfies Named;
export const shortage = { fr: 'Partager un manque', en: 'Share a shortage' } satisfies Named;
export const desk = { fr: 'Commandes', en: 'Orders' } satisfies Named;
export const changing = { fr: 'Changer la vente', en: 'Change the sale' } satisfies Named;
export const reopening = { fr: 'Rouvrir la vente', en: 'Reopen the sale' } satisfies Named;
export const people = { fr: 'Acheteurs', en: 'Buyers' } satisfies Named;
export const roster = {
  fr: 'Répartir les permanences',
  en: 'Share out the duties',
} satisfies Named;
export const announcing = {
  fr: 'Faire connaître la vente',
  en: 'Tell people about the sale',
} satisfies Named;
export const poster = {
  fr: 'Affiche et prix',
  en: 'Poster and prices',
} satisfies Named;
export const dayPack = { fr: 'Imprimer la journée', en: 'Print the day' } satisfies Named;
export const firstSteps = { fr: 'Premiers pas', en: 'First steps' } satisfies Named;
export const pasting = { fr: 'Coller une liste', en: 'Paste a list' } satisfies Named;
export const help = { fr: 'Aide', en: 'Help' } satisfies Named;
export const goods = { fr: 'Voir ce qui se vend', en: 'See what sells' } satisfies Named;
export const columns = {
  fr: 'Ajouter des colonnes',
  en: 'Add columns',
} satisfies Named;
