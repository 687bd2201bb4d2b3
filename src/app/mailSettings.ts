import { yesNo } from '../tabs/kinds';
import { chosen, orNone, readClock, readMailKinds } from './settingReaders';
import type { Settings } from './settings';
import type { SettingTable } from './settingTable';

type MailSetting = 'announce' | 'reminderAt' | 'duties' | 'dutyAt' | 'mutedMails';

/** Which mails leave by themselves, and when. */
export const mailSettings: Pick<SettingTable, MailSetting> = {
  announce: {
    label: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
    help: {
      fr: 'oui : un mail aux abonnés de l’onglet Acheteurs.',
      en: 'yes: a mail to the subscribers in Buyers.',
    },
    ...chosen(yesNo, 'yes'),
  },
  reminderAt: {
    label: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
    help: { fr: 'Heure du mail de rappel, ou « non ».', en: 'Time of the reminder mail, or “no”.' },
    fallback: { hour: 18, minute: 0 },
    initial: { fr: '18:00', en: '18:00' },
    read: orNone(readClock),
  },
  duties: {
    label: { fr: 'Permanences', en: 'Duties' },
    help: {
      fr: 'oui : l’onglet Permanences dit qui tient chaque retrait, et chacun est prévenu.',
      en: 'yes: the Duties tab says who runs each pick-up, and everybody is told.',
    },
    ...chosen(yesNo, 'no'),
  },
  dutyAt: {
    label: { fr: 'Rappel de permanence la veille, à', en: 'Duty reminder on the eve, at' },
    help: { fr: 'Heure de ce mail, ou « non ».', en: 'Time of this mail, or “no”.' },
    fallback: { hour: 17, minute: 0 },
    initial: { fr: '17:00', en: '17:00' },
    when: ({ duties }) => duties === 'yes',
    read: orNone(readClock),
  },
  mutedMails: {
    label: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
    help: {
      fr: 'Des types de l’onglet Rappels, séparés par des virgules : « avoir, manquants ».',
      en: 'Kinds as in Outbox, with commas between: “credit, missing-goods”.',
    },
    fallback: [],
    read: readMailKinds,
  },
};

/** Whether mails of this kind are wanted at all. */
export const isMuted = ({ mutedMails }: Settings, kind: Settings['mutedMails'][number]): boolean =>
  mutedMails.includes(kind);
