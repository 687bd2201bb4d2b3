import type { Settings } from '../../domain/settings/settings';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import { text } from '../../tabs/engine/cellKinds';

import { earlierLabels, firstValues, settingLabels } from '../../text/settings/settingLabels';
import { bookSettings } from './documentSettings';
import { feeSettings } from './feeSettings';
import { mailSettings } from './mailSettings';
import { moneySettings } from './moneySettings';
import { repeatSettings } from './repeatSettings';
import {
  atLeastOne,
  chosen,
  languageKind,
  producersSeeKind,
  readEmail,
  readPhone,
  readPickup,
  readWhen,
  type SettingReader,
} from './settingReaders';

export interface Setting<T> {
  readonly label: Named;
  readonly fallback: T;
  /** Written at installation, so that people see what to change. */
  readonly initial?: Named;
  /** Stands in Réglages only where it has a meaning. */
  readonly when?: (settings: Settings) => boolean;
  /** Offered on its page; it stands in Réglages once something was written there. */
  readonly isQuiet?: true;
  /** One of these words is chosen; absent where anything may be typed. */
  readonly options?: ((locale: Locale) => readonly string[]) | undefined;
  readonly read: SettingReader<T>;
}

export type SettingTable = { readonly [K in keyof Settings]: Setting<Settings[K]> };

export const settingTable: SettingTable = {
  driveName: {
    label: settingLabels.driveName,
    fallback: firstValues.driveName.fr,
    initial: firstValues.driveName,
    read: text.read,
  },
  coordinatorEmail: {
    label: settingLabels.coordinatorEmail,
    fallback: null,
    read: readEmail,
  },
  phone: {
    label: settingLabels.phone,
    fallback: '',
    isQuiet: true,
    read: readPhone,
  },
  place: {
    label: settingLabels.place,
    fallback: '',
    read: text.read,
  },
  opening: {
    label: settingLabels.opening,
    fallback: { kind: 'weekly', weekday: 2, hour: 8, minute: 0 },
    initial: firstValues.opening,
    read: readWhen,
  },
  closing: {
    label: settingLabels.closing,
    fallback: { kind: 'weekly', weekday: 4, hour: 22, minute: 0 },
    initial: firstValues.closing,
    read: readWhen,
  },
  pickup: {
    label: settingLabels.pickup,
    fallback: {
      kind: 'weekly',
      weekday: 6,
      from: { hour: 8, minute: 0 },
      until: { hour: 12, minute: 0 },
    },
    initial: firstValues.pickup,
    read: readPickup,
  },
  ...repeatSettings,
  instructions: {
    label: settingLabels.instructions,
    fallback: '',
    read: text.read,
  },
  atMost: {
    label: settingLabels.atMost,
    fallback: 12,
    initial: firstValues.atMost,
    read: atLeastOne,
  },
  ...mailSettings,
  producersSee: {
    label: settingLabels.producersSee,
    ...chosen(producersSeeKind, 'nothing'),
  },
  language: {
    label: settingLabels.language,
    fallback: 'fr',
    initial: firstValues.language,
    options: languageKind.options,
    read: languageKind.read,
  },
  ...feeSettings,
  ...moneySettings,
  ...bookSettings,
};

export type SettingId = keyof Settings;
export const settingIds = Object.keys(settingTable) as SettingId[];

const labels = new Map<string, SettingId>(
  settingIds.flatMap((id) => {
    const { fr, en } = settingTable[id].label;
    return [fr, en, ...earlierLabels(id)].flatMap(
      (name) =>
        [
          [name, id],
          [folded(name), id],
        ] as const,
    );
  }),
);

/** The setting a label names in either language; undefined for a row of people's own. */
export const settingOf = (label: string | null): SettingId | undefined =>
  // Nearly all stand as the drive writes them.
  labels.get(label ?? '') ?? labels.get(folded(label ?? ''));
