import { text, yesNo } from '../tabs/kinds';
import {
  askAtKind,
  basisKind,
  chosen,
  readBicSetting,
  readIbanSetting,
  unpaidKind,
  versionKind,
} from './settingReaders';
import type { Settings } from './settings';
import type { SettingTable } from './settingTable';

type MoneySetting =
  | 'payments'
  | 'askAt'
  | 'collectorHolder'
  | 'collectorIban'
  | 'collectorBic'
  | 'collector'
  | 'payLink'
  | 'unpaid'
  | 'payoutBasis'
  | 'setOff'
  | 'transferVersion'
  | 'payoutStatements';

export const followsPayments = ({ payments }: Settings): boolean => payments === 'yes';

/** All but the first stand in Réglages only once payments are followed. */
export const moneySettings: Pick<SettingTable, MoneySetting> = {
  payments: {
    label: { fr: 'Paiements', en: 'Payments' },
    help: {
      fr: 'oui : les paiements sont demandés et suivis.',
      en: 'yes: payments are asked for and followed.',
    },
    ...chosen(yesNo, 'no'),
  },
  askAt: {
    label: { fr: 'Paiement demandé', en: 'Payment is asked' },
    help: {
      fr: '« confirmation », « clôture » ou « au mieux » : à la clôture s’il y a minimum ou pesée.',
      en: '“confirmation”, “closing” or “as fits”: at closing with minimums or weights.',
    },
    when: followsPayments,
    ...chosen(askAtKind, 'auto'),
  },
  collectorHolder: {
    label: { fr: 'Titulaire du compte d’encaissement', en: 'Holder of the collecting account' },
    help: { fr: 'Le nom exact que connaît la banque.', en: 'The exact name that the bank knows.' },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  collectorIban: {
    label: { fr: 'IBAN d’encaissement', en: 'IBAN of the collecting account' },
    help: {
      fr: 'Donné aux acheteurs, et débité des reversements.',
      en: 'Given to buyers, and debited for payouts.',
    },
    fallback: '',
    when: followsPayments,
    read: readIbanSetting,
  },
  collectorBic: {
    label: { fr: 'BIC d’encaissement', en: 'BIC of the collecting account' },
    help: { fr: 'Seulement si votre banque le demande.', en: 'Only where your bank asks for it.' },
    fallback: '',
    when: followsPayments,
    read: readBicSetting,
  },
  collector: {
    label: { fr: 'Producteur qui encaisse', en: 'Producer who collects' },
    help: {
      fr: 'Vide : celui dont c’est le compte. Sa part reste chez lui.',
      en: 'Blank: whoever’s account it is. That share stays there.',
    },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  payLink: {
    label: { fr: 'Lien de paiement', en: 'Payment link' },
    help: {
      fr: 'Une adresse où {montant} et {reference} sont remplacés.',
      en: 'An address in which {montant} and {reference} are replaced.',
    },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  unpaid: {
    label: { fr: 'Panier non payé', en: 'Unpaid basket' },
    help: {
      fr: '« remis » au retrait quand même, ou « gardé » jusqu’au paiement.',
      en: '“handed over” all the same, or “kept” until it is paid.',
    },
    when: followsPayments,
    ...chosen(unpaidKind, 'handOver'),
  },
  payoutBasis: {
    label: { fr: 'Reversements calculés sur', en: 'Payouts follow' },
    help: {
      fr: '« le reçu » (le dû tant qu’aucun paiement n’est noté) ou « le dû ».',
      en: '“received” (due while no payment is noted) or “due”.',
    },
    when: followsPayments,
    ...chosen(basisKind, 'received'),
  },
  setOff: {
    label: { fr: 'Compenser les achats des producteurs', en: 'Set off producers’ orders' },
    help: {
      fr: 'oui : son panier est retenu sur son reversement.',
      en: 'yes: a producer’s basket is kept from its payout.',
    },
    when: followsPayments,
    ...chosen(yesNo, 'no'),
  },
  transferVersion: {
    label: { fr: 'Format des virements', en: 'Transfer format' },
    help: {
      fr: 'pain.001.001.09, ou .03 si la banque le demande.',
      en: 'pain.001.001.09, or .03 if the bank asks.',
    },
    when: followsPayments,
    ...chosen(versionKind, '001.001.09'),
  },
  payoutStatements: {
    label: { fr: 'Relevé de reversement par mail', en: 'Payout statement by mail' },
    help: {
      fr: 'oui : à chaque producteur, quand il est payé.',
      en: 'yes: to each producer, when paid.',
    },
    when: followsPayments,
    ...chosen(yesNo, 'no'),
  },
};
