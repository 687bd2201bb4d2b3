import type { Named } from '../domain/locale';
import { folded } from '../tabs/cell';
import { text } from '../tabs/kinds';
import { bookSettings } from './bookSettings';
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
import type { Settings } from './settings';

export interface Setting<T> {
  readonly label: Named;
  readonly help: Named;
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
    help: {
      fr: 'Tel qu’il signe les mails et titre le formulaire.',
      en: 'As it signs mails and heads the form.',
    },
    fallback: 'Drive fermier',
    initial: { fr: 'Drive fermier', en: 'Farm drive' },
    read: text.read,
  },
  coordinatorEmail: {
    label: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
    help: {
      fr: 'Les réponses aux mails du drive lui arrivent.',
      en: 'Replies to the drive’s mails go there.',
    },
    fallback: null,
    read: readEmail,
  },
  place: {
    label: { fr: 'Lieu de retrait', en: 'Pick-up place' },
    help: { fr: 'Dans le formulaire et les mails.', en: 'In the form and the mails.' },
    fallback: '',
    read: text.read,
  },
  opening: {
    label: { fr: 'Ouverture du cycle', en: 'Orders open' },
    help: {
      fr: '« mardi 8:00 » chaque semaine, ou « 07/04/2026 08:00 » pour une fois.',
      en: '“tuesday 8:00” every week, or “07/04/2026 08:00” once.',
    },
    fallback: { kind: 'weekly', weekday: 2, hour: 8, minute: 0 },
    initial: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
    read: readWhen,
  },
  closing: {
    label: { fr: 'Fermeture du cycle', en: 'Orders close' },
    help: {
      fr: '« jeudi 22:00 » chaque semaine, ou une date et une heure.',
      en: '“thursday 22:00” every week, or a date and time.',
    },
    fallback: { kind: 'weekly', weekday: 4, hour: 22, minute: 0 },
    initial: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
    read: readWhen,
  },
  pickup: {
    label: { fr: 'Retrait', en: 'Pick-up' },
    help: {
      fr: '« samedi 8:00-12:00 » chaque semaine, ou « 11/04/2026 08:00-12:00 ».',
      en: '“saturday 8:00-12:00” every week, or “11/04/2026 08:00-12:00”.',
    },
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
    help: {
      fr: '1 : chaque semaine ; 2 : une semaine sur deux.',
      en: '1: every week; 2: every second week.',
    },
    fallback: 1,
    initial: { fr: '1', en: '1' },
    read: atLeastOne,
  },
  countedFrom: {
    label: { fr: 'Semaines comptées depuis', en: 'Weeks counted from' },
    help: {
      fr: 'Une date de retrait, quand on vend une semaine sur deux.',
      en: 'A pick-up date, when selling every second week.',
    },
    fallback: null,
    read: readDay,
  },
  instructions: {
    label: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
    help: {
      fr: 'Dans le formulaire et le rappel : sacs, monnaie, stationnement …',
      en: 'In the form and the reminder: bags, parking …',
    },
    fallback: '',
    read: text.read,
  },
  safety: {
    label: { fr: 'Règles de sécurité', en: 'Safety rules' },
    help: {
      fr: 'Dans le rappel de retrait : distances, masques, chaîne du froid …',
      en: 'In the pick-up reminder: distances, masks, cold chain …',
    },
    fallback: '',
    read: text.read,
  },
  answers: {
    label: { fr: 'Une nouvelle réponse', en: 'A new answer' },
    help: {
      fr: '« remplace » la commande précédente, ou s’« ajoute » à elle.',
      en: '“replaces” the earlier order, or “adds” to it.',
    },
    ...chosen(answersKind, 'replace'),
  },
  atMost: {
    label: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
    help: {
      fr: 'Nombre de choix par produit dans le formulaire, si le stock le permet.',
      en: 'Choices a product in the form, as stock allows.',
    },
    fallback: 12,
    initial: { fr: '12', en: '12' },
    read: atLeastOne,
  },
  ...mailSettings,
  producersSee: {
    label: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
    help: {
      fr: '« non », « numéros » ou « noms » ; jamais l’adresse ni le téléphone.',
      en: '“no”, “numbers” or “names”; never address or phone.',
    },
    ...chosen(producersSeeKind, 'nothing'),
  },
  language: {
    label: { fr: 'Langue', en: 'Language' },
    help: {
      fr: 'fr ou en ; « Installer le drive » l’applique aux onglets.',
      en: 'fr or en; “Set up the drive” applies it to the tabs.',
    },
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
