import type { Cents } from '../../../domain/values/money';
import * as common from '../../values/commonWords';
import { euros, unbreakable } from '../../values/format';

/** A person's page: what they ordered, owe, paid and were written. */
export const personPage = {
  failed: {
    fr: 'La page de cette personne ne s’est pas chargée.',
    en: 'The page of this person did not load.',
  },
  account: { fr: 'Son compte', en: 'Account' },
  owesAndHas: {
    fr: (owes: number, credit: number, isAbout: boolean) =>
      `Doit ${isAbout ? 'environ ' : ''}${euros(owes as Cents, 'fr')}, et a un avoir de ${euros(credit as Cents, 'fr')}.`,
    en: (owes: number, credit: number, isAbout: boolean) =>
      `Owes ${isAbout ? 'about ' : ''}${euros(owes as Cents, 'en')}, and has a credit of ${euros(credit as Cents, 'en')}.`,
  },
  overpaid: {
    fr: (cents: number) =>
      `A payé ${euros(cents as Cents, 'fr')} de trop, directement à un producteur.`,
    en: (cents: number) => `Paid ${euros(cents as Cents, 'en')} too much, directly to a producer.`,
  },
  orders: { fr: 'Commandes', en: 'Orders' },
  noOrder: { fr: 'Aucune commande.', en: 'No order.' },
  sale: { fr: 'Vente', en: 'Sale' },
  due: { fr: 'Dû', en: 'Due' },
  received: { fr: 'Reçu', en: 'Received' },
  movements: { fr: 'Paiements et avoir', en: 'Payments and credit' },
  noMovement: common.nothingNoted,
  topUp: { fr: 'Noter un versement sans panier', en: 'Note money without a basket' },
  toppedUp: {
    fr: unbreakable('Le versement est noté : ce qui n’est pas dû est un avoir.'),
    en: 'The money is noted: what is not due is credit.',
  },
  mails: { fr: 'Mails', en: 'Mails' },
  noMail: { fr: 'Aucun mail.', en: 'No mail.' },
};
