import type { LaterMails, Leaving } from '../../domain/outbox/leaving';
import type { Locale } from '../../domain/values/locale';
import { addDays, type Day, daysBetween, instant, localTime } from '../../domain/values/time';
import { moment, shortMoment, time, weekday } from '../values/dates';
import { counted, isSingular, NBSP, several } from '../values/format';
import { type WordsOf, wordsIn } from '../values/pairs';

interface When {
  readonly now: number;
  readonly zone: string;
  readonly locale: Locale;
}

const leaving = {
  leave: {
    fr: (mails: number) => counted(mails, 'fr', 'mail part', 'mails partent'),
    en: (mails: number) => several(mails, 'mail leaves', 'mails leave'),
  },
  willLeave: {
    fr: (mails: number) => counted(mails, 'fr', 'mail partira', 'mails partiront'),
    en: (mails: number) => several(mails, 'mail leaves', 'mails leave'),
  },
  today: { fr: (hour: string) => `à ${hour}`, en: (hour: string) => `at ${hour}` },
  tomorrow: {
    fr: (hour: string) => `demain à ${hour}`,
    en: (hour: string) => `tomorrow at ${hour}`,
  },
  onDay: { fr: (day: string) => day, en: (day: string) => `on ${day}` },
  between: {
    fr: (first: string, last: string) =>
      `plus tard${NBSP}: les premiers ${first}, les derniers ${last}`,
    en: (first: string, last: string) => `later: the first ${first}, the last ${last}`,
  },
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
    fr: (mails: number, event: string) =>
      isSingular(mails, 'fr')
        ? `${mails} arriverait trop tard pour ${event} et ne partira pas`
        : `${mails} arriveraient trop tard pour ${event} et ne partiront pas`,
    en: (mails: number, event: string) =>
      `${mails} would come too late for ${event} and ${isSingular(mails, 'en') ? 'is' : 'are'} not sent`,
  },
  unsent: {
    fr: (mails: number) =>
      `${mails} ${isSingular(mails, 'fr') ? 'n’a pas pu' : 'n’ont pas pu'} partir${NBSP}: voyez la boîte d’envoi`,
    en: (mails: number) => `${mails} could not leave: see the outbox`,
  },
  and: { fr: `${NBSP}; `, en: '; ' },
};

type LeavingWords = WordsOf<typeof leaving>;

const dayOf = (at: number, zone: string): Day => localTime(instant(at), zone).day;

/** « demain à 9 h », « samedi à 9 h »; with its date where that is not within the week. */
export function whenText(at: number, { now, zone, locale }: When): string {
  const words = wordsIn(leaving, locale);
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
): string => wordsIn(leaving, locale).events[kind](weekday(dayOf(start, zone), locale));

/** « 30 arriveraient trop tard pour le retrait de samedi et ne partiront pas » */
export const tooLateText = ({ count, event }: LaterMails, when: When): string =>
  wordsIn(leaving, when.locale).tooLate(count, event ? eventText(event, when) : '');

const MOST_DAYS = 2;

/** Of those that leave after all: on which day how many, or from when to when. */
function waitingText(later: readonly LaterMails[], isFirst: boolean, when: When): string[] {
  const words: LeavingWords = wordsIn(leaving, when.locale);
  const days = new Map<number, number>();
  for (const { at, count } of later) days.set(at, count + (days.get(at) ?? 0));
  const groups =
    days.size > MOST_DAYS
      ? [[sumOf(later), words.between(...firstAndLast([...days.keys()], when))] as const]
      : [...days].map(([at, count]) => [count, whenText(at, when)] as const);
  return groups.map(
    ([count, at], index) => `${isFirst && index === 0 ? words.willLeave(count) : count} ${at}`,
  );
}

const firstAndLast = (times: readonly number[], when: When): [string, string] => [
  whenText(Math.min(...times), when),
  whenText(Math.max(...times), when),
];

const sumOf = (later: readonly LaterMails[]): number =>
  later.reduce((sum, { count }) => sum + count, 0);

/**
 * What becomes of mails that an act told of, for every sentence that says how many: « 23 mails partent,
 * 37 demain à 9 h. » Blank where there is none.
 */
export function leavingText({ now, later, unsent = 0 }: Leaving, when: When): string {
  const words = wordsIn(leaving, when.locale);
  const waiting = later.filter(({ isTooLate }) => !isTooLate);
  const going = [
    ...(now > 0 ? [words.leave(now)] : []),
    ...waitingText(waiting, now === 0, when),
  ].join(', ');
  const parts = [
    ...(going === '' ? [] : [going]),
    ...later.filter(({ isTooLate }) => isTooLate).map((one) => tooLateText(one, when)),
    ...(unsent > 0 ? [words.unsent(unsent)] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(words.and)}.`;
}
