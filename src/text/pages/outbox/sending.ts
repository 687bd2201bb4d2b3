import type { Locale } from '../../../domain/values/locale';
import { addDays, type Day, instant, localTime } from '../../../domain/values/time';
import { time, weekday } from '../../values/dates';
import { grouped, isSingular, NBSP } from '../../values/format';
import { type WordsOf, wordsIn } from '../../values/pairs';

/** Mails that leave later than they are due, or not at all. */
interface LaterMails {
  readonly count: number;
  readonly at: number;
  readonly event: { readonly kind: 'closing' | 'pickup'; readonly start: number } | null;
  readonly isTooLate: boolean;
}

interface Sending {
  readonly mails: number;
  readonly left: number;
  readonly later: readonly LaterMails[];
  /** The kinds that leave today, the most urgent first. */
  readonly first: readonly string[];
}

interface When {
  readonly now: number;
  readonly zone: string;
  readonly language: Locale;
}

const MORNING_ENDS = 12;

const sending = {
  today: {
    fr: (hour: string) => `à partir de ${hour}`,
    en: (hour: string) => `from ${hour} on`,
  },
  tomorrow: { fr: 'demain matin', en: 'tomorrow morning' },
  onDay: {
    fr: (day: string, hour: string) => `${day} à partir de ${hour}`,
    en: (day: string, hour: string) => `on ${day} from ${hour} on`,
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
  later: {
    fr: (mails: number, when: string) =>
      `${mails} ${isSingular(mails, 'fr') ? 'partira' : 'partiront'} ${when}`,
    en: (mails: number, when: string) =>
      `${mails} ${isSingular(mails, 'en') ? 'leaves' : 'leave'} ${when}`,
  },
  before: { fr: (event: string) => `, avant ${event}`, en: (event: string) => `, before ${event}` },
  during: {
    fr: (event: string) => `, pendant ${event}`,
    en: (event: string) => `, during ${event}`,
  },
  begin: {
    fr: (mails: number, left: number) =>
      `${grouped(mails, 'fr')} ${isSingular(mails, 'fr') ? 'mail' : 'mails'}, ${grouped(left, 'fr')} ${isSingular(left, 'fr') ? 'restant' : 'restants'} aujourd’hui`,
    en: (mails: number, left: number) =>
      `${grouped(mails, 'en')} ${isSingular(mails, 'en') ? 'mail' : 'mails'}, ${grouped(left, 'en')} left today`,
  },
  allToday: { fr: `${NBSP}: tout part aujourd’hui.`, en: ': all leave today.' },
  leaving: {
    fr: (groups: readonly string[]) => `${NBSP}: ${groups.join(`${NBSP}; `)}.`,
    en: (groups: readonly string[]) => `: ${groups.join('; ')}.`,
  },
  first: {
    fr: (kinds: string) => ` D’abord${NBSP}: ${kinds}.`,
    en: (kinds: string) => ` First: ${kinds}.`,
  },
};

type SendingWords = WordsOf<typeof sending>;

/** Names of kinds are single words in the sheet. */
export const kindName = (name: string): string => name.replace(/-/g, ' ');

const dayOf = (at: number, zone: string): Day => localTime(instant(at), zone).day;

function dayText(at: number, { now, zone, language }: When, words: SendingWords): string {
  const [then, today] = [dayOf(at, zone), dayOf(now, zone)];
  const hour = time(instant(at), zone, language);
  if (then === today) return words.today(hour);
  const isMorning = localTime(instant(at), zone).hour < MORNING_ENDS;
  if (then === addDays(today, 1) && isMorning) return words.tomorrow;
  return words.onDay(weekday(then, language), hour);
}

function laterText(group: LaterMails, when: When, words: SendingWords): string {
  const { count, at, event, isTooLate } = group;
  const day = event ? weekday(dayOf(event.start, when.zone), when.language) : '';
  const what = event ? words.events[event.kind](day) : '';
  if (isTooLate) return words.tooLate(count, what);
  const leaves = words.later(count, dayText(at, when, words));
  if (!event) return leaves;
  return leaves + (at < event.start ? words.before(what) : words.during(what));
}

/** « 64 mails, 36 restants aujourd’hui : 28 partiront demain matin, avant le retrait de samedi. » */
export function sendingText({ mails, left, later, first }: Sending, when: When): string {
  const words = wordsIn(sending, when.language);
  const begin = words.begin(mails, left);
  if (later.length === 0) return begin + (mails === 0 ? '.' : words.allToday);
  const others = words.leaving(later.map((group) => laterText(group, when, words)));
  const order = first.length > 0 ? words.first(first.map(kindName).join(', ')) : '';
  return begin + others + order;
}
