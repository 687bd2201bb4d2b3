import type { Settings } from '../../domain/settings/settings';
import { yesNo } from '../../tabs/engine/kinds';
import {
  chosen,
  orNone,
  readClock,
  readColour,
  readHours,
  readMailKinds,
  readWhen,
} from './settingReaders';
import type { SettingTable } from './settingTable';

type MailSetting =
  | 'announce'
  | 'closingSoon'
  | 'reminderAt'
  | 'duties'
  | 'dutyAt'
  | 'unpaidAt'
  | 'summaryAt'
  | 'reportAt'
  | 'mutedMails'
  | 'mailColour';

const none = { fr: 'non', en: 'no' };

/** Which mails leave by themselves, and when. */
export const mailSettings: Pick<SettingTable, MailSetting> = {
  announce: {
    label: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
    ...chosen(yesNo, 'yes'),
  },
  closingSoon: {
    label: { fr: 'Rappel avant la fermeture, heures', en: 'Reminder before closing, hours' },
    fallback: 6,
    initial: { fr: '6', en: '6' },
    when: ({ announce }) => announce === 'yes',
    read: orNone(readHours),
  },
  reminderAt: {
    label: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
    fallback: { hour: 18, minute: 0 },
    initial: { fr: '18:00', en: '18:00' },
    read: orNone(readClock),
  },
  duties: {
    label: { fr: 'Permanences', en: 'Duties' },
    ...chosen(yesNo, 'no'),
  },
  dutyAt: {
    label: { fr: 'Rappel de permanence la veille, à', en: 'Duty reminder on the eve, at' },
    fallback: { hour: 17, minute: 0 },
    initial: { fr: '17:00', en: '17:00' },
    when: ({ duties }) => duties === 'yes',
    read: orNone(readClock),
  },
  unpaidAt: {
    label: { fr: 'Rappel des impayés', en: 'Reminder of dues' },
    fallback: { kind: 'weekly', weekday: 1, hour: 9, minute: 0 },
    initial: { fr: 'lundi 9:00', en: 'monday 9:00' },
    when: ({ payments }) => payments === 'yes',
    read: orNone(readWhen),
  },
  summaryAt: {
    label: { fr: 'Résumé du soir, à', en: 'Evening summary, at' },
    fallback: null,
    initial: none,
    read: orNone(readClock),
  },
  reportAt: {
    label: { fr: 'Bilan après le retrait, à', en: 'Report after the pick-up, at' },
    fallback: null,
    initial: none,
    read: orNone(readClock),
  },
  mutedMails: {
    label: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
    fallback: [],
    read: readMailKinds,
  },
  mailColour: {
    label: { fr: 'Couleur des mails', en: 'Colour of mails' },
    fallback: null,
    when: ({ mailColour }) => mailColour !== null,
    read: orNone(readColour),
  },
};

/** Whether mails of this kind are wanted at all. */
export const isMuted = ({ mutedMails }: Settings, kind: Settings['mutedMails'][number]): boolean =>
  mutedMails.includes(kind);
