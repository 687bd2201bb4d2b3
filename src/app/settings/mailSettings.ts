import { isReachable } from '../../domain/orders/order';
import type { Settings } from '../../domain/settings/settings';
import { yesNo } from '../../tabs/engine/cellKinds';
import { firstValues, settingLabels } from '../../text/settings/settingLabels';
import { dutySettings } from './dutySettings';
import { chosen, orNone, readClock, readMailKinds } from './settingReaders';
import type { SettingTable } from './settingTable';

type MailSetting = 'announce' | 'reminderAt' | keyof typeof dutySettings | 'mutedMails';

/** Which mails leave by themselves, and when. */
export const mailSettings: Pick<SettingTable, MailSetting> = {
  announce: {
    label: settingLabels.announce,
    ...chosen(yesNo, 'yes'),
  },
  reminderAt: {
    label: settingLabels.reminderAt,
    fallback: { hour: 18, minute: 0 },
    initial: firstValues.reminderAt,
    read: orNone(readClock),
  },
  ...dutySettings,
  mutedMails: {
    label: settingLabels.mutedMails,
    fallback: [],
    read: readMailKinds,
  },
};

/** Wanted by the drive, and to somebody who has an address. */
export const mayLeave = (
  settings: Settings,
  mail: { readonly kind: Settings['mutedMails'][number]; readonly recipient: string },
): boolean => !isMuted(settings, mail.kind) && isReachable(mail.recipient);

export const isMuted = ({ mutedMails }: Settings, kind: Settings['mutedMails'][number]): boolean =>
  mutedMails.includes(kind);
