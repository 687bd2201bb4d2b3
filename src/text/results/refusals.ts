import type { Named } from '../../domain/values/locale';
import type { ReceiptFault } from '../../domain/values/problem';
import { receiptFaults } from '../problems/faults/receiptFaults';
import { withoutTriggers } from '../problems/faults/withoutTriggers';
import { workbookFaults } from '../problems/faults/workbookFaults';
import { lostRefusals } from '../problems/lostRefusals';
import { saleRefusals } from '../problems/saleRefusals';
import { inVersions } from '../values/earlierVersion';

/** Why the drive said no, and what to do. Every code of `app/refusal` is here, by type. */
export const refusals = {
  busy: {
    fr: 'Une autre action est en cours sur ce classeur. Réessayez dans une minute.',
    en: 'Another action is running on this spreadsheet. Try again in a minute.',
  },
  lockRefused: {
    fr: 'Google ne laisse pas le drive travailler seul sur ce classeur : rien n’a été fait, rien n’est perdu. Rechargez-le et réessayez dans quelques minutes ; les commandes envoyées attendent. Si cela dure des heures, voyez www.google.com/appsstatus, ou demandez à qui administre votre domaine.',
    en: 'Google does not let the drive work alone on this spreadsheet: nothing was done, nothing is lost. Load it again and try in a few minutes; orders that are sent wait. If it lasts for hours, see www.google.com/appsstatus, or ask whoever administers your domain.',
  },
  memoryRefused: {
    fr: 'Google empêche le drive de se rappeler ce qui est déjà fait : d’ici là il ne fait rien, plutôt que deux fois. Rien n’est perdu, les commandes envoyées attendent. Réessayez plus tard ; si cela dure plus d’un jour, voyez www.google.com/appsstatus, ou demandez à qui administre votre domaine.',
    en: 'Google keeps the drive from remembering what is done already: until then it does nothing, rather than twice. Nothing is lost, orders that are sent wait. Try again later; if it lasts for more than a day, see www.google.com/appsstatus, or ask whoever administers your domain.',
  },
  notInstalled: {
    fr: 'Le drive n’est pas installé ici : choisissez « Installer le drive » dans le menu. Si c’est une copie, travaillez plutôt dans l’original : elle écrirait aux mêmes personnes.',
    en: 'The drive is not set up here: choose “Set up the drive” in the menu. If this is a copy, better work in the original: it would write to the same people.',
  },
  saleAlreadyOpen: {
    fr: 'La vente {0} est déjà ouverte : fermez-la d’abord.',
    en: 'Sale {0} is open already: close it first.',
  },
  notCollectedYet: {
    fr: 'La vente {0} est close mais son retrait n’a pas encore eu lieu. La suivante s’ouvre après.',
    en: 'Sale {0} is closed but not collected yet. The next one opens after it.',
  },
  pickupFirst: {
    fr: 'Le retrait de la vente {0} n’est pas terminé : les commandes de la suivante se ferment ensuite.',
    en: 'The pick-up of sale {0} is not over: orders of the next one close after it.',
  },
  noProduct: {
    fr: 'Aucun produit ne peut être vendu : remplissez l’onglet Produits, et voyez « À corriger ».',
    en: 'No product can be sold: fill in the Products tab, and see “To fix”.',
  },
  producerWithoutEmail: {
    fr: 'Il manque une adresse e-mail à : {0}. Complétez l’onglet Producteurs.',
    en: 'An e-mail address is missing for: {0}. Complete the Producers tab.',
  },
  tillTooEarly: {
    fr: 'La caisse se compte après le retrait : les commandes sont encore ouvertes.',
    en: 'The till is counted after the pick-up: orders are still open.',
  },
  notedInPickup: {
    fr: 'Ce paiement est noté dans Retrait : effacez « Payé par » à la ligne de ce panier. Pour une vente rangée, notez un remboursement.',
    en: 'This payment is noted in Pick-up: clear “Paid by” in the row of that basket. For a sale set aside, note a refund.',
  },
  nothingCounted: {
    fr: 'Écrivez ce que vous avez compté, en espèces ou en chèques.',
    en: 'Write what you have counted, in cash or in cheques.',
  },
  notCounted: {
    fr: 'Ce n’est pas une somme que la caisse peut contenir : zéro ou plus, 100 000 € au plus.',
    en: 'The till cannot hold that: zero or more, 100,000 € at most.',
  },
  nothingToShare: {
    fr: 'Il n’y a rien à partager : tout est remis, ou noté sous « Livré ». Pour partager à nouveau, videz « Livré ».',
    en: 'There is nothing to share: all is handed over, or noted under “Delivered”. To share anew, empty “Delivered”.',
  },
  sharedBeyond: {
    fr: 'On en a déjà remis ou noté plus : comptez tout ce qui est arrivé, ou corrigez « Livré » dans Paniers.',
    en: 'More is handed over or noted: count all that arrived, or correct “Delivered” in Baskets.',
  },
  alreadyUndone: {
    fr: 'Il n’y a rien à reprendre : c’est sans doute déjà fait. Regardez de nouveau.',
    en: 'There is nothing to take back: no doubt it is done already. Look again.',
  },
  badInput: { fr: 'Ces valeurs ne vont pas : {0}.', en: 'These values do not fit: {0}.' },
  rowsMovedMeanwhile: {
    fr: 'Le classeur a changé entre-temps : rien n’a été effacé. Regardez de nouveau ce qui le serait, puis confirmez.',
    en: 'The spreadsheet changed meanwhile: nothing was erased. Look again at what would be, then confirm.',
  },
  rosterChanged: {
    fr: 'Les permanences ont changé entre-temps : rien n’a été écrit. Regardez de nouveau la proposition, puis acceptez-la.',
    en: 'The duties changed meanwhile: nothing was written. Look at the proposal again, then accept it.',
  },
  personInSale: {
    fr: '« {0} » a commandé dans la vente en cours, et le retrait a besoin de son nom. Annulez la commande, ou attendez la fin du retrait.',
    en: '“{0}” has ordered in the present sale, and pick-up needs the name. Cancel the order, or wait for the end of pick-up.',
  },
  personInBooks: {
    fr: '« {0} » a encore un avoir ou une somme à payer. Soldez le compte d’abord (page Argent).',
    en: '“{0}” still has credit or something to pay. Settle the account first (Money page).',
  },
  personProducer: {
    fr: '« {0} » est l’adresse d’un producteur : ses données se changent dans l’onglet Producteurs.',
    en: '“{0}” is a producer’s address: such data is changed in the Producers tab.',
  },
  erasureIncomplete: {
    fr: `Des lignes ont été déplacées pendant l’effacement. Remettez ce qui manque aux autres (${inVersions.fr}), puis recommencez.`,
    en: `Rows were moved during the erasure. Put back what others lack (${inVersions.en}), then begin again.`,
  },
  archiveUnreachable: {
    fr: 'Le classeur d’archive de ces ventes ne s’ouvre pas : {0}. Son adresse est dans Ventes, colonne « Archive » : sortez-le de la corbeille, ou demandez à qui l’a créé de le partager avec vous.',
    en: 'The archive of these sales cannot be opened: {0}. Its address is in Sales, column “Archive”: take it out of the bin, or ask whoever made it to share it with you.',
  },
  pastChanged: workbookFaults.pastChanged,
  formerTabsLost: {
    fr: `Pour les comptes de ventes passées, ces onglets manquent ou ont été modifiés : {0}. D’ici là rien n’est montré ni numéroté. Remettez ces onglets ou ces lignes, ici ou dans l’archive (son adresse est dans Ventes, colonne « Archive » ; ${inVersions.fr}).`,
    en: `For the books of former sales, these tabs are missing or were changed: {0}. Until then nothing is shown or numbered. Put these tabs or rows back, here or in the archive (its address is in Sales, column “Archive”; ${inVersions.en}).`,
  },
  archiveClosed: {
    fr: 'Un classeur d’archive ne s’ouvre pas, et il le faut ici : rien n’a été fait. Les adresses sont dans Ventes, colonne « Archive » : sortez-le de la corbeille, ou demandez à qui l’a créé de le partager avec vous.',
    en: 'An archive cannot be opened, and is needed here: nothing was done. The addresses are in Sales, column “Archive”: take it out of the bin, or ask whoever made it to share it with you.',
  },
  notClosedYet: {
    fr: 'Les commandes ne sont pas closes : fermez-les d’abord, les paniers peuvent encore changer.',
    en: 'Orders are not closed yet: close them first, baskets may still change.',
  },
  noSale: { fr: 'Il n’y a pas de vente en cours.', en: 'There is no sale at the moment.' },
  settingsUnreadable: {
    fr: 'Une date de Réglages ne se lit pas : « {0} ». Corrigez-la avant d’ouvrir, l’exemple est à côté.',
    en: 'A date in Settings cannot be read: “{0}”. Correct it before opening; the example stands beside it.',
  },
  payoutsTooEarly: {
    fr: 'Le retrait de la vente {0} n’a pas encore eu lieu : les reversements se préparent après.',
    en: 'Sale {0} is not collected yet: payouts are prepared afterwards.',
  },
  payoutsNotPrepared: {
    fr: 'Les reversements de la vente {0} ne sont pas préparés : « Préparer les reversements » montre d’abord ce qui manque.',
    en: 'The payouts of sale {0} are not prepared: “Prepare payouts” shows first what is missing.',
  },
  nothingReceived: {
    fr: 'Rien n’est encore reçu pour la vente {0}, et l’on ne reverse que ce qui est reçu : notez les encaissements, ou préparez les reversements depuis « Argent », qui montre ce qui manque.',
    en: 'Nothing came in for sale {0}, and only what came in is paid out: note the receipts, or prepare the payouts from “Money”, which shows what is missing.',
  },
  payoutsPrepared: {
    fr: 'Les reversements sont préparés : le retrait ne peut plus être repris.',
    en: 'Payouts are prepared: the pick-up can no longer be taken back.',
  },
  pickupNotOver: {
    fr: 'Le retrait n’est pas noté comme fait : il n’y a rien à reprendre.',
    en: 'The pick-up is not noted as over: there is nothing to take back.',
  },
  payoutsChanged: {
    fr: 'Des montants ont changé depuis que vous les avez vus : regardez-les de nouveau. Rien n’a été fait.',
    en: 'Amounts have changed since you saw them: look at them again. Nothing was done.',
  },
  nothingToSettle: {
    fr: 'On ne sait pas ce que la vente {0} doit aux producteurs.',
    en: 'What sale {0} owes to producers is not known.',
  },
  noCollectingAccount: {
    fr: 'Donnez dans Réglages l’IBAN du compte d’encaissement, et son titulaire en lettres latines si ce n’est pas le nom du drive.',
    en: 'Give the IBAN of the collecting account in Settings, and its holder in Latin letters where that is not the drive’s name.',
  },
  ledgerBroken: {
    fr: 'Une écriture a été modifiée ou supprimée dans l’onglet « Écritures » : annulez cela d’abord.',
    en: 'An entry was changed or deleted in the “Ledger” tab: undo that first.',
  },
  documentsMoved: {
    fr: `Des paniers ont changé entre-temps ({0}) : rien n’a été numéroté. Regardez ce qui est proposé maintenant, puis recommencez. Une vente passée ne change plus : remettez ce qui y était (${inVersions.fr}).`,
    en: `Baskets have changed meanwhile ({0}): nothing was numbered. Look at what is proposed now, then try again. A former sale changes no more: put back what stood there (${inVersions.en}).`,
  },
  nobodyToPay: {
    fr: 'Il n’y a personne à payer maintenant : tout est déjà versé ou demandé, ou attend encore un paiement, une pesée ou un IBAN.',
    en: 'There is nobody to pay now: all is paid or ordered, or still waits for a payment, a weight or an IBAN.',
  },
  feesUnreadable: {
    fr: 'L’onglet Frais ne se lit pas en entier ({0}). Corrigez-le avant d’ouvrir : la vente garde ses frais du début à la fin.',
    en: 'The Fees tab cannot be read in full ({0}). Correct it before opening: a sale keeps its fees from beginning to end.',
  },
  sumsUnreadable: {
    fr: 'Réglages ne se lit pas en entier ({0}). Corrigez-le d’abord : les montants en dépendent.',
    en: 'Settings cannot be read in full ({0}). Correct it first: amounts hang on it.',
  },
  noSuchPrice: {
    fr: 'Le prix de {0} n’a pas changé, ou les commandes sont closes.',
    en: 'The price of {0} has not changed, or orders are closed.',
  },
  nothingToCollect: {
    fr: 'Aucune vente n’attend son retrait.',
    en: 'No sale is waiting for its pick-up.',
  },
  saleNotOpen: {
    fr: 'Il n’y a pas de vente ouverte à fermer.',
    en: 'There is no open sale to close.',
  },
  nothingToConfirm: {
    fr: '« {0} » n’est plus à confirmer : la cellule a changé depuis. « Vérifier le classeur » remet la liste à jour.',
    en: '“{0}” no longer waits for a yes: the cell has changed since. “Check the spreadsheet” brings the list up to date.',
  },
  placeGone: {
    fr: 'L’onglet « {0} » n’est plus là. « Vérifier le classeur » remet la liste à jour.',
    en: 'The “{0}” tab is gone. “Check the spreadsheet” brings the list up to date.',
  },
  mailsChanged: {
    fr: 'Ces mails ont changé entre-temps, ou leur ligne ne se lit plus.',
    en: 'These mails have changed meanwhile, or their rows cannot be read.',
  },
  quotaUsedUp: {
    fr: 'Le quota de mails du jour est atteint : l’essai n’est pas parti.',
    en: 'Today’s quota of mails is used up: the test was not sent.',
  },
  userUnknown: {
    fr: 'Google ne dit pas qui vous êtes : rien n’est fait. Réessayez ; si cela dure, choisissez une entrée du menu et accordez « savoir au nom de qui tourne le drive ».',
    en: 'Google does not say who you are: nothing was done. Try again; if it goes on, choose a menu entry and grant “know in whose name the drive runs”.',
  },
  triggersRefused: withoutTriggers,
  emptyMessage: {
    fr: 'Il manque un objet ou un texte : rien n’est parti.',
    en: 'A subject or a text is missing: nothing was sent.',
  },
  nobodyInGroup: {
    fr: 'Il n’y a personne à qui écrire dans ce groupe : rien n’est parti.',
    en: 'There is nobody to write to in this group: nothing was sent.',
  },
  badTemplate: { fr: '{0}. Rien n’a été enregistré.', en: '{0}. Nothing was saved.' },
  testRefused: {
    fr: 'L’essai n’est pas parti : sa ligne de Rappels dit pourquoi.',
    en: 'The test was not sent: its row of the outbox says why.',
  },
  noAnswersTab: {
    fr: 'Google n’a pas encore créé l’onglet des réponses. Relancez « Ouvrir une vente » dans une minute : tout reprend où cela s’est arrêté.',
    en: 'Google has not made the answers tab yet. Choose “Open a sale” again in a minute: it goes on where it stopped.',
  },
  ...saleRefusals,
  ...lostRefusals,
  ...(receiptFaults as Readonly<Record<ReceiptFault, Named>>),
} satisfies Record<string, Named>;

export type RefusalText = keyof typeof refusals;
