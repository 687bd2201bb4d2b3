import type { Instant } from '../../domain/values/time';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { span } from '../values/dates';
import { list } from '../values/format';
import { paragraphs, plain } from '../values/plain';
import type { Occasion } from './mailDetails';
import { driveName, flag, occasionValues, personValues } from './occasion';
import { phrases } from './phrases';

export interface DutyDetails extends Occasion {
  readonly name: string;
  readonly slots: readonly {
    readonly from: Instant;
    readonly until: Instant;
    readonly role: string;
  }[];
  /** Who else is on duty. */
  readonly others: readonly string[];
  readonly isTomorrow: boolean;
}

const slotLines = ({ drive, slots }: Pick<DutyDetails, 'drive' | 'slots'>): string =>
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
  return write('duty', {
    ...occasionValues(details),
    ...personValues(name),
    isTomorrow: flag(isTomorrow),
    slots: slotLines(details),
    others: list(names, drive.locale),
  });
}

/** The same as a calendar shows it. */
export function dutyEvent(
  { drive, sale }: Occasion,
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
