import type { Cents } from '../../../domain/values/money';
import { euros, NBSP, unbreakable } from '../../values/format';

/** The till of a pick-up, on the page about money. */
export const tillPage = {
  title: { fr: 'La caisse du retrait', en: 'The till of the pick-up' },
  held: {
    fr: (mails: number) =>
      mails > 1
        ? `${mails} rappels d’impayés attendent que les espèces et les chèques du retrait soient notés.`
        : 'Un rappel d’impayé attend que les espèces et les chèques du retrait soient notés.',
    en: (mails: number) =>
      mails > 1
        ? `${mails} reminders of dues wait until the cash and cheques of the pick-up are noted.`
        : 'A reminder of dues waits until the cash and cheques of the pick-up are noted.',
  },
  means: { fr: 'Moyen', en: 'Means' },
  names: {
    cash: { fr: 'Espèces', en: 'Cash' },
    cheques: { fr: 'Chèques', en: 'Cheques' },
  },
  rows: {
    fr: (rows: number) => `${rows} ${rows > 1 ? 'paiements notés' : 'paiement noté'}`,
    en: (rows: number) => `${rows} ${rows === 1 ? 'payment' : 'payments'} noted`,
  },
  noted: { fr: 'Noté', en: 'Noted' },
  counted: { fr: 'Compté, sans le fonds de caisse', en: 'Counted, without the float' },
  countedOf: {
    fr: (means: string) => `${means}${NBSP}: compté, en euros`,
    en: (means: string) => `${means}: counted, in euros`,
  },
  gap: { fr: 'Différence', en: 'Difference' },
  even: { fr: 'Le compte y est.', en: 'It ties.' },
  tooMuch: {
    fr: (cents: number) =>
      `${euros(cents as Cents, 'fr')} de plus que noté${NBSP}: il reste à noter.`,
    en: (cents: number) =>
      `${euros(cents as Cents, 'en')} more than noted: some is to be noted yet.`,
  },
  missing: {
    fr: (cents: number) => `Il manque ${euros(cents as Cents, 'fr')}.`,
    en: (cents: number) => `${euros(cents as Cents, 'en')} is missing.`,
  },
  /** Once all is noted it is the drive's own. */
  gained: {
    fr: (cents: number) => `${euros(cents as Cents, 'fr')} de trop, au compte du drive.`,
    en: (cents: number) => `${euros(cents as Cents, 'en')} too much, to the drive’s account.`,
  },
  lost: {
    fr: (cents: number) => `Il manque ${euros(cents as Cents, 'fr')}, à la charge du drive.`,
    en: (cents: number) => `${euros(cents as Cents, 'en')} is missing, at the drive’s expense.`,
  },
  badAmount: {
    fr: unbreakable('Écrivez au moins une somme comptée, comme 12,50 ; 0 s’il n’y a rien.'),
    en: 'Write at least one sum that was counted, such as 12.50; 0 if there is nothing.',
  },
  keep: { fr: 'Garder ce compte', en: 'Keep this count' },
  kept: { fr: 'La caisse est comptée.', en: 'The till is counted.' },
  allNoted: { fr: 'Tout est noté', en: 'All is noted' },
  allNotedDone: {
    fr: unbreakable('C’est dit : les rappels d’impayés partiront à leur heure.'),
    en: 'Said: reminders of dues leave when they are due.',
  },
};
