import type { LaterMails } from '../../../domain/outbox/leaving';
import type { Locale } from '../../../domain/values/locale';
import { grouped, isSingular, NBSP } from '../../values/format';
import { eventText, tooLateText, whenText } from '../../values/mailTimes';
import { type WordsOf, wordsIn } from '../../values/pairs';

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

const sending = {
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

function laterText(group: LaterMails, when: When, words: SendingWords): string {
  const { count, at, event, isTooLate } = group;
  const speech = { ...when, locale: when.language };
  if (isTooLate) return tooLateText(group, speech);
  const leaves = words.later(count, whenText(at, speech));
  if (!event) return leaves;
  const what = eventText(event, speech);
  return leaves + (at < event.start ? words.before(what) : words.during(what));
}

/** « 64 mails, 36 restants aujourd’hui : 28 partiront demain à 9 h, avant le retrait de samedi. » */
export function sendingText({ mails, left, later, first }: Sending, when: When): string {
  const words = wordsIn(sending, when.language);
  const begin = words.begin(mails, left);
  if (later.length === 0) return begin + (mails === 0 ? '.' : words.allToday);
  const others = words.leaving(later.map((group) => laterText(group, when, words)));
  const order = first.length > 0 ? words.first(first.map(kindName).join(', ')) : '';
  return begin + others + order;
}
