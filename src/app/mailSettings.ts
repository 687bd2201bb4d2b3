import { yesNo } from '../tabs/kinds';
import { chosen, orNone, readClock, readMailKinds } from './settingReaders';
import type { Settings } from './settings';
import type { SettingTable } from './settingTable';

type MailSetting = 'announce' | 'reminderAt' | 'duties' | 'dutyAt' | 'mutedMails';

/** Which mails leave by themselves, and when. */
export const mailSettings: Pick<SettingTable, MailSetting> = {
  announce: {
    label: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
    ...chosen(yesNo, 'yes'),
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
  mutedMails: {
    label: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
    fallback: [],
    read: readMailKinds,
  },
};

/** Whether mails of this kind are wanted at all. */
export const isMuted = ({ mutedMails }: Settings, kind: Settings['mutedMails'][number]): boolean =>
  mutedMails.includes(kind);
