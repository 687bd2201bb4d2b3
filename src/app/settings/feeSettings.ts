import type { Settings } from '../../domain/settings/settings';
import { cents } from '../../domain/values/money';
import { typedEuros } from '../../tabs/engine/cellKinds';
import { settingLabels } from '../../text/settings/settingLabels';
import { chosen, driveVatKind, modeKind, readMargin } from './settingReaders';
import type { SettingTable } from './settingTable';

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** Who sells to whom, margins and minimums. */
export const feeSettings: Pick<SettingTable, 'mode' | 'margin' | 'driveVat' | 'basketMinimum'> = {
  mode: {
    label: settingLabels.mode,
    ...chosen(modeKind, 'mandate'),
  },
  margin: {
    label: settingLabels.margin,
    fallback: 0,
    when: isResale,
    read: readMargin,
  },
  driveVat: {
    label: settingLabels.driveVat,
    when: isResale,
    ...chosen(driveVatKind, 'payer'),
  },
  basketMinimum: {
    label: settingLabels.basketMinimum,
    fallback: cents(0),
    read: typedEuros.read,
  },
};
