import type { LaterMails } from '../../domain/outbox/leaving';
import type { Locale } from '../../domain/values/locale';
import { addDays, type Day, daysBetween, instant, localTime } from '../../domain/values/time';
import { moment, shortMoment, time, weekday } from './dates';
import { counted, isSingular } from './format';
import { wordsIn } from './pairs';

export interface When {
  readonly now: number;
  readonly zone: string;
  readonly locale: Locale;
}

const times = {
  today: { fr: (hour: string) => `à ${hour}`, en: (hour: string) => `at ${hour}` },
  tomorrow: {
    fr: (hour: string) => `demain à ${hour}`,
    en: (hour: string) => `tomorrow at ${hour}`,
  },
  onDay: { fr: (day: string) => day, en: (day: string) => `on ${day}` },
  events: {
    closing: {
      fr: (day: string) => `la fermeture de ${day}`,
      en: (day: string) => `closing on ${day}`,
    },
    pickup: {
      fr: (day: string) => `le retrait de ${day}`,
      en: (day: string) => `pick-up on ${day}`,
    },
  },
  tooLate: {
    fr: (mails: string, count: number, event: string) =>
      isSingular(count, 'fr')
        ? `${mails} arriverait trop tard pour ${event} et ne partira pas`
        : `${mails} arriveraient trop tard pour ${event} et ne partiront pas`,
    en: (mails: string, count: number, event: string) =>
      `${mails} would come too late for ${event} and ${isSingular(count, 'en') ? 'is' : 'are'} not sent`,
  },
};

const dayOf = (at: number, zone: string): Day => localTime(instant(at), zone).day;

/** « demain à 9 h », « samedi à 9 h »; with its date where that is not within the week. */
export function whenText(at: number, { now, zone, locale }: When): string {
  const words = wordsIn(times, locale);
  const [then, today] = [dayOf(at, zone), dayOf(now, zone)];
  const hour = time(instant(at), zone, locale);
  if (then === today) return words.today(hour);
  if (then === addDays(today, 1)) return words.tomorrow(hour);
  const isNear = daysBetween(today, then) < 7;
  return words.onDay((isNear ? shortMoment : moment)(instant(at), zone, locale));
}

/** « le retrait de samedi » */
export const eventText = (
  { kind, start }: NonNullable<LaterMails['event']>,
  { zone, locale }: When,
): string => wordsIn(times, locale).events[kind](weekday(dayOf(start, zone), locale));

/** « 30 arriveraient trop tard pour le retrait de samedi et ne partiront pas » */
export const tooLateText = ({ count, event }: LaterMails, when: When, isFirst = false): string => {
  const mails = isFirst ? counted(count, when.locale, 'mail', 'mails') : String(count);
  return wordsIn(times, when.locale).tooLate(mails, count, event ? eventText(event, when) : '');
};
