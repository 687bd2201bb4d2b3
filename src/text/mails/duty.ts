import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { date, span } from '../values/dates';
import { labelled, list } from '../values/format';
import { paragraphs, plain } from '../values/plain';
import type { DutyChangeDetails, DutyDetails } from './dutyDetails';
import { driveName, flag, occasionValues, personValues } from './occasion';
import { phrases } from './phrases';

export const slotLines = ({ drive, slots }: Pick<DutyDetails, 'drive' | 'slots'>): string =>
  slots
    .map(({ from, until, role }) => {
      const what = plain(role, 60);
      return `– ${span(from, until, drive.zone, drive.locale)}${what && `, ${what}`}`;
    })
    .join('\n');

/** « – samedi 25 avril, caisse : https://… », to ask in good time. */
const turnLines = ({ drive, later = [] }: DutyDetails): string =>
  later
    .map(({ day, role, link }) => {
      const what = plain(role, 60);
      const turn = `– ${date(day, drive.locale)}${what && `, ${what}`}`;
      return link ? labelled(turn, link, drive.locale) : turn;
    })
    .join('\n');

/** To whoever is on duty at a pick-up: when they are put down, and on the eve. */
export function duty(details: DutyDetails, write: Write): Mail {
  const { drive, name, others, isTomorrow } = details;
  const names = others.map((one) => plain(one, 60));
  return write('duty', {
    ...occasionValues(details),
    ...personValues(name),
    isTomorrow: flag(isTomorrow),
    slots: slotLines(details),
    others: list(names, drive.locale),
    replaceLink: details.replaceLink,
    nextTurns: turnLines(details),
  });
}

const changeValues = (details: DutyChangeDetails) => ({
  ...occasionValues(details),
  ...personValues(details.name),
  slots: slotLines(details),
  inReturn: details.returns ? date(details.returns, details.drive.locale) : '',
});

/** To whoever asked for a replacement, and has one. */
export const dutyTaken = (details: DutyChangeDetails, write: Write): Mail =>
  write('dutyTaken', { ...changeValues(details), taker: plain(details.other, 60) });

/** To everybody who could take a place that somebody leaves. */
export const dutyCall = (details: DutyChangeDetails & { yesLink: string }, write: Write): Mail =>
  write('dutyCall', {
    ...changeValues(details),
    asker: plain(details.other, 60),
    yesLink: details.yesLink,
  });

/** The same as a calendar shows it. */
export function dutyEvent(
  { drive, sale }: DutyDetails,
  role: string,
): { summary: string; place: string; description: string } {
  const word = phrases.duty[drive.locale];
  const what = role === '' ? '' : ` (${plain(role, 60)})`;
  return {
    summary: `${word} ${driveName(drive)}${what}`,
    place: plain(sale.place, 200),
    description: paragraphs(drive.instructions ?? ''),
  };
}
