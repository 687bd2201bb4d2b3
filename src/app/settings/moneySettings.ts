import type { Settings } from '../../domain/settings/settings';
import { text, yesNo } from '../../tabs/engine/kinds';
import {
  askAtKind,
  basisKind,
  chosen,
  readBicSetting,
  readIbanSetting,
  unpaidKind,
  versionKind,
} from './settingReaders';
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
    ...chosen(yesNo, 'no'),
  },
  askAt: {
    label: { fr: 'Paiement demandé', en: 'Payment is asked' },
    when: followsPayments,
    ...chosen(askAtKind, 'auto'),
  },
  collectorHolder: {
    label: { fr: 'Titulaire du compte d’encaissement', en: 'Holder of the collecting account' },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  collectorIban: {
    label: { fr: 'IBAN d’encaissement', en: 'IBAN of the collecting account' },
    fallback: '',
    when: followsPayments,
    read: readIbanSetting,
  },
  collectorBic: {
    label: { fr: 'BIC d’encaissement', en: 'BIC of the collecting account' },
    fallback: '',
    when: followsPayments,
    read: readBicSetting,
  },
  collector: {
    label: { fr: 'Producteur qui encaisse', en: 'Producer who collects' },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  payLink: {
    label: { fr: 'Lien de paiement', en: 'Payment link' },
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  unpaid: {
    label: { fr: 'Panier non payé', en: 'Unpaid basket' },
    when: followsPayments,
    ...chosen(unpaidKind, 'handOver'),
  },
  payoutBasis: {
    label: { fr: 'Reversements calculés sur', en: 'Payouts follow' },
    when: followsPayments,
    ...chosen(basisKind, 'received'),
  },
  setOff: {
    label: { fr: 'Compenser les achats des producteurs', en: 'Set off producers’ orders' },
    when: followsPayments,
    ...chosen(yesNo, 'no'),
  },
  transferVersion: {
    label: { fr: 'Format des virements', en: 'Transfer format' },
    when: followsPayments,
    ...chosen(versionKind, '001.001.09'),
  },
  payoutStatements: {
    label: { fr: 'Relevé de reversement par mail', en: 'Payout statement by mail' },
    when: followsPayments,
    ...chosen(yesNo, 'no'),
  },
};
