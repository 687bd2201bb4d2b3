import type { MissingMention } from '../../../domain/accounting/missingMentions';
import type { Named } from '../../../domain/values/locale';
import { NBSP, unbreakable } from '../../values/format';
import { few, several } from './counted';

/** On the page of the books: what is done with documents, and what it will do. */
export const documentActs = {
  willBeNumbered: {
    fr: (count: number, total: string) =>
      `${several.fr(count, 'document recevra un numéro', 'documents recevront un numéro')}, pour ${total} en tout`,
    en: (count: number, total: string) =>
      `${several.en(count, 'document gets a number', 'documents get a number')}, ${total} in all`,
  },
  numberAll: {
    fr: (count: number) => `Numéroter ${several.fr(count, 'document', 'documents')}`,
    en: (count: number) => `Number ${several.en(count, 'document', 'documents')}`,
  },
  refused: {
    fr: (count: number) =>
      `${several.fr(count, 'document incomplet n’aura', 'documents incomplets n’auront')} pas de numéro`,
    en: (count: number) =>
      several.en(count, 'incomplete document gets no number', 'incomplete documents get no number'),
  },
  lacking: {
    fr: (seller: string, buyer: string, amount: string, what: readonly string[]) =>
      `${seller}, pour ${buyer}, ${amount}${NBSP}: il manque ${what.join(', ')}.`,
    en: (seller: string, buyer: string, amount: string, what: readonly string[]) =>
      `${seller}, for ${buyer}, ${amount}: ${what.join(', ')} missing.`,
  },
  missingMentions: {
    mandate: { fr: 'un mandat en cours ce jour-là', en: 'a mandate that was valid that day' },
    sellerAddress: { fr: 'l’adresse du vendeur', en: 'the seller’s address' },
    sellerSiren: { fr: 'le SIREN ou SIRET du vendeur', en: 'the seller’s SIREN or SIRET' },
    sellerVatNumber: { fr: 'le numéro de TVA du vendeur', en: 'the seller’s VAT number' },
    buyerAddress: { fr: 'l’adresse de l’acheteur', en: 'the buyer’s address' },
    buyerSiren: { fr: 'le SIREN ou SIRET de l’acheteur', en: 'the buyer’s SIREN or SIRET' },
    sellerSirenWrong: {
      fr: 'un SIREN ou SIRET juste du vendeur (celui qui est écrit est faux)',
      en: 'a right SIREN or SIRET of the seller (what is written is none)',
    },
    sellerVatNumberWrong: {
      fr: 'un numéro de TVA juste du vendeur (celui qui est écrit est faux)',
      en: 'a right VAT number of the seller (what is written is none)',
    },
    buyerSirenWrong: {
      fr: 'un SIREN ou SIRET juste de l’acheteur (celui qui est écrit est faux)',
      en: 'a right SIREN or SIRET of the buyer (what is written is none)',
    },
    sellerRegime: {
      fr: 'le régime de TVA du vendeur (il ne se lit pas, ou le vendeur n’est plus dans Producteurs)',
      en: 'the VAT regime of the seller (it cannot be read, or the seller is no longer in Producers)',
    },
    sellerNameTaken: {
      fr: 'une raison sociale du drive qui n’est pas le nom d’un producteur',
      en: 'a legal name of the drive that is no producer’s name',
    },
    rowsChanged: {
      fr: 'des lignes de l’onglet Factures remises comme elles étaient',
      en: 'rows of the Invoices tab put back as they were',
    },
    creditHeld: {
      fr: 'l’avoir sur le même panier (il n’a pas encore de numéro)',
      en: 'the credit note about the same basket (it has no number yet)',
    },
  } satisfies Readonly<Record<MissingMention, Named>>,
  andMore: {
    fr: (count: number) => `Et ${several.fr(count, 'autre', 'autres')}.`,
    en: (count: number) => `And ${several.en(count, 'other', 'others')}.`,
  },
  prepareFirst: {
    fr: unbreakable(
      'Avant de numéroter, notez qui vend : SIREN ou SIRET, adresse et, en mode mandat, les mandats. Le drive prépare les colonnes pour cela.',
    ),
    en: 'Before numbering, note who sells: SIREN or SIRET, address and, under mandates, the mandates. The drive prepares the columns.',
  },
  document: { fr: 'Document', en: 'Document' },
  allDocuments: { fr: 'Tous', en: 'All' },
  mailTo: {
    buyers: { fr: 'Envoyer aux acheteurs…', en: 'Mail to buyers…' },
    producers: { fr: 'Envoyer aux producteurs…', en: 'Mail to producers…' },
  },
  mailing: { fr: 'Préparation des mails…', en: 'Preparing the mails…' },
  mailsToLeave: {
    fr: (count: number) => several.fr(count, 'mail à envoyer', 'mails à envoyer'),
    en: (count: number) => several.en(count, 'mail to be sent', 'mails to be sent'),
  },
  nothingToMail: { fr: 'Rien de nouveau à envoyer', en: 'Nothing new to send' },
  mailedBefore: {
    fr: (count: number) =>
      `${several.fr(count, 'était déjà', 'étaient déjà')} dans Rappels${NBSP}: rien ne part deux fois.`,
    en: (count: number) =>
      `${several.en(count, 'was', 'were')} in the Outbox already: nothing leaves twice.`,
  },
  unreachable: {
    fr: (names: readonly string[]) =>
      unbreakable(`Sans adresse dans Acheteurs ou Producteurs : ${few.fr(names)}.`),
    en: (names: readonly string[]) =>
      `Without an address in Buyers or Producers: ${few.en(names)}.`,
  },
  sendMails: {
    fr: (count: number) => `Envoyer ${several.fr(count, 'mail', 'mails')}`,
    en: (count: number) => `Send ${several.en(count, 'mail', 'mails')}`,
  },
};
