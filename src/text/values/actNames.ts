import type { Named } from '../../domain/values/locale';

/** What the coordinator can do, by the one name that its record, other pages and Historique give it. */
export const installing = { fr: 'Installer le drive', en: 'Set up the drive' } satisfies Named;
export const opening = { fr: 'Ouvrir une vente', en: 'Open a sale' } satisfies Named;
export const goOnOpening = { fr: 'Continuer l’ouverture', en: 'Go on opening' } satisfies Named;
export const closing = { fr: 'Fermer les commandes', en: 'Close orders' } satisfies Named;
export const checking = { fr: 'Vérifier le classeur', en: 'Check the spreadsheet' } satisfies Named;
export const mending = { fr: 'Remettre en ordre', en: 'Put back in order' } satisfies Named;
export const outbox = { fr: 'Boîte d’envoi', en: 'Outbox' } satisfies Named;
export const message = { fr: 'Écrire un message', en: 'Write a message' } satisfies Named;
export const settling = { fr: 'Préparer les reversements', en: 'Prepare payouts' } satisfies Named;
export const transfersMade = {
  fr: 'Les virements sont faits',
  en: 'The transfers are made',
} satisfies Named;
export const pickupOver = { fr: 'Le retrait est fait', en: 'Pick-up is over' } satisfies Named;
export const changing = { fr: 'Changer la vente', en: 'Change the sale' } satisfies Named;
export const reopening = { fr: 'Rouvrir la vente', en: 'Reopen the sale' } satisfies Named;
export const poster = {
  fr: 'Affiche et prix',
  en: 'Poster and prices',
} satisfies Named;
export const dayPack = { fr: 'Imprimer la journée', en: 'Print the day' } satisfies Named;
export const pasting = { fr: 'Coller une liste', en: 'Paste a list' } satisfies Named;
export const help = { fr: 'Aide', en: 'Help' } satisfies Named;
