import type { SaleSums } from '../../../domain/money/saleSums';
import type { Locale } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { isPlain, moneyTies } from '../../results/sumNames';
import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { euros, NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { about } from '../../values/quantities';

/** « environ » where something of it is still to be weighed. */
const sumIn = (locale: Locale, sum: Cents, isAbout: boolean): string =>
  isAbout ? about[locale](euros(sum, locale)) : euros(sum, locale);

export const moneyPage = {
  saleName: { fr: (sale: number) => `Vente ${sale}`, en: (sale: number) => `Sale ${sale}` },
  failed: common.accountsFailed,
  lead: {
    fr: (sale: number, sums: SaleSums, isAbout: boolean) => {
      const [due, left] = [sums.due, sums.left].map((one) => sumIn('fr', one, isAbout));
      return isPlain(sums)
        ? `Vente ${sale}${NBSP}: ${due} dus en tout, ${euros(sums.received, 'fr')} reçus, ${left} restent à payer.`
        : `Vente ${sale}${NBSP}: ${due} dus en tout, ${euros(sums.paid, 'fr')} payés, ${left} restent à payer. ${moneyTies(sums, 'fr')}`;
    },
    en: (sale: number, sums: SaleSums, isAbout: boolean) => {
      const [due, left] = [sums.due, sums.left].map((one) => sumIn('en', one, isAbout));
      return isPlain(sums)
        ? `Sale ${sale}: ${due} due in all, ${euros(sums.received, 'en')} received, ${left} still to pay.`
        : `Sale ${sale}: ${due} due in all, ${euros(sums.paid, 'en')} paid, ${left} still to pay. ${moneyTies(sums, 'en')}`;
    },
  },
  notFollowed: common.notFollowed,
  dues: { fr: 'Ce que doivent les acheteurs', en: 'What buyers owe' },
  basket: { fr: 'Panier', en: 'Basket' },
  name: { fr: 'Nom', en: 'Name' },
  left: { fr: 'Reste', en: 'Left' },
  state: { fr: 'État', en: 'State' },
  about: { fr: 'environ ', en: 'about ' },
  note: { fr: 'Noter', en: 'Note' },
  noteFor: {
    fr: (basket: number, name: string) => `Noter un paiement pour le panier ${basket}, ${name}`,
    en: (basket: number, name: string) => `Note a payment for basket ${basket}, ${name}`,
  },
  amount: common.inEuros,
  means: { fr: 'Moyen', en: 'Means' },
  meansNames: {
    transfer: { fr: 'virement', en: 'transfer' },
    cash: { fr: 'espèces', en: 'cash' },
    cheque: { fr: 'chèque', en: 'cheque' },
    card: { fr: 'carte', en: 'card' },
    rounding: { fr: 'arrondi', en: 'rounding' },
  },
  kind: { fr: 'Nature', en: 'Kind' },
  kinds: {
    payment: { fr: 'paiement', en: 'payment' },
    extra: { fr: 'reçu en plus', en: 'came on top' },
    refund: { fr: 'remboursement', en: 'refund' },
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  badAmount: {
    fr: `Écrivez un montant comme 12,50, plus grand que zéro.`,
    en: 'Write an amount such as 12.50, above zero.',
  },
  saving: common.saving,
  receipts: { fr: 'Derniers mouvements', en: 'Latest movements' },
  noReceipt: common.nothingNoted,
  statement: { fr: 'Rapprocher le relevé de la banque', en: 'Match the bank statement' },
  undo: { fr: 'Reprendre', en: 'Take back' },
  undoFor: {
    fr: (basket: number, cents: number, label: string) =>
      `Reprendre ${euros(cents as Cents, 'fr')}${basket > 0 ? ` du panier ${basket}` : `, ${label}`}`,
    en: (basket: number, cents: number, label: string) =>
      `Take back ${euros(cents as Cents, 'en')}${basket > 0 ? ` of basket ${basket}` : `, ${label}`}`,
  },
  isUndone: { fr: 'repris', en: 'taken back' },
  earlier: {
    fr: 'Ce qui reste à reverser de ventes d’avant',
    en: 'Left to pay out of earlier sales',
  },
  earlierCome: {
    fr: 'Elles s’ajoutent aux prochains reversements, que le producteur y vende ou non.',
    en: 'They are added to the next payouts, whether or not the producer sells in them.',
  },
  lookAt: {
    fr: (sale: number) => `Voir les comptes de la vente ${sale}`,
    en: (sale: number) => `See the accounts of sale ${sale}`,
  },
  payouts: { fr: 'Ce qui revient aux producteurs', en: 'What producers are owed' },
  basis: {
    received: { fr: 'D’après ce qui est reçu.', en: 'From what is received.' },
    due: { fr: 'D’après ce qui est dû.', en: 'From what is due.' },
  },
  producer: { fr: 'Producteur', en: 'Producer' },
  unpaid: {
    fr: (cents: number) => `(et ${euros(cents as Cents, 'fr')} pas encore payés par les acheteurs)`,
    en: (cents: number) => `(and ${euros(cents as Cents, 'en')} not paid by buyers yet)`,
  },
  looking: { fr: 'Recherche de ce qui manque…', en: 'Looking for what is missing…' },
  unweighed: {
    fr: (cents: number) => `(et ${euros(cents as Cents, 'fr')} pas encore sûrs)`,
    en: (cents: number) => `(and ${euros(cents as Cents, 'en')} not sure yet)`,
  },
  waitingFor: {
    fr: (cents: number) => `(${about.fr(euros(cents as Cents, 'fr'))})`,
    en: (cents: number) => `(${about.en(euros(cents as Cents, 'en'))})`,
  },
  settle: actNames.settling,
  order: { fr: 'Fichier de virements', en: 'Transfer file' },
  carriedOut: actNames.transfersMade,
  again: { fr: (id: string) => `Redonner ${id}`, en: (id: string) => `Give ${id} again` },
  download: { fr: 'Télécharger le fichier pour la banque', en: 'Download the file for the bank' },
  copyList: { fr: 'La même liste, à recopier', en: 'The same list, to copy' },
  noAccount: {
    fr: 'Pour un fichier de virements, donnez dans Réglages l’IBAN du compte d’encaissement, et son titulaire en lettres latines si ce n’est pas le nom du drive.',
    en: 'For a transfer file, give the IBAN of the collecting account in Settings, and its holder in Latin letters where that is not the drive’s name.',
  },
  paidOtherwise: { fr: 'Payé autrement', en: 'Paid otherwise' },
  paidOtherwiseFor: {
    fr: (producer: string) => `${producer} a été payé autrement`,
    en: (producer: string) => `${producer} was paid otherwise`,
  },
  otherIban: {
    fr: (before: string, now: string) =>
      `(dernier virement sur ${before}, IBAN d’aujourd’hui ${now} : vérifiez-le avec le producteur)`,
    en: (before: string, now: string) =>
      `(last transfer to ${before}, IBAN of today ${now}: check it with the producer)`,
  },
  confirmIban: { fr: 'C’est bien son IBAN', en: 'This is their IBAN' },
  confirmIbanFor: {
    fr: (producer: string) => `C’est bien l’IBAN de ${producer}`,
    en: (producer: string) => `This is the IBAN of ${producer}`,
  },
  noted: { fr: 'C’est noté.', en: 'Noted.' },
  ordered: {
    fr: (cents: number) =>
      `Le fichier porte ${euros(cents as Cents, 'fr')}. Personne n’y sera payé deux fois.`,
    en: (cents: number) =>
      `The file holds ${euros(cents as Cents, 'en')}. Nobody in it is paid twice.`,
  },
  paid: { fr: 'C’est noté comme payé.', en: 'Noted as paid.' },
};

export type MoneyWords = WordsOf<typeof moneyPage>;
