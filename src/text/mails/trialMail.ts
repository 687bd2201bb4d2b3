import type { Locale, Named } from '../../domain/values/locale';
import type { Mail } from '../templates/mail';
import { filled, unbreakable } from '../values/format';
import { plain } from '../values/plain';

const words = {
  subject: { fr: unbreakable('{0} : essai d’envoi'), en: '{0}: a trial of mails' },
  text: {
    fr: unbreakable(
      'Bonjour,\n\nGoogle a refusé un mail du drive, ou ne dit plus combien il en laisse partir. Celui-ci est un essai, à vous seul : il est arrivé, les mails partent donc.\n\nVous n’avez rien à faire. Ce qui n’a pas pu partir est nommé dans « À corriger ».',
    ),
    en: 'Hello,\n\nGoogle refused a mail of the drive, or does not say any more how many may leave. This one is a trial, to you alone: it came, so mails leave.\n\nThere is nothing for you to do. What could not leave is named in “To fix”.',
  },
} as const satisfies Readonly<Record<string, Named>>;

/** To whoever sends, to learn whether Google takes mails at all. */
export const trialMail = (drive: string, locale: Locale): Mail => ({
  subject: filled(words.subject, locale, plain(drive, 80)),
  text: words.text[locale],
});
