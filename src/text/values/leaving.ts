import type { LaterMails, Leaving } from '../../domain/outbox/leaving';
import { counted, isSingular, NBSP, several } from './format';
import { tooLateText, type When, whenText } from './mailTimes';
import { type WordsOf, wordsIn } from './pairs';

const leaving = {
  leave: {
    fr: (mails: number) => counted(mails, 'fr', 'mail part', 'mails partent'),
    en: (mails: number) => several(mails, 'mail leaves', 'mails leave'),
  },
  willLeave: {
    fr: (mails: number) => counted(mails, 'fr', 'mail partira', 'mails partiront'),
    en: (mails: number) => several(mails, 'mail leaves', 'mails leave'),
  },
  between: {
    fr: (first: string, last: string) =>
      `plus tard${NBSP}: les premiers ${first}, les derniers ${last}`,
    en: (first: string, last: string) => `later: the first ${first}, the last ${last}`,
  },
  unsent: {
    fr: (mails: number) =>
      `${mails} ${isSingular(mails, 'fr') ? 'n’a pas pu' : 'n’ont pas pu'} partir${NBSP}: voyez la boîte d’envoi`,
    en: (mails: number) => `${mails} could not leave: see the outbox`,
  },
  and: { fr: `${NBSP}; `, en: '; ' },
};

type LeavingWords = WordsOf<typeof leaving>;

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
    ...later
      .filter(({ isTooLate }) => isTooLate)
      .map((one, index) => tooLateText(one, when, going === '' && index === 0)),
    ...(unsent > 0 ? [words.unsent(unsent)] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(words.and)}.`;
}
