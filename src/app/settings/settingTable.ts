import type { Settings } from '../../domain/settings/settings';
import type { Named } from '../../domain/values/locale';
import { folded } from '../../tabs/engine/cell';
import { text } from '../../tabs/engine/kinds';
import { bookSettings } from './documentSettings';
import { feeSettings } from './feeSettings';
import { mailSettings } from './mailSettings';
import { moneySettings } from './moneySettings';
import {
  answersKind,
  atLeastOne,
  chosen,
  languageKind,
  producersSeeKind,
  readDay,
  readEmail,
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
  readonly read: SettingReader<T>;
}

export type SettingTable = { readonly [K in keyof Settings]: Setting<Settings[K]> };

export const settingTable: SettingTable = {
  driveName: {
    label: { fr: 'Nom du drive', en: 'Name of the drive' },
    fallback: 'Drive fermier',
    initial: { fr: 'Drive fermier', en: 'Farm drive' },
    read: text.read,
  },
  coordinatorEmail: {
    label: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
    fallback: null,
    read: readEmail,
  },
  place: {
    label: { fr: 'Lieu de retrait', en: 'Pick-up place' },
    fallback: '',
    read: text.read,
  },
  opening: {
    label: { fr: 'Ouverture du cycle', en: 'Orders open' },
    fallback: { kind: 'weekly', weekday: 2, hour: 8, minute: 0 },
    initial: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
    read: readWhen,
  },
  closing: {
    label: { fr: 'Fermeture du cycle', en: 'Orders close' },
    fallback: { kind: 'weekly', weekday: 4, hour: 22, minute: 0 },
    initial: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
    read: readWhen,
  },
  pickup: {
    label: { fr: 'Retrait', en: 'Pick-up' },
    fallback: {
      kind: 'weekly',
      weekday: 6,
      from: { hour: 8, minute: 0 },
      until: { hour: 12, minute: 0 },
    },
    initial: { fr: 'samedi 8:00-12:00', en: 'saturday 8:00-12:00' },
    read: readPickup,
  },
  everyWeeks: {
    label: { fr: 'Une vente toutes les … semaines', en: 'A sale every … weeks' },
    fallback: 1,
    initial: { fr: '1', en: '1' },
    read: atLeastOne,
  },
  countedFrom: {
    label: { fr: 'Semaines comptées depuis', en: 'Weeks counted from' },
    fallback: null,
    read: readDay,
  },
  instructions: {
    label: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
    fallback: '',
    read: text.read,
  },
  safety: {
    label: { fr: 'Règles de sécurité', en: 'Safety rules' },
    fallback: '',
    read: text.read,
  },
  answers: {
    label: { fr: 'Une nouvelle réponse', en: 'A new answer' },
    ...chosen(answersKind, 'replace'),
  },
  atMost: {
    label: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
    fallback: 12,
    initial: { fr: '12', en: '12' },
    read: atLeastOne,
  },
  ...mailSettings,
  producersSee: {
    label: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
    ...chosen(producersSeeKind, 'nothing'),
  },
  language: {
    label: { fr: 'Langue', en: 'Language' },
    fallback: 'fr',
    initial: { fr: 'fr', en: 'en' },
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
    return [
      [folded(fr), id],
      [folded(en), id],
    ] as const;
  }),
);

/** The setting a label names in either language; undefined for a row of people's own. */
export const settingOf = (label: string | null): SettingId | undefined =>
  labels.get(folded(label ?? ''));
