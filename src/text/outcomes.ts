import type { Locale } from '../domain/locale';
import type { ReceiptFault } from '../domain/receipt';
import { unbreakable } from './format';
import { receiptFaults } from './receipts';

type Detail = string | undefined;

const refusals = (locale: Locale): Readonly<Record<ReceiptFault, (detail: Detail) => string>> =>
  Object.fromEntries(
    Object.entries(receiptFaults).map(([code, words]) => [
      code,
      (basket: Detail) => words[locale].replace('{0}', basket ?? ''),
    ]),
  ) as Record<ReceiptFault, (detail: Detail) => string>;

/** Why the drive said no, and what to do. Every code of `app/refusal` is here, by type. */
const french = {
  busy: () => 'Une autre action est en cours sur ce classeur. Réessayez dans une minute.',
  notInstalled: () =>
    'Le drive n’est pas installé ici : choisissez « Installer le drive » dans le menu.',
  saleAlreadyOpen: (number: Detail) =>
    `La vente ${number ?? ''} est déjà ouverte : fermez-la d’abord.`,
  notCollectedYet: (number: Detail) =>
    `La vente ${number ?? ''} est close mais son retrait n’a pas encore eu lieu. La suivante s’ouvre après le retrait.`,
  noProduct: () =>
    'Aucun produit ne peut être vendu : remplissez l’onglet Produits, et voyez « À corriger ».',
  producerWithoutEmail: (names: Detail) =>
    `Il manque une adresse e-mail à : ${names ?? ''}. Complétez l’onglet Producteurs.`,
  closesBeforeOpening: () =>
    'La fermeture doit venir après l’ouverture. Corrigez les dates dans Réglages.',
  pickupBeforeClosing: () =>
    'Le retrait doit venir après la fermeture. Corrigez les dates dans Réglages.',
  pickupEndsBeforeStart: () =>
    'Le retrait doit finir après avoir commencé. Corrigez l’horaire dans Réglages.',
  alreadyPast: () =>
    'La fermeture des commandes est déjà passée. Donnez de nouvelles dates dans Réglages.',
  badInput: (fields: Detail) => `Ces valeurs ne vont pas : ${fields ?? ''}.`,
  noSale: () => 'Il n’y a pas de vente en cours.',
  offerLost: () =>
    'L’onglet « Produits en vente » a disparu ou ne contient plus rien, alors que des commandes attendent. Remettez-le (Fichier, Historique des versions) puis recommencez : rien n’a été compté.',
  saleLost: () =>
    'Une vente est ouverte mais sa ligne n’est plus dans l’onglet Ventes. Remettez-la (Fichier, Historique des versions) : rien n’a été fait.',
  settingsUnreadable: (seen: Detail) =>
    `Une date de Réglages ne se lit pas : « ${seen ?? ''} ». Corrigez-la avant d’ouvrir, l’exemple est à côté.`,
  payoutsTooEarly: (number: Detail) =>
    `Le retrait de la vente ${number ?? ''} n’a pas encore eu lieu : les reversements se préparent après.`,
  nothingToSettle: (number: Detail) =>
    `Rien n’est connu de ce que la vente ${number ?? ''} doit aux producteurs.`,
  noCollectingAccount: () =>
    'Donnez l’IBAN et le titulaire du compte d’encaissement dans Réglages.',
  ledgerBroken: () =>
    'Une écriture a été modifiée dans l’onglet « Écritures » : annulez la modification d’abord.',
  nobodyToPay: () =>
    'Il n’y a personne à payer : tout est déjà versé, demandé, ou sans IBAN valable.',
  ...refusals('fr'),
  feesUnreadable: (where: Detail) =>
    `L’onglet Frais ne se lit pas en entier (${where ?? ''}). Corrigez-le avant d’ouvrir : la vente garde ses frais du début à la fin.`,
  feesLost: () =>
    'Les frais gardés avec la vente, dans l’onglet Ventes, ont été modifiés. Remettez la cellule (Fichier, Historique des versions) : rien n’a été compté.',
  saleNotOpen: () => 'Il n’y a pas de vente ouverte à fermer.',
  placeGone: (name: Detail) =>
    `L’onglet « ${name ?? ''} » n’est plus là. « Vérifier le classeur » remet la liste à jour.`,
  mailsChanged: () => 'Ces mails ont changé entre-temps, ou leur ligne ne se lit plus.',
  quotaUsedUp: () => 'Le quota de mails du jour est atteint : l’essai n’est pas parti.',
  testRefused: (why: Detail) => `L’essai n’est pas parti : ${why ?? ''}`,
  noAnswersTab: () =>
    'Google n’a pas encore créé l’onglet des réponses. Relancez « Ouvrir une vente » dans une minute : tout reprend où cela s’est arrêté.',
} satisfies Record<string, (detail: Detail) => string>;

export type RefusalText = keyof typeof french;

const english: Readonly<Record<RefusalText, (detail: Detail) => string>> = {
  busy: () => 'Another action is running on this spreadsheet. Try again in a minute.',
  notInstalled: () => 'The drive is not set up here: choose “Set up the drive” in the menu.',
  saleAlreadyOpen: (number) => `Sale ${number ?? ''} is open already: close it first.`,
  notCollectedYet: (number) =>
    `Sale ${number ?? ''} is closed but not collected yet. The next one opens after pick-up.`,
  noProduct: () => 'No product can be sold: fill in the Products tab, and see “To fix”.',
  producerWithoutEmail: (names) =>
    `An e-mail address is missing for: ${names ?? ''}. Complete the Producers tab.`,
  closesBeforeOpening: () => 'Closing must come after opening. Correct the dates in Settings.',
  pickupBeforeClosing: () => 'Pick-up must come after closing. Correct the dates in Settings.',
  pickupEndsBeforeStart: () => 'Pick-up must end after it starts. Correct the times in Settings.',
  alreadyPast: () => 'The closing time has passed already. Give new dates in Settings.',
  badInput: (fields) => `These values do not fit: ${fields ?? ''}.`,
  noSale: () => 'There is no sale at the moment.',
  offerLost: () =>
    'The tab “Products on sale” is gone or empty while orders wait. Put it back (File, Version history) and try again: nothing was counted.',
  saleLost: () =>
    'A sale is open but its row is no longer in the Sales tab. Put it back (File, Version history): nothing was done.',
  settingsUnreadable: (seen) =>
    `A date in Settings cannot be read: “${seen ?? ''}”. Correct it before opening; the example stands beside it.`,
  payoutsTooEarly: (number) =>
    `Sale ${number ?? ''} is not collected yet: payouts are prepared afterwards.`,
  nothingToSettle: (number) => `Nothing is known of what sale ${number ?? ''} owes to producers.`,
  noCollectingAccount: () => 'Give the IBAN and the holder of the collecting account in Settings.',
  ledgerBroken: () => 'An entry was changed in the “Ledger” tab: undo the change first.',
  nobodyToPay: () => 'There is nobody to pay: all is paid, ordered, or without a usable IBAN.',
  ...refusals('en'),
  feesUnreadable: (where) =>
    `The Fees tab cannot be read in full (${where ?? ''}). Correct it before opening: a sale keeps its fees from beginning to end.`,
  feesLost: () =>
    'The fees kept with the sale, in the Sales tab, were changed. Put the cell back (File, Version history): nothing was counted.',
  saleNotOpen: () => 'There is no open sale to close.',
  placeGone: (name) =>
    `The “${name ?? ''}” tab is gone. “Check the spreadsheet” brings the list up to date.`,
  mailsChanged: () => 'These mails have changed meanwhile, or their rows cannot be read.',
  quotaUsedUp: () => 'Today’s quota of mails is used up: the test was not sent.',
  testRefused: (why) => `The test was not sent: ${why ?? ''}`,
  noAnswersTab: () =>
    'Google has not made the answers tab yet. Choose “Open a sale” again in a minute: it goes on where it stopped.',
};

export const refusalText = (code: RefusalText, detail: Detail, locale: Locale): string =>
  locale === 'fr' ? unbreakable(french[code](detail)) : english[code](detail);

/** A bug or an outage, in plain words. */
export const faultText = (message: string, locale: Locale): string =>
  locale === 'fr'
    ? `${unbreakable('Quelque chose n’a pas marché, et rien n’a été perdu. Réessayez ; si cela continue, transmettez ce message :')} ${message}`
    : `Something went wrong, and nothing was lost. Try again; if it goes on, pass this message on: ${message}`;
