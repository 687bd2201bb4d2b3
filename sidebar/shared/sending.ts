import type { Forecast, LaterMails } from '../../src/app/outbox/forecast';
import { count, hour, type Language, weekday } from './format';

interface When {
  readonly now: number;
  readonly zone: string;
  readonly language: Language;
}

const NBSP = '\u00a0';
const DAY = 86_400_000;
const MORNING_ENDS = 12;

/** Names of kinds are single words in the sheet. */
export const kindName = (name: string): string => name.replace(/-/g, ' ');

const dateOf = (time: number, zone: string): string =>
  new Date(time).toLocaleDateString('en-CA', { timeZone: zone });

function dayText(at: number, { now, zone, language }: When): string {
  const then = dateOf(at, zone);
  const from = hour(at, zone, language);
  const inMorning = Number.parseInt(from, 10) < MORNING_ENDS;
  const fr = language === 'fr';
  if (then === dateOf(now, zone)) return fr ? `à partir de ${from}` : `from ${from} on`;
  if (then === dateOf(now + DAY, zone) && inMorning)
    return fr ? 'demain matin' : 'tomorrow morning';
  const day = weekday(at, zone, language);
  return fr ? `${day} à partir de ${from}` : `on ${day} from ${from} on`;
}

const events = {
  fr: { closing: 'la fermeture de', pickup: 'le retrait de' },
  en: { closing: 'closing on', pickup: 'pick-up on' },
} as const;

function laterText({ count: mails, at, event, isTooLate }: LaterMails, when: When): string {
  const { zone, language } = when;
  const fr = language === 'fr';
  const many = fr ? mails > 1 : mails !== 1;
  const what = event && `${events[language][event.kind]} ${weekday(event.start, zone, language)}`;
  if (isTooLate)
    return fr
      ? `${mails} ${many ? 'arriveraient' : 'arriverait'} après ${what} et ne ${many ? 'partiront' : 'partira'} pas`
      : `${mails} would come after ${what} and ${many ? 'are' : 'is'} not sent`;
  const isBefore = event && at < event.start;
  const place = fr ? (isBefore ? 'avant' : 'pendant') : isBefore ? 'before' : 'during';
  const verb = fr ? (many ? 'partiront' : 'partira') : many ? 'leave' : 'leaves';
  return `${mails} ${verb} ${dayText(at, when)}${what ? `, ${place} ${what}` : ''}`;
}

/** « 64 mails, 36 restants aujourd’hui : 28 partiront demain matin, avant le retrait de samedi. » */
export function sendingText({ mails, left, later, first }: Forecast, when: When): string {
  const { language } = when;
  const fr = language === 'fr';
  const gap = fr ? NBSP : '';
  const many = (of: number) => (fr ? of > 1 : of !== 1);
  const start = `${count(mails, language)} ${many(mails) ? 'mails' : 'mail'}, ${count(left, language)}`;
  const begin = `${start} ${fr ? `${many(left) ? 'restants' : 'restant'} aujourd’hui` : 'left today'}`;
  if (later.length === 0) {
    if (mails === 0) return `${begin}.`;
    return `${begin}${gap}: ${fr ? 'tout part aujourd’hui' : 'all leave today'}.`;
  }
  const told = later.map((group) => laterText(group, when)).join(`${gap}; `);
  const order =
    first.length > 0
      ? ` ${fr ? `D’abord${NBSP}` : 'First'}: ${first.map(kindName).join(', ')}.`
      : '';
  return `${begin}${gap}: ${told}.${order}`;
}
