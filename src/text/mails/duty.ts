import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { span } from '../values/dates';
import { list } from '../values/format';
import { paragraphs, plain } from '../values/plain';
import type { DutyDetails } from './mailDetails';
import { driveName, occasionValues, personValues } from './occasion';
import { phrases } from './phrases';

const slotLines = ({ drive, slots }: DutyDetails): string =>
  slots
    .map(({ from, until, role }) => {
      const what = plain(role, 60);
      return `– ${span(from, until, drive.zone, drive.locale)}${what && `, ${what}`}`;
    })
    .join('\n');

/** To whoever is on duty at a pick-up: when they are put down, and on the eve. */
export function duty(details: DutyDetails, write: Write): Mail {
  const { drive, name, others, isTomorrow } = details;
  const names = others.map((one) => plain(one, 60));
  return write(isTomorrow ? 'dutyTomorrow' : 'duty', {
    ...occasionValues(details),
    ...personValues(name),
    slots: slotLines(details),
    others: list(names, drive.locale),
  });
}

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
