import type { Settings } from '../../domain/settings/settings';
import { cents } from '../../domain/values/money';
import { text, typedEuros, yesNo } from '../../tabs/engine/cellKinds';
import { settingLabels } from '../../text/settings/settingLabels';
import { atPickupKind, chosen, readIbanSetting, readLinkSetting } from './settingReaders';
import type { SettingTable } from './settingTable';

type MoneySetting =
  | 'payments'
  | 'collectorHolder'
  | 'collectorIban'
  | 'collector'
  | 'payLink'
  | 'smallDue'
  | 'atPickup'
  | 'setOff';

export const followsPayments = ({ payments }: Settings): boolean => payments === 'yes';

/** All but the first stand in Réglages only once payments are followed. */
export const moneySettings: Pick<SettingTable, MoneySetting> = {
  payments: {
    label: settingLabels.payments,
    ...chosen(yesNo, 'no'),
  },
  collectorHolder: {
    label: settingLabels.collectorHolder,
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  collectorIban: {
    label: settingLabels.collectorIban,
    fallback: '',
    when: followsPayments,
    read: readIbanSetting,
  },
  collector: {
    label: settingLabels.collector,
    fallback: '',
    when: followsPayments,
    read: text.read,
  },
  payLink: {
    label: settingLabels.payLink,
    fallback: '',
    when: followsPayments,
    read: readLinkSetting,
  },
  smallDue: {
    label: settingLabels.smallDue,
    fallback: cents(0),
    when: followsPayments,
    read: typedEuros.read,
  },
  atPickup: {
    label: settingLabels.atPickup,
    when: followsPayments,
    ...chosen(atPickupKind, 'auto'),
  },
  setOff: {
    label: settingLabels.setOff,
    when: followsPayments,
    ...chosen(yesNo, 'no'),
  },
};
