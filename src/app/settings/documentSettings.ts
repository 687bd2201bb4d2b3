import type { Settings } from '../../domain/settings/settings';
import { choice, text } from '../../tabs/engine/kinds';
import { followsPayments } from './moneySettings';
import { chosen } from './settingReaders';
import type { SettingTable } from './settingTable';

const invoicesPerKind = choice({
  basket: { fr: 'panier', en: 'basket' },
  month: { fr: 'mois', en: 'month' },
});

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** Of the drive itself, as a seller names itself. */
const ofSeller = (fr: string, en: string) => ({
  label: { fr, en },
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
    label: { fr: 'Une facture par', en: 'One invoice a' },
    when: followsPayments,
    ...chosen(invoicesPerKind, 'basket'),
  },
  legalName: ofSeller('Raison sociale', 'Legal name'),
  siret: ofSeller('SIRET', 'SIRET'),
  legalAddress: ofSeller('Adresse du drive', 'Address of the drive'),
  vatNumber: ofSeller('N° de TVA', 'VAT number'),
};
