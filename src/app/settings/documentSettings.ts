import type { Settings } from '../../domain/settings/settings';
import { text } from '../../tabs/engine/cellKinds';
import { siret, vatNumber } from '../../tabs/engine/identityKinds';
import { settingLabels } from '../../text/settings/settingLabels';
import type { SettingTable } from './settingTable';

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

const ofIdentity = (id: 'siret' | 'vatNumber') => ({
  label: settingLabels[id],
  fallback: '',
  when: isResale,
});

/** Of the drive itself, as a seller names itself. */
const ofSeller = (id: 'legalName' | 'mentions' | 'legalAddress') => ({
  label: settingLabels[id],
  fallback: '',
  when: isResale,
  read: text.read,
});

/** What documents to buyers say. */
export const bookSettings: Pick<
  SettingTable,
  'legalName' | 'mentions' | 'siret' | 'legalAddress' | 'vatNumber'
> = {
  legalName: ofSeller('legalName'),
  mentions: ofSeller('mentions'),
  siret: { ...ofIdentity('siret'), read: siret.read },
  legalAddress: ofSeller('legalAddress'),
  vatNumber: { ...ofIdentity('vatNumber'), read: vatNumber.read },
};
