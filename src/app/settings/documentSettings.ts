import type { Settings } from '../../domain/settings/settings';
import { choice, text } from '../../tabs/engine/cellKinds';
import { settingChoices } from '../../text/settings/settingChoices';
import { settingLabels } from '../../text/settings/settingLabels';
import { followsPayments } from './moneySettings';
import { chosen } from './settingReaders';
import type { SettingTable } from './settingTable';

const invoicesPerKind = choice(settingChoices.invoicesPer);

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** Of the drive itself, as a seller names itself. */
const ofSeller = (id: 'legalName' | 'siret' | 'legalAddress' | 'vatNumber') => ({
  label: settingLabels[id],
  fallback: '',
  when: isResale,
  read: text.read,
});

/** What documents to buyers say. */
export const bookSettings: Pick<
  SettingTable,
  'invoicesPer' | 'legalName' | 'siret' | 'legalAddress' | 'vatNumber'
> = {
  invoicesPer: {
    label: settingLabels.invoicesPer,
    when: followsPayments,
    ...chosen(invoicesPerKind, 'basket'),
  },
  legalName: ofSeller('legalName'),
  siret: ofSeller('siret'),
  legalAddress: ofSeller('legalAddress'),
  vatNumber: ofSeller('vatNumber'),
};
