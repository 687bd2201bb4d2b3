/** One mail of every kind, as the golden files and the guide's pictures show it. */
import { slug } from '../../../local/cli/outputs/outputFolder';
import type { Locale } from '../../../src/domain/values/locale';
import { calendarFile } from '../../../src/formats/ics';
import type { MailKind } from '../../../src/text/mailKinds/mailKinds';
import { mailKindNames } from '../../../src/text/mailKinds/mailKinds';
import { dutyEvent } from '../../../src/text/mails/duty';
import { mailHtml } from '../../../src/text/mails/mailHtml';
import type { Mail } from '../../../src/text/templates/mail';
import { aSale, may } from '../aSale';
import { orderMails, type Sample } from './orderMails';
import { onDuty, reminderMails } from './reminderMails';
import { saleMails } from './saleMails';

export const everyKind = Object.keys(mailKindNames) as MailKind[];
export const locales = ['fr', 'en'] as const;

/** The golden files of a kind are named as the French tabs name it. */
export const fileName = (kind: MailKind): string => slug(mailKindNames[kind].fr);

const samples: Readonly<Record<string, Sample>> = { ...orderMails, ...reminderMails, ...saleMails };

export function sampleOf(kind: MailKind, locale: Locale): Mail {
  const sample = samples[fileName(kind)];
  if (!sample) throw new RangeError(`no mail of the kind « ${kind} » to look at`);
  return sample(locale);
}

const subjectLabel = { fr: 'Objet\u00a0: ', en: 'Subject: ' } as const;

/** As golden files keep what is read without markup. */
export const textOf = ({ subject, text }: Mail, locale: Locale): string =>
  `${subjectLabel[locale]}${subject}\n\n${text}`;

/** With the codes of what is to be paid, as it is sent. */
export const htmlOf = ({ text, codes = [] }: Mail, locale: Locale): string =>
  mailHtml(text, {
    driveName: aSale(locale).drive.name,
    locale,
    images: codes.map((_, index) => `qr${index + 1}`),
  });

export interface SampleFile {
  readonly name: string;
  readonly type: string;
  /** As Rappels keeps it. */
  readonly cell: string;
  /** As it arrives. */
  readonly content: string;
}

const table = 'Réf.;Produit;Quantité\r\nFP04;Œufs de plein air;12\r\n';

/** What goes with a mail of this kind. */
export function fileWith(kind: MailKind, locale: Locale): SampleFile | undefined {
  if (kind === 'producerOrder') {
    const name = 'commande-Ferme-des-Hirondelles-vente-3.csv';
    return { name, type: 'text/csv', cell: `${name}\n${table}`, content: `\ufeff${table}` };
  }
  if (kind !== 'duty') return undefined;
  const details = onDuty(locale, false);
  const events = details.slots.map(({ from, until, role }, index) => ({
    uid: `duty-${index}@drive-fermier`,
    start: from,
    end: until,
    ...dutyEvent(details, role),
  }));
  const content = calendarFile(events, may(15, 9));
  return {
    name: `${mailKindNames[kind][locale]}-3.ics`,
    type: 'text/calendar',
    cell: content,
    content,
  };
}
