import type { Settings } from '../../domain/settings/settings';
import { cents } from '../../domain/values/money';
import { euros } from '../../tabs/engine/kinds';
import {
  belowMinimumKind,
  chosen,
  driveVatKind,
  marginKinds,
  modeKind,
  readMargin,
} from './settingReaders';
import type { SettingTable } from './settingTable';

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** Who sells to whom, margins and minimums. */
export const feeSettings: Pick<
  SettingTable,
  'mode' | 'margin' | 'marginKind' | 'driveVat' | 'basketMinimum' | 'belowMinimum'
> = {
  mode: {
    label: { fr: 'Mode', en: 'Mode' },
    ...chosen(modeKind, 'mandate'),
  },
  margin: {
    label: { fr: 'Marge %', en: 'Margin %' },
    fallback: 0,
    when: isResale,
    read: readMargin,
  },
  marginKind: {
    label: { fr: 'Marge comptée en', en: 'Margin counted as' },
    when: isResale,
    ...chosen(marginKinds, 'costMargin'),
  },
  driveVat: {
    label: { fr: 'TVA du drive', en: 'VAT of the drive' },
    when: isResale,
    ...chosen(driveVatKind, 'payer'),
  },
  basketMinimum: {
    label: { fr: 'Minimum par panier', en: 'Minimum a basket' },
    fallback: cents(0),
    read: euros.read,
  },
  belowMinimum: {
    label: { fr: 'Un panier sous le minimum est', en: 'A basket below the minimum is' },
    when: ({ basketMinimum }) => basketMinimum > 0,
    ...chosen(belowMinimumKind, 'cancelled'),
  },
};
